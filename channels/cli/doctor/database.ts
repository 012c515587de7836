import { spawn } from 'node:child_process';
import type { Config } from '../../../bots/config.ts';
import { openStorage } from '../../../bots/storage/open-storage.ts';
import { schemaState } from '../../../bots/storage/schema-state.ts';
import { outboxFigures } from '../../../bots/storage/sql/outbox.ts';
import type { Sql } from '../../../bots/storage/storage.ts';
import type { CommandIo } from '../command.ts';
import { fail, ok, warn, type Finding } from './finding.ts';

/** Moments apart that nobody notices. */
const CLOCKS_APART_MS = 5_000;

export async function checkDatabase(config: Config, now: Date): Promise<readonly Finding[]> {
  try {
    const { missing, unknown, now: theirs } = await schemaState(config.databaseUrl);
    if (unknown.length > 0) {
      const advice = 'Install the release that made it, or restore a backup.';
      return [fail('database', `a newer release made it: ${unknown.join(', ')}`, advice)];
    }
    const findings = theirs === undefined ? [] : [checkClock(now, theirs)];
    return missing.length > 0
      ? [
          warn(
            'database',
            `a start will take the steps ${missing.join(', ')}`,
            'Back up what there is first.',
          ),
          ...findings,
        ]
      : [ok('database', 'reached, its schema is up to date'), ...findings, ...(await inside(config))];
  } catch (error) {
    const advice = 'Check DATABASE_URL, that the database runs, and that this machine may reach it.';
    return [fail('database', `cannot be reached: ${codeOf(error)}`, advice)];
  }
}

function checkClock(ours: Date, theirs: Date): Finding {
  const apart = Math.abs(ours.getTime() - theirs.getTime());
  return apart <= CLOCKS_APART_MS
    ? ok('clock', `the same as the database's, to ${apart} ms`)
    : fail(
        'clock',
        `${Math.round(apart / 1000)} s from the database's`,
        'Let both machines follow a time server.',
      );
}

async function inside({ databaseUrl }: Config): Promise<readonly Finding[]> {
  const storage = await openStorage(databaseUrl);
  try {
    return [await checkOperators(storage.reader), await checkOutbox(storage.reader)];
  } finally {
    await storage.close();
  }
}

async function checkOperators(reader: Sql): Promise<Finding> {
  const [row] = await reader.query('SELECT COUNT(*) AS n FROM operators WHERE disabled_at IS NULL');
  const count = Number(row?.['n'] ?? 0);
  return count > 0
    ? ok('operators', `${count} may sign in`)
    : warn('operators', 'there is none', 'Make one: helpdesk operators add NAME --role administrator');
}

async function checkOutbox(reader: Sql): Promise<Finding> {
  const { waiting, failed } = await outboxFigures(reader);
  const words = `${waiting} messages wait, ${failed} were given up`;
  return failed === 0
    ? ok('outbox', words)
    : warn('outbox', words, 'Operators see them and can send them again.');
}

/** A backup of PostgreSQL needs its own program. */
export async function checkBackup({ databaseUrl }: Config, io: CommandIo): Promise<readonly Finding[]> {
  if (!databaseUrl.startsWith('postgres')) {
    return [];
  }
  const version = await new Promise<string | undefined>((resolve) => {
    const child = spawn('pg_dump', ['--version'], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...io.environment },
    });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (words: string) => {
      said += words;
    });
    child.once('error', () => resolve(undefined));
    child.once('close', () => resolve(said.trim()));
  });
  return version === undefined
    ? [
        warn(
          'backup',
          'pg_dump is not there',
          "Install PostgreSQL's client programs of the server's version.",
        ),
      ]
    : [ok('backup', version)];
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
