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

/**
 * A way for work that changes only what belongs to one key, or what a single statement decides by itself. On SQLite such
 * work may run among the statements of other lanes; work of the same lane runs one after another. It may be undone and
 * run once more before it commits, so what it does besides SQL waits for `afterCommit`.
 */
export interface Lane {
  readonly lane: string;
  /** It is short and somebody waits: it need not queue behind the turns. */
  readonly isUrgent?: boolean;
}

export interface Storage {
  /**
   * Work commits as a whole or not at all. It may share a commit with others' work; an error undoes only its own. Without
   * a lane it runs alone on SQLite. Work that met another instance's is undone and done once more, so it changes nothing
   * outside but by `afterCommit`.
   * @throws HelpDeskError `DATABASE_AWAY` when the database cannot be reached; whether it has committed is then unknown
   */
  transaction<T>(work: (transaction: Transaction) => Promise<T>, lane?: Lane): Promise<T>;
  /** For reading what is committed, beside any transaction. */
  readonly reader: Sql;
  /** The other instances on the same database; undefined where there can be none. */
  readonly neighbours?: Neighbours;
  close(): Promise<void>;
}

/**
 * Words between the instances on one database. They may be lost with a connection: the database is the truth, and a word
 * only says that it is worth a look.
 */
export interface Neighbours {
  /** Never fails; what is told at the same time leaves together. */
  tell(word: string): void;
  /** Returns a function that stops listening. */
  listen(ear: {
    readonly hear: (word: string) => void;
    /** Words may have been lost: look at everything. */
    readonly missed: () => void;
  }): () => void;
}
