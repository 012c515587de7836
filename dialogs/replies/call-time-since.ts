import type { CallQuestion } from '../recognition/call-question.ts';
import { text } from '../texts/say.ts';
import { daysBetween, lastDay, SECONDS_OF, secondsLeft, stretchWords, today } from './call-stretch.ts';
import { type CallView, variables } from './call-view.ts';

/** How long ago it closed, in the unit asked for; on the day itself in hours or minutes. */
export function answerTimeSince(view: CallView): string {
  const { locale, question } = view;
  const stretch = { from: lastDay(view), to: today(view), seconds: -secondsLeft(view) };
  const key = question.about === 'questions' ? 'calls.q-since' : 'calls.since';
  return text(locale, key, { ...variables(view), since: stretchWords(stretch, unitOf(view), locale) });
}

/** Nobody knows the hour at which questions closed. */
function unitOf(view: CallView): CallQuestion['unit'] {
  const { unit, about } = view.question;
  const isByTheClock = unit === 'hours' || unit === 'minutes';
  if (about === 'questions') {
    return isByTheClock ? 'days' : unit;
  }
  if (isByTheClock || daysBetween(lastDay(view), today(view)) > 0) {
    return unit;
  }
  return -secondsLeft(view) < SECONDS_OF.hours ? 'minutes' : 'hours';
}
