import { gzipSync } from 'node:zlib';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startHostSite, type HostSite } from '../support/host-page.ts';
import { openWidgetLab, visit, type WidgetLab, type WidgetVisit } from '../support/widget-page.ts';

interface Host {
  HelpDesk: {
    open(): void;
    close(): void;
    send(text: string): void;
    on(event: string, handle: (value: unknown) => void): void;
  };
  heard: [string, unknown][];
}

const WELCOME = 'Sono un assistente automatico';

let lab: WidgetLab;
let site: HostSite;
let citizen: WidgetVisit;

beforeAll(async () => {
  lab = await openWidgetLab();
});

afterAll(async () => {
  await lab.close();
});

beforeEach(async () => {
  site = await startHostSite();
});

afterEach(async () => {
  await citizen.page.context().close();
  await citizen.chat.close();
  await site.close();
});

/** A page of somebody else, with the strictest policy that still lets our one script in. */
async function host(attributes = '', origins = [site.origin]): Promise<void> {
  citizen = await visit(lab, {
    path: '/',
    server: { origins },
    page: { viewport: { width: 1000, height: 800 } },
  });
  const { url } = citizen.chat;
  const policy = `default-src 'none'; script-src ${url}; style-src 'self'; img-src data:; frame-src ${url}`;
  const html = `<!doctype html><html lang="it"><head><title>Ospite</title><link rel="stylesheet" href="/theme.css">
    <link rel="icon" href="data:,"><script src="${url}/widget.js" ${attributes}></script></head>
    <body><h1>Ospite</h1></body></html>`;
  site.files.set('/', { type: 'text/html', body: html, headers: { 'content-security-policy': policy } });
  site.files.set('/theme.css', { type: 'text/css', body: ':root{--helpdesk-primary:#008055}' });
  citizen.errors.length = 0;
  await citizen.page.goto(`${site.origin}/`);
}

describe('a host page with a strict policy', () => {
  it('holds the chat without one complaint', async () => {
    await host();

    await citizen.button(/^Serve aiuto\?/).click();
    await citizen.sees(WELCOME);
    await citizen.say('ciao');
    await citizen.sees('Hai scritto: ciao');

    expect(citizen.errors).toEqual([]);
  });

  it('gives its colour to the chat', async () => {
    await host();
    await citizen.button(/^Serve aiuto\?/).waitFor();

    const colour = await citizen.frame
      .locator('#launcher')
      .evaluate((launcher) => getComputedStyle(launcher).backgroundColor);

    expect(colour).toBe('rgb(0, 128, 85)');
  });

  it('chooses language, side and whether it is open', async () => {
    await host('data-lang="en" data-side="left" data-open');

    await citizen.button('Talk to a person').waitFor();
    const box = await citizen.page.locator('iframe').boundingBox();

    expect(box?.x).toBe(0);
    expect(await citizen.page.locator('iframe').getAttribute('title')).toBe('Chat with the assistant');
  });

  it('opens, sends, listens and closes by script', async () => {
    await host();
    await citizen.page.evaluate(() => {
      const page = window as unknown as Host;
      page.heard = [];
      for (const event of ['open', 'close', 'message', 'unread']) {
        page.HelpDesk.on(event, (value) => page.heard.push([event, value]));
      }
      page.HelpDesk.open();
      page.HelpDesk.send('dalla pagina');
    });
    await citizen.sees('Hai scritto: dalla pagina');
    await citizen.page.evaluate(() => (window as unknown as Host).HelpDesk.close());
    await citizen.button(/^Serve aiuto\?/).waitFor();
    citizen.chat.memory.say(await citizen.conversationId(), { text: 'dopo' });
    await citizen.button(/non letto/).waitFor();

    const heard = await citizen.page.evaluate(() => (window as unknown as Host).heard);

    expect(heard).toContainEqual(['message', { text: 'Hai scritto: dalla pagina' }]);
    expect(heard.map(([event]) => event)).toEqual(expect.arrayContaining(['open', 'close']));
    expect(heard.at(-1)).toEqual(['unread', 1]);
  });

  it('counts only what came since the citizen last read, after the page was closed', async () => {
    await host();
    await citizen.button(/^Serve aiuto\?/).click();
    await citizen.say('uno');
    await citizen.sees('Hai scritto: uno');
    await citizen.button('Chiudi la chat').click();
    const conversationId = await citizen.conversationId();

    await citizen.page.goto('about:blank');
    citizen.chat.memory.say(conversationId, { text: 'dopo' });
    await citizen.page.goto(`${site.origin}/`);
    await citizen.button(/non lett/).waitFor();

    expect(await citizen.button(/non lett/).innerText()).toMatch(/\s1\s+messaggio non letto/);
  });

  it('is refused when it is not on the list', async () => {
    await host('', []);

    await citizen.page.locator('iframe').waitFor();

    await expect.poll(() => citizen.errors.join(' ')).toContain('frame-ancestors');
  });
});

describe('the build', () => {
  it('keeps the loader under 1 KB and the page under 15', async () => {
    await host();
    const size = async (name: string) =>
      gzipSync(await readFile(join(lab.folder, name)), { level: 9 }).length;
    const assets = (await readdir(join(lab.folder, 'assets'))).filter((name) => name.startsWith('index-'));

    const sizes = await Promise.all(['index.html', ...assets.map((name) => join('assets', name))].map(size));

    expect(await size('widget.js')).toBeLessThan(1024);
    expect(sizes).toHaveLength(3);
    expect(sizes.reduce((sum, one) => sum + one, 0)).toBeLessThan(15 * 1024);
  });

  it('is served compressed, with its digest for ever', async () => {
    await host();
    const page = await fetch(`${citizen.chat.url}/webchat/`);
    const asset = /assets\/index-[\w-]+\.js/.exec(await page.text())?.[0] ?? '';

    const script = await fetch(`${citizen.chat.url}/webchat/${asset}`);

    expect(script.headers.get('content-encoding')).toBe('gzip');
    expect(script.headers.get('cache-control')).toContain('immutable');
    expect((await fetch(`${citizen.chat.url}/webchat/assets/..%2findex.html`)).status).toBe(404);
  });
});
