import { DAY_MS } from '../../durations.ts';
import { type Chart, longest, pattern, type Rule } from './chart.ts';
import { formatDay, formatTime } from './civil.ts';
import { date } from './date.ts';
import { dateRange, plainUnit } from './date-period.ts';
import { datetime, onDate } from './datetime.ts';
import { datetimeRange } from './datetime-period.ts';
import { duration, isTime } from './duration.ts';
import { mayEndBareNumber } from './follow.ts';
import { certain, type DurationNode, type Node, type Range, type RangeNode, type Span } from './meaning.ts';
import { shifted } from './offset.ts';
import { set } from './set.ts';
import { looseTime, time } from './time.ts';
import { timeRange } from './time-period.ts';

export interface Modified extends Span {
  readonly node: Node;
  readonly mod?: 'before' | 'after' | 'since';
  /** "Entro gennaio" lasts as long as January, "prima di gennaio" ends where it begins. */
  readonly through?: boolean;
}

const ARTICLE = `(?:il giorno |il |lo |la |le ore |le |l'|i |ore )?`;
const BEFORE = pattern(
  () =>
    `(?:(?<through>(?:entro e )?non oltre|entro(?: e non oltre)?|al piu tardi(?: entro)?|non dopo)\\s+(?:fino (?:a|al) )?(?:alle (?:ore )?|all'|${ARTICLE})|` +
    `(?:(?:non )?piu tardi |prima )(?:dello |della |delle(?: ore)? |dell'|del |di |che |d')\\s*${ARTICLE}|` +
    `(?:fino|sino) (?:alla |alle(?: ore)? |all'|allo |al |ad |a )\\s*(?:tutto )?${ARTICLE}|(?:che )?(?:termina|finisce|scade) con ${ARTICLE}|` +
    `(?:anterior[ei]|precedent[ei]|antecedent[ei])(?: o uguale)? (?:alla |alle |all'|al |a )\\s*)`,
);
const AFTER = pattern(
  () =>
    `(?:dopo\\s+(?:di )?${ARTICLE}|(?:successiv[oaie]|posterior[ei]) (?!o )(?:alla |alle |all'|al |a )\\s*)`,
);
const SINCE = pattern(
  () =>
    `(?:(?:(?:a|ad) )?(?:partire|decorrere|cominciare|iniziare|contare) (?:dalle(?: ore)? |dalla |dallo |dall'|dal |da )\\s*|(?:successiv[oaie]|posterior[ei]) o uguale (?:alla |alle |all'|al |a )\\s*|` +
    `non prima (?:di|del|dell'|della|delle(?: ore)?)\\s*|(?:sin |fin )?(?:dal giorno |dalle(?: ore)? |dalla |dallo |dall'|dal |da )\\s*)${ARTICLE}`,
);
const OR_LATER = pattern(
  () =>
    `\\s+(?:o|e)\\s+(?:(?<later>dopo|successiv[oaie]|piu tardi|oltre)|prima|precedent[ei])(?![a-z])(?!\\s+(?:d[ie]|dell|il|la|le|l'|che|al))`,
);
const ONWARDS = pattern(() => `\\s+in (?:poi|avanti)(?![a-z])`);
/** "dalle 2 alle 4 persone": what follows is the rest of a span that was no span of hours. */
const HALF_A_SPAN = /^\s+all[e']/;
const SPACE = pattern(() => `\\s*,?\\s+`);
const WITHIN = pattern(() => `(?:entro|nel giro di|nell'arco di)\\s+(?:(?:i |le |gli )?(?:prossim[ie] ))?`);

const PLAIN: readonly Rule<Node>[] = [
  date,
  datetime,
  time,
  datetimeRange,
  timeRange,
  dateRange,
  duration,
  set,
  within,
];

/** Everything the utterance says about time at this place, with what changes its sense. */
export function merged(chart: Chart, position: number): Modified | undefined {
  return longest(chart, position, [plain, orLater, before, after, since, dayThenLimit]);
}

/** Without the spans from one hour to another: an appointment is moved "dalle 9 alle 11". */
export function mergedWithoutFromTo(chart: Chart, position: number): Modified | undefined {
  const found = chart.read(merged, position);
  const fromTo = found && /^d(?:a|al|alle|all'|alla)\b/.test(chart.text.slice(found.start));
  return fromTo ? undefined : found;
}

function plain(chart: Chart, position: number): Modified | undefined {
  const node = longest(chart, position, PLAIN);
  return node && { node, start: node.start, end: node.end };
}

/** "2012 o dopo". */
function orLater(chart: Chart, position: number): Modified | undefined {
  const found = chart.read(plain, position);
  const match = found && isPoint(found.node) ? chart.match(OR_LATER, found.end) : undefined;
  if (!found || !match) {
    return undefined;
  }
  return {
    ...found,
    end: found.end + match[0].length,
    mod: match.groups?.['later'] === undefined ? 'before' : 'since',
  };
}

function isPoint(node: Node): boolean {
  return node.type !== 'duration' && node.type !== 'set';
}

function before(chart: Chart, position: number): Modified | undefined {
  const match = chart.match(BEFORE, position);
  const node = match && pointAfter(chart, position + match[0].length, match[0]);
  return (
    match &&
    node && {
      node,
      start: position,
      end: node.end,
      mod: 'before',
      ...(match.groups?.['through'] === undefined ? {} : { through: true }),
    }
  );
}

function after(chart: Chart, position: number): Modified | undefined {
  const match = chart.match(AFTER, position);
  const node = match && pointAfter(chart, position + match[0].length, match[0]);
  return match && node && { node, start: position, end: node.end, mod: 'after' };
}

/** "domani prima delle 10", "lunedì dopo le 18". */
function dayThenLimit(chart: Chart, position: number): Modified | undefined {
  const base = chart.read(date, position);
  const next = base && chart.skip(SPACE, base.end);
  const limit = next === undefined ? undefined : longest(chart, next, [before, after, since]);
  if (!base || limit?.node.type !== 'time') {
    return undefined;
  }
  return { ...limit, node: onDate(base, limit.node, [base, limit.node]), start: base.start };
}

function since(chart: Chart, position: number): Modified | undefined {
  const match = chart.match(SINCE, position);
  const node = match && pointAfter(chart, position + match[0].length, match[0]);
  if (!node || (node.type === 'time' && HALF_A_SPAN.test(chart.text.slice(node.end)))) {
    return undefined;
  }
  return { node, start: position, end: chart.skip(ONWARDS, node.end) ?? node.end, mod: 'since' };
}

/** What stands right after the modifier; an article may belong to either. */
function pointAfter(chart: Chart, position: number, lead: string): Node | undefined {
  const article = /(?:^|[ '])(?:il |lo |la |le |l'|i )$/.exec(lead)?.[0].trimStart().length ?? 0;
  const found = [
    chart.read(plain, position - article)?.node,
    chart.read(plain, position)?.node,
    announced(chart, position, lead),
    lead.startsWith('entro') ? chart.read(plainUnit, position) : undefined,
  ];
  const points = found.filter(
    (node) =>
      node !== undefined && isPoint(node) && node.start >= position - article && node.start <= position,
  );
  return points.reduce((best, node) => (node && (!best || node.end > best.end) ? node : best), undefined);
}

/** "entro le 12", "prima delle 17": the article of the hour is in the modifier. */
function announced(chart: Chart, position: number, lead: string): Node | undefined {
  if (!/(?:le|ore|l'|ll')\s*$/.test(lead)) {
    return undefined;
  }
  const hour = chart.read(looseTime, position);
  return hour &&
    !HALF_A_SPAN.test(chart.text.slice(hour.end)) &&
    (hour.evident || mayEndBareNumber(chart, hour.end))
    ? hour
    : undefined;
}

/** "entro tre giorni": from today to then. */
function within(chart: Chart, position: number): RangeNode | undefined {
  const next = chart.skip(WITHIN, position);
  const length = next === undefined ? undefined : chart.read(duration, next);
  if (!length) {
    return undefined;
  }
  const hours = length.amounts.some((amount) => isTime(amount.unit));
  return {
    type: hours ? 'datetimerange' : 'daterange',
    start: position,
    end: length.end,
    read: (now) => untilThen(now, length, hours),
  };
}

function untilThen(now: Date, length: DurationNode, hours: boolean): ReturnType<RangeNode['read']> {
  const start = hours ? now : new Date(now.getTime() - (now.getTime() % DAY_MS));
  const range: Range = [start, shifted(start, length, 1)];
  const name = (moment: Date) => (hours ? `${formatDay(moment)}T${formatTime(moment)}` : formatDay(moment));
  return certain(`(${name(range[0])},${name(range[1])},${length.timex})`, range);
}
