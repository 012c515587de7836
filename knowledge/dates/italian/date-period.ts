import { type Chart, longest, pattern, type Rule } from './chart.ts';
import type { Mod, Range, RangeNode } from './meaning.ts';
import { namedPeriodRules } from './period-named.ts';
import { nearPeriodRules } from './period-near.ts';
import { partOfPeriod, unitName, unitRange } from './period-range.ts';
import { spanRules } from './period-span.ts';
import { isStreet } from './street.ts';

const SIMPLE: readonly Rule<RangeNode>[] = [...nearPeriodRules, ...namedPeriodRules];
const PART = pattern(
  () =>
    `(?<part>inizio|principio|meta|prima meta|seconda meta|fine|primi giorni|primi)\\s+(?:di |del |della |dello |dell'|d'|a )?\\s*`,
);
const PLAIN_UNIT = pattern(() => `(?<unit>settimana|mese|anno)(?![a-z])`);
const STARTING = pattern(() => `a partire (?:dalla |dallo |dall'|dal |da )\\s*`);

/** A span of days, said in any way. */
export function dateRange(chart: Chart, position: number): RangeNode | undefined {
  const found = longest(chart, position, [simple, partOf, ...spanRules]);
  return found && !isStreet(chart, found.start) ? found : undefined;
}

/** As `dateRange`, for the extractor that stands alone and knows no modifiers: "a partire dalla prossima settimana". */
export function dateRangeAlone(chart: Chart, position: number): RangeNode | undefined {
  const lead = chart.skip(STARTING, position);
  const found = lead === undefined ? undefined : chart.read(simple, lead);
  return found ? parted({ ...found, start: position }, 'start') : chart.read(dateRange, position);
}

function simple(chart: Chart, position: number): RangeNode | undefined {
  return longest(chart, position, SIMPLE);
}

/** "metà luglio", "inizio della prossima settimana", "fine mese". */
function partOf(chart: Chart, position: number): RangeNode | undefined {
  const match = chart.match(PART, position);
  if (!match) {
    return undefined;
  }
  const next = position + match[0].length;
  const part = match.groups?.['part'] ?? '';
  const mod: Mod = /fine|seconda/.test(part) ? 'end' : part === 'meta' ? 'mid' : 'start';
  const whole = chart.read(simple, next) ?? plainUnit(chart, next);
  return whole && whole.type === 'daterange' && whole.unit !== undefined && whole.mod === undefined
    ? parted({ ...whole, start: position }, mod)
    : undefined;
}

/** "la settimana", "il mese" at hand, where what stands before says so: "fine mese", "entro l'anno". */
export function plainUnit(chart: Chart, position: number): RangeNode | undefined {
  const match = chart.match(PLAIN_UNIT, position);
  const written = match?.groups?.['unit'] ?? '';
  return (
    match && {
      type: 'daterange',
      start: position,
      end: position + match[0].length,
      unit: unitName(written),
      read: (now) => unitRange(written, 0, now),
    }
  );
}

function parted(whole: RangeNode, mod: Mod): RangeNode {
  const unit = whole.unit ?? 'other';
  const part = (range: Range | undefined) => range && partOfPeriod(range, unit, mod);
  return {
    ...whole,
    mod,
    read: (now) => {
      const { timex, future, past } = whole.read(now);
      return { timex, future: part(future), past: part(past) };
    },
  };
}
