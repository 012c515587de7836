import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqlite } from '../../../bots/storage/open-storage.ts';
import { readSetting, writeSetting } from '../../../bots/storage/sql/settings.ts';
import { helpdesk } from '../../support/command-io.ts';

let folder: string;
let settings: Readonly<Record<string, string>>;

const at = (name: string) => path.join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'helpdesk-backup-'));
  settings = { DATABASE_URL: `sqlite:${at('live.sqlite')}` };
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Writes into the database as a service does, and leaves it open when asked. */
async function write(value: string, file = at('live.sqlite')): Promise<() => Promise<void>> {
  const storage = await openSqlite(file);
  await storage.transaction((sql) => writeSetting(sql, 'word', value));
  return () => storage.close();
}

async function read(file = at('live.sqlite')): Promise<string | undefined> {
  const storage = await openSqlite(file);
  try {
    return await readSetting(storage.reader, 'word');
  } finally {
    await storage.close();
  }
}

/** A program of PostgreSQL's that notes how it was called, and does what it is told. */
async function program(name: string, deed: string): Promise<void> {
  const script = `#!/bin/sh\nprintf '%s\\n' "$PGHOST $PGPORT $PGUSER $PGPASSWORD $PGDATABASE $PGSSLMODE" "${name} $*" >> ${at('calls')}\n${deed}\n`;
  await mkdir(at('bin'), { recursive: true });
  await writeFile(at(`bin/${name}`), script, { mode: 0o755 });
}

describe('a backup on SQLite', () => {
  it('is made while the service runs, and restored with the files', async () => {
    const close = await write('before');
    await mkdir(at('uploads/one'), { recursive: true });
    await writeFile(at('uploads/one/photo.png'), 'a photo');

    const backup = await helpdesk(['backup', at('copy')], settings);
    await close();
    await (await write('after'))();
    await rm(at('uploads'), { recursive: true });
    const restored = await helpdesk(['restore', at('copy'), '--force'], settings);

    expect(backup).toMatchObject({ code: 0, err: '' });
    expect(restored).toMatchObject({ code: 0, err: '' });
    expect(await read()).toBe('before');
    expect(await read(at('live.sqlite.before-restore'))).toBe('after');
    expect(await readFile(at('uploads/one/photo.png'), 'utf8')).toBe('a photo');
  });

  it('does not touch a backup that is there', async () => {
    await (await write('first'))();
    await writeFile(at('copy'), 'an older backup');

    const { code, err } = await helpdesk(['backup', at('copy')], settings);

    expect(code).toBe(2);
    expect(err).toContain('--force');
    expect(await readFile(at('copy'), 'utf8')).toBe('an older backup');
  });

  it('is restored only when somebody says so', async () => {
    await (await write('now'))();
    await helpdesk(['backup', at('copy')], settings);

    expect(await helpdesk(['restore', at('copy')], settings)).toMatchObject({ code: 2 });
  });

  it('is not restored under a running service', async () => {
    await (await write('then'))();
    await helpdesk(['backup', at('copy')], settings);
    const close = await write('now');

    const { code, err } = await helpdesk(['restore', at('copy'), '--force'], settings);
    await close();

    expect({ code, err }).toMatchObject({
      code: 1,
      err: expect.stringContaining('DATABASE_IN_USE') as string,
    });
    expect(await read()).toBe('now');
  });

  it('is restored on a new machine', async () => {
    await (await write('moved'))();
    await helpdesk(['backup', at('copy')], settings);

    await helpdesk(['restore', at('copy'), '--force'], { DATABASE_URL: `sqlite:${at('new.sqlite')}` });

    expect(await read(at('new.sqlite'))).toBe('moved');
  });

  it.each([
    ['is no database', async (file: string) => writeFile(file, 'not a database'), 'BACKUP_INVALID'],
    [
      'was cut short',
      async (file: string) => writeFile(file, (await readFile(file)).subarray(0, 9_000)),
      'BACKUP_INVALID',
    ],
    [
      'is of a newer release',
      async (file: string) => {
        const storage = await openSqlite(file);
        await storage.transaction((sql) => sql.query("INSERT INTO migrations (name) VALUES ('999-later')"));
        await storage.close();
      },
      'DATABASE_NEWER',
    ],
  ])('is refused when it %s', async (_title, spoil, expected) => {
    await (await write('safe'))();
    await helpdesk(['backup', at('copy')], settings);
    await spoil(at('copy'));

    const { code, err } = await helpdesk(['restore', at('copy'), '--force'], settings);

    expect(code).toBe(1);
    expect(err).toContain(expected);
    expect(await read()).toBe('safe');
  });
});

describe('a backup on PostgreSQL', () => {
  const address = 'postgres://ada:s%20ecret@db.example.it:5433/help%20desk?sslmode=require';
  let environment: Readonly<Record<string, string>>;

  beforeEach(async () => {
    settings = { DATABASE_URL: address, UPLOADS_FOLDER: at('uploads') };
    environment = { PATH: `${at('bin')}:/usr/bin:/bin` };
    await program('pg_dump', 'for last; do :; done; echo archive > "$(echo "$last" | cut -d= -f2)"');
    await program('pg_restore', 'exit 0');
  });

  it('is made by pg_dump, with the password out of sight', async () => {
    const { code, err } = await helpdesk(['backup', at('copy')], settings, environment);
    const calls = (await readFile(at('calls'), 'utf8')).trim().split('\n');

    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(calls[0]).toBe('db.example.it 5433 ada s ecret help desk require');
    expect(calls[1]).toBe(`pg_dump --format=custom --no-owner --no-privileges --file=${at('copy')}.part`);
    expect(calls.filter((call) => call.startsWith('pg_')).join(' ')).not.toContain('s ecret');
    expect(await readFile(at('copy'), 'utf8')).toBe('archive\n');
  });

  it('leaves nothing behind when pg_dump fails', async () => {
    await program('pg_dump', 'echo "server version mismatch" >&2; exit 1');

    const { code, err } = await helpdesk(['backup', at('copy')], settings, environment);

    expect(code).toBe(1);
    expect(err).toContain('BACKUP_PROGRAM');
    expect(err).toContain('server version mismatch');
    await expect(readFile(at('copy'))).rejects.toThrow('ENOENT');
  });

  it('says when pg_dump is not there', async () => {
    const { code, err } = await helpdesk(['backup', at('copy')], settings, { PATH: at('nowhere') });

    expect(code).toBe(1);
    expect(err).toContain('not installed');
  });

  it('is restored whole or not at all', async () => {
    await writeFile(at('copy'), 'archive');

    const { code } = await helpdesk(['restore', at('copy'), '--force'], settings, environment);
    const calls = (await readFile(at('calls'), 'utf8')).trim().split('\n');

    expect(code).toBe(0);
    expect(calls[1]).toBe(
      `pg_restore --clean --if-exists --no-owner --no-privileges --single-transaction --dbname=help desk ${at('copy')}`,
    );
  });
});
