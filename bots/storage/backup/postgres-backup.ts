import { spawn } from 'node:child_process';
import { rename, rm } from 'node:fs/promises';
import { HelpDeskError } from '../../errors.ts';

/** Which database, and the environment in which PostgreSQL's own `pg_dump` and `pg_restore` are looked for and run. */
export interface PostgresTools {
  readonly url: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Of what a program says when it fails, so much is passed on. */
const MOST_SAID = 2_000;

/** Writes all of a database that may be in use into `target`, as it stands at one moment, in pg_dump's own format. */
export async function backupPostgres(tools: PostgresTools, target: string): Promise<void> {
  const part = `${target}.part`;
  try {
    await run('pg_dump', ['--format=custom', '--no-owner', '--no-privileges', `--file=${part}`], tools);
    // The list of contents can be read only of a whole archive.
    await run('pg_restore', ['--list', part], tools);
    await rename(part, target);
  } finally {
    await rm(part, { force: true });
  }
}

/** Puts a backup in the place of what the database holds; all of it or nothing. */
export async function restorePostgres(tools: PostgresTools, backup: string): Promise<void> {
  const options = ['--clean', '--if-exists', '--no-owner', '--no-privileges', '--single-transaction'];
  await run('pg_restore', [...options, `--dbname=${nameOf(tools.url)}`, backup], tools);
}

/** Where to connect goes in by the environment: other people on the machine can read arguments. */
function variablesOf(url: string): Readonly<Record<string, string>> {
  const { hostname, port, username, password, searchParams } = new URL(url);
  const variables = {
    PGHOST: decodeURIComponent(hostname) || (searchParams.get('host') ?? ''),
    PGPORT: port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: nameOf(url),
    PGSSLMODE: searchParams.get('sslmode') ?? '',
  };
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
}

function nameOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}

/** @throws HelpDeskError `BACKUP_PROGRAM` with what the program said, or that it is not there */
function run(program: string, args: readonly string[], { url, environment }: PostgresTools): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...environment, ...variablesOf(url) },
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (words: string) => {
      said = `${said}${words}`.slice(-MOST_SAID);
    });
    child.once('error', (error) =>
      reject(new HelpDeskError('BACKUP_PROGRAM', { program, said: 'it is not installed' }, { cause: error })),
    );
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new HelpDeskError('BACKUP_PROGRAM', { program, code, said })),
    );
  });
}
