import { Temporal } from 'temporal-polyfill';
import type { DateMention } from '../../knowledge/dates/recognise.ts';
import { callMoments, inZone } from '../../knowledge/deadlines/moment.ts';
import { readSpan } from '../../knowledge/deadlines/span-readings.ts';
import type { Span } from '../../knowledge/deadlines/span.ts';
import { applicationVerdict, questionsVerdict } from '../../knowledge/deadlines/verdict.ts';
import type { Call } from '../../knowledge/schema/call.ts';
import type { Turn } from '../dialog.ts';
import { mayTellOfThePast, tellsOfThePast } from '../recognition/call-question.ts';
import { PARTS_OF_DAY } from '../recognition/call-length-words.ts';
import { FOLLOW_UP_WORDS } from '../recognition/follow-up-words.ts';
import { CALL_WORDS } from '../recognition/call-words.ts';
import { weeksAfter } from '../recognition/date-words.ts';
import { dayFromLimit } from '../recognition/day-from-limit.ts';
import { CLOCK_PLACES, foreignClock } from '../recognition/foreign-clocks.ts';
import { amountIn, isByTheClock } from '../recognition/time-left.ts';
import { isAfterQuestions } from '../recognition/follow-up.ts';
import { lastDay } from './call-stretch.ts';
import { plain } from '../texts/say.ts';
import { type CallView, spanWords } from './call-view.ts';

/**
 * The moments named. An hour said apart from its day belongs to the day of the message, or else of the last answer; an
 * hour by the clocks of another country is reckoned into ours, or, where they do not say of which, says only the day.
 */
export function momentsNamed(turn: Turn, call: Call): readonly (readonly Span[])[] {
  const now = inZone(turn.now, call.timeZone);
  const { utterance, dates } = turn.understood;
  const spoken = daySpokenOf(turn, call);
  const isOfThePast = tellsOfThePast(utterance);
  const clock = foreignClock(utterance, { city: turn.knowledge.body.city, timeZone: call.timeZone });
  const isOnUnknownClock = clock !== undefined && clock.timeZone === undefined;
  const there = clock?.timeZone === undefined ? now : wallClock(now, clock.timeZone);
  const mentions = dates.filter(
    (mention) =>
      !(isOnUnknownClock && isHour(mention)) &&
      !tellsOfNow(utterance, mention) &&
      !isReason(utterance, mention),
  );
  const days = mentions.filter((mention) => mention.type === 'date');
  const hours = mentions.filter(isHour);
  const [only] =
    days.length === 1 ? days.flatMap((mention) => readSpan(mention, { now, day: spoken, isOfThePast })) : [];
  const isSplit = only !== undefined && hours.length > 0;
  const weeksOn = days[0] === undefined ? 0 : weeksAfter(utterance, days[0].text);
  const read = isSplit ? mentions.filter((mention) => mention.type !== 'date') : mentions;
  const day = isSplit ? only.from.toPlainDate().add({ weeks: weeksOn }) : spoken;
  const named = read
    .map((mention) => {
      const then = isByTheirDay(mention) ? there : now;
      const told = readSpan(mention, { now: then, day, isOfThePast });
      const ahead =
        isOfThePast && mayTellOfThePast(utterance)
          ? readSpan(mention, { now: then, day, isOfThePast: false })
          : told;
      const spans = ofThatMonth(nearerDay(told, ahead, then), mention, call);
      const isNext = NEXT.test(utterance.slice(0, mention.start)) || /^coming\b/iu.test(mention.text);
      const weeks = weeksAfter(utterance, mention.text);
      if (weeks > 0) {
        return spans.slice(0, 1).map((span) => weeksLater(span, weeks));
      }
      return isNext ? spans.map((span) => ({ ...span, yearAssumed: false })) : spans;
    })
    .map((spans, at, all) => (isTheDayAfter(spans[0], utterance) ? dayAfter(all[at - 1], spans) : spans))
    .map((spans, at, all) => laterThan(all[at - 1], spans))
    .map((spans) => spans.map((span) => (isOnUnknownClock ? wholeDay(span) : asSaid(span, utterance, now))))
    .map((spans) => (clock?.timeZone === undefined ? spans : onOurClock(spans, clock.timeZone, now)))
    .filter((spans) => spans.length > 0);
  return [
    ...(named.length === 0 ? partOfDayThen(turn, call) : []),
    ...ofYearNamed(named, mentions),
    ...daysFromLimit(utterance, call),
    ...untilClosing(utterance, call),
  ];
}

/** A day of the month, last month's or this one's: the nearer to now. */
function nearerDay(
  told: readonly Span[],
  ahead: readonly Span[],
  now: Temporal.ZonedDateTime,
): readonly Span[] {
  const away = ([span]: readonly Span[]) => Math.abs(span?.from.since(now).total('days') ?? 0);
  return told[0]?.yearAssumed === true && away(ahead) < away(told) ? ahead : told;
}

/** A limit begins where it did. */
function weeksLater(span: Span, weeks: number): Span {
  const until = span.until.add({ weeks });
  return { ...span, from: span.kind === 'stretch' ? span.from : span.from.add({ weeks }), until };
}

/** "Nel 2024 abbiamo partecipato, il 20 gennaio": a year said apart is that of the day. */
function ofYearNamed(
  named: readonly (readonly Span[])[],
  mentions: readonly DateMention[],
): readonly (readonly Span[])[] {
  const years = mentions.flatMap(({ values }) =>
    values.map(({ timex }) => /^\d{4}$/u.exec(timex)?.[0] ?? ''),
  );
  const [year, ...others] = new Set(years.filter((found) => found !== ''));
  if (year === undefined || others.length > 0) {
    return named;
  }
  const inYear = (span: Span): Span => ({
    ...span,
    from: span.from.with({ year: Number(year) }),
    until: span.until.with({ year: Number(year) }),
    yearAssumed: false,
  });
  return named.map((spans) => (spans[0]?.yearAssumed === true ? [inYear(spans[0])] : spans));
}

/** The day of the last answer, or else the last one for what is spoken of. */
function daySpokenOf({ memory, understood }: Turn, call: Call): Temporal.PlainDate {
  if (memory.lastDay !== undefined) {
    return Temporal.PlainDate.from(memory.lastDay);
  }
  const { closesAt, questionsUntil } = callMoments(call);
  const said = plain(understood.utterance);
  const isTheirLast = CALL_WORDS.lastDay.test(said) && CALL_WORDS.questions.test(said);
  const isOfQuestions =
    understood.topics[0]?.id === 'call.questions-window' && (isTheirLast || isAfterQuestions(memory));
  return isOfQuestions ? questionsUntil : closesAt.toPlainDate();
}

/** "And if he is back after lunch?" of the day that was asked about last. */
function partOfDayThen({ memory, understood }: Turn, call: Call): readonly (readonly Span[])[] {
  const said = plain(understood.utterance);
  const words = PARTS_OF_DAY.map(([, part]) => part.exec(said)?.[0]).find((part) => part !== undefined);
  if (words === undefined || memory.lastDay === undefined || !FOLLOW_UP_WORDS.ifItGoes.test(said)) {
    return [];
  }
  const from = Temporal.PlainDate.from(memory.lastDay).toZonedDateTime(call.timeZone);
  return [[wholeDay({ kind: 'day', from, until: from, text: words, yearAssumed: false })]];
}

/** "Until the day before the deadline", "the day after the questions close". */
function daysFromLimit(utterance: string, call: Call): readonly (readonly Span[])[] {
  const told = dayFromLimit(utterance);
  const { closesAt, questionsUntil } = callMoments(call);
  if (told === undefined) {
    return [];
  }
  const limit = told.isOfQuestions ? questionsUntil : closesAt.toPlainDate();
  const from = limit.add({ days: told.days }).toZonedDateTime(call.timeZone);
  return [[wholeDay({ kind: 'moment', from, until: from, text: told.words, yearAssumed: false })]];
}

/** "May I ask questions right up to the submission deadline?": that is not the limit for questions. */
function untilClosing(utterance: string, call: Call): readonly (readonly Span[])[] {
  const asked = plain(utterance);
  const said = CALL_WORDS.untilClosing.exec(asked)?.[0].replace(/^up (?:to|until)/u, 'until');
  const { closesAt } = callMoments(call);
  return said === undefined || !CALL_WORDS.questions.test(asked)
    ? []
    : [[{ kind: 'stretch', from: closesAt.startOfDay(), until: closesAt, text: said, yearAssumed: false }]];
}

/** "The evening of the 22nd, say by nine", "tomorrow at this hour": the hour that the words around it mean. */
function asSaid(span: Span, utterance: string, now: Temporal.ZonedDateTime): Span {
  if (span.kind === 'day' && AT_THIS_HOUR.test(utterance)) {
    const at = span.from.withPlainTime(now.toPlainTime());
    return { ...span, kind: 'moment', from: at, until: at };
  }
  const isEvening = EVENING.test(utterance) && !MORNING.test(utterance);
  if (span.kind !== 'moment' || !isEvening || span.from.hour === 0 || span.from.hour >= HALF_A_DAY) {
    return span;
  }
  return {
    ...span,
    from: span.from.add({ hours: HALF_A_DAY }),
    until: span.until.add({ hours: HALF_A_DAY }),
  };
}

/** What the clocks of another country show, as if they were ours. */
function wallClock(now: Temporal.ZonedDateTime, timeZone: string): Temporal.ZonedDateTime {
  return now.withTimeZone(timeZone).toPlainDateTime().toZonedDateTime(now.timeZoneId);
}

/** Half past five is still to come in New York when it is nine here; "in two hours" and "now" are told from ours. */
function isByTheirDay({ type, text: words, values }: DateMention): boolean {
  const isNow = values.some(({ timex }) => timex === 'PRESENT_REF');
  return type !== 'date' && !isNow && !FROM_NOW.test(words);
}

/** "At 11:15 London time" is a quarter past twelve in Italy; "in two hours" is the same everywhere. */
function onOurClock(spans: readonly Span[], timeZone: string, now: Temporal.ZonedDateTime): readonly Span[] {
  // Whoever says 12:30 means noon there, which may be evening here.
  const isFarWest = now.since(wallClock(now, timeZone)).total('hours') >= FAR_WEST_HOURS;
  const beforeDawn = isFarWest ? DAWN_HERE_IS_NOON : BEFORE_DAWN;
  const byDay = spans.filter(
    ({ from, text }) => !beforeDawn.test(text) && from.hour >= MORNING_FROM && from.hour < EVENING_FROM,
  );
  const ours = (at: Temporal.ZonedDateTime) =>
    at.equals(now) ? at : at.toPlainDateTime().toZonedDateTime(timeZone).withTimeZone(at.timeZoneId);
  return (byDay.length > 0 ? byDay : spans).map((span) =>
    span.kind === 'day' || FROM_NOW.test(span.text)
      ? span
      : { ...span, from: ours(span.from), until: ours(span.until) },
  );
}

/** "5:30 EST" is said of the morning, which is late here. */
const BEFORE_DAWN = /(?<!\d)0?[1-6][:.]\d{2}(?!\d)/u;
/** "At 5 in New York" is said of the morning too, as the call closes at six there. */
const DAWN_HERE_IS_NOON = /(?<!\d)0?[1-6](?:[:.]\d{2})?(?![\d:.]\d?)/u;
const FAR_WEST_HOURS = 4;
const FROM_NOW = /^(?:tra|fra|in)\b|\b(?:from now|fa|ago)$/iu;

const AT_THIS_HOUR =
  /\b(?:a quest['’ ]?|alla stessa )ora\b|\bat the same (?:hour|time)\b|\b(?:at )?this (?:same )?(?:hour|time)(?= tomorrow|\?|$)|\bat this time\b/iu;
const EVENING = /\b(?:la|di|in|alla) sera(?:ta)?\b|\bin the evening\b/iu;
const MORNING = /\bmattin|\bmorning\b|\ba\.?m\b/iu;
const HALF_A_DAY = 12;

/** "Scadeva il 22?", asked months later: the day of one of the limits, said without a month, is that of the limit. */
function ofThatMonth(spans: readonly Span[], { values }: DateMention, call: Call): readonly Span[] {
  const { closesAt, questionsUntil } = callMoments(call);
  const isWithoutMonth = values.every(({ timex }) => timex.startsWith('XXXX-XX-'));
  const limit = [closesAt.toPlainDate(), questionsUntil].find(
    (date) => date.day === spans[0]?.from.day && spans[0].from.toPlainDate().since(date).days > 0,
  );
  if (!isWithoutMonth || limit === undefined) {
    return spans;
  }
  const { year, month } = limit;
  return spans.map((span) => ({
    ...span,
    from: span.from.with({ year, month }),
    until: span.until.with({ year, month }),
  }));
}

function isHour({ type }: DateMention): boolean {
  return type === 'time' || type === 'timerange';
}

/** Of now, or of a day said before: no moment that is asked about. */
function tellsOfNow(utterance: string, { type, start, end, text: words }: DateMention): boolean {
  const [before, after] = [utterance.slice(0, start), utterance.slice(end)];
  const isJoined = AND.test(before) && NOTHING_MORE.test(after);
  const isTold =
    TELLS_NOW.test(before) || CLOCK_SHOWS.test(before) || isTheHourThere(before, { type, text: words });
  const isOfNow = isTold && !isJoined && !LEADS_AWAY.test(words) && !OF_THE_DEADLINE.test(after);
  return isOfNow || POINTS_BACK.test(words);
}

/** "May I leave it for tomorrow, as I am busy today?" */
function isReason(utterance: string, { start, end }: DateMention): boolean {
  return BECAUSE.test(utterance.slice(0, start)) && AM.test(utterance.slice(end));
}

const BECAUSE =
  /\b(?:che|perch[eé]|visto che|dato che|siccome|because|since|as)(?: (?:i['’]?m|i am|we['’]?re|we are) \p{L}+)?\s*$/iu;
const AM =
  /^\s*(?:(?:io |noi )?(?:sono|siamo|ho|abbiamo|non (?:posso|riesco|possiamo|riusciamo|ci sono))\b|(?:i|we)\b|[?.!]*$)/iu;

/** "We meet on the 25th: may we send it the day after?" */
const THE_DAY_AFTER =
  /\b(?:giorno|mattin[ao]|sera|pomeriggio) (?:seguente|successiv[oa]|dopo)(?:,? (?:alle|all['’]|verso) ?\S.*)?$|\b(?:next|following) (?:day|morning|evening|afternoon)(?:,? (?:at|around) .*)?$|^the (?:day|morning) after(?:,? (?:at|around) .*)?$/iu;

/** Of "la mattina dopo" the recogniser reads the morning alone. */
function isTheDayAfter(span: Span | undefined, utterance: string): boolean {
  const said = span?.text ?? '';
  const [, after = ''] = said === '' ? [] : utterance.split(said);
  return THE_DAY_AFTER.test(said) || THE_DAY_AFTER.test(said + (/^ \p{L}+/u.exec(after)?.[0] ?? ''));
}

function dayAfter(before: readonly Span[] | undefined, spans: readonly Span[]): readonly Span[] {
  const [hour] = spans;
  const at = hour?.kind === 'moment' ? hour.from.toPlainTime() : undefined;
  return before === undefined || before.length === 0
    ? spans
    : before.map((span) => {
        const from = span.from.add({ days: 1 });
        return at === undefined
          ? wholeDay({ ...span, kind: 'moment', from })
          : { ...span, kind: 'moment', from: from.withPlainTime(at), until: from.withPlainTime(at) };
      });
}

/** "The meeting is on Monday at 11, we send it two hours later": so much after the moment named before. */
function laterThan(before: readonly Span[] | undefined, spans: readonly Span[]): readonly Span[] {
  const said = spans[0]?.text ?? '';
  const { amount, unit } = (LATER.test(said) ? amountIn(said) : undefined) ?? {};
  if (before === undefined || before.length === 0 || amount === undefined || unit === undefined) {
    return spans;
  }
  const isByDay = !isByTheClock(unit);
  return before.flatMap((span) => {
    if (!isByDay && span.kind !== 'moment') {
      return [];
    }
    const from = span.from.add({ [unit]: amount });
    return [isByDay ? wholeDay({ ...span, kind: 'moment', from }) : { ...span, from, until: from }];
  });
}

const LATER = /\b(?:dopo|più tardi|later|after)$/iu;

/** "Il prossimo 22 gennaio" says the year. */
const NEXT = /\b(?:prossim[oa]|next)\s*$/iu;

function wholeDay(span: Span): Span {
  if (span.kind !== 'moment') {
    return span;
  }
  const from = span.from.startOfDay();
  return { ...span, kind: 'day', from, until: from.add({ days: 1 }).subtract({ seconds: 1 }) };
}

/** "È domenica sera, …", "sono le undici e mezza, …": what is said of now is known, and no moment asked about. */
const TELLS_NOW =
  /(?:^|[.,;:!?(]|\b(?:e|ma|oggi|adesso|ora|ormai|qui|here|scusi|allora|quindi|che|ed|now|and|but)|(?= [eè] appena passat))\s*(?:[eè]|[eè] (?:gi[aà]|quasi|ormai)|[eè] (?:appena )?passat[ao] (?:da poco )?|siamo (?:gi[aà] )?(?:a|al|di|all['’])|sono (?:gi[aà] |quasi )?(?:le)?|oggi [eè]|it['’]?s(?: already| now)?|it is(?: already| now)?|today is)\s*(?:il |l['’]|la |le |the ?)?$/iu;

/** "In London it is 10:50, can I still send it?"; with its day, or in the afternoon, it is a moment to be judged. */
function isTheHourThere(before: string, hour: Pick<DateMention, 'type' | 'text'>): boolean {
  return TELLS_NOW_THERE.test(before) && hour.type === 'time' && !/\p{L}{4}/u.test(hour.text);
}

const TELLS_NOW_THERE = new RegExp(
  `(?<!\\b(?:se|quando|if|when)(?: qui| here)? )\\b(?:a|ad|in) (?:${CLOCK_PLACES}),? (?:sono (?:gi[aà] |quasi |ora )?le|[eè] l['’]?|it['’]?s(?: already| now)?|it is(?: already| now)?) ?$`,
  'iu',
);

/** "Il telefono segna già le nove di sera del 22": so does the clock of who is abroad. */
const CLOCK_SHOWS =
  /\b(?:orologio|telefono|cellulare|clock|watch|phone)\s+(?:segna|fa|dice|says|shows|reads)\s+(?:gi[aà] |ancora |already )?(?:le |l['’])?$/iu;

/** "E martedì?" goes on; "e domenica sera, mi restano delle ore?" tells what day it is, without the accent. */
const AND = /^\s*e\s+(?:il |l['’]|la |le )?$/iu;
const NOTHING_MORE = /^(?:\s+\p{L}+)?[\s?!.…]*$/u;

/** "E tra dieci giorni…" is no "è domenica…": these words lead away from now. */
const LEADS_AWAY = /^(?:tra|fra|entro|dopo|prima|da|dal|fino)\b/iu;

/** "È domani l'ultimo giorno?" asks. */
const OF_THE_DEADLINE =
  /^\s*(?:che (?:scad|chiud|fini|termin)|that (?:it|the)|l['’]ultim\p{L}|il (?:termine|giorno)|la (?:scadenza|chiusura)|the (?:last|deadline))/iu;

/** "That day" is the one said before, "the last day" that of the deadline. */
const POINTS_BACK = /\b(?:(?:quel|stesso|ultimo) giorno|(?:that|same|last) day)\b/iu;

const MORNING_FROM = 7;
const EVENING_FROM = 19;
const NOON = 12;
/** Nobody sends an application at three at night. */
const AFTERNOON_BEFORE = 6;

/**
 * Of two readings half a day apart the one people mean: noon for twelve, the morning from seven on. Left open, as a
 * list, only where it changes the answer.
 */
export function likely(view: CallView, spans: readonly Span[]): Span | readonly Span[] {
  const [first, second] = spans;
  if (!first || !second) {
    return first ?? [];
  }
  const judge = view.question.about === 'questions' ? questionsVerdict : applicationVerdict;
  const verdicts = new Set(spans.map((span) => judge(view.call, span)));
  if (verdicts.size === 1) {
    return first;
  }
  const today = spans.find((span) => span.kind === 'day' && isToday(view, span));
  if (today) {
    // "E se le mando lunedì?", said on a Monday that is not the last day, is of the next one.
    const isNextWeeks = !view.question.isPast && !today.from.toPlainDate().equals(lastDay(view));
    return isNextWeeks && isWeekdayAlone(today)
      ? (spans.find((span) => !isToday(view, span)) ?? today)
      : today;
  }
  const hours = spans.filter((span) => span.kind !== 'day');
  const noon = hours.find((span) => span.from.hour === NOON);
  const morning = hours.find((span) => span.from.hour >= MORNING_FROM && span.from.hour < NOON);
  const afternoon = hours.some((span) => span.from.hour < AFTERNOON_BEFORE)
    ? hours.find((span) => span.from.hour >= NOON)
    : undefined;
  return noon ?? morning ?? afternoon ?? differing(view, spans);
}

function isWeekdayAlone({ text }: Span): boolean {
  return !/\d|oggi|quest|today|this/iu.test(text);
}

function isToday({ now, call }: CallView, { from }: Span): boolean {
  return from.toPlainDate().equals(inZone(now, call.timeZone).toPlainDate());
}

/** Two readings to choose between; the last one when both are called the same. */
function differing({ locale }: CallView, spans: readonly Span[]): Span | readonly Span[] {
  const [one, other] = spans;
  return one && other && spanWords(locale, one) === spanWords(locale, other) ? other : spans.slice(0, 2);
}
