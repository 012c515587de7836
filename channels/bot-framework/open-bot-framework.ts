import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import type { Server } from 'restify';
import { localeOf } from '../../bots/conversations/activity.ts';
import {
  findByChannelId,
  findOrCreateConversation,
  saveReference,
} from '../../bots/storage/sql/conversations.ts';
import { entriesAfter } from '../../bots/storage/sql/transcript.ts';
import type { Joined } from '../service-parts.ts';
import { BotFrameworkChannel } from './bot-framework-channel.ts';

/** Lines that go along when a hub is asked for a person. */
const HUB_LINES = 50;

const CHANNEL = 'bot-framework';

/** Joins the channel with the database and puts it on the server. */
export function openBotFramework(
  server: Server,
  { config, helpDesk, clock, log }: Joined,
): BotFrameworkChannel {
  const channel = new BotFrameworkChannel({
    app: config.microsoftApp,
    references: {
      async read(id) {
        return (await findByChannelId(helpDesk.storage.reader, CHANNEL, id))?.reference;
      },
      write: (activity, reference) =>
        helpDesk.storage.transaction(async (sql) => {
          const { id } = await findOrCreateConversation(sql, {
            id: randomUUID(),
            channel: CHANNEL,
            channelConversationId: activity.conversation.id,
            citizenId: activity.from.id,
            citizenName: activity.from.name ?? null,
            locale: localeOf(activity) ?? '',
            reference,
            at: clock.now().getTime(),
          });
          await saveReference(sql, id, reference);
        }),
    },
    transcript: async (conversationId, until) => {
      const lines = { seq: Math.max(0, until - HUB_LINES), limit: HUB_LINES };
      const entries = await entriesAfter(helpDesk.storage.reader, conversationId, lines);
      return entries.map((entry) => JSON.parse(entry.activity) as Activity);
    },
    log,
  });
  channel.mount(server);
  return channel;
}
