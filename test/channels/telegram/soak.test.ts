import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HelpDeskError } from '../../../bots/errors.ts';
import type { OutboxMessage } from '../../../bots/outbox/outbox-message.ts';
import type { TelegramChannel } from '../../../channels/telegram/telegram-channel.ts';
import type { Fault } from '../../support/fake-bot-api/faults.ts';
import { settle } from '../../support/fake-bot-api/stepped-time.ts';
import type { QueuedUpdate } from '../../support/fake-bot-api/update-queue.ts';
import { anOutboxMessage, Setting } from './channel-setting.ts';

const CHATS = 20;
const PER_CHAT = 10;
const FAULTS: readonly Fault[] = [
  { kind: 'server-error' },
  { kind: 'too-many-requests', retryAfter: 1 },
  { kind: 'drop-before' },
  { kind: 'drop-after' },
];

let setting: Setting;

beforeEach(async () => {
  setting = await Setting.open();
});

afterEach(async () => {
  await setting.close();
});

/** Numbers from 0 up to 1, the same in each run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** One fault in `oneIn` requests of the given method. */
function faultsAtRandom(method: string, oneIn: number): void {
  const random = chance(42);
  setting.fake.faults.choose = (request) =>
    request.method === method && random() < 1 / oneIn
      ? FAULTS[Math.floor(random() * FAULTS.length)]
      : undefined;
}

/** As the outbox does: again after a passing fault, once more after an ambiguous one. */
async function deliverAll(channel: TelegramChannel, messages: readonly OutboxMessage[]): Promise<number> {
  let ambiguous = 0;
  for (const message of messages) {
    let receipt = await channel.deliver(message);
    while (receipt.status === 'retry' || receipt.status === 'ambiguous') {
      ambiguous += receipt.status === 'ambiguous' ? 1 : 0;
      receipt = await channel.deliver({ ...message, progress: receipt.progress });
    }
  }
  return ambiguous;
}

describe('under faults', () => {
  it('no update is lost or out of order', async () => {
    const random = chance(7);
    const stored = new Map<string, string[]>();
    setting.onReceive = (activity) => {
      if (random() < 0.05) {
        return Promise.reject(new HelpDeskError('OVERLOADED'));
      }
      const chat = activity.conversation?.id ?? '';
      const words = stored.get(chat) ?? [];
      // As the desk does: what has come before is not stored again.
      stored.set(chat, words.includes(activity.text ?? '') ? words : [...words, activity.text ?? '']);
      return Promise.resolve();
    };
    faultsAtRandom('getUpdates', 4);
    const people = Array.from({ length: CHATS }, (_, i) => setting.fake.person({ id: 100 + i }));
    const sent: QueuedUpdate[] = [];
    let channel = await setting.started({ owner: 'one' });

    for (let turn = 0; turn < PER_CHAT; turn += 1) {
      sent.push(...people.map((person) => person.says(`n ${turn}`)));
      await setting.time.advance(500);
      setting.fake.deliverAgain(sent[Math.floor(random() * sent.length)] ?? { update_id: 0 });
      if (turn % 4 === 3) {
        await setting.time.during(channel.stop());
        channel = await setting.started({ owner: 'one' });
      }
    }
    while ([...stored.values()].flat().length < CHATS * PER_CHAT) {
      await settle();
      await setting.time.advance(1000);
    }

    const inOrder = Array.from({ length: PER_CHAT }, (_, turn) => `n ${turn}`);
    expect([...stored.values()]).toEqual(people.map(() => inOrder));
  });

  it('every reply arrives in order and only ambiguous ones twice', async () => {
    faultsAtRandom('sendMessage', 5);
    const channel = setting.channel();
    const chats = Array.from({ length: CHATS }, (_, i) => setting.fake.person({ id: 100 + i }).chatId);
    const words = Array.from({ length: PER_CHAT }, (_, turn) => `n ${turn}`);

    const counts = await setting.time.during(
      Promise.all(
        chats.map((chat) =>
          deliverAll(
            channel,
            words.map((word) => anOutboxMessage(word, String(chat))),
          ),
        ),
      ),
    );

    const ambiguous = counts.reduce((sum, count) => sum + count, 0);
    const duplicates = setting.fake.record.duplicates().length;
    expect(chats.map((chat) => [...new Set(setting.fake.record.texts(chat))])).toEqual(
      chats.map(() => words),
    );
    expect(duplicates).toBeGreaterThan(0);
    expect(duplicates).toBeLessThanOrEqual(ambiguous);
  });
});
