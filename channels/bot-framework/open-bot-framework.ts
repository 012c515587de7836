import type { Activity } from 'botbuilder';
import type { Server } from 'restify';
import { readSetting, writeSetting } from '../../bots/storage/sql/settings.ts';
import { entriesAfter } from '../../bots/storage/sql/transcript.ts';
import type { Joined } from '../service-parts.ts';
import { BotFrameworkChannel } from './bot-framework-channel.ts';

/** Lines that go along when a hub is asked for a person. */
const HUB_LINES = 50;

const referenceKey = (channelConversationId: string) => `bot-framework:${channelConversationId}`;

/** Joins the channel with the database and puts it on the server. */
export function openBotFramework(server: Server, { config, helpDesk, log }: Joined): BotFrameworkChannel {
  const channel = new BotFrameworkChannel({
    app: config.microsoftApp,
    references: {
      read: (id) => readSetting(helpDesk.storage.reader, referenceKey(id)),
      write: (id, reference) =>
        helpDesk.storage.transaction((sql) => writeSetting(sql, referenceKey(id), reference)),
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
