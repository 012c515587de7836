import type { Activity } from 'botbuilder';
import { satisfactionReply } from '../../dialogs/replies/satisfaction-reply.ts';
import type { TextKey } from '../../dialogs/texts/it.ts';
import { text } from '../../dialogs/texts/say.ts';
import { isLocale } from '../../knowledge/schema/locale.ts';
import { replyActivity } from '../conversations/reply-activity.ts';

export type NoticeKey =
  | 'claimed'
  | 'released'
  | 'given-back'
  | 'transferred'
  | 'closed'
  | 'closed-asking'
  | 'expired'
  | 'sorry'
  | 'sorry-only';

/** Sentences that tell a citizen who speaks from now on, or that something of ours went wrong. */
export function notice(key: NoticeKey, locale: string, name: string): Partial<Activity> {
  const known = isLocale(locale) ? locale : 'it';
  if (key === 'closed-asking') {
    return replyActivity({
      ...satisfactionReply(known, text(known, 'desk.closed')),
      handoff: { event: 'status', state: 'completed' },
    });
  }
  const textKey: TextKey = key === 'transferred' && name !== '' ? 'desk.transferred-to' : `desk.${key}`;
  const state = HUB_STATES[key];
  return replyActivity({
    text: text(known, textKey, { name }),
    locale: known,
    ...(state === undefined ? {} : { handoff: { event: 'status', state } }),
  });
}

/** What hubs call it; of what they have no word for they are not told. */
const HUB_STATES: Partial<Record<NoticeKey, 'accepted' | 'completed' | 'failed'>> = {
  claimed: 'accepted',
  closed: 'completed',
  expired: 'failed',
};
