import type { Knex } from 'knex';
import type { Migration } from './migrate.ts';

/** What the desk needs to share work out: teams, skills, who is present, due times, and who did what from where. */
export const desk: Migration = {
  name: '002-desk',
  async up(database) {
    await teams(database);
    await presence(database);
    await dueTimes(database);
    await handoffs(database);
    await audit(database);
  },
};

async function teams(database: Knex): Promise<void> {
  // Teams as an administrator changed or added them; the others stand in `knowledge/content/teams.yaml`.
  await database.schema.createTable('teams', (table) => {
    table.text('id').primary();
    table.text('team').notNullable();
  });
  await database.schema.createTable('operator_skills', (table) => {
    table.text('operator_id').primary().references('operators.id').onDelete('CASCADE');
    table.text('skills').notNullable();
  });
}

async function presence(database: Knex): Promise<void> {
  await database.schema.createTable('presence', (table) => {
    table.text('operator_id').primary();
    table.bigInteger('since').notNullable();
    table.bigInteger('expires_at').notNullable();
    // Work is shared out to whoever was given some the longest ago.
    table.bigInteger('assigned_at').notNullable().defaultTo(0);
    table.index(['expires_at']);
  });
}

async function dueTimes(database: Knex): Promise<void> {
  await database.schema.createTable('due_times', (table) => {
    table.bigIncrements('id');
    table.text('handoff_id').notNullable().references('handoffs.id').onDelete('CASCADE');
    table.text('kind').notNullable();
    table.text('state').notNullable();
    // From when it is counted, so that it can be reckoned anew when the office's hours change.
    table.bigInteger('since').notNullable();
    table.bigInteger('warn_at').notNullable();
    table.bigInteger('due_at').notNullable();
    table.bigInteger('warned_at');
    table.bigInteger('missed_at');
    table.unique(['handoff_id', 'kind']);
  });
  await database.schema.raw(
    "CREATE INDEX due_times_warn ON due_times (warn_at) WHERE state = 'open' AND warned_at IS NULL",
  );
  await database.schema.raw(
    "CREATE INDEX due_times_due ON due_times (due_at) WHERE state = 'open' AND missed_at IS NULL",
  );
}

async function handoffs(database: Knex): Promise<void> {
  await database.schema.alterTable('handoffs', (table) => {
    // Place in the queue at the opening and the first claim: from these the wait of others is estimated.
    table.integer('first_position');
    table.bigInteger('first_claimed_at');
    // Who gave it back last: it is not handed to them again unasked.
    table.text('released_by');
  });
  await database.schema.raw(
    "CREATE INDEX handoffs_of_team ON handoffs (team, urgent DESC, opened_at, id) WHERE state = 'waiting'",
  );
  await database.schema.raw('CREATE INDEX handoffs_waits ON handoffs (team, first_claimed_at)');
}

async function audit(database: Knex): Promise<void> {
  await database.schema.alterTable('desk_events', (table) => {
    table.text('operator_id');
    // From where: a console's session and address, "citizen" or "system".
    table.text('origin');
  });
}
