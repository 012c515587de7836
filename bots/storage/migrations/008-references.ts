import type { Migration } from './migrate.ts';

/** Where Bot Framework's conversations are answered: kept among the settings, it stayed when the conversation was erased. */
export const references: Migration = {
  name: '008-references',
  async up(database) {
    await database.schema.raw(
      `UPDATE conversations SET reference =
         (SELECT s.value FROM settings s WHERE s.key = 'bot-framework:' || conversations.channel_conversation_id)
       WHERE channel = 'bot-framework' AND EXISTS
         (SELECT 1 FROM settings s WHERE s.key = 'bot-framework:' || conversations.channel_conversation_id)`,
    );
    await database.schema.raw("DELETE FROM settings WHERE key LIKE 'bot-framework:%'");
  },
};
