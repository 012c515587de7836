import { copyFile, rename, rm, stat } from 'node:fs/promises';
import sqlite3 from 'sqlite3';
import { HelpDeskError } from '../../errors.ts';
import { unknownSteps } from '../migrations/migrate.ts';
import { rowsOf, withSqliteFile } from '../sqlite-file.ts';

/** Copies a database that may be in use into `target`, as it stands at one moment, and looks whether the copy is sound. */
export async function backupSqlite(source: string, target: string): Promise<void> {
  const part = `${target}.part`;
  await rm(part, { force: true });
  await withSqliteFile(source, sqlite3.OPEN_READONLY, (database) =>
    rowsOf(database, 'VACUUM INTO ?', [part]),
  );
  await checkSqlite(part);
  await rename(part, target);
}

/**
 * Puts a backup in the place of a database, whose last state stays beside it as `.before-restore`.
 * @throws HelpDeskError `BACKUP_INVALID`, `DATABASE_NEWER`, or `DATABASE_IN_USE` while a service has it open
 */
export async function restoreSqlite(backup: string, target: string): Promise<void> {
  await checkSqlite(backup);
  const isThere = await exists(target);
  if (isThere) {
    await closeLog(target);
  }
  const part = `${target}.part`;
  await copyFile(backup, part);
  if (isThere) {
    await rename(target, `${target}.before-restore`);
  }
  await rename(part, target);
}

/**
 * Looks whether a file is a sound database of ours, and of no newer release.
 * @throws HelpDeskError `BACKUP_INVALID` or `DATABASE_NEWER`
 */
async function checkSqlite(file: string): Promise<void> {
  const names = await withSqliteFile(file, sqlite3.OPEN_READONLY, async (database) => {
    const [health] = await rowsOf(database, 'PRAGMA integrity_check');
    const orphans = await rowsOf(database, 'PRAGMA foreign_key_check');
    if (health?.['integrity_check'] !== 'ok' || orphans.length > 0) {
      throw new HelpDeskError('BACKUP_INVALID', { file });
    }
    return (await rowsOf(database, 'SELECT name FROM migrations')).map(({ name }) => String(name));
  }).catch((error: unknown) => {
    throw error instanceof HelpDeskError
      ? error
      : new HelpDeskError('BACKUP_INVALID', { file }, { cause: error });
  });
  const steps = unknownSteps(names);
  if (steps.length > 0) {
    throw new HelpDeskError('DATABASE_NEWER', { steps });
  }
}

/** Writes the log into the database and takes it away, which is possible only while nobody else has it open. */
async function closeLog(file: string): Promise<void> {
  await withSqliteFile(file, sqlite3.OPEN_READWRITE, (database) =>
    rowsOf(database, 'PRAGMA journal_mode=DELETE'),
  ).catch((error: unknown) => {
    throw new HelpDeskError('DATABASE_IN_USE', { file }, { cause: error });
  });
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}
