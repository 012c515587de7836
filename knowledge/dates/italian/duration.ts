import { type Chart, pattern } from './chart.ts';
import type { Amount, DurationNode, DurationUnit } from './meaning.ts';
import { isStreet } from './street.ts';
import { NUMBER_WORDS, numberValue } from './numbers.ts';

interface Unit {
  readonly unit: DurationUnit;
  readonly times: number;
}

const DAY = 86_400;
const SECONDS: Readonly<Record<DurationUnit, number>> = {
  Y: 365 * DAY,
  M: 30 * DAY,
  W: 7 * DAY,
  D: DAY,
  BD: DAY,
  H: 3600,
  Min: 60,
  S: 1,
};
const LARGEST_FIRST: readonly DurationUnit[] = ['Y', 'M', 'W', 'D', 'BD', 'H', 'Min', 'S'];

/** By stem, the longer stems first. */
const UNITS: readonly (readonly [RegExp, Unit])[] = [
  [/^(?:giorn[oi]|gg) (?:lavorativ|feriali|feriale)/, { unit: 'BD', times: 1 }],
  [/^(?:giorn|gg)/, { unit: 'D', times: 1 }],
  [/^(?:mes|mens)/, { unit: 'M', times: 1 }],
  [/^bimestr/, { unit: 'M', times: 2 }],
  [/^trimestr/, { unit: 'M', times: 3 }],
  [/^quadrimestr/, { unit: 'M', times: 4 }],
  [/^semestr/, { unit: 'M', times: 6 }],
  [/^settiman/, { unit: 'W', times: 1 }],
  [/^ann/, { unit: 'Y', times: 1 }],
  [/^(?:decenn|decad)/, { unit: 'Y', times: 10 }],
  [/^secol/, { unit: 'Y', times: 100 }],
  [/^m/, { unit: 'Min', times: 1 }],
  [/^s/, { unit: 'S', times: 1 }],
  [/^[oh]/, { unit: 'H', times: 1 }],
];

export const UNIT =
  '(?:giorn[oi](?: lavorativ[oi]| ferial[ei])?|giornat[ae]|gg|mes[ei]|mensilita|(?:bi|tri|quadri|se)mestr[ei]|settiman[ae]|orett[ae]|ann[oi]|decenni?o?|decad[ei]|secol[oi]|or[ae]|minut[oi]|min|second[oi]|sec|hrs?|h(?!\\d))(?![a-z])';

const VAGUE =
  "(?:un paio d(?:i |')|qualche |alcun[ie] |poch[ie] |divers[ie] |parecchi[e]? |una (?:dec|quindic|vent|trent)ina di )";

const ITEM = pattern(
  () =>
    `(?:(?<half>mezz(?:[oa] |'\\s?|(?=ora\\b))|mezza(?=ora\\b))` +
    `|(?<whole>tutt[oa] (?:il |la |lo |l')|inter[oa] )` +
    `|(?<count>\\d+(?:[.,]\\d+)?|${NUMBER_WORDS}|un'|un[ao]?\\b)[\\s-]*|(?<vague>${VAGUE}))\\s?(?<unit>${UNIT})`,
);
const WHOLE_AFTER = pattern(() => `(?<unit>giorno|giornata|settimana|mese|anno|ora) inter[oa](?![a-z])`);
const QUARTERS = pattern(() => `(?<count>un|tre) quart[oi] d'\\s?ora(?![a-z])`);
/** "vent'anni", "ottant'anni". */
const ELIDED = pattern(
  () => `(vent|trent|quarant|cinquant|sessant|settant|ottant|novant|cent)'\\s?anni(?![a-z])`,
);
const VOWELS: Readonly<Record<string, string>> = { vent: 'i', cent: 'o' };
/** "24 ore su 24" is how long somebody is there, not how long something takes. */
const OUT_OF = pattern(() => `\\s+su\\s+\\d`);
const AND_HALF = pattern(
  () => `\\s+e\\s+(?:(?<half>mezz[oa])|(?<quarter>un quarto)|(?<three>tre quarti))(?![a-z])(?! d')`,
);
const AND = pattern(() => `(?:\\s*,\\s*|\\s+e\\s+|\\s+ed\\s+|\\s*,\\s*e\\s+|\\s+)(?=[\\da-z])`);

/** "un secondo" is more often an ordinal: a second helper, a second moment. */
const ORDINAL_SECOND = pattern(() => `un\\s+secondo\\s+(?!fa\\b|dopo\\b|e\\b)[a-z]`);

const NEWSPAPER = /(?:^|[^a-z])il sole $/;

interface Item {
  readonly amounts: readonly Amount[];
  readonly end: number;
}

/** A length of time: "2 ore e 30 minuti", "un'ora e mezza", "tutto il giorno", "un quarto d'ora". */
export function duration(chart: Chart, position: number): DurationNode | undefined {
  const first = item(chart, position);
  if (
    !first ||
    chart.match(OUT_OF, first.end) ||
    isStreet(chart, position) ||
    chart.before(NEWSPAPER, position)
  ) {
    return undefined;
  }
  const amounts = [...first.amounts];
  let end = first.end;
  for (;;) {
    const next = chart.skip(AND, end);
    const more = next === undefined ? undefined : item(chart, next);
    if (!more || more.amounts.some((amount) => amounts.some((known) => known.unit === amount.unit))) {
      break;
    }
    amounts.push(...more.amounts);
    end = more.end;
  }
  return durationNode(position, end, amounts);
}

function durationNode(start: number, end: number, amounts: readonly Amount[]): DurationNode {
  const seconds = amounts.reduce((sum, amount) => sum + amount.count * SECONDS[amount.unit], 0);
  return { type: 'duration', start, end, amounts, timex: durationTimex(amounts), seconds };
}

/** `P1Y2M`, `PT2H30M`: dates first, largest unit first. */
export function durationTimex(amounts: readonly Amount[]): string {
  const text = (time: boolean) =>
    LARGEST_FIRST.filter((unit) => isTime(unit) === time)
      .flatMap((unit) => amounts.filter((amount) => amount.unit === unit))
      .map((amount) => `${amount.count}${amount.unit === 'Min' ? 'M' : amount.unit}`)
      .join('');
  const time = text(true);
  return `P${text(false)}${time === '' ? '' : `T${time}`}`;
}

export function isTime(unit: DurationUnit): boolean {
  return unit === 'H' || unit === 'Min' || unit === 'S';
}

export function unitValue(written: string): Unit {
  const found = UNITS.find(([stem]) => stem.test(written));
  return found ? found[1] : { unit: 'D', times: 1 };
}

function item(chart: Chart, position: number): Item | undefined {
  const quarters = chart.match(QUARTERS, position);
  if (quarters) {
    const count = quarters.groups?.['count'] === 'tre' ? 45 : 15;
    return { amounts: [{ count, unit: 'Min' }], end: position + quarters[0].length };
  }
  const elided = chart.match(ELIDED, position);
  if (elided) {
    const count = numberValue(`${elided[1] ?? ''}${VOWELS[elided[1] ?? ''] ?? 'a'}`);
    return count === undefined
      ? undefined
      : withHalf(chart, position + elided[0].length, { count, unit: 'Y', times: 1 });
  }
  const match = chart.match(ITEM, position) ?? chart.match(WHOLE_AFTER, position);
  if (!match || chart.match(ORDINAL_SECOND, position)) {
    return undefined;
  }
  const unit = unitValue(match.groups?.['unit'] ?? '');
  const count = itemCount(match.groups ?? {});
  return count === undefined ? undefined : withHalf(chart, position + match[0].length, { count, ...unit });
}

function itemCount(groups: Record<string, string | undefined>): number | undefined {
  if (groups['half'] !== undefined) {
    return 0.5;
  }
  if (groups['count'] !== undefined) {
    return numberValue(groups['count'].replace("'", ''));
  }
  return groups['vague'] === undefined ? 1 : vagueCount(groups['vague']);
}

/** "Some" is three for the recognisers, in every culture. */
function vagueCount(written: string): number {
  if (written.startsWith('un paio')) {
    return 2;
  }
  const round = /^una (dec|quindic|vent|trent)ina/.exec(written);
  return round ? { dec: 10, quindic: 15, vent: 20, trent: 30 }[round[1] as 'dec'] : 3;
}

function withHalf(chart: Chart, end: number, one: Amount & { readonly times: number }): Item {
  const half = one.count === 0.5 ? undefined : chart.match(AND_HALF, end);
  const extra = half ? (half.groups?.['half'] ? 0.5 : half.groups?.['quarter'] ? 0.25 : 0.75) : 0;
  return {
    amounts: [{ count: (one.count + extra) * one.times, unit: one.unit }],
    end: end + (half?.[0].length ?? 0),
  };
}
