import type { Knex } from 'knex';
import type { Migration } from './migrate.ts';

/** What several instances on one database need of one another. */
export const instances: Migration = {
  name: '006-instances',
  async up(database) {
    await database.schema.createTable('instances', (table) => {
      table.text('id').primary();
      // Counted up while the instance lives; nobody's clock is compared with another's.
      table.bigInteger('beat').notNullable();
      table.bigInteger('started_at').notNullable();
    });
    await database.schema.alterTable('outbox', (table) => {
      // The instance that has it on its way.
      table.text('owner');
    });
    await database.schema.createTable('rate_limits', (table) => {
      table.text('key').primary();
      table.integer('points').notNullable();
      table.bigInteger('ends_at').notNullable();
      table.index(['ends_at']);
    });
    await numberTheFeed(database);
  },
};

/**
 * Events get their number for readers after the commit: on PostgreSQL ids are given before it, and a lower one may become
 * visible later. SQLite has one writer, whose ids are in order by themselves.
 */
async function numberTheFeed(database: Knex): Promise<void> {
  await database.schema.alterTable('desk_events', (table) => {
    table.bigInteger('feed_id').unique();
  });
  if (!isPostgres(database)) {
    return;
  }
  await database.raw('UPDATE desk_events SET feed_id = id');
  await database.raw('CREATE SEQUENCE desk_events_feed');
  await database.raw(
    "SELECT setval('desk_events_feed', COALESCE(MAX(feed_id), 0) + 1, false) FROM desk_events",
  );
  await database.raw('CREATE INDEX desk_events_unnumbered ON desk_events (id) WHERE feed_id IS NULL');
}

function isPostgres(database: Knex): boolean {
  const { config } = database.client as { readonly config: { readonly client?: unknown } };
  return config.client === 'pg';
}
