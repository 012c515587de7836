import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock, systemScheduler } from '../../bots/clock.ts';
import { FakeBotApi } from '../support/fake-bot-api/fake-bot-api.ts';
import { call, type Started, type WireSet } from '../support/web-chat-client.ts';
import { KillableService } from './killable-service.ts';
import { answered, question } from './numbered-knowledge.ts';
import { runFaults, violations } from './run-faults.ts';
import { storedFigures } from './verify.ts';

const CHAT = 7;
const KEY = `telegram ${CHAT}`;

describe('under a load with kills and faults', () => {
  it('loses, doubles and swaps nothing', { timeout: 240_000 }, async () => {
    const figures = await runFaults({
      updates: 200,
      chats: 20,
      messages: 40,
      conversations: 8,
      kills: 2,
      seed: 5,
      silences: 0,
      pace: 200,
    });

    expect(figures.kills).toBe(2);
    expect(figures.redelivered).toBeGreaterThan(0);
    expect(violations(figures)).toEqual([]);
  });
});

describe('killed at a given instant', { timeout: 120_000 }, () => {
  let fake: FakeBotApi;
  let service: KillableService;

  beforeEach(async () => {
    fake = await FakeBotApi.start({ clock: systemClock, scheduler: systemScheduler });
    service = await KillableService.prepare(fake, { questions: 3 });
  });

  afterEach(async () => {
    await service.remove();
    await fake.stop();
  });

  function read(): (number | undefined)[] {
    return fake.record
      .texts(CHAT)
      .map(answered)
      .filter((n) => n !== undefined);
  }

  /** Resolves when the chat has read so many answers and nothing waits any more. */
  async function settled(answers: number): Promise<void> {
    await fake.record.until(() => read().length >= answers);
    while ((await service.metric('helpdesk_outbox_waiting')) > 0) {
      // Asked again at once: the request itself takes its time.
    }
  }

  /** One answer has been read; the next is stored, and waits an hour for the chat's next free moment. */
  async function anAnswerThatWaits(): Promise<void> {
    const telegramLimits = { perChatMs: 3_600_000, perGroupMinute: 1000, perSecondInAll: 1000 };
    const ada = fake.person({ id: CHAT, language: 'it' });
    await service.start({ telegramLimits });
    ada.says(question(0));
    await settled(1);
    ada.says(question(1));
    while ((await service.metric('helpdesk_outbox_waiting')) < 1) {
      // The turn is under way.
    }
  }

  it('answers once what was acknowledged before the turn', async () => {
    await service.start({ freezeAt: 1 });
    const base = `${service.url}/v3/directline/conversations`;
    const { body } = await call<Started>(base, { bearer: service.secret, json: {} });
    const activities = `${base}/${body.conversationId}/activities`;
    const json = { type: 'message', from: { id: 'me' }, text: question(1) };

    const { status } = await call(activities, { bearer: body.token, json });
    await service.until('frozen');
    await service.kill();
    await service.start();
    let texts: (string | undefined)[] = [];
    while (!texts.some((text) => answered(text) === 1)) {
      const set = await call<WireSet>(activities, { bearer: body.token });
      texts = set.body.activities.map(({ text }) => text);
    }
    await service.stop();

    expect(status).toBe(200);
    expect(texts.filter((text) => answered(text) === 1)).toHaveLength(1);
  });

  it('delivers once what was committed and not sent', async () => {
    await anAnswerThatWaits();

    await service.kill();
    await service.start();
    await settled(2);
    await service.stop();

    expect(read()).toEqual([0, 1]);
    expect(await storedFigures(service.databaseUrl, new Map([[KEY, 2]]))).toMatchObject({
      answeredTwice: 0,
      ambiguous: 0,
      givenUp: 0,
    });
  });

  it('sends before an orderly stop what it has taken in', async () => {
    await service.start();
    const ada = fake.person({ id: CHAT, language: 'it' });

    for (const n of [0, 1, 2]) {
      ada.says(question(n));
    }
    while (fake.queue.pending().length > 0) {
      await service.metric('helpdesk_outbox_waiting');
    }
    await service.stop();

    expect(read()).toEqual([0, 1, 2]);
  });

  it('keeps for the next start what cannot be sent before a stop', async () => {
    await anAnswerThatWaits();

    await service.stop();
    await service.start();
    await settled(2);
    await service.stop();

    expect(read()).toEqual([0, 1]);
  });

  it.each([
    ['arrived', 'silence-after', [0, 0]],
    ['did not arrive', 'silence-before', [0]],
  ] as const)('counts as ambiguous a send that %s', async (_title, kind, expected) => {
    fake.faults.next('sendMessage', { kind }, { chatId: CHAT });
    await service.start();
    fake.person({ id: CHAT, language: 'it' }).says(question(0));

    await fake.record.until(({ calls }) =>
      calls.some(({ method, outcome }) => method === 'sendMessage' && outcome !== 'ok'),
    );
    await service.kill();
    await service.start();
    await settled(expected.length);
    await service.stop();

    expect(read()).toEqual(expected);
    expect(await storedFigures(service.databaseUrl, new Map([[KEY, 1]]))).toMatchObject({
      answeredTwice: 0,
      ambiguous: 1,
      givenUp: 0,
      undelivered: 0,
    });
  });
});
