import type { Knex } from 'knex';
import sqlite3, { type Database, type Statement } from 'sqlite3';
import type { Parameter, Row, Sql } from './storage.ts';

/** Statements kept prepared on a connection. Ours are fewer; lists of many lengths must not grow without end. */
const MOST_STATEMENTS = 250;

/** One connection to SQLite, taken from knex's pool and kept, with its statements prepared once. */
export class SqliteConnection implements Sql {
  readonly engine = 'sqlite';
  readonly #pool: Knex;
  readonly #database: Database;
  /** In the order of their last use. */
  readonly #statements = new Map<string, Promise<Statement>>();

  private constructor(pool: Knex, database: Database) {
    this.#pool = pool;
    this.#database = database;
  }

  /** The pool lends it until `close`. */
  static async of(pool: Knex): Promise<SqliteConnection> {
    return new SqliteConnection(pool, (await poolClient(pool).acquireConnection()) as Database);
  }

  async query(text: string, parameters: readonly Parameter[] = []): Promise<readonly Row[]> {
    const statement = await this.#prepared(text);
    return new Promise((resolve, reject) => {
      statement.all<Row>(parameters, (error, rows) => (error === null ? resolve(rows) : reject(error)));
    });
  }

  async close(): Promise<void> {
    await Promise.all([...this.#statements.values()].map(finalize));
    await poolClient(this.#pool).releaseConnection(this.#database);
  }

  #prepared(text: string): Promise<Statement> {
    const known = this.#statements.get(text);
    const statement = known ?? this.#prepare(text);
    this.#statements.delete(text);
    this.#statements.set(text, statement);
    const [oldest] = this.#statements;
    if (oldest !== undefined && this.#statements.size > MOST_STATEMENTS) {
      this.#statements.delete(oldest[0]);
      void finalize(oldest[1]);
    }
    return statement;
  }

  #prepare(text: string): Promise<Statement> {
    return new Promise((resolve, reject) => {
      // `Database.prepare` says nothing of success, and forgets what was asked of a statement that failed.
      const statement = new PreparedStatement(this.#database, text, (error) => {
        if (error === null) {
          resolve(statement);
        } else {
          this.#statements.delete(text);
          reject(error);
        }
      });
    });
  }
}

/** What runs on the statement ends first; one that could not be prepared has nothing to free. */
async function finalize(prepared: Promise<Statement>): Promise<void> {
  const statement = await prepared.catch(() => undefined);
  await new Promise<void>((resolve) => {
    if (statement === undefined) {
      resolve();
    } else {
      statement.finalize(() => resolve());
    }
  });
}

/** The package's own class, whose constructor its types leave out. */
const PreparedStatement = sqlite3.Statement as unknown as new (
  database: Database,
  text: string,
  done: (error: Error | null) => void,
) => Statement;

/** Several connections that take turns, so that a long read does not hold up the others. */
export class SqliteReaders implements Sql {
  readonly engine = 'sqlite';
  readonly #pool: Knex;
  readonly #connections: readonly SqliteConnection[];
  #next = 0;

  private constructor(pool: Knex, connections: readonly SqliteConnection[]) {
    this.#pool = pool;
    this.#connections = connections;
  }

  static async open(pool: Knex, count: number): Promise<SqliteReaders> {
    return new SqliteReaders(
      pool,
      await Promise.all(Array.from({ length: count }, () => SqliteConnection.of(pool))),
    );
  }

  async query(text: string, parameters?: readonly Parameter[]): Promise<readonly Row[]> {
    this.#next = (this.#next + 1) % this.#connections.length;
    return this.#connections[this.#next]?.query(text, parameters) ?? [];
  }

  async close(): Promise<void> {
    await Promise.all(this.#connections.map((connection) => connection.close()));
    await this.#pool.destroy();
  }
}

interface PoolClient {
  acquireConnection(): Promise<unknown>;
  releaseConnection(connection: unknown): Promise<void>;
}

/** What knex lets its dialects and migrations do, which its types leave open. */
function poolClient(pool: Knex): PoolClient {
  return pool.client as PoolClient;
}
