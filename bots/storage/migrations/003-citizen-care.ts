import type { Knex } from 'knex';
import type { Migration } from './migrate.ts';

/** What a citizen needs around the queue: a way to be reached, a code to come back with, their place, a last question. */
export const citizenCare: Migration = {
  name: '003-citizen-care',
  async up(database) {
    await cases(database);
    await returnCodes(database);
    await handoffCare(database);
  },
};

/** Conversations of one person on several channels share a case. */
async function cases(database: Knex): Promise<void> {
  await database.schema.alterTable('conversations', (table) => {
    table.text('case_id');
  });
  await database.schema.raw(
    'CREATE INDEX conversations_case ON conversations (case_id) WHERE case_id IS NOT NULL',
  );
  // A handoff follows the citizen to another conversation, and an operator's message stays where it was said.
  await database.schema.alterTable('operator_messages', (table) => {
    table.text('conversation_id');
  });
}

async function returnCodes(database: Knex): Promise<void> {
  await database.schema.createTable('return_codes', (table) => {
    table.text('code_hash').primary();
    table.text('conversation_id').notNullable().references('conversations.id').onDelete('CASCADE');
    table.bigInteger('created_at').notNullable();
    table.bigInteger('expires_at').notNullable();
    table.index(['conversation_id']);
  });
  // Wrong codes of one conversation within the hour.
  await database.schema.createTable('code_failures', (table) => {
    table.text('conversation_id').primary().references('conversations.id').onDelete('CASCADE');
    table.integer('count').notNullable();
    table.bigInteger('since').notNullable();
  });
}

async function handoffCare(database: Knex): Promise<void> {
  await database.schema.createTable('contacts', (table) => {
    table.text('handoff_id').primary().references('handoffs.id').onDelete('CASCADE');
    table.text('email').notNullable();
    table.bigInteger('given_at').notNullable();
  });
  // One row a handoff: it is asked once, whatever happens afterwards.
  await database.schema.createTable('satisfaction', (table) => {
    table.text('handoff_id').primary().references('handoffs.id').onDelete('CASCADE');
    table.text('conversation_id').notNullable();
    table.text('state').notNullable();
    table.integer('score');
    table.text('comment');
    table.bigInteger('asked_at').notNullable();
    table.bigInteger('answered_at');
  });
  await database.schema.raw(
    "CREATE INDEX satisfaction_asked ON satisfaction (conversation_id) WHERE state = 'asked'",
  );
  // What a waiting citizen was last told of the queue, and when to look again.
  await database.schema.createTable('queue_notices', (table) => {
    table.text('handoff_id').primary().references('handoffs.id').onDelete('CASCADE');
    table.integer('position').notNullable();
    table.integer('wait_low');
    table.integer('wait_high');
    table.bigInteger('told_at').notNullable();
    // The line that said it, to be corrected in its place; none when it was said with other words.
    table.bigInteger('seq');
    table.bigInteger('due_at').notNullable();
  });
}
