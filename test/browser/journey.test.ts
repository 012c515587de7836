import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockStartingAt, systemScheduler } from '../../bots/clock.ts';
import { readConfig } from '../../bots/config.ts';
import { silentLog } from '../../bots/telemetry/log.ts';
import { firstOperatorLink } from '../../channels/console/first-operator.ts';
import { startService, type Service } from '../../channels/service.ts';
import { FakeBotApi } from '../support/fake-bot-api/fake-bot-api.ts';
import { openBrowser } from '../support/browser.ts';
import { shippedKnowledge } from '../support/world.ts';

const PASSWORD = 'una password lunga';
const clock = clockStartingAt(new Date('2024-01-10T09:00:00+01:00'));

/** A browser, a service and two fakes share two cores. */
const PATIENCE_MS = 150_000;

let folder: string;
let fake: FakeBotApi;
let service: Service;
let browser: Browser;
let operator: Page;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'helpdesk-journey-'));
  fake = await FakeBotApi.start({ clock, scheduler: systemScheduler });
  service = await startService({
    config: readConfig({
      PORT: '0',
      DATABASE_URL: `sqlite:${path.join(folder, 'helpdesk.sqlite')}`,
      TELEGRAM_BOT_TOKEN: fake.token,
      TELEGRAM_API_ROOT: fake.apiRoot,
    }),
    clock,
    scheduler: systemScheduler,
    log: silentLog,
    knowledge: await shippedKnowledge(),
  });
  browser = await openBrowser();
  operator = await firstOperator();
});

afterAll(async () => {
  await browser.close();
  await service.stop();
  await fake.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Opens the one-time link, chooses a name and a password, and is signed in. */
async function firstOperator(): Promise<Page> {
  const link = await firstOperatorLink({
    accounts: service.helpDesk.staff.accounts,
    clock,
    publicUrl: service.url,
  });
  const page = await (await browser.newContext({ locale: 'it-IT' })).newPage();
  page.setDefaultTimeout(40_000);
  await page.goto(link ?? 'no link');
  await page.locator('#name').fill('anna');
  await page.locator('#password').fill(PASSWORD);
  await page.locator('#password').press('Enter');
  await page.locator('.live-live').waitFor();
  return page;
}

/** Claims, answers and closes the waiting case that says `words`, without reloading the page. */
async function operatorAnswers(words: string, reply: string, afterReply: () => Promise<void>): Promise<void> {
  await operator.locator('.card-link', { hasText: words }).click();
  await operator.locator('.bubble-citizen', { hasText: words }).waitFor();
  await operator.keyboard.press('c');
  await operator.locator('#reply:focus').waitFor();
  await operator.keyboard.insertText(reply);
  await operator.keyboard.press('Enter');
  await afterReply();
  await operator.keyboard.press('Escape');
  await operator.keyboard.press('e');
  await operator.locator('dialog input:focus').waitFor();
  await operator.keyboard.press('Enter');
  await operator.getByText('Conversazione chiusa').waitFor({ state: 'attached' });
}

class Widget {
  readonly frame: FrameLocator;

  constructor(page: Page) {
    this.frame = page.frameLocator('iframe');
  }

  async asks(question: string, answer: RegExp): Promise<void> {
    await this.frame.locator('#text').fill(question);
    await this.frame.locator('#send').click();
    await this.reads(answer);
  }

  reads(words: RegExp): Promise<void> {
    // The sources of an answer are folded away and may say the same words.
    return this.frame.locator('#log').getByText(words).filter({ visible: true }).last().waitFor();
  }
}

describe('from a question to a person and back', () => {
  it('carries an applicant in the widget', async () => {
    const page = await (await browser.newContext({ locale: 'it-IT' })).newPage();
    await page.goto(service.url);
    const widget = new Widget(page);
    await widget.reads(/assistente automatico/i);

    await widget.asks('quando scade il bando?', /22 gennaio 2024 alle 12:00/);
    await widget.asks('di cosa si occupa l’area 2?', /raccolta fondi/);
    await widget.asks('a quale indirizzo mando la domanda?', /volontariato@pec\.comune\.milano\.it/);
    await widget.asks('quanti soldi ci sono?', /020202/);
    await widget.asks('quanti giorni mancano?', /Mancano 12 giorni/);
    await widget.asks('qual è lo sportello più vicino a piazzale Loreto?', /Loreto/);
    await widget.asks('vorrei parlare con una persona', /di cosa hai bisogno/);
    await widget.asks('un dubbio sugli allegati', /Sei in coda, posto 1/);
    await operatorAnswers('un dubbio sugli allegati', 'Buongiorno, eccomi.', async () => {
      await widget.reads(/Buongiorno, eccomi\./);
      await widget.frame.locator('#text').pressSequentially('gra');
      await operator.locator('.typing', { hasText: 'Il cittadino sta scrivendo' }).waitFor();
    });
    await widget.reads(/Sono di nuovo l’assistente automatico/);
    await widget.asks('grazie, e cosa prevede l’area 1?', /L.Area 1 riguarda i Centri/);

    const handoffs = await service.helpDesk.desk.list({ states: ['closed'], limit: 10 }, 'anna');
    expect(handoffs.items.map(({ channel, operator: by }) => [channel, by?.name])).toEqual([
      ['directline', 'anna'],
    ]);
  });

  it(
    'carries a citizen on Telegram',
    async () => {
      const ada = fake.person({ id: 7, language: 'it' });
      const hears = (words: RegExp) =>
        fake.record.until((record) =>
          record.received(7).some(({ params }) => words.test(JSON.stringify(params))),
        );

      ada.says('dov’è lo spazio WeMi più vicino?');
      await hears(/Dove ti trovi|Condividi/i);
      ada.shares(45.4855, 9.2163);
      await fake.record.until((record) => record.of('sendVenue', 7).length === 3);
      ada.says('/operatore');
      await hears(/di cosa hai bisogno/i);
      ada.says('cerco aiuto per mia madre');
      await hears(/Sei in coda, posto 1/);
      await operatorAnswers('cerco aiuto per mia madre', 'Buongiorno Ada.', async () => {
        await hears(/Buongiorno Ada\./);
      });
      await hears(/Sono di nuovo l’assistente automatico/);
      ada.says('quanti giorni mancano alla scadenza?');
      await hears(/12 giorni/);

      expect(fake.record.calls.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
    },
    PATIENCE_MS,
  );
});
