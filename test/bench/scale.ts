import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { systemClock } from '../../bots/clock.ts';
import { openStorage } from '../../bots/storage/open-storage.ts';
import { seedHistory } from '../../channels/cli/seed-history.ts';
import { NO_WORDS, createLexicon } from '../../knowledge/search/lexicon.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { shippedKnowledge } from '../support/world.ts';
import { PEERS } from './answer-peers.ts';
import { inFlight, openSockets, type Figures, type OpenChat } from './delivery-load.ts';
import { MeasuredServer } from './delivery-process.ts';
import { madeUpBase } from './made-up-base.ts';
import { queryPlans } from './query-plans.ts';

/**
 * How far it goes: durable turns a second with one, two and three instances on PostgreSQL and with one on SQLite; the
 * cost of a turn as more and more conversations are stored; the answer engine as the base grows; and how the queries
 * of a turn find their rows. `npm run bench -- --scale`, or smaller: `npx tsx test/bench/scale.ts --largest 10000`.
 */
const SECRET = 'the-secret-of-the-benchmark';
const CHATS = 60;
const AT_ONCE = 20;
const TURNS = 600;
const ROUNDS = 3;
/** One at a time, so that only the turn itself is measured. */
const LONE_TURNS = 200;
const LINES_EACH = 2;
const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const BASES = [60, 300, 1_000, 3_000, 10_000];
const QUESTIONS = [
  'quando scade il bando?',
  'a chi posso mandare la domanda?',
  'che cosa sono gli spazi WeMi?',
  'quali sono le aree di intervento?',
];

const { values } = parseArgs({
  options: {
    largest: { type: 'string', default: '1000000' },
    // Filling PostgreSQL takes longer, and its plans are the same from a hundred thousand on.
    'largest-postgres': { type: 'string', default: '100000' },
    base: { type: 'string', default: '10000' },
  },
  strict: false,
});

async function main(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'helpdesk-scale-'));
  const postgres = await startPostgres();
  try {
    say(`${cpus().length} cores, shared by the instances, PostgreSQL and the citizens of the load`);
    await instances(folder, postgres);
    for (const size of SIZES.filter((each) => each <= Number(values['largest']))) {
      await stored(`sqlite:${folder}/stored-${size}.sqlite`, { folder, size });
      if (size <= Number(values['largest-postgres'])) {
        await stored(await postgres.database(), { folder, size });
      }
    }
    await bases();
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function instances(folder: string, postgres: TestPostgres): Promise<void> {
  await together('SQLite, 1 instance', [`sqlite:${folder}/one.sqlite`], folder);
  for (const count of [1, 2, 3]) {
    const url = await postgres.database();
    const name = `PostgreSQL, ${count} instance${count === 1 ? '' : 's'}`;
    await together(
      name,
      Array.from({ length: count }, () => url),
      folder,
    );
  }
}

/** Starts an instance for each address, and lets all citizens write to all of them at once. */
async function together(name: string, urls: readonly string[], folder: string): Promise<void> {
  const servers: MeasuredServer[] = [];
  const chats: OpenChat[] = [];
  try {
    for (const url of urls) {
      servers.push(await MeasuredServer.start(['ours', folder, SECRET, url]));
    }
    for (const { url } of servers) {
      chats.push(...(await openSockets({ url, secret: SECRET, count: Math.ceil(CHATS / servers.length) })));
    }
    const rounds: Figures[] = [];
    const before = await used(servers);
    const began = performance.now();
    for (let round = 0; round <= ROUNDS; round += 1) {
      rounds.push(await turns(chats, { count: TURNS, atOnce: AT_ONCE }));
    }
    const seconds = (performance.now() - began) / 1000;
    const busy = ((await used(servers)) - before) / 1000 / seconds;
    // The first round only warms.
    const best = rounds.slice(1).toSorted((a, b) => b.perSecond - a.perSecond)[Math.floor(ROUNDS / 2)];
    say(`${name}: ${line(best)}; the instances keep ${busy.toFixed(2)} cores busy`);
  } finally {
    await close(chats, servers);
  }
}

function turns(
  chats: readonly OpenChat[],
  load: { readonly count: number; readonly atOnce: number },
): Promise<Figures> {
  return inFlight(load, async (i) => {
    await chats[i % chats.length]?.ask(QUESTIONS[i % QUESTIONS.length] ?? '');
  });
}

async function used(servers: readonly MeasuredServer[]): Promise<number> {
  let ms = 0;
  for (const server of servers) {
    ms += Number((await server.ask('cpu'))['ms']);
  }
  return ms;
}

/** A turn beside so many conversations of the last half year. */
async function stored(
  url: string,
  { folder, size }: { readonly folder: string; readonly size: number },
): Promise<void> {
  const storage = await openStorage(url);
  const { articles } = await shippedKnowledge();
  const plan = { conversations: size, messages: size * LINES_EACH, now: systemClock.now(), articles };
  const began = performance.now();
  await seedHistory(storage, plan, () => undefined);
  const seeded = ((performance.now() - began) / 1000).toFixed(0);
  if (size === SIZES[0]) {
    for (const queryPlan of await queryPlans(storage.reader)) {
      say(`  ${queryPlan}`);
    }
  }
  await storage.close();
  const server = await MeasuredServer.start(['ours', folder, SECRET, url]);
  const chats: OpenChat[] = [];
  try {
    chats.push(...(await openSockets({ url: server.url, secret: SECRET, count: AT_ONCE })));
    await turns(chats, { count: LONE_TURNS, atOnce: 1 });
    const figures = await turns(chats, { count: LONE_TURNS, atOnce: 1 });
    const engine = url.startsWith('sqlite') ? 'SQLite' : 'PostgreSQL';
    say(`${engine}, ${size} conversations stored (in ${seeded} s): ${line(figures)}, one at a time`);
  } finally {
    await close(chats, [server]);
  }
}

async function bases(): Promise<void> {
  for (const articles of BASES.filter((each) => each <= Number(values['base']))) {
    const { texts, word } = madeUpBase({ articles, questions: 10, words: Math.min(20_000, articles * 100) });
    const before = memory();
    const began = performance.now();
    const ask = await PEERS[0]?.build(texts, {
      lexicon: createLexicon('it', NO_WORDS),
      names: [],
      isOutside: () => false,
    });
    const built = (performance.now() - began) / 1000;
    const held = memory() - before;
    const figures = await inFlight({ count: 500, atOnce: 1 }, async (i) => {
      await ask?.(`${texts[(i * 37) % texts.length]?.text ?? ''} ${word()}`);
    });
    say(
      `${articles} articles of 10 questions: trained in ${built.toFixed(1)} s, ${held.toFixed(0)} MB, ${line(figures)}`,
    );
  }
}

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1_000_000;
}

async function close(chats: readonly OpenChat[], servers: readonly MeasuredServer[]): Promise<void> {
  for (const chat of chats) {
    chat.close();
  }
  for (const server of servers) {
    await server.stop();
  }
}

function line(figures: Figures | undefined): string {
  const { perSecond = 0, p50 = 0, p99 = 0 } = figures ?? {};
  return `${perSecond.toFixed(0)} a second, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`;
}

function say(words: string): void {
  process.stdout.write(`${words}\n`);
}

await main();
