import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockStartingAt, systemScheduler } from '../../bots/clock.ts';
import { readConfig } from '../../bots/config.ts';
import type { Role } from '../../bots/desk/accounts-api.ts';
import { silentLog } from '../../bots/telemetry/log.ts';
import { hashPassword } from '../../channels/console/passwords.ts';
import { startService, type Service } from '../../channels/service.ts';
import { PASSWORD } from '../channels/console/console-server.ts';
import { openBrowser } from '../support/browser.ts';
import { FakeBotApi } from '../support/fake-bot-api/fake-bot-api.ts';
import { shippedKnowledge } from '../support/world.ts';
import { shoot, violations } from './console-fixture.ts';

const clock = clockStartingAt(new Date('2024-01-10T09:00:00+01:00'));
/** Four browsers, a service and two fakes share two cores. */
const PATIENCE_MS = 240_000;

let folder: string;
let port: number;
let fake: FakeBotApi;
let service: Service;
let browser: Browser;
const faults: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'helpdesk-desk-journey-'));
  port = await freePort();
  fake = await FakeBotApi.start({ clock, scheduler: systemScheduler });
  service = await started();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await service.stop();
  await fake.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The same address and the same database each time, as after a restart. */
async function started(): Promise<Service> {
  return startService({
    config: readConfig({
      PORT: String(port),
      DATABASE_URL: `sqlite:${path.join(folder, 'helpdesk.sqlite')}`,
      TELEGRAM_BOT_TOKEN: fake.token,
      TELEGRAM_API_ROOT: fake.apiRoot,
    }),
    clock,
    scheduler: systemScheduler,
    log: silentLog,
    knowledge: await shippedKnowledge(),
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as AddressInfo;
      probe.close(() => resolve(free));
    });
  });
}

async function staff(name: string, role: Role): Promise<Page> {
  const displayName = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const passwordHash = await hashPassword(PASSWORD);
  await service.helpDesk.staff.accounts.create({ name, displayName, role, passwordHash });
  const context = await browser.newContext({ locale: 'it-IT', viewport: { width: 1280, height: 800 } });
  context.setDefaultTimeout(40_000);
  const page = await context.newPage();
  await page.goto(`${service.url}/console`);
  await page.locator('#name').fill(name);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('#password').press('Enter');
  await page.locator('.live-live').waitFor();
  return page;
}

/** What axe finds here is held against the whole journey at its end. */
async function look(page: Page, state: string): Promise<void> {
  await shoot(page, `journey-${state}`);
  faults.push(...(await violations(page)).map((fault) => `${state}: ${fault}`));
}

async function claimed(page: Page, words: string): Promise<void> {
  await page.locator('.card-link', { hasText: words }).click();
  await page.locator('.bubble-citizen', { hasText: words }).waitFor();
  await page.keyboard.press('c');
  await page.locator('#reply:focus').waitFor();
}

/** A citizen in the widget of the service's own page. */
class Applicant {
  readonly #frame: FrameLocator;

  private constructor(page: Page) {
    this.#frame = page.frameLocator('iframe');
  }

  static async arrives(): Promise<Applicant> {
    const context = await browser.newContext({ locale: 'it-IT' });
    context.setDefaultTimeout(40_000);
    const page = await context.newPage();
    await page.goto(service.url);
    const applicant = new Applicant(page);
    await applicant.reads(/assistente automatico/i);
    return applicant;
  }

  async says(words: string): Promise<void> {
    await this.#frame.locator('#text').fill(words);
    await this.#frame.locator('#send').click();
  }

  reads(words: RegExp): Promise<void> {
    return this.#frame.locator('#log').getByText(words).filter({ visible: true }).last().waitFor();
  }

  times(words: RegExp): Promise<number> {
    return this.#frame.locator('#log').getByText(words).count();
  }
}

describe('a morning at the desk', () => {
  it(
    'goes from waiting to satisfaction, through a restart',
    async () => {
      const anna = await staff('anna', 'operator');
      const luca = await staff('luca', 'operator');
      const sara = await staff('sara', 'supervisor');
      await service.helpDesk.staff.macros.save(
        { name: 'Saluto', locale: 'it', reply: 'Grazie e a presto.', outcome: 'solved', labels: ['ats'] },
        { name: 'Sara' },
      );
      const ada = fake.person({ id: 7, language: 'it' });
      const adaHears = (words: RegExp) =>
        fake.record.until((record) =>
          record.received(7).some(({ params }) => words.test(JSON.stringify(params))),
        );

      // Two citizens ask for a person; everybody at the desk sees them, and the supervisor's wall counts them.
      const applicant = await Applicant.arrives();
      await applicant.says('vorrei parlare con una persona');
      await applicant.reads(/di cosa hai bisogno/);
      await applicant.says('un dubbio sull’ats');
      await applicant.reads(/in coda/i);
      ada.says('/operatore');
      await adaHears(/di cosa hai bisogno/i);
      ada.says('cerco aiuto per mia madre');
      await adaHears(/in coda/i);
      await luca.locator('.card-link', { hasText: 'cerco aiuto per mia madre' }).waitFor();
      await sara.locator('.tile dd', { hasText: '2' }).first().waitFor();
      await look(sara, 'wall-waiting');
      await look(luca, 'queue-waiting');

      // Each takes one; a colleague sees who writes within a second, and may leave a note that names them.
      await claimed(anna, 'un dubbio sull’ats');
      await claimed(luca, 'cerco aiuto per mia madre');
      await luca.keyboard.press('Escape');
      await luca.keyboard.press('3');
      await luca.locator('.card-link', { hasText: 'un dubbio sull’ats' }).click();
      await luca.locator('.composer-why', { hasText: 'Risponde Anna' }).waitFor();
      const began = performance.now();
      await anna.keyboard.type('B');
      await luca.getByText('Anna sta scrivendo…').waitFor();
      const seenAfter = performance.now() - began;
      await anna.locator('.readers', { hasText: 'Luca' }).waitFor();
      await luca.keyboard.press('n');
      await luca.locator('#reply:focus').waitFor();
      await luca.keyboard.type('@an');
      await luca.locator('#choices').waitFor();
      await look(luca, 'naming');
      await luca.keyboard.press('Enter');
      await luca.keyboard.insertText('vedi terms.ats');
      await luca.keyboard.press('Enter');
      await anna.locator('.bubble-note', { hasText: '@anna vedi terms.ats' }).waitFor();
      await anna.keyboard.press('Escape');
      await anna.keyboard.press('m');
      await anna.locator('dialog', { hasText: '@anna vedi terms.ats' }).waitFor();
      await look(anna, 'mentions');
      await anna.keyboard.press('Escape');
      await anna.locator('dialog').waitFor({ state: 'detached' });

      // The service restarts. What the citizens write afterwards is seen by who answers them, once.
      await service.stop();
      await anna.locator('.live-lost, .live-connecting').first().waitFor();
      await look(anna, 'lost');
      service = await started();
      ada.says('ci siete ancora?');
      await applicant.says('siete tornati?');
      await anna.locator('.bubble-citizen', { hasText: 'siete tornati?' }).waitFor();
      await luca.keyboard.press('Escape');
      await luca.keyboard.press('2');
      await luca.locator('.card-link', { hasText: 'ci siete ancora?' }).click();
      await luca.locator('.bubble-citizen', { hasText: 'ci siete ancora?' }).waitFor();
      expect(await anna.locator('.bubble-citizen', { hasText: 'siete tornati?' }).count()).toBe(1);
      expect(await luca.locator('.bubble-citizen', { hasText: 'ci siete ancora?' }).count()).toBe(1);

      // Anna closes with a macro: last words, outcome and label in one. Luca replies and closes.
      await anna.keyboard.press('e');
      await anna.locator('dialog').getByRole('button', { name: 'Saluto' }).click();
      await look(anna, 'closing');
      await anna.locator('dialog').getByRole('button', { name: 'Chiudi conversazione' }).click();
      await applicant.reads(/Grazie e a presto\./);
      await applicant.reads(/da 1 a 5/);
      await luca.keyboard.press('r');
      await luca.locator('#reply:focus').waitFor();
      await luca.keyboard.insertText('Eccomi, Ada.');
      await luca.keyboard.press('Enter');
      await luca.keyboard.press('Escape');
      await luca.keyboard.press('e');
      await luca.locator('dialog input:focus').waitFor();
      await luca.keyboard.press('Enter');
      await adaHears(/Eccomi, Ada\./);
      await adaHears(/da 1 a 5/);

      // Both say how it went, and the supervisor reads it in the report.
      await applicant.says('5');
      await applicant.reads(/Grazie! Se vuoi/);
      ada.says('4');
      await adaHears(/Grazie! Se vuoi/);
      await sara.getByRole('button', { name: 'Rapporti' }).click();
      await sara.getByRole('rowheader', { name: '5 su 5' }).waitFor();
      await sara.getByRole('rowheader', { name: '4 su 5' }).waitFor();
      await look(sara, 'report');

      const { items } = await service.helpDesk.desk.list({ states: ['closed'], limit: 10 }, '');
      const ended = items.map(({ channel, operator, outcome, labels }) => [
        channel,
        operator?.name,
        outcome,
        labels,
      ]);
      expect(ended.toSorted((a, b) => String(a[0]).localeCompare(String(b[0])))).toEqual([
        ['directline', 'Anna', 'solved', ['ats']],
        ['telegram', 'Luca', 'solved', []],
      ]);
      expect(await applicant.times(/^Grazie e a presto\.$/)).toBe(1);
      expect(seenAfter).toBeLessThan(3_000);
      expect(faults).toEqual([]);
    },
    PATIENCE_MS,
  );
});
