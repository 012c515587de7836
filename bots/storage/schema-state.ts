import { existsSync } from 'node:fs';
import { Client } from 'pg';
import sqlite3 from 'sqlite3';
import { z } from 'zod';
import { MIGRATIONS, unknownSteps } from './migrations/migrate.ts';
import { rowsOf, withSqliteFile } from './sqlite-file.ts';

const CONNECT_WITHIN_MS = 5_000;

/** How the schema of a database stands against this release. */
export interface SchemaState {
  /** A help desk has made it. */
  readonly isThere: boolean;
  /** Steps that a start will take. */
  readonly missing: readonly string[];
  /** Steps of a newer release. */
  readonly unknown: readonly string[];
  /** What the database's own clock shows; undefined before there is a database. */
  readonly now?: Date;
}

const Names = z.array(z.object({ name: z.string() }));
const Clock = z.array(z.object({ now: z.coerce.date() })).min(1);

type Query = (text: string) => Promise<unknown>;

/** Looks, and changes nothing. Rejects when the database cannot be reached. */
export async function schemaState(url: string): Promise<SchemaState> {
  if (url.startsWith('postgres')) {
    return onPostgres(url, (query) =>
      stateOf(query, { table: POSTGRES_TABLE, clock: 'SELECT now() AS now' }),
    );
  }
  const file = url.replace(/^sqlite:/, '');
  if (!existsSync(file)) {
    return { isThere: false, missing: STEPS, unknown: [] };
  }
  return withSqliteFile(file, sqlite3.OPEN_READONLY, (database) =>
    stateOf((text) => rowsOf(database, text), { table: SQLITE_TABLE, clock: SQLITE_CLOCK }),
  );
}

const STEPS = MIGRATIONS.map(({ name }) => name);
const POSTGRES_TABLE =
  "SELECT table_name AS name FROM information_schema.tables WHERE table_name = 'migrations'";
const SQLITE_TABLE = "SELECT name FROM sqlite_master WHERE name = 'migrations'";
const SQLITE_CLOCK = "SELECT strftime('%Y-%m-%dT%H:%M:%fZ') AS now";

async function stateOf(
  query: Query,
  { table, clock }: { readonly table: string; readonly clock: string },
): Promise<SchemaState> {
  const hasTable = Names.parse(await query(table)).length > 0;
  const rows = hasTable ? Names.parse(await query('SELECT name FROM migrations')) : [];
  const applied = rows.map(({ name }) => name);
  const [shown] = Clock.parse(await query(clock));
  return {
    isThere: applied.length > 0,
    missing: STEPS.filter((name) => !applied.includes(name)),
    unknown: unknownSteps(applied),
    ...(shown === undefined ? {} : { now: shown.now }),
  };
}

async function onPostgres<T>(url: string, work: (query: Query) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_WITHIN_MS });
  try {
    await client.connect();
    return await work(async (text) => (await client.query(text)).rows as unknown);
  } finally {
    await client.end();
  }
}
