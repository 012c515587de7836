import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { MeasuredServer } from './delivery-process.ts';
import { inFlight, openSockets, type Figures, type OpenChat } from './delivery-load.ts';

/**
 * Durable answered turns through Direct Line (SQLite in a file, a flush at each commit, the shipped content) beside an echo
 * in memory and `GET /healthz` behind the same restify; then the cost of open sockets, and a cold start. The servers run in
 * processes of their own and take turns, so that the ratios hold on a busy machine as well. Prints all figures.
 */
const SECRET = 'the-secret-of-the-benchmark';
const CHATS = 2_000;
const AT_ONCE = 20;
const ROUNDS = 3;
const TURNS = 600;
const REQUESTS = 1_500;
const LONGEST_START_MS = 60_000;
const QUESTIONS = [
  'quando scade il bando?',
  'a chi posso mandare la domanda?',
  'che cosa sono gli spazi WeMi?',
  'quali sono le aree di intervento?',
  'quanto costa il servizio?',
  'come si presenta la domanda?',
];

async function main(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'helpdesk-bench-'));
  const servers: MeasuredServer[] = [];
  let chats: readonly OpenChat[] = [];
  try {
    const ours = await MeasuredServer.start(['ours', folder, SECRET]);
    servers.push(ours);
    const echo = await MeasuredServer.start(['echo']);
    servers.push(echo);
    chats = await sockets(ours);
    await rates(ours, echo, chats);
    await broadcast(ours, chats);
    await coldStart(folder);
  } finally {
    for (const chat of chats) {
      chat.close();
    }
    for (const server of servers) {
      await server.stop();
    }
    await rm(folder, { recursive: true, force: true });
  }
}

async function sockets(ours: MeasuredServer): Promise<readonly OpenChat[]> {
  const before = await ours.ask('memory');
  const began = performance.now();
  const chats = await openSockets({ url: ours.url, secret: SECRET, count: CHATS });
  const seconds = (performance.now() - began) / 1000;
  const after = await ours.ask('memory');
  const each = (key: 'rss' | 'used') =>
    ((Number(after[key]) - Number(before[key])) / CHATS / 1024).toFixed(1);
  say(`${CHATS} conversations with an open socket each, greeted: ${seconds.toFixed(1)} s`);
  say(`memory a conversation: ${each('used')} KB in the heap and outside, ${each('rss')} KB resident`);
  return chats;
}

async function rates(ours: MeasuredServer, echo: MeasuredServer, chats: readonly OpenChat[]): Promise<void> {
  const turns: Figures[] = [];
  const echoes: Figures[] = [];
  const health: Figures[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const own = await inFlight({ count: TURNS, atOnce: AT_ONCE }, async (i) => {
      await chats[i % chats.length]?.ask(QUESTIONS[i % QUESTIONS.length] ?? '');
    });
    const theirs = await inFlight({ count: REQUESTS, atOnce: AT_ONCE }, (i) =>
      echo.post('/api/messages', echoActivity(i)),
    );
    const bare = await inFlight({ count: REQUESTS, atOnce: AT_ONCE }, () => ours.get('/healthz'));
    // The first round only warms.
    if (round > 0) {
      turns.push(own);
      echoes.push(theirs);
      health.push(bare);
    }
  }
  const own = show('durable turns', turns);
  const theirs = show('bare echo', echoes);
  const bare = show('GET /healthz', health);
  say(
    `durable turns / bare echo: ${(own / theirs).toFixed(2)}   durable turns / healthz: ${(own / bare).toFixed(2)}`,
  );
}

function echoActivity(i: number): Record<string, unknown> {
  return {
    type: 'message',
    id: `m${i}`,
    channelId: 'emulator',
    serviceUrl: 'http://127.0.0.1:1',
    conversation: { id: `c${i % CHATS}` },
    from: { id: 'user' },
    recipient: { id: 'bot' },
    text: QUESTIONS[i % QUESTIONS.length],
    deliveryMode: 'expectReplies',
  };
}

/** Prints the median round; its rate. */
function show(name: string, rounds: readonly Figures[]): number {
  const [median] = rounds.toSorted((a, b) => a.perSecond - b.perSecond).slice(Math.floor(rounds.length / 2));
  const { perSecond = 0, p50 = 0, p99 = 0 } = median ?? {};
  say(
    `${name.padEnd(14)} ${perSecond.toFixed(0).padStart(6)} a second   p50 ${p50.toFixed(1)} ms   p99 ${p99.toFixed(1)} ms`,
  );
  return perSecond;
}

async function broadcast(ours: MeasuredServer, chats: readonly OpenChat[]): Promise<void> {
  const began = performance.now();
  const read = Promise.all(chats.map((chat) => chat.until('a tutti')));
  await ours.ask('broadcast');
  const stored = performance.now() - began;
  await read;
  say(
    `one reply to all ${chats.length}: stored after ${stored.toFixed(0)} ms, read by the last after ${(performance.now() - began).toFixed(0)} ms`,
  );
}

/** From the start of the built program to the first `/readyz` that says ready, on an empty database. */
async function coldStart(folder: string): Promise<void> {
  const root = path.resolve(import.meta.dirname, '../..');
  await new Promise((resolve) => {
    spawn('npm', ['run', '-s', 'build:program'], { cwd: root, stdio: 'inherit' }).once('exit', resolve);
  });
  const began = performance.now();
  const program = spawn(process.execPath, ['.build/program/channels/main.js', 'serve'], {
    cwd: root,
    stdio: 'ignore',
    env: { PORT: '39781', DATABASE_URL: `sqlite:${folder}/cold.sqlite`, LOG_LEVEL: 'silent' },
  });
  const ended = new Promise((resolve) => {
    program.once('exit', resolve);
  });
  let isReady = false;
  while (!isReady && performance.now() - began < LONGEST_START_MS && program.exitCode === null) {
    isReady = await fetch('http://127.0.0.1:39781/readyz').then(
      ({ ok }) => ok,
      () => false,
    );
  }
  say(
    isReady
      ? `cold start to ready: ${(performance.now() - began).toFixed(0)} ms`
      : 'cold start: the program was not ready',
  );
  program.kill('SIGKILL');
  await ended;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main();
