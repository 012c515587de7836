import { officeState } from '../../knowledge/places/office-state.ts';
import type { Locale } from '../../knowledge/schema/locale.ts';
import type { Turn } from '../dialog.ts';
import type { Reply } from '../reply.ts';
import type { QueuePlace, Wait } from '../services.ts';
import { counted, text } from '../texts/say.ts';
import { action } from './article-reply.ts';
import { officeNow } from './office-reply.ts';

const HOUR = 60;
/** A wait up to this is not worth figures. */
const A_FEW_MINUTES = 5;

/** The place in the queue, the wait, when somebody is at the desk, and what one can do meanwhile. */
export function queueReply(
  turn: Pick<Turn, 'knowledge' | 'locale' | 'now' | 'services'>,
  place: QueuePlace,
): Reply {
  const { locale } = turn;
  const isOpen = officeState(turn.knowledge.office, turn.now).until !== undefined;
  const parts = [
    text(locale, place.isNew ? 'handoff.opened' : 'handoff.already', { position: place.position }),
    ...(isOpen && place.wait ? [waitInWords(locale, place.wait)] : []),
    officeNow({ ...turn, office: turn.knowledge.office }),
    text(locale, meanwhile({ isOpen, reachesLater: turn.services.reachesLater })),
  ];
  const keys = [
    'button.keep-place',
    ...(turn.services.reachesLater ? [] : (['button.code'] as const)),
    'button.leave-queue',
  ] as const;
  return {
    text: parts.join('\n\n'),
    locale,
    actions: keys.map((key) => action(text(locale, key))),
    articles: ['handoff.request'],
  };
}

/** What somebody who waits asks of it; `isAsked` of whether they wait, which is said first. */
export function standingReply(
  turn: Pick<Turn, 'knowledge' | 'locale' | 'now'>,
  { position, wait }: QueuePlace,
  isAsked: boolean,
): Reply {
  const { locale, knowledge, now } = turn;
  const isOpen = officeState(knowledge.office, now).until !== undefined;
  const parts = [
    text(locale, isAsked ? 'handoff.yes-in-queue' : 'handoff.in-queue', { position }),
    officeNow({ ...turn, office: knowledge.office }),
    isOpen && wait ? waitInWords(locale, wait) : text(locale, 'wait.unknown'),
  ];
  return {
    text: parts.join(' '),
    locale,
    actions: [action(text(locale, 'button.leave-queue'))],
    articles: ['handoff.request'],
  };
}

/** The queue has moved: the new place and the wait, without what was said when it began. */
export function queueNewsReply(
  locale: Locale,
  { position, wait }: Pick<QueuePlace, 'position' | 'wait'>,
): Reply {
  const key = position === 1 ? 'queue.next' : 'queue.moved';
  const parts = [text(locale, key, { position }), ...(wait ? [waitInWords(locale, wait)] : [])];
  return {
    text: parts.join(' '),
    locale,
    actions: [action(text(locale, 'button.leave-queue'))],
  };
}

/** The expected wait as a range: nobody can say it to the minute. */
export function waitInWords(locale: Locale, { low, high }: Wait): string {
  if (high <= A_FEW_MINUTES) {
    return text(locale, 'wait.few-minutes');
  }
  if (low === 0 || low >= high) {
    const most = high > HOUR ? hours(locale, high) : counted(locale, high, 'minutes');
    return text(locale, low === 0 ? 'wait.up-to' : 'wait.about', { high: most });
  }
  return low >= HOUR
    ? text(locale, 'wait.range', { low: Math.floor(low / HOUR), high: hours(locale, high) })
    : text(locale, 'wait.range', {
        low: high > HOUR ? counted(locale, low, 'minutes') : low,
        high: high > HOUR ? hours(locale, high) : counted(locale, high, 'minutes'),
      });
}

function hours(locale: Locale, minutes: number): string {
  return counted(locale, Math.ceil(minutes / HOUR), 'hours');
}

function meanwhile({ isOpen, reachesLater }: { readonly isOpen: boolean; readonly reachesLater: boolean }) {
  if (isOpen) {
    return 'handoff.stay';
  }
  return reachesLater ? 'handoff.leave-message' : 'handoff.leave-message-web';
}
