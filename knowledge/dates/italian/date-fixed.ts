import { type Chart, type Pattern, pattern } from './chart.ts';
import { readParts } from './date-reading.ts';
import { isFileNumber } from './file-number.ts';
import { mayEndBareNumber } from './follow.ts';
import type { DateNode, DateParts } from './meaning.ts';
import { numberValue, ordinalValue, SMALL_NUMBER, YEAR_WORDS } from './numbers.ts';
import { isHouseNumber } from './street.ts';
import { MONTH, monthValue, WEEKDAY, weekdayValue } from './words.ts';

const WEEKDAY_BEFORE = `(?:(?<weekday>${WEEKDAY})\\.?\\s*,?\\s*(?:il |l')?\\s*)?`;
const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?![\\d])';
const DAY_WORD = `(?:primo(?![a-z])|${SMALL_NUMBER})`;
const YEAR = '(?:1\\d{3}|20\\d{2}|21\\d{2})(?!\\d)';
const YEAR_AFTER = `(?:\\s*[,./-]?\\s*(?:del(?:l'anno)? |dell')?\\s*(?<year>${YEAR}|'\\d\\d(?!\\d)|\\d\\d(?=\\s*(?:$|[.;!?)]))|${YEAR_WORDS}))?`;

/** "22 aprile", "lunedì 22 gennaio 2018", "il dieci di settembre, duemila", "1-gen-16". */
const DAY_MONTH = pattern(
  () =>
    `(?<article>il |l')?(?:giorno )?${WEEKDAY_BEFORE}(?<day>${DAY}[#°.]?|${DAY_WORD})(?:\\s+(?:di|del mese di)\\s+|\\s*[-/,]\\s*|\\s*)(?<month>${MONTH})(?:\\.(?=\\s*,?\\s*(?:${YEAR}|'\\d\\d|\\d\\d:)))?${YEAR_AFTER}`,
);
/** "ottobre 22", "gen ventidue, 2018", "ott/2". */
const MONTH_DAY = pattern(
  () =>
    `${WEEKDAY_BEFORE}(?<month>${MONTH})\\.?\\s*[,/-]?\\s*(?:il )?(?<day>${DAY}(?![:.,]\\d|/\\d{1,2}(?!\\d)|\\s*-\\s*\\d{1,2}(?!\\d)|\\s*(?:anni|giorni|ore|euro))|${DAY_WORD})${YEAR_AFTER}`,
);
const FIGURES = pattern(
  () =>
    `(?<article>il |l')?${WEEKDAY_BEFORE}(?<one>\\d{1,2})(?<mark>[/.-])(?<two>\\d{1,2})(?:\\k<mark>|,)(?<year>\\d{4}|\\d{2})(?![\\d:]|[/.-]\\d)`,
);
const YEAR_FIRST = pattern(
  () =>
    `(?<year>${YEAR})(?<mark>[-/.]|\\s+(?=[a-z]))(?<one>\\d{1,2}|${MONTH})[-/. ](?<two>\\d{1,2}(?!\\d)|${MONTH})(?![\\d:]|[/.-]\\d)`,
);
const YEAR_MIDDLE = pattern(
  () =>
    `(?:(?<month>${MONTH})[-/.](?<year>${YEAR})[-/.](?<day>${DAY})|(?<day2>${DAY})[-/.](?<year2>${YEAR})[-/.](?<month2>${MONTH}))`,
);
const SHORT_FIGURES = pattern(
  () =>
    `(?<article>il |l')?${WEEKDAY_BEFORE}(?<one>\\d{1,2})(?<mark>[/.-])(?<two>\\d{1,2})(?![\\d:%#]|[/.,]\\d|\\s*(?:euro|gradi|per cento|${MONTH}))`,
);
const DAY_ONLY = pattern(
  () => `(?<weekday>${WEEKDAY})\\s*,?\\s*(?:il )?(?<day>${DAY}[#°]?|${DAY_WORD})(?!\\s*[:.,/]\\d)`,
);
const AND_OR = pattern(() => `(?:\\s*,\\s*(?:(?:e|o) )?|\\s+(?:e|o|oppure) )(?=[\\da-z])`);
/** "All'una" is an hour: the first day is "il primo". */
const BARE_DAY = pattern(
  () =>
    `(?<article>il giorno |l'|il |giorno |giorni )?(?<day>${DAY}[#°]?|(?!una(?![a-z]))${DAY_WORD})(?![:.,/]\\d|[%°#])`,
);
const DAY_CONTEXT =
  /(?:^|[^a-z])(?:il|giorno|del|al|dal|per il|entro il|sul|nel|col)\s+$|(?:^|[^a-z])(?:l|dell|all|dall)'\s?$/;

/** "il mio interno è il 7". */
const COUNTED =
  /(?:numero|interno|civico|citofono|scala|piano|lotto|posto|biglietto|tram|bus|autobus|filobus|linea|codice|punto|articolo|stanza|ufficio|sportello)\s+x\s+(?:il\s+)?$/;
const OF_A_WHOLE = /^\s+(?:dei|del|delle|degli|della|di|dell')/;

export const fixedDateRules = [
  dayMonth,
  monthDay,
  figures,
  yearFirst,
  yearMiddle,
  shortFigures,
  weekdayDay,
  bareDay,
];

function dayMonth(chart: Chart, position: number): DateNode | undefined {
  return written(chart, position, DAY_MONTH);
}

function monthDay(chart: Chart, position: number): DateNode | undefined {
  return written(chart, position, MONTH_DAY);
}

function written(chart: Chart, position: number, expression: Pattern): DateNode | undefined {
  const match = chart.match(expression, position);
  const groups = match?.groups ?? {};
  const dayOfMonth = dayValue(groups['day'] ?? '');
  if (!match || dayOfMonth === undefined || dayOfMonth < 1 || dayOfMonth > 31) {
    return undefined;
  }
  const year = yearValue(groups['year']);
  const parts = {
    day: dayOfMonth,
    month: monthValue(groups['month'] ?? ''),
    ...(year === undefined ? {} : { year }),
  };
  // The official cases keep the article before figures and leave it before words and weekdays.
  const inFigures = /^\d/.test(groups['day'] ?? '') && groups['weekday'] === undefined;
  return dateNode(inFigures ? position : afterArticle(groups, position), position + match[0].length, parts);
}

function figures(chart: Chart, position: number): DateNode | undefined {
  const match = chart.match(FIGURES, position);
  const groups = match?.groups ?? {};
  const year = yearValue(groups['year']);
  const order = dayFirst(Number(groups['one']), Number(groups['two']));
  const whole = /\d{4}/.test(groups['year'] ?? '') || (groups['article'] ?? groups['weekday']) !== undefined;
  if (!match || !order || year === undefined || (!whole && isFileNumber(chart, position))) {
    return undefined;
  }
  const start = groups['weekday'] === undefined ? position : afterArticle(groups, position);
  return dateNode(start, position + match[0].length, { ...order, year });
}

function yearFirst(chart: Chart, position: number): DateNode | undefined {
  const match = chart.match(YEAR_FIRST, position);
  const { year = '', one = '', two = '' } = match?.groups ?? {};
  const month = /^\d/.test(two) ? one : two;
  const dayOfMonth = Number(/^\d/.test(two) ? two : one);
  const value = /^\d/.test(month) ? Number(month) : monthValue(month);
  if (!match || value < 1 || value > 12 || !(dayOfMonth >= 1 && dayOfMonth <= 31)) {
    return undefined;
  }
  return dateNode(position, position + match[0].length, {
    year: Number(year),
    month: value,
    day: dayOfMonth,
  });
}

function yearMiddle(chart: Chart, position: number): DateNode | undefined {
  const match = chart.match(YEAR_MIDDLE, position);
  const groups = match?.groups ?? {};
  return (
    match &&
    dateNode(position, position + match[0].length, {
      year: Number(groups['year'] ?? groups['year2']),
      month: monthValue(groups['month'] ?? groups['month2'] ?? ''),
      day: Number(groups['day'] ?? groups['day2']),
    })
  );
}

function shortFigures(chart: Chart, position: number): DateNode | undefined {
  const match = chart.match(SHORT_FIGURES, position);
  const groups = match?.groups ?? {};
  const order = dayFirst(Number(groups['one']), Number(groups['two']));
  if (
    !match ||
    !order ||
    ((groups['article'] ?? groups['weekday']) === undefined && isFileNumber(chart, position))
  ) {
    return undefined;
  }
  // "3.5" and "3-5" are more often amounts and spans than dates.
  const announced =
    groups['article'] !== undefined || groups['weekday'] !== undefined || chart.before(DAY_CONTEXT, position);
  const end = position + match[0].length;
  if (!announced && (isHouseNumber(chart, position) || OF_A_WHOLE.test(chart.text.slice(end)))) {
    return undefined;
  }
  if (
    groups['mark'] !== '/' &&
    (!announced ||
      (groups['mark'] === '-' && groups['weekday'] !== undefined) ||
      /^-\d/.test(chart.text.slice(end, end + 2)))
  ) {
    return undefined;
  }
  const start = groups['weekday'] === undefined ? position : afterArticle(groups, position);
  return dateNode(start, position + match[0].length, order);
}

function weekdayDay(chart: Chart, position: number): DateNode | undefined {
  const match = chart.match(DAY_ONLY, position);
  const dayOfMonth = dayValue(match?.groups?.['day'] ?? '');
  const end = position + (match?.[0].length ?? 0);
  if (
    !match ||
    dayOfMonth === undefined ||
    dayOfMonth < 1 ||
    dayOfMonth > 31 ||
    !mayEndBareNumber(chart, end)
  ) {
    return undefined;
  }
  return dateNode(position, end, { weekday: weekdayValue(match.groups?.['weekday'] ?? ''), day: dayOfMonth });
}

function bareDay(chart: Chart, position: number): DateNode | undefined {
  const found = looseDay(chart, position);
  if (!found || !mayEndBareNumber(chart, found.end) || chart.before(COUNTED, position)) {
    return undefined;
  }
  const { article } = found;
  const { start, end, parts = {} } = found.node;
  return article !== undefined || chart.before(DAY_CONTEXT, position)
    ? dateNode(start, end, listed(chart, end, parts))
    : undefined;
}

/** "il 15 e il 22 gennaio", "lunedì 22 o martedì 23 gennaio": the month is said once. */
function listed(chart: Chart, end: number, parts: DateParts): DateParts {
  const next = chart.skip(AND_OR, end);
  const following = next === undefined ? undefined : chart.read(dayMonth, next)?.parts;
  if (following?.month === undefined) {
    return parts;
  }
  const { month, year } = following;
  return { ...parts, month, ...(year === undefined ? {} : { year }) };
}

/** A day of the month where the words around it are known to announce one: "15", "il ventidue". */
export function looseDay(
  chart: Chart,
  position: number,
): { readonly node: DateNode; readonly article: string | undefined; readonly end: number } | undefined {
  const match = chart.match(BARE_DAY, position);
  const dayOfMonth = dayValue(match?.groups?.['day'] ?? '');
  if (!match || dayOfMonth === undefined || dayOfMonth < 1 || dayOfMonth > 31) {
    return undefined;
  }
  const article = match.groups?.['article'];
  const kept = article === undefined ? 0 : article.length;
  const end = position + match[0].length;
  return { node: dateNode(position + kept, end, { day: dayOfMonth }), article, end };
}

export function dateNode(start: number, end: number, parts: DateParts): DateNode {
  return { type: 'date', start, end, parts, read: (now) => readParts(parts, now) };
}

function afterArticle(groups: Record<string, string | undefined>, position: number): number {
  return position + (groups['article']?.length ?? 0);
}

function dayValue(text: string): number | undefined {
  return text.startsWith('prim') ? ordinalValue('primo') : numberValue(text.replace(/[#°.]$/, ''));
}

/** Two figures count from 1950 to 2049. */
export function yearValue(text: string | undefined): number | undefined {
  const year = text === undefined ? undefined : numberValue(text.replace("'", ''));
  if (year === undefined || year > 99) {
    return year;
  }
  return year < 50 ? 2000 + year : 1900 + year;
}

/** Day before month, as Italians write; the other way round only where nothing else is possible (02/22/2016). */
function dayFirst(one: number, two: number): { readonly day: number; readonly month: number } | undefined {
  if (one >= 1 && one <= 31 && two >= 1 && two <= 12) {
    return { day: one, month: two };
  }
  return two >= 1 && two <= 31 && one >= 1 && one <= 12 ? { day: two, month: one } : undefined;
}
