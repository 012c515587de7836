import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStorage } from '../../../bots/storage/open-storage.ts';
import { helpdesk } from '../../support/command-io.ts';
import { startPostgres, type TestPostgres } from '../../support/postgres.ts';

let folder: string;
let postgres: TestPostgres;

const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'helpdesk-no-database-'));
  postgres = await startPostgres();
});

afterAll(async () => {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

const ADD = ['operators', 'add', 'anna', '--role', 'operator'];

describe('a command without the database of the service', () => {
  it.each([
    { title: 'operators add', args: ADD },
    { title: 'privacy export', args: ['privacy', 'export', 'c1'] },
    { title: 'privacy erase', args: ['privacy', 'erase', 'c1'] },
    { title: 'backup', args: ['backup', 'copy'] },
  ])('refuses $title in one sentence and makes nothing', async ({ args }) => {
    const file = at('nowhere/helpdesk.sqlite');

    const { code, out, err } = await helpdesk(args, { DATABASE_URL: `sqlite:${file}` });

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^There is no database of a help desk at \S+nowhere\/helpdesk\.sqlite: .*\.$/);
    await expect(access(at('nowhere'))).rejects.toThrow('ENOENT');
  });

  it('takes an empty file for none', async () => {
    await writeFile(at('empty.sqlite'), '');

    expect(await helpdesk(ADD, { DATABASE_URL: `sqlite:${at('empty.sqlite')}` })).toMatchObject({ code: 2 });
  });

  it('refuses an empty database of PostgreSQL, without its address', async () => {
    const { code, err } = await helpdesk(ADD, { DATABASE_URL: await postgres.database() });

    expect(code).toBe(2);
    expect(err).toMatch(/^There is no database of a help desk where DATABASE_URL leads: /);
  });

  it('tells a PostgreSQL that is away from one that is empty', async () => {
    const { code, err } = await helpdesk(ADD, { DATABASE_URL: 'postgres://helpdesk@127.0.0.1:1/helpdesk' });

    expect(code).toBe(1);
    expect(err).toContain('DATABASE_AWAY');
  });

  it.each([
    ['SQLite', () => Promise.resolve(`sqlite:${at('made.sqlite')}`)],
    ['PostgreSQL', () => postgres.database()],
  ])('adds the first operator once there is one on %s', async (_engine, address) => {
    const settings = { DATABASE_URL: await address() };
    await (await openStorage(settings.DATABASE_URL)).close();

    const { code, out } = await helpdesk(ADD, settings);

    expect(code).toBe(0);
    expect(out).toContain('anna can sign in as operator.');
  });
});
