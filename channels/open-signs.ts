import { officeInShort } from '../dialogs/replies/office-reply.ts';
import { waitInWords } from '../dialogs/replies/queue-reply.ts';
import { officeState } from '../knowledge/places/office-state.ts';
import { isLocale } from '../knowledge/schema/locale.ts';
import { LiveSigns } from './live-signs.ts';
import type { Joined } from './service-parts.ts';
import type { TelegramChannel } from './telegram/telegram-channel.ts';
import type { WebChatChannel } from './webchat/web-chat-channel.ts';

/** The typing sign on Telegram lasts five seconds by itself; the console says it anew while somebody writes. */
const TYPING_MS = 4_000;

/** Joins the signs with the channels that can show them. */
export function openSigns(
  { helpDesk, clock, scheduler, log }: Joined,
  ways: { readonly webChat: WebChatChannel; readonly telegram: TelegramChannel | undefined },
): LiveSigns {
  return new LiveSigns({
    reader: helpDesk.storage.reader,
    changes: helpDesk.changes,
    clock,
    scheduler,
    log,
    office: async () => {
      const office = await helpDesk.settings.hours();
      const now = clock.now();
      return {
        isOpen: officeState(office, now).until !== undefined,
        hours: (locale) => officeInShort({ office, locale: isLocale(locale) ? locale : 'it', now }),
      };
    },
    waitAt: (place) => helpDesk.desk.waitAt(place),
    waitInWords: (locale, wait) => waitInWords(isLocale(locale) ? locale : 'it', wait),
    showQueue(channel, id, value) {
      if (channel === ways.webChat.id) {
        ways.webChat.signal(id, { type: 'event', name: 'helpdesk/queue', value });
        if (value.state !== 'waiting') {
          // The same for clients that know Bot Framework's own event.
          const state = value.state === 'claimed' ? 'accepted' : value.end;
          ways.webChat.signal(id, { type: 'event', name: 'handoff.status', value: { state } });
        }
      }
    },
    showTyping(channel, id, isOurs) {
      if (channel === ways.webChat.id) {
        ways.webChat.signal(id, { type: 'typing' });
      } else if (channel === ways.telegram?.id && isOurs) {
        scheduler.after(TYPING_MS, ways.telegram.showTyping(id));
      }
    },
  });
}
