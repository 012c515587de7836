import { Console } from 'node:console';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession } from 'playwright-core';
import { type HostSite, startHostSite } from '../support/host-page.ts';
import { startWebChatServer, type WebChatServer } from '../support/web-chat-server.ts';
import { widgetBot } from '../support/widget-bot.ts';
import { openWidgetLab } from '../support/widget-page.ts';

interface Conditions {
  readonly name: string;
  /** How many times slower the processor is. */
  readonly cpu: number;
  readonly network?: typeof SLOW_4G;
  readonly runs: number;
}

/** What the developer tools of Chrome call "Slow 4G": bytes a second, and milliseconds a request. */
const SLOW_4G = { downloadThroughput: 180_000, uploadThroughput: 84_375, latency: 562.5 };

const CONDITIONS: readonly Conditions[] = [
  { name: 'CPU ×1', cpu: 1, runs: 7 },
  { name: 'CPU ×4', cpu: 4, runs: 7 },
  { name: 'slow 4G, CPU ×1', cpu: 1, network: SLOW_4G, runs: 3 },
  { name: 'slow 4G, CPU ×4', cpu: 4, network: SLOW_4G, runs: 3 },
];

interface Contender {
  readonly path: string;
  readonly field: string;
  readonly bubble: string;
}

const OURS: Contender = { path: '/widget', field: 'textarea', bubble: 'article .bubble' };
const THEIRS: Contender = {
  path: '/webchat',
  field: '[data-id="webchat-sendbox-input"]',
  bubble: '.webchat__bubble__content',
};
const WELCOME = 'Sono un assistente automatico';
/** The page says this word and the instant on its console. */
const READY = 'bench-ready:';
const LONGEST_WAIT_MS = 60_000;

interface Load {
  /** From the start of the navigation until the field takes text and the welcome is painted. */
  readonly ms: number;
  /** Over the wire, without the frames of the socket. */
  readonly bytes: number;
}

/**
 * Time until a citizen can write, in a real Chromium with an empty cache: our widget, opened at once in its frame, beside
 * the unmodified botframework-webchat. Both get a token, open a conversation of the same server and show the same welcome.
 * Prints a table of medians.
 */
export async function benchWidget(): Promise<void> {
  const lab = await openWidgetLab();
  const site = await startHostSite();
  const chat = await startWebChatServer({
    bot: widgetBot,
    widgetFolder: lab.folder,
    origins: [site.origin],
    limits: { startsPerAddress: { points: 10_000, seconds: 60 } },
  });
  try {
    await putPages(site, chat);
    const rows: Record<string, Record<string, string>> = {};
    for (const conditions of CONDITIONS) {
      rows[conditions.name] = await compare({ browser: lab.browser, site, chat }, conditions);
    }
    new Console(process.stdout).table(rows);
  } finally {
    await chat.close();
    await site.close();
    await lab.close();
  }
}

/** The pages of somebody else with either chat on them, at an origin that is not ours. */
async function putPages(site: HostSite, chat: WebChatServer): Promise<void> {
  const bundle = createRequire(import.meta.url)
    .resolve('botframework-webchat')
    .replace(/lib[\\/]index\.js$/, 'dist/webchat.js');
  const head = '<!doctype html><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,">';
  site.files.set(OURS.path, {
    type: 'text/html',
    body: `${head}<script src="${chat.url}/widget.js" data-lang="it" data-open async></script>`,
  });
  site.files.set(THEIRS.path, {
    type: 'text/html',
    body: `${head}<style>html,body,#chat{height:100%;margin:0}</style><div id="chat"></div>
<script src="/webchat.js"></script><script>
fetch('/token').then((answer) => answer.json()).then(({ token }) => {
  const directLine = WebChat.createDirectLine({ domain: '${chat.domain}', token });
  WebChat.renderWebChat({ directLine, locale: 'it-IT' }, document.querySelector('#chat'));
});
</script>`,
  });
  // As small as our files are sent.
  site.files.set('/webchat.js', {
    type: 'text/javascript',
    body: gzipSync(await readFile(bundle)),
    headers: { 'content-encoding': 'gzip' },
  });
}

/** A token for one conversation, as the site's own server would hand it to its page. */
async function putToken(site: HostSite, chat: WebChatServer): Promise<void> {
  const answer = await fetch(`${chat.domain}/tokens/generate`, {
    method: 'POST',
    headers: { authorization: `Bearer ${chat.secret}`, 'content-type': 'application/json' },
    body: '{"user":{"id":"dl_anna"}}',
  });
  site.files.set('/token', { type: 'application/json', body: await answer.text() });
}

interface Stage {
  readonly browser: Browser;
  readonly site: HostSite;
  readonly chat: WebChatServer;
}

async function compare(stage: Stage, conditions: Conditions): Promise<Record<string, string>> {
  const loads = { ours: [] as Load[], theirs: [] as Load[] };
  // In turn, so that whatever else the machine does meets both.
  for (let run = 0; run < conditions.runs; run += 1) {
    loads.ours.push(await load(stage, OURS, conditions));
    loads.theirs.push(await load(stage, THEIRS, conditions));
  }
  const ours = median(loads.ours);
  const theirs = median(loads.theirs);
  return {
    runs: String(conditions.runs),
    'ours ms': ours.ms.toFixed(0),
    'Web Chat ms': theirs.ms.toFixed(0),
    'times faster': (theirs.ms / ours.ms).toFixed(1),
    'ours kB': (ours.bytes / 1000).toFixed(1),
    'Web Chat kB': (theirs.bytes / 1000).toFixed(1),
    'times smaller': (theirs.bytes / ours.bytes).toFixed(0),
  };
}

async function load(
  { browser, site, chat }: Stage,
  contender: Contender,
  conditions: Conditions,
): Promise<Load> {
  await putToken(site, chat);
  const context = await browser.newContext({ locale: 'it-IT', viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(watchReady, { ...contender, welcome: WELCOME, word: READY });
    const session = await context.newCDPSession(page);
    const bytes = await countBytes(session);
    await session.send('Emulation.setCPUThrottlingRate', { rate: conditions.cpu });
    if (conditions.network !== undefined) {
      await session.send('Network.emulateNetworkConditions', { offline: false, ...conditions.network });
    }
    const [ready] = await Promise.all([
      page.waitForEvent('console', {
        predicate: (message) => message.text().startsWith(READY),
        timeout: LONGEST_WAIT_MS,
      }),
      page.goto(site.origin + contender.path, { waitUntil: 'commit' }),
    ]);
    const readyAt = Number(ready.text().slice(READY.length));
    const ms = readyAt - (await page.evaluate(() => performance.timeOrigin));
    return { ms, bytes: bytes() };
  } finally {
    await context.close();
  }
}

async function countBytes(session: CDPSession): Promise<() => number> {
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  return () => bytes;
}

/**
 * Runs in the browser, in the page and in its frames; names no inner function, since tsx would refer to a helper that is
 * not there.
 */
function watchReady(sought: {
  readonly field: string;
  readonly bubble: string;
  readonly welcome: string;
  readonly word: string;
}): void {
  const observer = new MutationObserver(() => {
    const field = document.querySelector<HTMLInputElement>(sought.field);
    const canWrite = field && !field.disabled && !field.readOnly && field.getClientRects().length > 0;
    const isReady = [...document.querySelectorAll(canWrite ? sought.bubble : 'nothing')].some(
      (bubble) => bubble.textContent?.includes(sought.welcome) && bubble.getClientRects().length > 0,
    );
    if (isReady) {
      observer.disconnect();
      // After the next frame is on the screen.
      requestAnimationFrame(() =>
        // oxlint-disable-next-line no-console
        setTimeout(() => console.info(sought.word + String(performance.timeOrigin + performance.now()))),
      );
    }
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}

function median(loads: readonly Load[]): Load {
  const sorted = loads.toSorted((a, b) => a.ms - b.ms);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) {
    throw new Error('Nothing was measured');
  }
  return middle;
}

// `npm run bench` runs each benchmark as a program of its own.
if (process.argv[1] === import.meta.filename) {
  await benchWidget();
}
