import { z } from 'zod';
import type { HelpDesk } from '../../bots/help-desk.ts';
import { findByChannelId, findOrCreateConversation } from '../../bots/storage/sql/conversations.ts';
import { settingOr } from '../../bots/storage/sql/settings.ts';
import { entriesAfter } from '../../bots/storage/sql/transcript.ts';
import type { WebChatStore } from './web-chat-store.ts';

const CHANNEL = 'directline';
const Citizen = z.object({ from: z.object({ id: z.string() }) });
const StoredActivity = z.looseObject({ type: z.string() });

/** The web chat's view of the database: the transcript is what its clients read. */
export function databaseWebChatStore(
  helpDesk: Pick<HelpDesk, 'storage' | 'clock' | 'changes'>,
  fresh: { readonly id: () => string; readonly secret: () => string },
): WebChatStore {
  const { storage, clock, changes } = helpDesk;
  const channelIds = new Map<string, string>();
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
      channelIds.set(conversation.id, id);
      const entries = await entriesAfter(storage.reader, conversation.id, { seq: afterSeq, limit });
      return entries.map((entry) => ({
        seq: entry.seq,
        activity: StoredActivity.parse(JSON.parse(entry.activity)),
      }));
    },
    onChange(listener) {
      const stops = [
        changes.conversation.listen((conversationId) => {
          // Only conversations that a web client has read are known here; nobody else listens for the rest.
          const id = channelIds.get(conversationId);
          if (id !== undefined) {
            listener(id);
          }
        }),
        changes.missed.listen(() => channelIds.forEach((id) => listener(id))),
      ];
      return () => stops.forEach((stop) => stop());
    },
    secret: (name) => storage.transaction((sql) => settingOr(sql, `secret:${name}`, fresh.secret())),
  };
}
