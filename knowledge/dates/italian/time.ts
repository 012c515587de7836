import { type Chart, pattern } from './chart.ts';
import { mayEndBareNumber } from './follow.ts';
import type { Clock, TimeNode } from './meaning.ts';
import { isName } from './name.ts';
import { numberValue, SMALL_NUMBER } from './numbers.ts';
import { DAY_PART } from './words.ts';

const HOUR = `(?<hour>\\d{1,2}(?![\\d%°#/]|[.,:]\\d)|un'?a?(?![a-z])|${SMALL_NUMBER})`;
const HALF_DAY = '(?<ampm>ampm|[ap]\\.\\s?m(?:\\.|(?![a-z]))|[ap]\\s?m(?![a-z]))';
const PART = `(?:(?:di|del|della|in|nel|nella|al|alla)\\s+(?<part>${DAY_PART})|(?<lunch>(?:all')?ora di pranzo)|(?<midnight>mezzanotte))`;
const TAIL = pattern(() => `\\s*(?:${HALF_DAY})?(?:\\s*,?\\s*${PART})?`);

const DIGITAL = pattern(
  () =>
    `t?(?<hour>[01]?\\d|2[0-4])(?:\\s?h\\s?|:)(?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d))?(?!\\d|[:./]\\d)`,
);
const DOTTED = pattern(
  () => `(?<hour>[01]?\\d|2[0-4])[.,](?<minute>[0-5]\\d)(?![\\d%°#/]|[:.,]\\d|\\s*(?:euro|eur))`,
);
const COMPACT = pattern(() => `(?<hour>\\d{1,2})(?<minute>[0-5]\\d)(?=\\s*[ap]\\.?\\s?m(?![a-z]))`);
const BARE = pattern(() => HOUR);
const SPOKEN = pattern(() => `(?<hour>mezzo\\s?giorno|mezza\\s?notte)(?![a-z])`);
const MINUTES = pattern(
  () =>
    `\\s+(?:e\\s+(?:(?<half>mezz[oa])|(?<quarters>un quarto|tre quarti)|(?<plus>[0-5]?\\d|un(?=\\s+minuto)|${SMALL_NUMBER})(?:\\s+minut[oi])?)` +
    `|meno\\s+(?:(?<minusQuarter>un quarto)|(?<minus>[0-5]?\\d|${SMALL_NUMBER})(?:\\s+minuti)?))(?![a-z]|:\\d)(?!\\s*-\\s*\\d)(?! (?:persone|giorni|ore|volte|euro))`,
);
const MINUTES_TO = pattern(
  () =>
    `(?:(?<minutes>\\d{1,2}|un|${SMALL_NUMBER})\\s+minut[oi]|(?<quarter>un quarto))\\s+(?:alle|all'|prima (?:delle|dell'|di)|(?<past>dopo (?:le|l')|dopo(?= mezz)))\\s*`,
);
const MIDDLE = pattern(
  () => `meta\\s+(?<part>mattina|mattinata|pomeriggio|giornata|notte|sera|serata)(?![a-z])`,
);
const PART_FIRST = pattern(
  () =>
    `(?:(?:(?:nel|nella|di|in|al|alla|la|il)\\s+(?<part>${DAY_PART}))|(?<lunch>ora di pranzo))\\s*,?\\s*(?:alle(?: ore)?|all'|verso le|per le)\\s*`,
);
const ABOUT = pattern(() => `(?:piu o meno|circa|all'incirca|intorno)\\s+(?:a|alle|all'|le)\\s*`);
const ABOUT_AFTER = pattern(() => `\\s+circa(?![a-z])`);
const EXACTLY = pattern(() => `\\s+(?:in punto|esatte|precise)(?![a-z])`);
const CONTEXT =
  /(?:^|[^a-z])(?:alle|all|le|h|h\.|ore|dalle|delle|sulle|alle ore)[ ]*$|(?:all|l|dall|dell)'[ ]?$/;
/** "dalle 2 alle 4 persone" is no span of hours, and neither half is an hour. */
const FROM = /(?:^|[^a-z])dall(?:e\s+|')$/;
const UNTIL = pattern(() => `\\s+all[e']`);
/** After these words a bare hour needs no further proof. */
const SURE_CONTEXT = /(?:^|[^a-z])(?:ore|h)\s*$/;

interface Draft {
  readonly clock: Clock;
  readonly end: number;
  readonly evident: boolean;
  readonly bare?: boolean;
}

/** An hour of the day where the words around it show that it is one. */
export function time(chart: Chart, position: number): TimeNode | undefined {
  const found = chart.read(looseTime, position);
  if (!found) {
    return undefined;
  }
  return found.evident || hasContext(chart, found) ? found : undefined;
}

/** An hour of the day where the words before it are known to announce one: "8", "otto e mezza", "8.30". */
export function looseTime(chart: Chart, position: number): TimeNode | undefined {
  const draft =
    partFirst(chart, position) ?? about(chart, position) ?? middle(chart, position) ?? core(chart, position);
  return (
    draft && { type: 'time', start: position, end: draft.end, clock: draft.clock, evident: draft.evident }
  );
}

function hasContext(chart: Chart, found: TimeNode): boolean {
  if (SURE_CONTEXT.test(chart.text.slice(Math.max(0, found.start - 6), found.start))) {
    return true;
  }
  const halfOfSpan = chart.before(FROM, found.start) && chart.match(UNTIL, found.end) !== undefined;
  return chart.before(CONTEXT, found.start) && mayEndBareNumber(chart, found.end) && !halfOfSpan;
}

function partFirst(chart: Chart, position: number): Draft | undefined {
  const match = chart.match(PART_FIRST, position);
  const hour = match && core(chart, position + match[0].length);
  if (!match || !hour) {
    return undefined;
  }
  const part = match.groups?.['lunch'] === undefined ? (match.groups?.['part'] ?? '') : 'pranzo';
  return { ...hour, clock: inPart(hour.clock, part), evident: true };
}

function about(chart: Chart, position: number): Draft | undefined {
  const next = chart.skip(ABOUT, position);
  return next === undefined ? undefined : core(chart, next);
}

function middle(chart: Chart, position: number): Draft | undefined {
  const match = chart.match(MIDDLE, position);
  if (!match) {
    return undefined;
  }
  const hours: Readonly<Record<string, number>> = { ma: 10, po: 14, gi: 12, no: 22, se: 18 };
  const hour = hours[match.groups?.['part']?.slice(0, 2) ?? ''] ?? 12;
  return { clock: { hour, ambiguous: false }, end: position + match[0].length, evident: true };
}

function core(chart: Chart, position: number): Draft | undefined {
  const draft =
    minutesTo(chart, position) ??
    inFigures(chart, position) ??
    withMinutes(chart, spoken(chart, position) ?? bareHour(chart, position));
  return draft && withTail(chart, draft);
}

function minutesTo(chart: Chart, position: number): Draft | undefined {
  const match = chart.match(MINUTES_TO, position);
  const hour =
    match &&
    withMinutes(
      chart,
      spoken(chart, position + match[0].length) ?? bareHour(chart, position + match[0].length),
    );
  if (!match || !hour) {
    return undefined;
  }
  const minutes = match.groups?.['quarter'] === undefined ? numberValue(match.groups?.['minutes'] ?? '') : 15;
  return {
    ...hour,
    clock: earlier(hour.clock, match.groups?.['past'] === undefined ? (minutes ?? 0) : -(minutes ?? 0)),
    evident: true,
  };
}

function inFigures(chart: Chart, position: number): Draft | undefined {
  const digital = chart.match(DIGITAL, position);
  const match = digital ?? chart.match(COMPACT, position) ?? chart.match(DOTTED, position);
  if (!match) {
    return undefined;
  }
  const { hour = '', minute = '', second } = match.groups ?? {};
  const clock = {
    hour: Number(hour),
    minute: Number(minute),
    ...(second === undefined ? {} : { second: Number(second) }),
  };
  return clock.hour > 24
    ? undefined
    : {
        clock: { ...clock, ambiguous: true },
        end: position + match[0].length,
        evident: digital !== undefined,
      };
}

function spoken(chart: Chart, position: number): Draft | undefined {
  const match = chart.match(SPOKEN, position);
  const hour = match?.groups?.['hour'] === 'mezzanotte' || match?.groups?.['hour'] === 'mezza notte' ? 0 : 12;
  if (!match || isName(chart, position, position + match[0].length)) {
    return undefined;
  }
  return { clock: { hour, ambiguous: false }, end: position + match[0].length, evident: true };
}

function bareHour(chart: Chart, position: number): Draft | undefined {
  const match = chart.match(BARE, position);
  const hour = match && numberValue((match.groups?.['hour'] ?? '').replace("'", ''));
  if (!match || hour === undefined || hour > 24) {
    return undefined;
  }
  return { clock: { hour, ambiguous: true }, end: position + match[0].length, evident: false, bare: true };
}

function withMinutes(chart: Chart, draft: Draft | undefined): Draft | undefined {
  const match = draft && chart.match(MINUTES, draft.end);
  if (!draft || !match) {
    return draft;
  }
  const { half, quarters, plus, minusQuarter, minus } = match.groups ?? {};
  const end = draft.end + match[0].length;
  if (minusQuarter !== undefined || minus !== undefined) {
    const minutes = minusQuarter === undefined ? numberValue(minus ?? '') : 15;
    return { ...draft, clock: earlier(draft.clock, minutes ?? 0), end };
  }
  const minute =
    half === undefined
      ? quarters === undefined
        ? numberValue(plus ?? '')
        : quarters.startsWith('un')
          ? 15
          : 45
      : 30;
  if (minute === undefined || minute > 59) {
    return draft;
  }
  return withMinus(chart, { ...draft, clock: { ...draft.clock, minute }, end, bare: false });
}

/** "cinque e mezza meno tre minuti". */
function withMinus(chart: Chart, draft: Draft): Draft {
  const match = chart.match(MINUTES, draft.end);
  const minus = match?.groups?.['minus'];
  return match && minus !== undefined
    ? { ...draft, clock: earlier(draft.clock, numberValue(minus) ?? 0), end: draft.end + match[0].length }
    : draft;
}

function withTail(chart: Chart, draft: Draft): Draft {
  const tail = chart.match(TAIL, draft.end);
  const { ampm, part, lunch, midnight } = tail?.groups ?? {};
  if (tail && (ampm ?? part ?? lunch ?? midnight) !== undefined) {
    const half = ampm === undefined ? draft.clock : inHalf(draft.clock, ampm);
    const word = lunch === undefined ? (midnight === undefined ? part : 'notte') : 'pranzo';
    const clock = word === undefined ? half : inPart(half, word);
    return { clock, end: draft.end + tail[0].length, evident: true };
  }
  const roughly = chart.match(ABOUT_AFTER, draft.end);
  if (roughly) {
    // The official cases read "alle 11 circa" as a morning; small hours stay open.
    const ambiguous = draft.clock.ambiguous && draft.clock.hour < 8;
    return { ...draft, clock: { ...draft.clock, ambiguous }, end: draft.end + roughly[0].length };
  }
  const exactly = chart.match(EXACTLY, draft.end);
  return exactly ? { ...draft, end: draft.end + exactly[0].length, evident: true } : draft;
}

function earlier(clock: Clock, minutes: number): Clock {
  const total = (clock.hour * 60 + (clock.minute ?? 0) - minutes + 1440) % 1440;
  return { ...clock, hour: Math.floor(total / 60), minute: total % 60 };
}

function inHalf(clock: Clock, written: string): Clock {
  if (written === 'ampm') {
    return clock;
  }
  const hour = written.startsWith('p')
    ? clock.hour < 12
      ? clock.hour + 12
      : clock.hour
    : clock.hour % 12 || 0;
  return { ...clock, hour: written.startsWith('a') && clock.hour > 12 ? clock.hour : hour, ambiguous: false };
}

/** The hour in a part of the day. By night the official cases take 12 to 3 for small hours, the others for the evening. */
export function inPart(clock: Clock, part: string): Clock {
  const { hour } = clock;
  const sure = { ...clock, ambiguous: false };
  if (hour > 12 || !clock.ambiguous || part.startsWith('ma')) {
    return sure;
  }
  if (part.startsWith('no')) {
    return { ...sure, hour: hour === 12 ? 0 : hour <= 3 ? hour : hour + 12 };
  }
  if (part.startsWith('pr')) {
    return { ...sure, hour: hour < 5 ? hour + 12 : hour };
  }
  return { ...sure, hour: hour === 12 ? 12 : hour + 12 };
}
