import { Temporal } from 'temporal-polyfill';
import { inZone } from '../../knowledge/deadlines/moment.ts';
import type { Span } from '../../knowledge/deadlines/span.ts';
import { plain } from '../texts/say.ts';
import type { CallView } from './call-view.ts';

/** The moments that are asked about, among those named; none where it is asked of now. */
export function momentsMeant(view: CallView, utterance: string, spans: readonly Span[]): readonly Span[] {
  if (view.question.sendsNow && !opensThen(view, utterance, spans)) {
    return [];
  }
  const named = spans.filter(
    (span) => !isNow(span) && !isToldOfThePast(view, utterance, span) && !namesAgain(span, spans),
  );
  return isChoosing(utterance) ? named : lastMeant(named);
}

/** "We open at 13 on Monday and send it at once". */
function opensThen({ now, call }: CallView, utterance: string, spans: readonly Span[]): boolean {
  const isToCome = ({ from }: Span) => Temporal.ZonedDateTime.compare(from, inZone(now, call.timeZone)) > 0;
  return AT_ONCE.test(utterance) && spans.some(isToCome);
}

const AT_ONCE = /\b(?:subito|at once|right away|immediately)\b/iu;

/** "Il 17 gennaio, mercoledì": the weekday says no other day than the number. */
function namesAgain(span: Span, spans: readonly Span[]): boolean {
  return (
    span.kind === 'day' &&
    !/\d/u.test(span.text) &&
    spans.some(
      ({ kind, text, from }) => kind === 'day' && /\d/u.test(text) && from.dayOfWeek === span.from.dayOfWeek,
    )
  );
}

export function isNow(span: Span): boolean {
  return /^(ora|adesso|subito|now|right now|al momento)$/iu.test(span.text);
}

/** "I saw it yesterday evening, may we apply?" tells of a day; "may we send it on the 10th?", when that is over, asks about it. */
function isToldOfThePast({ question, now, call }: CallView, utterance: string, span: Span): boolean {
  if (question.asksWhetherItWas) {
    return false;
  }
  const today = inZone(now, call.timeZone).toPlainDate();
  const isTold = PAST_DAY.test(span.text) || FOUND_OUT.test(plain(utterance));
  return !question.isPast && isTold && Temporal.PlainDate.compare(span.until.toPlainDate(), today) < 0;
}

const PAST_DAY = /\b(?:ieri|scors\p{L}|fa|yesterday|last|ago)\b/iu;
const FOUND_OUT =
  /\b(?:(?:ho|abbiamo) (?:\w+ )?(?:vist|lett|saput|trovat|scopert|sentit|pers|saltat|mancat)\w*|non (?:siamo|sono) (?:riuscit|arrivat)\w*|uscit[oa]|i saw|we saw|(?:i|we) (?:read|found|heard))\b/u;

/** Of several the last; of "tomorrow evening, before midnight" the evening. */
function lastMeant(named: readonly Span[]): readonly Span[] {
  const last = named.at(-1);
  const within = named.findLast((span) => last?.kind === 'stretch' && span !== last && isWithin(span, last));
  const meant = within ?? last;
  return meant ? [meant] : [];
}

function isWithin(span: Span, whole: Span): boolean {
  return (
    Temporal.ZonedDateTime.compare(whole.from, span.from) <= 0 &&
    Temporal.ZonedDateTime.compare(span.until, whole.until) <= 0
  );
}

/** "Monday or Tuesday?" asks about both; "I am back on the 22nd, may I send it at 2 pm?" about the last one said. */
export function isChoosing(utterance: string): boolean {
  return /\b(?:o|oppure|or|sia|both)\b/u.test(plain(utterance));
}
