import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { systemClock, systemScheduler } from '../../bots/clock.ts';
import { createHelpDesk, type HelpDesk } from '../../bots/help-desk.ts';
import { openStorage } from '../../bots/storage/open-storage.ts';
import { findOrCreateConversation } from '../../bots/storage/sql/conversations.ts';
import { storeReceived } from '../../bots/storage/sql/inbox.ts';
import { silentLog } from '../../bots/telemetry/log.ts';
import { answered, numberedKnowledge, question } from '../faults/numbered-knowledge.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { aMessage, TestChannel } from '../support/world.ts';

const QUESTIONS = 20;

let postgres: TestPostgres;
let url: string;
let desks: HelpDesk[];

beforeAll(async () => {
  postgres = await startPostgres();
});

afterAll(() => postgres.stop());

beforeEach(async () => {
  url = await postgres.database();
  desks = [];
});

afterEach(async () => {
  for (const desk of desks) {
    await desk.stop();
    await desk.storage.close();
  }
});

async function anInstance(channel: TestChannel): Promise<HelpDesk> {
  const desk = createHelpDesk({
    knowledge: numberedKnowledge(QUESTIONS),
    storage: await openStorage(url),
    clock: systemClock,
    scheduler: systemScheduler,
    log: silentLog,
    freshId: () => randomUUID(),
    random: () => 0.5,
  });
  desk.dispatcher.register(channel);
  desks.push(desk);
  return desk;
}

/** Resolves when the channel has delivered so many answers. */
async function delivered(channel: TestChannel, count: number): Promise<readonly number[]> {
  for (;;) {
    const answers = channel.textsOf('chat-1').flatMap((text) => answered(text) ?? []);
    if (answers.length >= count) {
      return answers;
    }
    await channel.nextDelivery();
  }
}

describe('several instances', () => {
  it('answer one conversation in order, whoever stored what', async () => {
    const channel = new TestChannel();
    const [one, other] = [await anInstance(channel), await anInstance(channel)];
    await one.start();
    await other.start();

    for (let n = 0; n < QUESTIONS; n += 1) {
      await (n % 2 === 0 ? one : other).receive(aMessage(question(n), { id: `q${n}` }));
    }
    const answers = await delivered(channel, QUESTIONS);

    expect(answers).toEqual(Array.from({ length: QUESTIONS }, (_, n) => n));
  });

  it('answer a message that comes to both once', async () => {
    const channel = new TestChannel();
    const [one, other] = [await anInstance(channel), await anInstance(channel)];
    await one.start();
    await other.start();
    const message = aMessage(question(1), { id: 'q1' });

    const stored = await Promise.all([one, other, one, other].map((desk) => desk.receive(message)));
    await one.receive(aMessage(question(2), { id: 'q2' }));

    expect(stored.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
    expect(await delivered(channel, 2)).toEqual([1, 2]);
  });

  it('take up what one stored and did not answer', { timeout: 30_000 }, async () => {
    const channel = new TestChannel();
    const living = await anInstance(channel);
    await living.start();
    const activity = aMessage(question(3), { id: 'q3' });

    await living.storage.transaction(async (sql) => {
      const conversation = await findOrCreateConversation(sql, {
        id: 'c1',
        channel: 'test',
        channelConversationId: 'chat-1',
        citizenId: 'citizen-1',
        citizenName: null,
        locale: 'it',
        reference: '{}',
        at: 1,
      });
      const row = {
        conversationId: conversation.id,
        activityId: 'q3',
        activity: JSON.stringify(activity),
        at: 1,
      };
      await storeReceived(sql, row);
    });

    expect(await delivered(channel, 1)).toEqual([3]);
  });

  it('take a text with what PostgreSQL has no letter for', async () => {
    const channel = new TestChannel();
    const one = await anInstance(channel);
    await one.start();

    await one.receive(
      aMessage(`\0${question(4)} \ud800 \\u0000 😀`, { id: 'q4', from: { id: 'c', name: 'A\0da' } }),
    );

    expect(await delivered(channel, 1)).toEqual([4]);
    const [line] = await one.storage.reader.query("SELECT text FROM transcript WHERE role = 'citizen'");
    expect(line).toEqual({ text: `${question(4)} \ufffd \\u0000 😀` });
  });

  it('tell one another of new lines', async () => {
    const channel = new TestChannel();
    const [one, other] = [await anInstance(channel), await anInstance(channel)];
    await one.start();
    await other.start();
    const heard = new Promise<string>((resolve) => other.changes.conversation.listen(resolve));

    const { conversationId } = await one.receive(aMessage(question(0), { id: 'q0' }));

    expect(await heard).toBe(conversationId);
  });
});
