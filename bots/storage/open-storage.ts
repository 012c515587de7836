import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import knex, { type Knex } from 'knex';
import type { Database } from 'sqlite3';
import { systemScheduler, type Scheduler } from '../clock.ts';
import { GroupCommit } from './group-commit.ts';
import { migrate } from './migrations/migrate.ts';
import { SqliteConnection, SqliteReaders } from './sqlite-connection.ts';
import type { Storage } from './storage.ts';

/** Connections that read beside the writer. */
const READERS = 3;

/**
 * Opens the database of the address (`sqlite:PATH`, `sqlite::memory:` or `postgres://…`) and brings its schema up to date.
 * @throws HelpDeskError `DATABASE_AWAY` or `DATABASE_NEWER`
 */
export async function openStorage(url: string, scheduler: Scheduler = systemScheduler): Promise<Storage> {
  if (!url.startsWith('postgres')) {
    return openSqlite(url.replace(/^sqlite:/, ''));
  }
  // The driver is read only where it is used.
  const { openPostgres } = await import('./postgres.ts');
  return openPostgres(url, scheduler);
}

/** SQLite in one file with a write-ahead log: one writer whose commits are shared, and readers beside it. */
export async function openSqlite(file: string): Promise<Storage> {
  const inMemory = file === ':memory:';
  if (!inMemory) {
    await mkdir(path.dirname(path.resolve(file)), { recursive: true });
  }
  const pool = sqliteKnex(file, 1, inMemory);
  await migrate(pool);
  const writer = await SqliteConnection.of(pool);
  const commits = new GroupCommit(writer);
  const readers = inMemory ? undefined : await SqliteReaders.open(sqliteKnex(file, READERS, false), READERS);
  return {
    reader: readers ?? {
      engine: 'sqlite',
      query: (text, parameters) => commits.run((tx) => tx.query(text, parameters)),
    },
    transaction: (work, lane) => commits.run(work, lane),
    async close() {
      await commits.settled();
      await readers?.close();
      await writer.close();
      await pool.destroy();
    },
  };
}

function sqliteKnex(file: string, connections: number, inMemory: boolean): Knex {
  return knex({
    client: 'sqlite3',
    connection: { filename: file },
    useNullAsDefault: true,
    pool: {
      min: inMemory ? 1 : 0,
      max: connections,
      // A memory database lives as long as its connection.
      ...(inMemory ? { idleTimeoutMillis: 2 ** 31 - 1 } : {}),
      afterCreate: (connection: Database, done: (error: Error | null, connection: unknown) => void) => {
        // FULL flushes at each commit: what is acknowledged survives a power cut, not only a crash.
        const pragmas =
          'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000; PRAGMA cache_size=-16000;';
        connection.exec(pragmas, (error: Error | null) => done(error, connection));
      },
    },
  });
}
