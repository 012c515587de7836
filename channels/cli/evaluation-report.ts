import type { EvaluationLine } from '../../dialogs/evaluate.ts';
import type { Verdict } from '../../dialogs/score.ts';
import type { Change } from './evaluation-changes.ts';
import { calibrationChart, riskChart } from './evaluation-charts.ts';
import { escapeHtml, percent, REPORT_STYLE } from './evaluation-html.ts';
import {
  calibration,
  confusions,
  givenBy,
  riskAgainstCoverage,
  tallyBy,
  VERDICTS,
  worst,
  type Confusion,
  type Judged,
  type Tally,
} from './evaluation-statistics.ts';

/** Replies shown among the worst. */
const WORST = 30;

export interface Report {
  readonly judged: readonly Judged[];
  /** The file of the questions, as people call it. */
  readonly source: string;
  readonly madeAt: Date;
  /** Against a saved run; absent when there is none. */
  readonly changes?: readonly Change[];
}

/** The report of a run as one HTML file that asks nothing of the network and runs no script. */
export function evaluationReport({ judged, source, madeAt, changes }: Report): string {
  const title = `Answers to ${source}`;
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title><style>${REPORT_STYLE}</style></head><body><main>`,
    `<header><h1>${escapeHtml(title)}</h1>`,
    `<p>${judged.length} questions, each in a fresh conversation · ${madeAt.toISOString().slice(0, 16).replace('T', ' ')} UTC</p></header>`,
    tiles(judged),
    changes === undefined ? '' : changesSection(changes),
    section('By what was expected', legend(), tallyTable(judged, expectation, 'language and expected reply')),
    curves(judged),
    section('By topic and language', legend(), tallyTable(judged, topic, 'topic and language')),
    confusionSection(judged),
    worstSection(judged),
    '</main></body></html>',
    '',
  ].join('\n');
}

function expectation({ question }: Judged): string {
  return `${question.lang} ${question.expect?.action ?? 'answer'}`;
}

function topic({ question }: Judged): string {
  return `${question.labels[0] ?? ''} · ${question.lang}`;
}

function section(title: string, ...parts: readonly string[]): string {
  return `<section><h2>${escapeHtml(title)}</h2>${parts.join('')}</section>`;
}

function tiles(judged: readonly Judged[]): string {
  const share = (verdict: Verdict) => judged.filter((one) => one.verdict === verdict).length / judged.length;
  const figures = [
    [percent(share('right')), 'right'],
    [percent(share('clarified')), 'clarified: asked back, the topic among the choices'],
    [percent(share('wrong')), 'wrong'],
    [percent(share('refused')), 'refused: a person offered where an answer was known'],
    [calibration(judged).error.toFixed(3), 'expected calibration error of answers'],
  ] as const;
  const boxes = figures.map(
    ([figure, name]) => `<div class="tile"><b>${figure}</b><span>${name}</span></div>`,
  );
  return `<div class="tiles">${boxes.join('')}</div>`;
}

function legend(): string {
  return `<p>${VERDICTS.map((verdict) => `<span class="key ${verdict}">${verdict}</span>`).join('')}</p>`;
}

function tallyTable(judged: readonly Judged[], key: (one: Judged) => string, name: string): string {
  const rows = [...tallyBy(judged, key)]
    .sort(([one], [other]) => one.localeCompare(other, 'en'))
    .map(
      ([group, tally]) =>
        `<tr><td><code>${escapeHtml(group)}</code></td><td>${bar(tally)}</td>` +
        `<td class="number">${tally.total}</td>` +
        VERDICTS.map(
          (verdict) => `<td class="number">${tally[verdict] === 0 ? '' : tally[verdict]}</td>`,
        ).join('') +
        `<td class="number">${percent(tally.right / tally.total, 0)}</td></tr>`,
    );
  const heads = ['asked', ...VERDICTS, 'right, %'].map((head) => `<th class="number">${head}</th>`).join('');
  return table(`<th>${name}</th><th></th>${heads}`, rows);
}

function table(head: string, rows: readonly string[]): string {
  return `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`;
}

function bar(tally: Tally): string {
  const parts = VERDICTS.filter((verdict) => tally[verdict] > 0).map(
    (verdict) =>
      `<i class="${verdict}" style="flex:${tally[verdict]}" title="${tally[verdict]} ${verdict}"></i>`,
  );
  return `<div class="bar">${parts.join('')}</div>`;
}

function curves(judged: readonly Judged[]): string {
  const points = riskAgainstCoverage(judged);
  const last = points.at(-1);
  const now =
    last === undefined
      ? 'Nothing was answered.'
      : `Today ${percent(last.coverage)} are answered, ${percent(last.risk)} of those not right.`;
  return `<div class="pair">${section(
    'Calibration',
    '<p>On the dashed line an answer is right as often as its confidence says; above it the desk is too modest.</p>',
    calibrationChart(calibration(judged)),
  )}${section('Risk against coverage', `<p>${now}</p>`, riskChart(points))}</div>`;
}

function confusionSection(judged: readonly Judged[]): string {
  const pairs = confusions(judged);
  const often = pairs.filter(({ count }) => count > 1);
  const once = pairs.filter(({ count }) => count === 1);
  const folded =
    once.length === 0
      ? ''
      : `<details><summary>${once.length} that came once</summary>${confusionTable(once)}</details>`;
  return section(
    'Confusion pairs',
    '<p>What was wanted and what came instead, the most frequent first.</p>',
    often.length === 0 ? '' : confusionTable(often),
    folded,
  );
}

function confusionTable(pairs: readonly Confusion[]): string {
  const rows = pairs.map(
    ({ wanted, given, count, examples }) =>
      `<tr><td class="number">${count}</td><td><code>${escapeHtml(wanted)}</code></td>` +
      `<td><code class="long">${escapeHtml(given)}</code></td>` +
      `<td class="soft">${examples.map((text) => escapeHtml(shorten(text))).join('<br>')}</td></tr>`,
  );
  return table('<th class="number">times</th><th>wanted</th><th>came</th><th>for example</th>', rows);
}

function worstSection(judged: readonly Judged[]): string {
  const rows = worst(judged, WORST).map(
    ({ question, line, verdict, why }) =>
      `<tr><td>${word(verdict)}<br><small>${escapeHtml(question.id)}</small></td>` +
      `<td>${escapeHtml(shorten(question.text, 400))}<details><summary>the reply</summary><p>${escapeHtml(line.text)}</p></details></td>` +
      `<td><code>${escapeHtml(question.labels.join(', '))}</code></td>` +
      `<td><code class="long">${escapeHtml(givenBy(line))}</code>${reason(line, why)}</td>` +
      `<td class="number">${percent(line.confidence, 0)}</td></tr>`,
  );
  return section(
    `The worst ${WORST}`,
    '<p>Wrong replies first, the surest of them on top; then refused, then clarified.</p>',
    table('<th></th><th>question</th><th>wanted</th><th>came</th><th class="number">confidence</th>', rows),
  );
}

/** What was missing in the words; which topic came instead is said already. */
function reason(line: EvaluationLine, why: string | undefined): string {
  return why === undefined || why.startsWith(line.outcome)
    ? ''
    : `<br><small class="why">${escapeHtml(why)}</small>`;
}

function changesSection(changes: readonly Change[]): string {
  const better = changes.filter(
    (one) => one.verdictAfter === 'right' && one.verdictBefore !== 'right',
  ).length;
  const worse = changes.filter((one) => one.verdictBefore === 'right' && one.verdictAfter !== 'right').length;
  const worded = changes.filter(({ onlyWords }) => onlyWords);
  const folded =
    worded.length === 0
      ? ''
      : `<details><summary>${worded.length} in other words</summary>${changesTable(worded)}</details>`;
  return section(
    'Changed since the saved run',
    `<p>${changes.length} answers changed; ${better} became right, ${worse} stopped being right.</p>`,
    changesTable(changes.filter(({ onlyWords }) => !onlyWords)),
    folded,
  );
}

function changesTable(changes: readonly Change[]): string {
  const rows = changes.map(
    ({ id, text, before, after, verdictBefore, verdictAfter, onlyWords }) =>
      `<tr><td><small>${escapeHtml(id)}</small></td><td>${escapeHtml(shorten(text))}</td>` +
      `<td>${verdictBefore === verdictAfter ? '' : `${word(verdictBefore)} → `}${word(verdictAfter)}</td>` +
      `<td><code class="long">${escapeHtml(before)}</code>` +
      `${onlyWords ? '' : ` → <code class="long">${escapeHtml(after)}</code>`}</td></tr>`,
  );
  return table('<th></th><th>question</th><th>verdict</th><th>reply</th>', rows);
}

function word(verdict: Verdict): string {
  return `<span class="word ${verdict}">${verdict}</span>`;
}

function shorten(text: string, limit = 120): string {
  return text.length > limit ? `${text.slice(0, limit - 1)}…` : text;
}
