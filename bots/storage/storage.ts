/** One row as the database gives it, before its schema has looked at it. */
export type Row = Readonly<Record<string, unknown>>;
export type Parameter = string | number | null;

/**
 * A way to run SQL text with `?` parameters, the same on both engines. What changes rows names what it needs back with
 * RETURNING, which SQLite and PostgreSQL both have, so that a conditional update says whether it won.
 */
export interface Sql {
  readonly engine: 'sqlite' | 'postgres';
  query(text: string, parameters?: readonly Parameter[]): Promise<readonly Row[]>;
}

/** A transaction in progress. */
export interface Transaction extends Sql {
  /** Runs after the commit, never after a rollback; for telling listeners. */
  afterCommit(callback: () => void): void;
}

export interface Storage {
  /** Work commits as a whole or not at all. It may share a commit with others' work; an error undoes only its own. */
  transaction<T>(
    work: (transaction: Transaction) => Promise<T>,
    options?: {
      /** It is short and somebody waits: it need not queue behind the turns. */
      readonly isUrgent?: boolean;
    },
  ): Promise<T>;
  /** For reading what is committed, beside any transaction. */
  readonly reader: Sql;
  close(): Promise<void>;
}
