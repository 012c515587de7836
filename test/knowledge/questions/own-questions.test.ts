import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluateQuestion, type EvaluationLine } from '../../../dialogs/evaluate.ts';
import { scoreEvaluation, type Verdict } from '../../../dialogs/score.ts';
import { EvaluationQuestion } from '../../../knowledge/checks/question.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import { loadKnowledge, projectFolder } from '../../../knowledge/load.ts';
import { LOCALES } from '../../../knowledge/schema/locale.ts';
import { COMMON_FLOORS, FLOORS, type Floors, GUESTS_FLOORS, OTHERS_FLOORS } from './floors.ts';

interface Answered {
  readonly question: EvaluationQuestion;
  readonly line: EvaluationLine;
  readonly verdict: Verdict;
}

let answered: readonly Answered[];
let answeredToOthers: readonly Answered[];
let answeredToGuests: readonly Answered[];

beforeAll(async () => {
  const knowledge = await loadKnowledge();
  answered = await answersTo(['it.jsonl', 'en.jsonl'], knowledge);
  answeredToOthers = await answersTo(['it.others.jsonl', 'en.others.jsonl'], knowledge, ANSWERABLE_ASKED);
  answeredToGuests = await answersTo(['guests.others.jsonl'], knowledge);
}, 360_000);

/** Of thirteen thousand those to be answered are two in three: each second is asked here, and all by `knowledge evaluate`. */
const ANSWERABLE_ASKED = 2;

/** What the desk makes of the questions of these files, and of those to be answered one in so many. */
async function answersTo(
  files: readonly string[],
  knowledge: Knowledge,
  oneIn = 1,
): Promise<readonly Answered[]> {
  const all = (await Promise.all(files.map(questionsIn))).flat();
  const questions = all.filter(({ expect: wanted }, at) => wanted?.action !== 'answer' || at % oneIn === 0);
  const lines: EvaluationLine[] = [];
  for (const question of questions) {
    lines.push(await evaluateQuestion(question, knowledge));
  }
  const { verdicts } = scoreEvaluation(lines, questions);
  return questions.flatMap((question, index) => {
    const line = lines[index];
    const verdict = verdicts[index]?.verdict;
    return line && verdict ? [{ question, line, verdict }] : [];
  });
}

async function questionsIn(file: string): Promise<readonly EvaluationQuestion[]> {
  const text = await readFile(path.join(projectFolder(), 'knowledge', 'questions', file), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => EvaluationQuestion.parse(JSON.parse(line)));
}

/** The share of those that hold, of which at least one must be asked. */
function share(those: readonly Answered[], holds: (one: Answered) => boolean): number {
  expect(those.length).toBeGreaterThan(0);
  return those.filter(holds).length / those.length;
}

/** Nothing here can answer it: another office, another body, the weather. */
function isOutside({ question }: Answered): boolean {
  return question.labels[0]?.startsWith('out-of-') === true;
}

function isRefused({ line }: Answered): boolean {
  return line.outcome === 'handoff' || line.outcome === 'decline';
}

/** What was asked in languages without articles and is to be answered in this way. */
function toGuests(action: string): readonly Answered[] {
  return answeredToGuests.filter(({ question }) => question.expect?.action === action);
}

/** The questions fare no worse than they did. */
function keepsUp(those: () => readonly Answered[], floors: Floors): void {
  const answerable = () => those().filter(({ question }) => question.expect?.action === 'answer');

  it('answers rightly as often as before', () => {
    expect(share(answerable(), ({ verdict }) => verdict === 'right')).toBeGreaterThanOrEqual(floors.right);
  });

  it('answers or asks back as often as before', () => {
    expect(
      share(answerable(), ({ verdict }) => verdict === 'right' || verdict === 'clarified'),
    ).toBeGreaterThanOrEqual(floors.rightOrClarified);
  });

  it('answers wrongly no more than before', () => {
    expect(share(answerable(), ({ verdict }) => verdict === 'wrong')).toBeLessThanOrEqual(floors.wrongAtMost);
  });

  it('refuses what is none of its business', () => {
    expect(share(those().filter(isOutside), isRefused)).toBeGreaterThanOrEqual(floors.refusedOutside);
  });
}

describe('the desk before its own questions', () => {
  it('is asked enough to be believed', () => {
    expect(answered.length).toBeGreaterThanOrEqual(600);
    expect(answered.filter(isOutside).length).toBeGreaterThanOrEqual(250);
  });

  describe.each(LOCALES)('in %s', (locale) => {
    keepsUp(() => answered.filter(({ question }) => question.lang === locale), FLOORS[locale]);
  });

  describe.each(LOCALES)('asked by others, in %s', (locale) => {
    keepsUp(() => answeredToOthers.filter(({ question }) => question.lang === locale), OTHERS_FLOORS[locale]);
  });

  it('hears emergencies', () => {
    const emergencies = [...answered, ...answeredToOthers].filter(
      ({ question }) => question.expect?.action === 'emergency',
    );

    expect(share(emergencies, ({ verdict }) => verdict === 'right')).toBeGreaterThanOrEqual(
      COMMON_FLOORS.emergencies,
    );
  });

  it('gives a person to whoever asks for one', () => {
    const requests = [...answered, ...answeredToOthers].filter(
      ({ question }) => question.labels[0] === 'handoff.request',
    );

    expect(share(requests, ({ line }) => line.outcome === 'handoff')).toBeGreaterThanOrEqual(
      COMMON_FLOORS.persons,
    );
  });

  describe('in a language without articles', () => {
    it('hears emergencies as often as before', () => {
      expect(share(toGuests('emergency'), ({ verdict }) => verdict === 'right')).toBeGreaterThanOrEqual(
        GUESTS_FLOORS.emergencies,
      );
    });

    it('raises no more false alarms than before', () => {
      expect(share(toGuests('no_emergency'), ({ verdict }) => verdict === 'wrong')).toBeLessThanOrEqual(
        GUESTS_FLOORS.falseAlarmsAtMost,
      );
    });

    it('gives a person to whoever asks for one', () => {
      expect(share(toGuests('handoff'), ({ verdict }) => verdict === 'right')).toBe(1);
    });
  });

  it('says yes and no to dates', () => {
    const dated = answered.filter(
      ({ question: { now, expect: wanted } }) =>
        now !== undefined && (wanted?.answer === 'yes' || wanted?.answer === 'no'),
    );

    expect(share(dated, ({ verdict }) => verdict === 'right')).toBeGreaterThanOrEqual(COMMON_FLOORS.dates);
  });
});
