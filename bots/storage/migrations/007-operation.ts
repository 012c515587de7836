import type { Migration } from './migrate.ts';

/** What is asked for every few seconds by whoever watches the service. */
export const operation: Migration = {
  name: '007-operation',
  async up(database) {
    await database.schema.raw(
      "CREATE INDEX outbox_failed ON outbox (conversation_id) WHERE state = 'failed'",
    );
    await database.schema.raw('CREATE INDEX outbox_ambiguous ON outbox (ambiguous) WHERE ambiguous > 0');
  },
};
