import { plain } from '../texts/say.ts';
import { decide, type Decision } from './decide.ts';
import type { Sensed } from './heard.ts';
import { TIME_WORDS } from './time-words.ts';
import { CALL_DATES } from './wants-dates.ts';

/**
 * "May I apply without RUNTS by the 22nd?", "may I hand it in on Monday?": what is asked is not whether the day is good, and
 * a yes to the day would be one to the rest. Undefined where nothing but the day is asked, or no article tells of the rest.
 */
export function apartFromDay({ utterance, senses, knowledge, locale }: Sensed): Decision | undefined {
  const said = plain(utterance);
  if (!TIME_WORDS.maySend.test(said) || !TIME_WORDS.condition.test(said)) {
    return undefined;
  }
  const days = senses.dates(utterance).filter(({ type }) => type !== 'duration' && type !== 'set');
  const rest = days.reduce((words, { text }) => words.replace(text, ' '), utterance);
  const decision = rest === utterance ? undefined : decide(senses.read(rest), knowledge, locale);
  const [topic] = decision?.topics ?? [];
  const isOfCall = topic !== undefined && /^(?:call|terms)\./u.test(topic.id) && !CALL_DATES.has(topic.id);
  return isOfCall && (decision?.dialog === 'answer' || decision?.dialog === 'clarify') ? decision : undefined;
}
