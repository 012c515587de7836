import knex from 'knex';
import { Client, Pool, types, type ClientBase, type PoolClient } from 'pg';
import type { Scheduler } from '../clock.ts';
import { Turnstile } from '../turnstile.ts';
import { migrate } from './migrations/migrate.ts';
import { asStorageError, isAway, isConflict, isStaleStatement } from './postgres-errors.ts';
import { PostgresNeighbours } from './postgres-neighbours.ts';
import type { Parameter, Row, Sql, Storage, Transaction } from './storage.ts';

/** Connections of one instance. A turn costs processor time in this process: more of them would only stand by. */
const CONNECTIONS = 10;
/** Of them, those that turns may hold at once: readers and what is urgent always find one. */
const FOR_TURNS = 6;
const CONNECT_WITHIN_MS = 5_000;
/**
 * The lease of a transaction: the server itself ends one whose owner has been silent for so long, and frees what it
 * held. One that was killed loses its connection, and so its locks, at once.
 */
const LEASE_MS = 15_000;
const LONGEST_STATEMENT_MS = 30_000;
/** Tries of a transaction that gives way to another each time; after a change of the schema each connection may fail once. */
const MOST_TRIES = CONNECTIONS + 2;
/** Any number that nobody else locks: one instance at a time brings the schema up to date. */
const SCHEMA_LOCK = 3_978_001;

/** PostgreSQL: any number of instances on one database. */
export async function openPostgres(
  url: string,
  scheduler: Scheduler,
  leaseMs: number = LEASE_MS,
): Promise<Storage> {
  // Counts and milliseconds come as numbers, as SQLite gives them; ours stay far below 2^53.
  types.setTypeParser(types.builtins.INT8, Number);
  await bringUpToDate(url);
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    idle_in_transaction_session_timeout: leaseMs,
    lock_timeout: LEASE_MS,
    statement_timeout: LONGEST_STATEMENT_MS,
    query_timeout: LONGEST_STATEMENT_MS + CONNECT_WITHIN_MS,
    keepAlive: true,
    application_name: 'help-desk',
  });
  // An idle connection that the server closes; the pool has let it go already.
  pool.on('error', () => undefined);
  // One that is at work: its statement fails and tells.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const reader = readerOf(pool);
  const neighbours = new PostgresNeighbours({ url, scheduler, sql: reader });
  const turnstile = new Turnstile(FOR_TURNS);
  return {
    reader,
    neighbours,
    async transaction(work, lane) {
      const leave = lane?.isUrgent === true ? undefined : await turnstile.enter();
      try {
        return await untilItGetsThrough(pool, work);
      } finally {
        leave?.();
      }
    },
    async close() {
      await neighbours.close();
      await pool.end();
    },
  };
}

async function bringUpToDate(url: string): Promise<void> {
  const guard = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_WITHIN_MS });
  guard.on('error', () => undefined);
  const database = knex({ client: 'pg', connection: url, pool: { min: 0, max: 1 } });
  try {
    await guard.connect();
    await guard.query('SELECT pg_advisory_lock($1)', [SCHEMA_LOCK]);
    await migrate(database);
  } catch (error) {
    throw asStorageError(error);
  } finally {
    await database.destroy();
    await guard.end().catch(() => undefined);
  }
}

function readerOf(pool: Pool): Sql {
  const once = async (text: string, parameters: readonly Parameter[]): Promise<readonly Row[]> => {
    const client = await pool.connect();
    return released(client, sqlOf(client).query(text, parameters));
  };
  return {
    engine: 'postgres',
    async query(text, parameters = []) {
      for (let tries = 1; ; tries += 1) {
        try {
          return await once(text, parameters);
        } catch (error) {
          // A connection that had died while it was idle says nothing about the server.
          const isWorthMore = isStaleStatement(error) ? tries < MOST_TRIES : isAway(error) && tries < 2;
          if (!isWorthMore) {
            throw asStorageError(error);
          }
        }
      }
    },
  };
}

async function untilItGetsThrough<T>(pool: Pool, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt(pool, work);
    } catch (error) {
      if (tries >= MOST_TRIES || !(isConflict(error) || isStaleStatement(error))) {
        throw asStorageError(error);
      }
    }
  }
}

async function attempt<T>(pool: Pool, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const client = await begun(pool);
  const callbacks: (() => void)[] = [];
  const transaction = { ...sqlOf(client), afterCommit: (callback: () => void) => callbacks.push(callback) };
  const value = await released(
    client,
    (async () => {
      const done = await work(transaction);
      await client.query('COMMIT');
      return done;
    })(),
  );
  for (const callback of callbacks) {
    callback();
  }
  return value;
}

/** A connection within a transaction. Nothing has been done in it, so that a dead one may be changed for another. */
async function begun(pool: Pool): Promise<PoolClient> {
  for (let tries = 1; ; tries += 1) {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      return client;
    } catch (error) {
      client.release(true);
      if (tries >= 2 || !isAway(error)) {
        throw error;
      }
    }
  }
}

/** Gives the connection back to the pool when the work has ended, or away when it is of no more use. */
async function released<T>(client: PoolClient, work: Promise<T>): Promise<T> {
  try {
    const value = await work;
    client.release();
    return value;
  } catch (error) {
    const isUsable =
      !isAway(error) &&
      !isStaleStatement(error) &&
      (await client.query('ROLLBACK').then(
        () => true,
        () => false,
      ));
    client.release(!isUsable);
    throw error;
  }
}

function sqlOf(client: ClientBase): Sql {
  return {
    engine: 'postgres',
    async query(text, parameters = []) {
      const { rows } = await client.query<Row>({ ...statementOf(text), values: [...parameters] });
      return rows;
    },
  };
}

interface Statement {
  readonly text: string;
  readonly name?: string;
}

/** Texts that are put together anew each time, as by a filter, must not fill every connection with statements. */
const MOST_PREPARED = 400;
const statements = new Map<string, Statement>();

/** Numbers the parameters as PostgreSQL wants it, and names the statement, so that each connection plans it once. */
function statementOf(text: string): Statement {
  const known = statements.get(text);
  if (known !== undefined) {
    return known;
  }
  let parameters = 0;
  // What stands in quotes is no parameter.
  const numbered = text.replace(/'[^']*'|\?/g, (match) => {
    parameters += match === '?' ? 1 : 0;
    return match === '?' ? `$${parameters}` : match;
  });
  if (statements.size >= MOST_PREPARED) {
    return { text: numbered };
  }
  const statement = { text: numbered, name: `helpdesk_${statements.size}` };
  statements.set(text, statement);
  return statement;
}
