import type { Knex } from 'knex';
import type { Migration } from './migrate.ts';

/** What signing in and administration need: second factors, sessions one can see, canned replies, alerts to staff. */
export const accounts: Migration = {
  name: '004-accounts',
  async up(database) {
    await operators(database);
    await sessions(database);
    await cannedReplies(database);
    await staffChats(database);
    // The audit of one person, newest first.
    await database.schema.raw('CREATE INDEX desk_events_operator ON desk_events (operator, id)');
  },
};

async function operators(database: Knex): Promise<void> {
  await database.schema.alterTable('operators', (table) => {
    table.bigInteger('disabled_at');
    table.text('totp_secret');
    // Asked for at sign-in only once the operator has proved that the app shows the right codes.
    table.integer('totp_on').notNullable().defaultTo(0);
    // A code counts once: the time step of the last one that was accepted.
    table.bigInteger('totp_step').notNullable().defaultTo(0);
    // Issuer and subject at the identity provider; names there may change hands, subjects may not.
    table.text('oidc_subject');
  });
  await database.schema.raw('CREATE UNIQUE INDEX operators_oidc ON operators (oidc_subject)');
  await database.schema.createTable('recovery_codes', (table) => {
    table.text('operator_id').notNullable().references('operators.id').onDelete('CASCADE');
    table.text('code_hash').notNullable();
    table.primary(['operator_id', 'code_hash']);
  });
}

async function sessions(database: Knex): Promise<void> {
  // Sessions of an earlier release have no id to end them by; who had one signs in again.
  await database('sessions').delete();
  await database.schema.alterTable('sessions', (table) => {
    table.text('id').notNullable().defaultTo('');
    table.bigInteger('last_seen_at').notNullable().defaultTo(0);
    table.integer('by_provider').notNullable().defaultTo(0);
    table.text('device');
    table.text('address');
  });
  await database.schema.raw('CREATE INDEX sessions_operator ON sessions (operator_id)');
}

async function cannedReplies(database: Knex): Promise<void> {
  await database.schema.createTable('canned_replies', (table) => {
    table.text('id').primary();
    table.text('shortcut').notNullable();
    table.text('locale').notNullable();
    // Empty for all teams; NULL would not be unique.
    table.text('team').notNullable().defaultTo('');
    table.text('text').notNullable();
    table.unique(['shortcut', 'locale', 'team']);
  });
}

async function staffChats(database: Knex): Promise<void> {
  await database.schema.createTable('staff_chats', (table) => {
    table.text('operator_id').primary().references('operators.id').onDelete('CASCADE');
    table.text('conversation_id').notNullable().references('conversations.id').onDelete('CASCADE');
    table.bigInteger('linked_at').notNullable();
  });
}
