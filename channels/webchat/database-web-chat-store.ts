import { z } from 'zod';
import type { HelpDesk } from '../../bots/help-desk.ts';
import { findByChannelId, findOrCreateConversation } from '../../bots/storage/sql/conversations.ts';
import { settingOr } from '../../bots/storage/sql/settings.ts';
import { entriesAfter } from '../../bots/storage/sql/transcript.ts';
import type { WebChatStore } from './web-chat-store.ts';

const CHANNEL = 'directline';
const Citizen = z.object({ from: z.object({ id: z.string() }) });
const StoredActivity = z.looseObject({ type: z.string() });

/** The conversations with an open socket, by our id of them and by Direct Line's. */
class Watched {
  readonly #channelIds = new Map<string, string>();
  readonly #ours = new Map<string, string>();

  add(ours: string, channelId: string): void {
    // Erased and begun anew under the same id, it is another one to us.
    this.remove(channelId);
    this.#channelIds.set(ours, channelId);
    this.#ours.set(channelId, ours);
  }

  remove(channelId: string): void {
    this.#channelIds.delete(this.#ours.get(channelId) ?? '');
    this.#ours.delete(channelId);
  }

  channelIdOf(ours: string): string | undefined {
    return this.#channelIds.get(ours);
  }

  channelIds(): readonly string[] {
    return [...this.#ours.keys()];
  }
}

/** The web chat's view of the database: the transcript is what its clients read. */
export function databaseWebChatStore(
  helpDesk: Pick<HelpDesk, 'storage' | 'clock' | 'changes'>,
  fresh: { readonly id: () => string; readonly secret: () => string },
): WebChatStore {
  const { storage, clock, changes } = helpDesk;
  const watched = new Watched();
  return {
    open: ({ id, userId, locale }) =>
      storage.transaction(async (sql) => {
        if ((await findByChannelId(sql, CHANNEL, id)) !== undefined) {
          return 'existing';
        }
        await findOrCreateConversation(sql, {
          id: fresh.id(),
          channel: CHANNEL,
          channelConversationId: id,
          citizenId: userId,
          citizenName: null,
          locale: locale ?? '',
          reference: JSON.stringify({ from: { id: userId } }),
          at: clock.now().getTime(),
        });
        return 'new';
      }),
    async find(id) {
      const conversation = await findByChannelId(storage.reader, CHANNEL, id);
      const citizen = conversation && Citizen.parse(JSON.parse(conversation.reference));
      return citizen && conversation ? { userId: citizen.from.id, lastSeq: conversation.lastSeq } : undefined;
    },
    async activitiesAfter(id, afterSeq, limit) {
      const conversation = await findByChannelId(storage.reader, CHANNEL, id);
      if (conversation === undefined) {
        return [];
      }
      const entries = await entriesAfter(storage.reader, conversation.id, { seq: afterSeq, limit });
      return entries.map((entry) => ({
        seq: entry.seq,
        activity: StoredActivity.parse(JSON.parse(entry.activity)),
      }));
    },
    async watch(id) {
      const conversation = await findByChannelId(storage.reader, CHANNEL, id);
      if (conversation !== undefined) {
        watched.add(conversation.id, id);
      }
    },
    unwatch: (id) => watched.remove(id),
    onChange(listener) {
      const stops = [
        changes.conversation.listen((conversationId) => {
          const id = watched.channelIdOf(conversationId);
          if (id !== undefined) {
            listener(id);
          }
        }),
        changes.missed.listen(() => watched.channelIds().forEach((id) => listener(id))),
      ];
      return () => stops.forEach((stop) => stop());
    },
    secret: (name) => storage.transaction((sql) => settingOr(sql, `secret:${name}`, fresh.secret())),
  };
}
