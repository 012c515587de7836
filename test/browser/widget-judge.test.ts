import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { openPage } from '../support/browser-page.ts';
import { startHostSite, type HostSite } from '../support/host-page.ts';
import { call, type Started } from '../support/web-chat-client.ts';
import { startWebChatServer, type WebChatServer } from '../support/web-chat-server.ts';

const bundle = createRequire(import.meta.url)
  .resolve('botframework-webchat')
  .replace(/lib[\\/]index\.js$/, 'dist/webchat.js');

let browser: Browser;
let site: HostSite;
let chat: WebChatServer;
let page: Page;
let errors: string[];

beforeAll(async () => {
  browser = await openBrowser();
  site = await startHostSite();
  // As tall as the page, as on a real one: else a line that comes or goes above moves a button under the mouse.
  const style = '<style>body { margin: 0 } #chat { height: 100vh }</style>';
  const head = `<!doctype html><title>x</title><link rel="icon" href="data:,">${style}`;
  site.files.set('/', { type: 'text/html', body: `${head}<div id="chat"></div>` });
  site.files.set('/webchat.js', { type: 'text/javascript', body: await readFile(bundle) });
});

afterAll(async () => {
  await site.close();
  await browser.close();
});

beforeEach(async () => {
  chat = await startWebChatServer({ origins: [site.origin] });
  ({ page, errors } = await openPage(browser));
  page.setDefaultTimeout(15_000);
});

afterEach(async () => {
  await page.close();
  await chat.close();
});

/** Renders Microsoft's Web Chat, unmodified, on a page of another origin. */
async function render(): Promise<Started> {
  const json = { user: { id: 'dl_anna' } };
  const { body } = await call<Started>(`${chat.domain}/tokens/generate`, { bearer: chat.secret, json });
  await page.goto(`${site.origin}/`);
  await page.addScriptTag({ url: `${site.origin}/webchat.js` });
  await page.evaluate(
    ([domain, token]) => {
      // Reconnects wait from 3 to 15 s at random: the shortest.
      Math.random = () => 0.0001;
      const { WebChat } = window as unknown as {
        WebChat: {
          createDirectLine(options: object): object;
          renderWebChat(options: object, element: Element | null): void;
        };
      };
      const directLine = WebChat.createDirectLine({ domain, token });
      const chatElement = document.querySelector('#chat');
      WebChat.renderWebChat({ directLine, locale: 'en-US' }, chatElement);
    },
    [chat.domain, body.token],
  );
  await page.getByText('Welcome').first().waitFor();
  return body;
}

async function say(text: string): Promise<void> {
  await page.locator('[data-id="webchat-sendbox-input"]').fill(text);
  await page.keyboard.press('Enter');
}

/** Bubbles with exactly this text. */
function bubbles(text: string) {
  return page.locator('.webchat__bubble__content').getByText(text, { exact: true });
}

describe('Web Chat 4.18 in Chromium', () => {
  it('marks a message as sent and shows it once', async () => {
    await render();

    await say('hello');
    await bubbles('Echo: hello').waitFor();

    expect(await bubbles('hello').count()).toBe(1);
    expect(await page.getByText('Sending').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('shows quick replies and sends the pressed one', async () => {
    const { conversationId } = await render();
    const reply = { locale: 'en', text: 'Which?', actions: [{ title: 'First', value: 'the first' }] };
    chat.memory.say(conversationId, { text: 'Which?', channelData: { helpdesk: { reply } } });

    await page.getByRole('toolbar').getByRole('button', { name: 'First' }).click();
    await bubbles('Echo: the first').waitFor();

    expect(await bubbles('the first').count()).toBe(1);
  });

  it('changes a message in its place', async () => {
    const { conversationId } = await render();
    const id = chat.memory.say(conversationId, { text: 'wrong' });
    chat.memory.say(conversationId, { text: 'later' });
    await bubbles('later').waitFor();

    chat.memory.update(conversationId, id, { text: 'right' });
    await bubbles('right').waitFor();

    const texts = await page.locator('.webchat__bubble__content').allInnerTexts();
    const shown = texts.map((text) => text.trim().split('\n').at(-1));
    expect(shown.indexOf('right')).toBe(shown.indexOf('later') - 1);
    expect(await bubbles('wrong').count()).toBe(0);
  });

  it('sends files and shows no waiting', async () => {
    await render();

    await page.locator('input[type=file]').setInputFiles([
      { name: 'perché.txt', mimeType: 'text/plain', buffer: Buffer.from('one') },
      { name: 'Perché.txt', mimeType: 'text/plain', buffer: Buffer.from('two') },
    ]);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Send' }).click();
    await bubbles('Echo:').waitFor();

    const turn = chat.memory.turns.find((activity) => activity.attachments?.length === 2);
    expect(turn?.attachments?.map(({ name }) => name)).toEqual(['perché.txt', 'Perché.txt']);
    expect(await page.getByText('Sending').count()).toBe(0);
  });

  it('says at once that a file is refused', async () => {
    await render();

    const file = { name: 'a.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') };
    await page.locator('input[type=file]').setInputFiles([file]);
    await page.getByRole('button', { name: 'Send' }).click();

    await page.getByText('Send failed').first().waitFor();
    expect(chat.memory.turns).toHaveLength(1);
  });

  it('gets everything once after a cut', async () => {
    const { conversationId } = await render();
    await say('before');
    await bubbles('Echo: before').waitFor();

    chat.cut();
    chat.memory.say(conversationId, { text: 'while away' });
    await bubbles('while away').waitFor();
    await say('after');
    await bubbles('Echo: after').waitFor();

    const texts = ['Welcome', 'before', 'Echo: before', 'while away', 'after', 'Echo: after'];
    const counts = await Promise.all(texts.map((text) => bubbles(text).count()));
    expect(counts).toEqual(texts.map(() => 1));
  });
});
