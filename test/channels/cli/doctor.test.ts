import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock, systemScheduler } from '../../../bots/clock.ts';
import { readConfig, type Config } from '../../../bots/config.ts';
import { openSqlite } from '../../../bots/storage/open-storage.ts';
import { checkDatabase } from '../../../channels/cli/doctor/database.ts';
import { checkSettings } from '../../../channels/cli/doctor/doctor-command.ts';
import { checkFolders, checkNode } from '../../../channels/cli/doctor/machine.ts';
import { checkTelegram } from '../../../channels/cli/doctor/telegram.ts';
import { helpdesk } from '../../support/command-io.ts';
import { FakeBotApi } from '../../support/fake-bot-api/fake-bot-api.ts';

let folder: string;
let settings: Readonly<Record<string, string>>;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'helpdesk-doctor-'));
  settings = { DATABASE_URL: `sqlite:${path.join(folder, 'helpdesk.sqlite')}` };
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

function config(more: Readonly<Record<string, string>> = {}): Config {
  return readConfig({ ...settings, ...more });
}

describe('the doctor', () => {
  it('says what to do in words', async () => {
    const { code, out } = await helpdesk(['doctor'], settings);

    expect(code).toBe(0);
    expect(out).toMatch(/^✓ settings: all known/m);
    expect(out).toMatch(/^✓ engine: trained for this content/m);
    expect(out).toMatch(/^! settings: PUBLIC_URL is not set\n {4}Set it to/m);
  });

  it('names every wrong setting and looks no further', async () => {
    const { code, out } = await helpdesk(['doctor', '--json'], { PORT: 'x', HELPDESK_COLOUR: 'red' });

    expect(code).toBe(1);
    expect(out.split('\n').map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { check: 'settings', state: 'fail' },
      { check: 'settings', state: 'fail' },
    ]);
  });

  it('makes nothing where there is no database yet', async () => {
    const found = await checkDatabase(config(), systemClock.now());

    expect(found).toMatchObject([{ state: 'warn', words: expect.stringContaining('001-initial') as string }]);
    await expect(rm(path.join(folder, 'helpdesk.sqlite'))).rejects.toThrow('ENOENT');
  });

  it('finds a database that is up to date, without operators', async () => {
    await (await openSqlite(path.join(folder, 'helpdesk.sqlite'))).close();

    expect(await checkDatabase(config(), systemClock.now())).toMatchObject([
      { check: 'database', state: 'ok' },
      { check: 'clock', state: 'ok' },
      { check: 'operators', state: 'warn' },
      { check: 'outbox', state: 'ok' },
    ]);
  });

  it('finds a clock that is wrong', async () => {
    await (await openSqlite(path.join(folder, 'helpdesk.sqlite'))).close();
    const anHourAgo = new Date(systemClock.now().getTime() - 3_600_000);

    const found = await checkDatabase(config(), anHourAgo);

    expect(found).toContainEqual(expect.objectContaining({ check: 'clock', state: 'fail' }));
  });

  it('finds a database that is none', async () => {
    await writeFile(
      path.join(folder, 'helpdesk.sqlite'),
      'this is no database, however long one looks at it',
    );

    const found = await checkDatabase(config(), systemClock.now());

    expect(found).toMatchObject([
      { state: 'fail', words: expect.stringContaining('SQLITE_NOTADB') as string },
    ]);
  });

  it('finds PostgreSQL away', async () => {
    const away = { DATABASE_URL: 'postgres://helpdesk@127.0.0.1:1/helpdesk' };

    const found = await checkDatabase(config(away), systemClock.now());

    expect(found).toMatchObject([
      { state: 'fail', words: expect.stringContaining('ECONNREFUSED') as string },
    ]);
  });

  it('warns of a proxy that is not trusted', () => {
    const found = checkSettings(config({ PUBLIC_URL: 'https://aiuto.example.it' }));

    expect(found).toMatchObject([
      { state: 'warn', advice: expect.stringContaining('TRUSTED_PROXIES') as string },
    ]);
  });

  it.each([
    ['v20.19.0', 'ok'],
    ['v24.1.0', 'ok'],
    ['v20.11.1', 'fail'],
    ['v18.20.0', 'fail'],
  ])('judges Node %s', (version, state) => {
    expect(checkNode(version)).toMatchObject({ state });
  });

  it('finds a folder that cannot be written', async () => {
    await writeFile(path.join(folder, 'file'), '');

    const found = await checkFolders(config({ UPLOADS_FOLDER: path.join(folder, 'file/uploads') }));

    expect(found).toContainEqual(expect.objectContaining({ check: 'disk', state: 'fail' }));
  });

  describe('with Telegram', () => {
    let fake: FakeBotApi;

    beforeEach(async () => {
      fake = await FakeBotApi.start({ clock: systemClock, scheduler: systemScheduler });
    });

    afterEach(async () => {
      await fake.stop();
    });

    it('knows whose the token is', async () => {
      const found = await checkTelegram(
        config({
          TELEGRAM_BOT_TOKEN: fake.token,
          TELEGRAM_API_ROOT: fake.apiRoot,
        }),
      );

      expect(found[0]).toMatchObject({ state: 'ok', words: expect.stringContaining('@') as string });
    });

    it('says that a token is refused', async () => {
      const found = await checkTelegram(
        config({
          TELEGRAM_BOT_TOKEN: '1:wrong',
          TELEGRAM_API_ROOT: fake.apiRoot,
        }),
      );

      expect(found).toMatchObject([{ state: 'fail', words: 'the token is refused' }]);
    });

    it('sees that the webhook is not set', async () => {
      const found = await checkTelegram(
        config({
          TELEGRAM_BOT_TOKEN: fake.token,
          TELEGRAM_API_ROOT: fake.apiRoot,
          TELEGRAM_MODE: 'webhook',
          PUBLIC_URL: 'https://aiuto.example.it',
        }),
      );

      expect(found[1]).toMatchObject({
        state: 'warn',
        words: expect.stringContaining('no webhook') as string,
      });
    });
  });
});
