import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { systemClock, systemScheduler } from '../../bots/clock.ts';
import { createHelpDesk } from '../../bots/help-desk.ts';
import { openStorage } from '../../bots/storage/open-storage.ts';
import { silentLog } from '../../bots/telemetry/log.ts';
import { aMessage, shippedKnowledge } from '../support/world.ts';
import { inFlight } from './delivery-load.ts';

/**
 * Memory of the service at rest and after many turns, with the shipped content and SQLite in a file: what grows with the
 * turns would be seen here. `npm run bench -- --memory`, or fewer: `npx tsx test/bench/memory.ts --turns 10000`.
 */
const AT_ONCE = 50;
const CHATS = 5_000;
const PARTS = 5;
const QUESTIONS = [
  'quando scade il bando?',
  'a chi posso mandare la domanda?',
  'che cosa sono gli spazi WeMi?',
  'sportello vicino a piazzale Loreto',
  'quanto costa il servizio?',
  'how do I apply?',
  'grazie',
];

const { values } = parseArgs({ options: { turns: { type: 'string', default: '100000' } }, strict: false });

async function main(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'helpdesk-memory-'));
  const storage = await openStorage(`sqlite:${folder}/helpdesk.sqlite`);
  const helpDesk = createHelpDesk({
    knowledge: await shippedKnowledge(),
    storage,
    clock: systemClock,
    scheduler: systemScheduler,
    log: silentLog,
    freshId: () => randomUUID(),
    random: () => 0.5,
  });
  helpDesk.dispatcher.register({ id: 'test', idempotent: true, deliver: async () => ({ status: 'sent' }) });
  try {
    await helpDesk.start();
    show('at rest', 0);
    const part = Math.ceil(Number(values['turns']) / PARTS);
    let turns = 0;
    for (let number = 1; number <= PARTS; number += 1) {
      const cpu = process.cpuUsage();
      const began = performance.now();
      await inFlight({ count: part, atOnce: AT_ONCE }, async (i) => {
        await helpDesk.receive(messageOf(turns + i));
      });
      await helpDesk.settled();
      turns += part;
      const { user, system } = process.cpuUsage(cpu);
      const seconds = (performance.now() - began) / 1000;
      show(`after ${turns} turns`, (user + system) / 1000 / part, part / seconds);
    }
  } finally {
    await helpDesk.stop();
    await storage.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function messageOf(number: number): Record<string, unknown> {
  return aMessage(QUESTIONS[number % QUESTIONS.length] ?? '', {
    id: `m${number}`,
    conversation: { id: `chat-${number % CHATS}` },
    from: { id: `citizen-${number % CHATS}` },
  });
}

function show(when: string, msEach: number, perSecond?: number): void {
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  const pace =
    perSecond === undefined ? '' : `; ${perSecond.toFixed(0)} a second, ${msEach.toFixed(2)} ms of CPU each`;
  process.stdout.write(
    `${when}: ${mb(rss)} resident, heap ${mb(heapUsed)}, outside ${mb(external)}${pace}\n`,
  );
}

function mb(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(0)} MB`;
}

await main();
