import type { Knex } from 'knex';
import type { Migration } from './migrate.ts';

/** Moments are milliseconds since 1970 in UTC; JSON is text; ids of ours are text, except where order matters. */
export const initial: Migration = {
  name: '001-initial',
  async up(database) {
    await conversations(database);
    await desk(database);
    await accounts(database);
  },
};

async function conversations(database: Knex): Promise<void> {
  await database.schema.createTable('conversations', (table) => {
    table.text('id').primary();
    table.text('channel').notNullable();
    table.text('channel_conversation_id').notNullable();
    table.text('citizen_id').notNullable();
    table.text('citizen_name');
    table.text('locale').notNullable();
    table.text('reference').notNullable();
    table.text('memory');
    table.bigInteger('last_seq').notNullable().defaultTo(0);
    table.integer('unreachable').notNullable().defaultTo(0);
    table.integer('erase_requested').notNullable().defaultTo(0);
    table.bigInteger('created_at').notNullable();
    table.bigInteger('last_activity_at').notNullable();
    table.unique(['channel', 'channel_conversation_id']);
    table.index(['last_activity_at']);
  });
  await database.schema.createTable('inbox', (table) => {
    table.bigIncrements('id');
    table.text('conversation_id').notNullable().references('conversations.id').onDelete('CASCADE');
    table.text('activity_id').notNullable();
    table.text('activity').notNullable();
    table.text('state').notNullable();
    table.integer('attempts').notNullable().defaultTo(0);
    table.text('cause');
    table.bigInteger('seq');
    table.bigInteger('received_at').notNullable();
    // An activity that arrives twice is answered once.
    table.unique(['conversation_id', 'activity_id']);
  });
  await database.schema.raw(
    "CREATE INDEX inbox_received ON inbox (conversation_id, id) WHERE state = 'received'",
  );
  await database.schema.createTable('transcript', (table) => {
    table.bigIncrements('id');
    table.text('conversation_id').notNullable().references('conversations.id').onDelete('CASCADE');
    table.bigInteger('seq').notNullable();
    table.text('role').notNullable();
    table.text('speaker');
    table.text('text').notNullable();
    table.text('activity').notNullable();
    table.text('handoff_id');
    table.bigInteger('at').notNullable();
    table.unique(['conversation_id', 'seq']);
  });
  await database.schema.createTable('outbox', (table) => {
    table.bigIncrements('id');
    table.text('conversation_id').notNullable().references('conversations.id').onDelete('CASCADE');
    table.bigInteger('seq').notNullable();
    table.text('channel').notNullable();
    table.text('state').notNullable();
    table.integer('attempts').notNullable().defaultTo(0);
    table.integer('ambiguous').notNullable().defaultTo(0);
    table.bigInteger('due_at').notNullable();
    table.text('progress');
    table.text('cause');
    table.text('channel_message_id');
    table.bigInteger('created_at').notNullable();
    table.bigInteger('sent_at');
    table.unique(['conversation_id', 'seq']);
  });
  await database.schema.raw(
    "CREATE INDEX outbox_open ON outbox (due_at) WHERE state IN ('pending', 'sending')",
  );
  await database.schema.createTable('feedback', (table) => {
    table.bigIncrements('id');
    table.text('conversation_id').notNullable().references('conversations.id').onDelete('CASCADE');
    table.text('topic');
    table.integer('helpful');
    table.text('comment');
    table.bigInteger('at').notNullable();
  });
}

async function desk(database: Knex): Promise<void> {
  await database.schema.createTable('handoffs', (table) => {
    table.text('id').primary();
    table.text('conversation_id').notNullable().references('conversations.id').onDelete('CASCADE');
    table.text('state').notNullable();
    table.text('reason').notNullable();
    table.text('topic');
    table.text('team').notNullable();
    table.integer('urgent').notNullable().defaultTo(0);
    table.text('operator_id');
    table.text('operator_name');
    table.text('outcome');
    table.text('labels').notNullable().defaultTo('[]');
    table.bigInteger('opened_at').notNullable();
    table.bigInteger('claimed_at');
    table.bigInteger('first_reply_at');
    table.bigInteger('closed_at');
    table.index(['state', 'opened_at']);
  });
  // A conversation has at most one handoff that is not over.
  await database.schema.raw(
    "CREATE UNIQUE INDEX handoffs_open ON handoffs (conversation_id) WHERE state IN ('waiting', 'claimed')",
  );
  await database.schema.createTable('handoff_notes', (table) => {
    table.bigIncrements('id');
    table.text('handoff_id').notNullable().references('handoffs.id').onDelete('CASCADE');
    table.text('operator').notNullable();
    table.text('text').notNullable();
    table.bigInteger('at').notNullable();
  });
  await database.schema.createTable('operator_messages', (table) => {
    table.text('handoff_id').notNullable().references('handoffs.id').onDelete('CASCADE');
    table.text('client_message_id').notNullable();
    table.bigInteger('seq').notNullable();
    table.primary(['handoff_id', 'client_message_id']);
  });
  // What happened on the desk, in order: the audit, and what the console's live stream replays.
  await database.schema.createTable('desk_events', (table) => {
    table.bigIncrements('id');
    table.text('kind').notNullable();
    table.text('handoff_id');
    table.text('conversation_id');
    table.text('operator');
    table.text('data').notNullable();
    table.bigInteger('at').notNullable();
    table.index(['handoff_id']);
  });
}

async function accounts(database: Knex): Promise<void> {
  await database.schema.createTable('operators', (table) => {
    table.text('id').primary();
    table.text('name').notNullable();
    // Folded, so that "Anna" and "anna" are one name.
    table.text('name_key').notNullable().unique();
    table.text('display_name').notNullable();
    table.text('role').notNullable();
    table.text('password_hash').notNullable();
    table.bigInteger('created_at').notNullable();
  });
  await database.schema.createTable('sign_in_failures', (table) => {
    table.text('name_key').primary();
    table.integer('count').notNullable();
    table.bigInteger('last_at').notNullable();
  });
  await database.schema.createTable('sessions', (table) => {
    table.text('token_hash').primary();
    table.text('operator_id').notNullable().references('operators.id').onDelete('CASCADE');
    table.bigInteger('created_at').notNullable();
    table.bigInteger('expires_at').notNullable();
  });
  // Secrets, offsets, leases and other single values of the service itself.
  await database.schema.createTable('settings', (table) => {
    table.text('key').primary();
    table.text('value').notNullable();
    table.bigInteger('expires_at');
  });
}
