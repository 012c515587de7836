import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { createChanges } from '../../bots/changes.ts';
import { systemClock } from '../../bots/clock.ts';
import { createOperators } from '../../bots/desk/operators.ts';
import { openStorage } from '../../bots/storage/open-storage.ts';
import { seedHistory } from '../../channels/cli/seed-history.ts';
import { hashPassword } from '../../channels/console/passwords.ts';
import { PASSWORD, Visitor } from '../channels/console/console-server.ts';
import { EventReader } from '../channels/console/event-reader.ts';
import { shippedKnowledge } from '../support/world.ts';
import { type Figures, inFlight, openSockets } from './delivery-load.ts';
import { MeasuredServer } from './delivery-process.ts';

/**
 * The console over a large past, in the service's own process: p50 and p99 of what an operator does all day, the service's
 * memory, and the time from a citizen's message to the screens of all who have the console open. SQLite in a file.
 * `npm run bench -- --console`, or smaller: `npx tsx test/bench/console.ts --conversations 5000 --messages 100000`.
 */
const SECRET = 'the-secret-of-the-benchmark';
const DESK = '/api/console/handoffs';
/** An operator waits for one answer before asking for the next; this many operators do so at a time. */
const AT_ONCE = 4;
const REQUESTS = 400;
const CLAIMS = 200;
const CONSOLES = 200;
const MESSAGES = 50;

const { values: size } = parseArgs({
  options: {
    conversations: { type: 'string', default: '100000' },
    messages: { type: 'string', default: '2000000' },
  },
  strict: false,
});

async function main(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'helpdesk-bench-'));
  let server: MeasuredServer | undefined;
  try {
    await prepare(folder);
    server = await MeasuredServer.start(['ours', folder, SECRET]);
    const visitor = new Visitor(server.url);
    await visitor.post('/api/console/sessions', { name: 'anna', password: PASSWORD });
    await memory(server, 'after the start');
    await requests(visitor);
    await live(server, visitor);
    await memory(server, `with ${CONSOLES} open consoles, after all of it`);
  } finally {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function prepare(folder: string): Promise<void> {
  const storage = await openStorage(`sqlite:${folder}/helpdesk.sqlite`);
  const { articles } = await shippedKnowledge();
  const began = performance.now();
  const conversations = Number(size['conversations']);
  const messages = Number(size['messages']);
  const plan = {
    conversations,
    messages,
    now: systemClock.now(),
    articles: articles.filter(({ locale }) => locale === 'it'),
  };
  await seedHistory(storage, plan, () => undefined);
  const operators = createOperators({
    storage,
    clock: systemClock,
    changes: createChanges(),
    freshId: () => 'bench-anna',
  });
  await operators.create({
    name: 'anna',
    displayName: 'Anna',
    role: 'supervisor',
    passwordHash: await hashPassword(PASSWORD),
  });
  await storage.close();
  say(`stored ${conversations} conversations, ${messages} messages in ${seconds(began)} s`);
}

async function requests(visitor: Visitor): Promise<void> {
  const get = async (address: string): Promise<Readonly<Record<string, unknown>>> => {
    const { status, body } = await visitor.get(address);
    if (status !== 200) {
      throw new Error(`${address}: ${status}`);
    }
    return body;
  };
  const measured = async (name: string, address: (i: number) => string): Promise<void> => {
    await get(address(0));
    const figures = await inFlight({ count: REQUESTS, atOnce: AT_ONCE }, async (i) => {
      await get(address(i));
    });
    report(name, figures);
  };
  const { handoffs } = await get(`${DESK}?state=waiting`);
  const waiting = (handoffs as readonly { readonly id: string }[]).map(({ id }) => id);
  const closed = await get(`${DESK}?state=closed`);
  const ids = (closed['handoffs'] as readonly { readonly id: string }[]).map(({ id }) => id);

  await measured('list what waits', () => `${DESK}?state=waiting`);
  await measured('list what waits, one team', () => `${DESK}?state=waiting&team=wemi&channel=telegram`);
  await measured('list what is closed', () => `${DESK}?state=closed,abandoned,expired`);
  await measured('list what is closed, rare language', () => `${DESK}?state=closed&locale=en`);
  await measured('open', (i) => `${DESK}/${ids[i % ids.length] ?? ''}`);
  await measured('search, few lines', (i) => `${DESK}?q=pratica%20${97 * (i + 1)}`);
  await measured('search, a place', () => `${DESK}?q=sono%20di%20lambrate`);
  await measured('search, a word that all say', () => `${DESK}?q=bando`);
  await measured('search, that word among what waits', () => `${DESK}?state=waiting&q=bando`);
  const claims = await inFlight({ count: Math.min(CLAIMS, waiting.length), atOnce: AT_ONCE }, async (i) => {
    await visitor.post(`${DESK}/${waiting[i] ?? ''}/claim`);
  });
  report('claim', claims);
}

/** Citizens write while many consoles are open: how long until each console has heard it. */
async function live(server: MeasuredServer, visitor: Visitor): Promise<void> {
  const chats = await openSockets({ url: server.url, secret: SECRET, count: 5 });
  const before = await waitingIds(visitor);
  for (const chat of chats) {
    await chat.ask('vorrei parlare con una persona');
    await chat.ask('un dubbio sugli allegati');
  }
  for (const id of await waitingIds(visitor)) {
    if (!before.has(id)) {
      await visitor.post(`${DESK}/${id}/claim`);
    }
  }
  const readers = await Promise.all(
    Array.from({ length: CONSOLES }, () => EventReader.open(server.url, { cookie: visitor.cookie })),
  );
  await Promise.all(readers.map((reader) => heard(reader, 'ready')));
  const times: number[] = [];
  for (let i = 0; i < MESSAGES; i += 1) {
    const began = performance.now();
    const arrivals = readers.map(async (reader) => {
      await heard(reader, 'change', 'message.added');
      times.push(performance.now() - began);
    });
    await chats[i % chats.length]?.tell(`allego il documento ${i}`);
    await Promise.all(arrivals);
  }
  times.sort((a, b) => a - b);
  report(`from a citizen’s message to each of ${CONSOLES} consoles`, {
    perSecond: 0,
    p50: times[Math.floor(times.length * 0.5)] ?? 0,
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
  });
  for (const chat of chats) {
    chat.close();
  }
}

async function waitingIds(visitor: Visitor): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (const team of ['bando', 'wemi']) {
    const { body } = await visitor.get(`${DESK}?state=waiting&team=${team}&channel=directline&locale=it-IT`);
    for (const { id } of body['handoffs'] as readonly { readonly id: string }[]) {
      ids.add(id);
    }
  }
  return ids;
}

async function heard(reader: EventReader, event: string, kind?: string): Promise<void> {
  for (;;) {
    const next = await reader.next();
    if (next === undefined) {
      throw new Error('the stream ended');
    }
    if (
      next.event === event &&
      (kind === undefined || (next.data as { readonly kind: string }).kind === kind)
    ) {
      return;
    }
  }
}

async function memory(server: MeasuredServer, when: string): Promise<void> {
  const { rss, used } = await server.ask('memory');
  say(`memory ${when}: ${megabytes(rss)} MB resident, ${megabytes(used)} MB in the heap and outside`);
}

function megabytes(bytes: unknown): string {
  return (Number(bytes) / 1024 / 1024).toFixed(0);
}

function report(name: string, { p50, p99 }: Figures): void {
  say(`${name}: p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`);
}

function seconds(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(0);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main();
