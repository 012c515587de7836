import sqlite3, { type Database } from 'sqlite3';

/** Opens a file of SQLite as it is, for a while: no pragma is set and no schema brought up to date. */
export async function withSqliteFile<T>(
  file: string,
  mode: number,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await new Promise<Database>((resolve, reject) => {
    const opened = new sqlite3.Database(file, mode, (error) =>
      error === null ? resolve(opened) : reject(error),
    );
  });
  try {
    return await work(database);
  } finally {
    await new Promise<void>((resolve) => {
      database.close(() => resolve());
    });
  }
}

/** The rows of one statement. */
export function rowsOf(
  database: Database,
  text: string,
  parameters: readonly string[] = [],
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return new Promise((resolve, reject) => {
    database.all<Record<string, unknown>>(text, parameters, (error, rows) =>
      error === null ? resolve(rows) : reject(error),
    );
  });
}
