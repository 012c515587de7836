import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import knex, { type Knex } from 'knex';
import { systemScheduler, type Scheduler } from '../clock.ts';
import { GroupCommit } from './group-commit.ts';
import { migrate } from './migrations/migrate.ts';
import type { Parameter, Row, Sql, Storage } from './storage.ts';

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
  const writer = sqliteKnex(file, 1, inMemory);
  await migrate(writer);
  const readers = inMemory ? undefined : sqliteKnex(file, 4, false);
  const commits = new GroupCommit(sqlOf(writer));
  const reader: Sql =
    readers === undefined
      ? { engine: 'sqlite', query: (text, parameters) => commits.run((tx) => tx.query(text, parameters)) }
      : sqlOf(readers);

  return {
    reader,
    transaction: (work, options) => commits.run(work, options?.isUrgent),
    async close() {
      await commits.settled();
      await readers?.destroy();
      await writer.destroy();
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
      afterCreate: (
        connection: SqliteConnection,
        done: (error: Error | null, connection: unknown) => void,
      ) => {
        // FULL flushes at each commit: what is acknowledged survives a power cut, not only a crash.
        const pragmas =
          'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000; PRAGMA cache_size=-16000;';
        connection.exec(pragmas, (error) => done(error, connection));
      },
    },
  });
}

interface SqliteConnection {
  exec(sql: string, callback: (error: Error | null) => void): void;
}

function sqlOf(database: Knex): Sql {
  return {
    engine: 'sqlite',
    async query(text: string, parameters: readonly Parameter[] = []): Promise<readonly Row[]> {
      const rows: unknown = await database.raw(text, [...parameters]);
      return Array.isArray(rows) ? (rows as readonly Row[]) : [];
    },
  };
}
