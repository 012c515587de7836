import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { HandClock } from '../support/hand-clock.ts';
import { startWebChatServer } from '../support/web-chat-server.ts';
import { operatorSays } from '../support/widget-bot.ts';
import { openWidgetLab, visit, type WidgetLab, type WidgetVisit } from '../support/widget-page.ts';

const WELCOME = 'Sono un assistente automatico';

let lab: WidgetLab;
let citizen: WidgetVisit;

beforeAll(async () => {
  lab = await openWidgetLab();
});

afterAll(async () => {
  await lab.close();
});

afterEach(async () => {
  await citizen.page.context().close();
  await citizen.chat.close();
});

describe('talking', () => {
  it('answers with sources folded under the answer', async () => {
    citizen = await visit(lab);
    await citizen.sees(WELCOME);

    await citizen.button('Quando scade il bando?').click();
    await citizen.sees('entro lunedì 22 gennaio');
    const sources = citizen.frame.locator('details').last();
    const isFoldedAtFirst = (await sources.getAttribute('open')) === null;
    await sources.locator('summary').click();

    expect(isFoldedAtFirst).toBe(true);
    expect(await sources.innerText()).toContain('verificata il 8 gennaio 2024');
    expect(await sources.getByRole('link', { name: 'Avviso pubblico' }).getAttribute('rel')).toBe('noopener');
    expect(await citizen.message('Quando scade il bando?').count()).toBe(1);
    expect(citizen.errors).toEqual([]);
  });

  it('shows places with a link to the map', async () => {
    citizen = await visit(lab);
    await citizen.say('vicino a Loreto');
    await citizen.sees('WeMi Venini');

    const link = citizen.frame.getByRole('link', { name: 'Apri la mappa: WeMi Loreto' });

    expect(await link.getAttribute('href')).toContain('mlat=45.49');
    expect(await citizen.message('WeMi Venini').innerText()).toContain('approssimato');
  });

  it('shares the position when asked', async () => {
    const page = { permissions: ['geolocation'], geolocation: { latitude: 45.48, longitude: 9.2 } };
    citizen = await visit(lab, { page });
    await citizen.button('Lo sportello più vicino').click();

    await citizen.button('Condividi la mia posizione').click();
    await citizen.sees('WeMi Loreto');

    const turn = citizen.chat.memory.turns.find((activity) => activity.text === 'Ecco la mia posizione');
    expect(turn?.entities).toMatchObject([{ type: 'GeoCoordinates', latitude: 45.48, longitude: 9.2 }]);
  });

  it('says how to go on without a position', async () => {
    citizen = await visit(lab);
    await citizen.button('Lo sportello più vicino').click();

    await citizen.button('Condividi la mia posizione').click();

    await citizen.frame.getByText('Non riesco a leggere la posizione').waitFor();
    expect(await citizen.field().isVisible()).toBe(true);
  });

  it('shows the queue after one press', async () => {
    citizen = await visit(lab);
    await citizen.sees(WELCOME);

    await citizen.button('Parla con una persona').click();
    await citizen.frame.getByRole('status').getByText('Sei in coda: posto 2. Attesa prevista').waitFor();
    citizen.chat.memory.say(await citizen.conversationId(), operatorSays('Buongiorno!'));
    await citizen.sees('Buongiorno!');

    expect(await citizen.message('Buongiorno!').innerText()).toContain('Operatore: Anna');
  });

  it('leaves the queue with one press', async () => {
    citizen = await visit(lab);
    await citizen.sees(WELCOME);
    const isOfferedAtFirst = await citizen.button('Esci dalla coda').isVisible();
    await citizen.button('Parla con una persona').click();
    await citizen.frame.getByRole('status').getByText('posto 2').waitFor();
    await citizen.say('intanto, quando scade?');
    await citizen.sees('entro lunedì');

    await citizen.button('Esci dalla coda').click();
    await citizen.sees('ti ho tolto dalla coda');

    expect(isOfferedAtFirst).toBe(false);
    expect(await citizen.button('Esci dalla coda').isVisible()).toBe(false);
    expect(await citizen.button('Parla con una persona').isVisible()).toBe(true);
    expect(await citizen.frame.getByRole('status').innerText()).toBe('');
  });

  it('says with one press how it was', async () => {
    citizen = await visit(lab);
    await citizen.sees(WELCOME);
    await citizen.say('com’è andata?');

    await citizen.button('4 – bene').click();
    await citizen.sees('Hai scritto: 4 – bene');

    expect(await citizen.button('5 – benissimo').count()).toBe(0);
  });

  it('shows that somebody writes', async () => {
    citizen = await visit(lab);
    await citizen.sees(WELCOME);

    citizen.chat.channel.signal(await citizen.conversationId(), { type: 'typing' });
    await citizen.frame.locator('#typing').waitFor();
    citizen.chat.memory.say(await citizen.conversationId(), { text: 'Eccomi' });
    await citizen.sees('Eccomi');

    expect(await citizen.frame.locator('#typing').isVisible()).toBe(false);
  });

  it('changes a message in its place', async () => {
    citizen = await visit(lab);
    await citizen.sees(WELCOME);
    const conversationId = await citizen.conversationId();
    const id = citizen.chat.memory.say(conversationId, { text: 'sbagliato' });
    citizen.chat.memory.say(conversationId, { text: 'dopo' });
    await citizen.sees('dopo');

    citizen.chat.memory.update(conversationId, id, { text: 'giusto' });
    await citizen.sees('giusto');

    expect((await citizen.texts()).slice(1)).toEqual(['giusto', 'dopo']);
  });

  it('shows each text from the side its letters begin at', async () => {
    citizen = await visit(lab);
    await citizen.say('شكرا جزيلا');
    const answer = citizen.frame.locator('.bot .bubble p', { hasText: 'شكرا جزيلا' });
    const said = citizen.frame.locator('.mine .bubble p', { hasText: 'شكرا جزيلا' });
    await answer.waitFor();

    expect(await said.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    // What was said comes first in it, and that is Italian.
    expect(await answer.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
  });

  it('never reads text as HTML', async () => {
    citizen = await visit(lab);
    const text = '<img src=x onerror=alert(1)> https://a.it/"onclick="x [x](javascript:alert(1))';

    await citizen.say(text);
    await citizen.sees('Hai scritto: <img');

    expect(await citizen.frame.locator('article img').count()).toBe(0);
    expect(await citizen.frame.locator('article a:not([href^="https://a.it/"])').count()).toBe(0);
    expect(citizen.errors).toEqual([]);
  });
});

describe('files', () => {
  it('sends them with the message', async () => {
    citizen = await visit(lab);
    await citizen.sees(WELCOME);
    const files = ['statuto.pdf', 'Statuto.pdf'].map((name) => ({
      name,
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1'),
    }));

    await citizen.frame.locator('input[type=file]').setInputFiles(files);
    await citizen.say('ecco lo statuto');
    await citizen.sees('Hai scritto: ecco lo statuto');
    await citizen.frame.getByRole('link', { name: 'Statuto.pdf' }).last().waitFor();

    expect(await citizen.message('ecco lo statuto').count()).toBe(2);
    expect(citizen.chat.memory.turns.at(-1)?.attachments).toHaveLength(2);
  });

  it('says why one is refused', async () => {
    citizen = await visit(lab);
    await citizen.sees(WELCOME);
    const buffer = Buffer.from('MZ');

    await citizen.frame
      .locator('input[type=file]')
      .setInputFiles([{ name: 'a.exe', mimeType: 'x/y', buffer }]);
    await citizen.button('Invia').click();

    await citizen.frame.getByText('questo tipo di file non è accettato').waitFor();
    expect(citizen.chat.memory.turns).toHaveLength(1);
  });
});

describe('losing nothing', () => {
  it('shows the conversation again after a reload', async () => {
    citizen = await visit(lab);
    await citizen.say('prima');
    await citizen.sees('Hai scritto: prima');
    const before = await citizen.texts();

    await citizen.page.reload();
    await citizen.sees('Hai scritto: prima');

    expect(await citizen.texts()).toEqual(before);
    expect(citizen.chat.memory.turns.filter(({ type }) => type === 'conversationUpdate')).toHaveLength(1);
  });

  it('sends what waited for the network, once and in order', async () => {
    citizen = await visit(lab);
    await citizen.sees(WELCOME);
    await citizen.page.context().setOffline(true);
    citizen.chat.cut();
    await citizen.say('uno');
    await citizen.say('due');
    await citizen.frame.getByText('In attesa di connessione').first().waitFor();

    await citizen.page.context().setOffline(false);
    await citizen.sees('Hai scritto: due');

    const said = (await citizen.texts()).slice(1);
    expect(said).toEqual(['uno', 'Hai scritto: uno', 'due', 'Hai scritto: due']);
    expect(await citizen.frame.locator('.progress').count()).toBe(0);
  });

  it('sends after a reload what had not left', async () => {
    citizen = await visit(lab);
    await citizen.sees(WELCOME);
    const path = /\/activities$/;
    await citizen.page.route(path, (route) => route.abort());
    await citizen.say('non perso');
    await citizen.frame.getByText('In attesa di connessione').waitFor();

    await citizen.page.unroute(path);
    await citizen.page.reload();
    await citizen.sees('Hai scritto: non perso');

    expect(citizen.chat.memory.turns.filter(({ text }) => text === 'non perso')).toHaveLength(1);
    expect(await citizen.keptKeys()).not.toContainEqual(expect.stringContaining('unsent'));
  });

  it('doubles nothing when the answer was lost', async () => {
    citizen = await visit(lab);
    await citizen.sees(WELCOME);
    let lost = 0;
    await citizen.page.route(/\/activities$/, async (route) => {
      if (lost === 0) {
        lost += 1;
        await route.fetch();
        await route.abort();
        return;
      }
      await route.continue();
    });

    await citizen.say('una volta');
    await citizen.sees('Hai scritto: una volta');
    await citizen.say('ancora');
    await citizen.sees('Hai scritto: ancora');

    expect((await citizen.texts()).slice(1)).toEqual([
      'una volta',
      'Hai scritto: una volta',
      'ancora',
      'Hai scritto: ancora',
    ]);
    expect(citizen.chat.memory.turns.filter(({ text }) => text === 'una volta')).toHaveLength(1);
  });

  it('goes on after the server restarts', async () => {
    citizen = await visit(lab);
    await citizen.say('prima');
    await citizen.sees('Hai scritto: prima');
    const { memory, port } = citizen.chat;

    await citizen.chat.close();
    await citizen.say('durante');
    await citizen.frame.getByText('In attesa di connessione').waitFor();
    const chat = await startWebChatServer({ memory, port, widgetFolder: lab.folder });
    await citizen.sees('Hai scritto: durante');
    await chat.close();

    expect((await citizen.texts()).slice(1)).toEqual([
      'prima',
      'Hai scritto: prima',
      'durante',
      'Hai scritto: durante',
    ]);
  });

  it('goes on with a token that expired in its sleep', async () => {
    const clock = new HandClock();
    citizen = await visit(lab, { server: { clock } });
    await citizen.sees(WELCOME);

    clock.pass(8 * 3600);
    await citizen.say('buongiorno');
    await citizen.sees('Hai scritto: buongiorno');

    expect((await citizen.texts()).slice(1)).toEqual(['buongiorno', 'Hai scritto: buongiorno']);
  });

  it('opens a new conversation when the old one is gone', async () => {
    const clock = new HandClock();
    citizen = await visit(lab, { server: { clock } });
    await citizen.sees(WELCOME);
    const before = await citizen.conversationId();

    clock.pass(3 * 24 * 3600);
    await citizen.say('rieccomi');
    await citizen.sees('Hai scritto: rieccomi');

    await citizen.frame.getByText('La conversazione precedente è scaduta').waitFor();
    expect(await citizen.conversationId()).not.toBe(before);
  });

  it('counts what comes in the new conversation as unread', async () => {
    const clock = new HandClock();
    citizen = await visit(lab, { server: { clock }, path: '/' });
    await citizen.sees(WELCOME);
    await citizen.button('Parla con una persona').click();
    await citizen.frame.getByRole('status').getByText('posto 2').waitFor();
    await citizen.button('Chiudi la chat').click();
    const before = await citizen.conversationId();
    clock.pass(3 * 24 * 3600);

    citizen.chat.cut();
    await citizen.button('Serve aiuto? 1 messaggio non letto').waitFor();
    const conversationId = await citizen.conversationId();
    citizen.chat.memory.say(conversationId, operatorSays('Eccomi'));
    await citizen.button('Serve aiuto? 2 messaggi non letti').click();
    await citizen.sees('Eccomi');

    expect(conversationId).not.toBe(before);
    expect(await citizen.frame.locator('#state').innerText()).toBe('');
  });

  it('polls where sockets are blocked', async () => {
    citizen = await visit(lab, { path: '/healthz-none' });
    await citizen.page.addInitScript(() => {
      (window as unknown as { WebSocket: unknown }).WebSocket = class extends EventTarget {
        constructor() {
          super();
          queueMicrotask(() => this.dispatchEvent(new Event('close')));
        }
        close(): void {}
      };
    });

    await citizen.page.goto(`${citizen.chat.url}/webchat/`);
    await citizen.sees(WELCOME);
    await citizen.say('senza socket');
    await citizen.sees('Hai scritto: senza socket');

    expect((await citizen.texts()).slice(1)).toEqual(['senza socket', 'Hai scritto: senza socket']);
  });
});

describe('options', () => {
  it('speaks the chosen language and remembers it', async () => {
    citizen = await visit(lab);
    await citizen.button('Opzioni').click();
    await citizen.button('English').click();
    await citizen.page.reload();
    await citizen.sees(WELCOME);
    await citizen.say('hello');
    await citizen.sees('Hai scritto: hello');

    expect(await citizen.page.locator('html').getAttribute('lang')).toBe('en');
    expect(await citizen.button('Talk to a person').isVisible()).toBe(true);
    expect(citizen.chat.memory.turns.at(-1)?.locale).toBe('en');
  });

  it('makes the text larger and the contrast higher', async () => {
    citizen = await visit(lab);
    await citizen.button('Opzioni').click();
    await citizen.button('Testo più grande').click();
    await citizen.button('Contrasto alto').click();

    const size = await citizen.field().evaluate((field) => getComputedStyle(field).fontSize);

    expect(size).toBe('20px');
    expect(await citizen.button('Contrasto alto').getAttribute('aria-pressed')).toBe('true');
    expect(await citizen.button('Suono ai nuovi messaggi').getAttribute('aria-pressed')).toBe('false');
  });

  it('gives the conversation as a file', async () => {
    citizen = await visit(lab);
    await citizen.say('da tenere');
    await citizen.sees('Hai scritto: da tenere');
    await citizen.button('Opzioni').click();

    const [download] = await Promise.all([
      citizen.page.waitForEvent('download'),
      citizen.button('Scarica la conversazione').click(),
    ]);

    const text = await readFile(await download.path(), 'utf8');
    expect(download.suggestedFilename()).toMatch(/^conversazione-\d{4}-\d{2}-\d{2}\.txt$/);
    expect(text).toMatch(/– Tu\nda tenere\n[\s\S]*– Assistente automatico\nHai scritto: da tenere/);
  });

  it('starts again only when sure', async () => {
    citizen = await visit(lab);
    await citizen.say('vecchia');
    await citizen.sees('Hai scritto: vecchia');
    const before = await citizen.conversationId();
    await citizen.button('Opzioni').click();

    await citizen.button('Ricomincia da capo').click();
    await citizen.button(/^Sì, ricomincia/).click();
    await citizen.sees(WELCOME);

    expect(await citizen.texts()).toHaveLength(1);
    expect(await citizen.conversationId()).not.toBe(before);
  });

  it('starts again while it comes back to the old conversation', async () => {
    citizen = await visit(lab);
    await citizen.say('vecchia');
    await citizen.sees('Hai scritto: vecchia');
    const before = await citizen.conversationId();
    let comeBack: (() => void) | undefined;
    await citizen.page.route(/\?watermark=/, async (route) => {
      await new Promise<void>((resolve) => (comeBack = resolve));
      await route.continue();
    });
    await Promise.all([citizen.page.waitForRequest(/\?watermark=/), citizen.page.reload()]);
    await citizen.button('Opzioni').click();
    await citizen.button('Ricomincia da capo').click();
    await citizen.button(/^Sì, ricomincia/).click();

    comeBack?.();
    await citizen.sees(WELCOME);

    expect(await citizen.texts()).toHaveLength(1);
    expect(await citizen.conversationId()).not.toBe(before);
  });
});

describe('folded on a page', () => {
  it('counts what was not read', async () => {
    citizen = await visit(lab, { path: '/' });
    await citizen.sees(WELCOME);
    await citizen.button('Chiudi la chat').click();

    citizen.chat.memory.say(await citizen.conversationId(), operatorSays('Ci sei?'));
    await citizen.button('Serve aiuto? 1 messaggio non letto').click();

    await citizen.sees('Ci sei?');
    await citizen.button('Chiudi la chat').click();
    expect(await citizen.button(/^Serve aiuto\?/).isVisible()).toBe(true);
  });

  it('starts no conversation before it is opened', async () => {
    citizen = await visit(lab, { path: '/', page: { viewport: { width: 600, height: 700 } } });

    await citizen.button(/^Serve aiuto\?/).waitFor();

    expect(citizen.chat.memory.turns).toEqual([]);
    expect(citizen.errors).toEqual([]);
  });
});
