import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemClock, systemScheduler } from '../../../bots/clock.ts';
import { createHelpDesk, type HelpDesk } from '../../../bots/help-desk.ts';
import { moveData } from '../../../bots/storage/move/move-data.ts';
import { openSqlite, openStorage } from '../../../bots/storage/open-storage.ts';
import type { Storage } from '../../../bots/storage/storage.ts';
import { silentLog } from '../../../bots/telemetry/log.ts';
import { answered, numberedKnowledge, question } from '../../faults/numbered-knowledge.ts';
import { startPostgres, type TestPostgres } from '../../support/postgres.ts';
import { aMessage, TestChannel } from '../../support/world.ts';

let folder: string;
let from: string;
let postgres: TestPostgres;
let to: string;
let ids = 0;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'helpdesk-move-'));
  postgres = await startPostgres();
});

afterAll(async () => {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  ids += 1;
  from = path.join(folder, `${ids}.sqlite`);
  to = await postgres.database();
});

/** Runs a service on a database for a while; what it is asked is answered before it stops. */
async function served<T>(
  storage: Storage,
  work: (desk: HelpDesk, channel: TestChannel) => Promise<T>,
): Promise<T> {
  const channel = new TestChannel();
  const desk = createHelpDesk({
    knowledge: numberedKnowledge(40),
    storage,
    clock: systemClock,
    scheduler: systemScheduler,
    log: silentLog,
    freshId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    random: () => 0.5,
  });
  desk.dispatcher.register(channel);
  await desk.start();
  try {
    return await work(desk, channel);
  } finally {
    await desk.settled();
    await desk.stop();
    await storage.close();
  }
}

async function ask(desk: HelpDesk, chat: string, numbers: readonly number[]): Promise<void> {
  for (const n of numbers) {
    await desk.receive(aMessage(question(n), { id: `q${n}`, conversation: { id: chat } }));
  }
  await desk.settled();
}

const upTo = (count: number) => Array.from({ length: count }, (_, n) => n);

describe('moving from SQLite to PostgreSQL', { timeout: 120_000 }, () => {
  it('lets a conversation go on where it was', async () => {
    await served(await openSqlite(from), (desk) => ask(desk, 'chat-1', [0, 1]));

    const moved = await moveData({ from, to });
    const answers = await served(await openStorage(to), async (desk, channel) => {
      await ask(desk, 'chat-1', [0, 1, 2]);
      return channel.textsOf('chat-1').map(answered);
    });

    expect(moved.find(({ table }) => table === 'conversations')).toMatchObject({ count: 1, added: 1 });
    // What came before the move is known, and new rows get numbers of their own.
    expect(answers).toEqual([2]);
  });

  it('fetches what has changed and drops what was erased', async () => {
    await served(await openSqlite(from), async (desk) => {
      await ask(desk, 'chat-1', [0]);
      await ask(desk, 'chat-2', [0]);
    });
    await moveData({ from, to });
    await served(await openSqlite(from), async (desk) => {
      await ask(desk, 'chat-1', [1]);
      await desk.storage.transaction((sql) =>
        sql.query("DELETE FROM conversations WHERE channel_conversation_id = 'chat-2'"),
      );
    });

    const again = await moveData({ from, to });
    const third = await moveData({ from, to });

    expect(again.find(({ table }) => table === 'conversations')).toMatchObject({ count: 1, added: 1 });
    expect(third.every(({ added }) => added === 0)).toBe(true);
  });

  it('writes over no database that a service has run on', async () => {
    await served(await openSqlite(from), (desk) => ask(desk, 'chat-1', [0]));
    await moveData({ from, to });
    await served(await openStorage(to), (desk) => ask(desk, 'chat-9', [0]));

    await expect(moveData({ from, to })).rejects.toMatchObject({ code: 'MOVE_REFUSED' });
  });

  it('goes on after it was killed', async () => {
    await served(await openSqlite(from), async (desk) => {
      for (const chat of upTo(30)) {
        await ask(desk, `chat-${chat}`, upTo(20));
      }
    });
    const signal = await killedAmidst();

    const moved = await moveData({ from, to });

    expect(signal).toBe('SIGKILL');
    expect(moved.find(({ table }) => table === 'conversations')?.count).toBe(30);
    expect(moved.find(({ table }) => table === 'transcript')?.count).toBeGreaterThanOrEqual(1200);
  });
});

/** Moves in a process of its own, which is killed as soon as something has arrived. */
async function killedAmidst(): Promise<NodeJS.Signals | null> {
  const target = await openStorage(to);
  const command = ['--import', 'tsx', 'channels/main.ts', 'migrate', '--from', `sqlite:${from}`, '--to', to];
  const child = spawn(process.execPath, command, { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const arrived = async () => (await target.reader.query('SELECT 1 FROM transcript LIMIT 1')).length > 0;
  while (child.exitCode === null && !(await arrived())) {
    // Asked again at once: the question takes its time.
  }
  child.kill('SIGKILL');
  await ended;
  await target.close();
  return child.signalCode;
}
