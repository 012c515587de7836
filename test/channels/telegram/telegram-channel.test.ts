import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HelpDeskError } from '../../../bots/errors.ts';
import { storeKeys } from '../../../channels/telegram/telegram-store.ts';
import { settle } from '../../support/fake-bot-api/stepped-time.ts';
import { anOutboxMessage, Setting } from './channel-setting.ts';

let setting: Setting;

beforeEach(async () => {
  setting = await Setting.open();
});

afterEach(async () => {
  await setting.close();
});

/** Lets the time pass until so many activities have come in. */
function received(count: number): Promise<void> {
  return setting.time.during(setting.until(count), 1000);
}

async function offset(): Promise<number | undefined> {
  const text = await setting.store.get(storeKeys.offset);
  return text === undefined ? undefined : (JSON.parse(text) as { next: number }).next;
}

async function untilOffset(next: number): Promise<void> {
  while ((await offset()) !== next) {
    await settle();
  }
}

const LONG = 'Vorrei sapere chi può presentare la domanda per l’area 2 dell’avviso';

const overload = () => Promise.reject(new HelpDeskError('OVERLOADED'));

async function asked(actions = [{ title: 'Date', value: 'quando chiude?' }]) {
  const ada = setting.fake.person({ id: 7, language: 'it' });
  const channel = await setting.started();
  await setting.time.during(channel.deliver(anOutboxMessage({ text: 'Che cosa?', actions })));
  return ada;
}

describe('polling', () => {
  it('receives what a citizen writes', async () => {
    const ada = setting.fake.person({ id: 7, language: 'it' });
    await setting.started();

    ada.says('dove siete?');
    await setting.until(1);

    expect(setting.received[0]).toMatchObject({
      type: 'message',
      id: 'm7.1',
      text: 'dove siete?',
      channelId: 'telegram',
      conversation: { id: '7' },
      from: { id: '7', name: 'Ada' },
      locale: 'it',
    });
  });

  it('confirms only what is stored', async () => {
    const ada = setting.fake.person({ id: 7 });
    const waiting: (() => void)[] = [];
    setting.onReceive = () =>
      new Promise((resolve) => {
        waiting.push(resolve);
      });
    await setting.started();

    const update = ada.says('uno');
    while (waiting.length === 0) {
      await settle();
    }
    const before = await offset();
    waiting[0]?.();
    await untilOffset(update.update_id + 1);

    expect(before).toBeUndefined();
    expect(setting.texts()).toEqual(['uno']);
  });

  it('keeps the order of a chat and lets others pass', async () => {
    const ada = setting.fake.person({ id: 7 });
    const bo = setting.fake.person({ id: 8 });
    let letAdaIn: (() => void) | undefined;
    setting.onReceive = (activity) =>
      activity.text === 'uno'
        ? new Promise((resolve) => {
            letAdaIn = resolve;
          })
        : Promise.resolve();
    await setting.started();

    ada.says('uno');
    ada.says('due');
    bo.says('intanto');
    await setting.until(1);
    letAdaIn?.();
    await setting.until(3);

    expect(setting.texts()).toEqual(['intanto', 'uno', 'due']);
  });

  it('asks again for what could not be stored', async () => {
    const ada = setting.fake.person({ id: 7 });
    const bo = setting.fake.person({ id: 8 });
    let refusals = 3;
    setting.onReceive = (activity) => {
      refusals -= activity.text === 'uno' ? 1 : 0;
      return activity.text === 'uno' && refusals >= 0 ? overload() : Promise.resolve();
    };
    await setting.started();

    ada.says('uno');
    ada.says('due');
    const last = bo.says('tre');
    await received(3);
    await untilOffset(last.update_id + 1);

    expect(setting.texts()).toEqual(['tre', 'uno', 'due']);
  });

  it('goes on after a restart without asking for old updates', async () => {
    const ada = setting.fake.person({ id: 7 });
    const first = await setting.started();
    const update = ada.says('uno');
    await setting.until(1);
    await untilOffset(update.update_id + 1);
    await first.stop();

    ada.says('due');
    await setting.started();
    await setting.until(2);

    expect(setting.texts()).toEqual(['uno', 'due']);
  });

  it('does not trust an offset of last week', async () => {
    const ada = setting.fake.person({ id: 7 });
    setting.fake.queue.nextId = 500;
    await setting.store.set(storeKeys.offset, JSON.stringify({ next: 9000, at: 0 }));
    await setting.started();

    ada.says('eccomi');
    await setting.until(1);

    expect(setting.texts()).toEqual(['eccomi']);
  });

  it('takes a redelivered update for the same activity', async () => {
    const ada = setting.fake.person({ id: 7 });
    await setting.started();

    const update = ada.says('uno');
    await setting.until(1);
    await untilOffset(update.update_id + 1);
    setting.fake.deliverAgain(update);
    await setting.until(2);

    expect(setting.received.map(({ id }) => id)).toEqual(['m7.1', 'm7.1']);
  });

  it('lets only the holder of the lease poll', async () => {
    const ada = setting.fake.person({ id: 7 });
    const first = await setting.started();
    while (!setting.fake.gate.isPolled) {
      await settle();
    }
    const second = await setting.started();
    while (second.state !== 'waiting-for-lease') {
      await settle();
    }
    expect(second.isHealthy).toBe(true);

    ada.says('uno');
    await setting.until(1);
    await first.stop();
    ada.says('due');
    await received(2);

    expect(setting.texts()).toEqual(['uno', 'due']);
    expect(second.state).toBe('polling');
  });

  it('polls again after the holder was killed', async () => {
    const ada = setting.fake.person({ id: 7 });
    await setting.store.takeLease(storeKeys.pollerLease, 'killed', setting.time.now().getTime() + 15_000);
    await setting.started();

    ada.says('uno');
    await received(1);

    expect(setting.texts()).toEqual(['uno']);
  });

  it('with another poller stands back and comes again', async () => {
    const ada = setting.fake.person({ id: 7 });
    const channel = await setting.started();
    while (!setting.fake.gate.isPolled) {
      await settle();
    }

    await fetch(`${setting.fake.apiRoot}/bot${setting.fake.token}/getUpdates`);
    while (channel.state !== 'conflict') {
      await settle();
    }
    expect(channel.isHealthy).toBe(false);
    ada.says('uno');
    await received(1);

    expect(channel.state).toBe('polling');
  });

  it('takes an old webhook away, with what it held', async () => {
    const ada = setting.fake.person({ id: 7 });
    const { apiRoot, token } = setting.fake;
    await fetch(`${apiRoot}/bot${token}/setWebhook`, {
      method: 'POST',
      body: new URLSearchParams({ url: 'https://localhost:1/hook' }),
    });
    ada.says('uno');

    await setting.started();
    await received(1);

    expect(setting.texts()).toEqual(['uno']);
  });

  it('gets over faults of the Bot API', async () => {
    const ada = setting.fake.person({ id: 7 });
    const faults = ['server-error', 'drop-before', 'drop-after'] as const;
    setting.fake.faults.next('getMe', { kind: 'server-error' });
    for (const kind of faults) {
      setting.fake.faults.next('getUpdates', { kind });
    }
    setting.fake.faults.next('getUpdates', { kind: 'too-many-requests', retryAfter: 2 });
    const channel = await setting.started();
    expect(channel.state).toBe('connecting');

    ada.says('uno');
    await received(1);

    expect(channel.state).toBe('polling');
    expect(setting.texts()).toEqual(['uno']);
  });

  it('stops with a wrong token', async () => {
    const channel = await setting.started({ token: '1:wrong' });

    expect(channel.state).toBe('unauthorized');
    expect(channel.isHealthy).toBe(false);
  });

  it('passes over an update in an unknown shape', async () => {
    const ada = setting.fake.person({ id: 7 });
    await setting.started();

    setting.fake.queue.add({ message: { message_id: 'what?' } }, 'x');
    const good = ada.says('uno');
    await setting.until(1);
    await untilOffset(good.update_id + 1);

    expect(setting.texts()).toEqual(['uno']);
  });

  it('lets go what the desk will never accept', async () => {
    const ada = setting.fake.person({ id: 7 });
    setting.onReceive = () => Promise.reject(new HelpDeskError('ACTIVITY_INVALID'));
    await setting.started();

    const update = ada.says('uno');
    await untilOffset(update.update_id + 1);

    expect(setting.fake.queue.pending().length).toBeLessThanOrEqual(1);
  });

  it('sets aside one update that always fails', async () => {
    const ada = setting.fake.person({ id: 7 });
    const bo = setting.fake.person({ id: 8 });
    setting.onReceive = (activity) =>
      activity.text === 'veleno' ? Promise.reject(new TypeError('bug')) : Promise.resolve();
    await setting.started();

    const poison = ada.says('veleno');
    ada.says('dopo');
    bo.says('intanto');
    await received(2);

    expect(setting.texts()).toEqual(['intanto', 'dopo']);
    expect(await setting.store.get(storeKeys.setAside(poison.update_id))).toContain('TypeError');
  });

  it('announces its commands in two languages', async () => {
    await setting.started();
    await setting.fake.record.until((record) => record.of('setMyCommands').length === 2);

    expect([...setting.fake.commands.keys()]).toEqual(['', 'it']);
  });
});

describe('a press of a button', () => {
  it('is read as words, answered, and takes the keyboard away', async () => {
    const ada = await asked();

    ada.presses('Date');
    await setting.until(1);
    await setting.fake.record.until((record) => record.of('editMessageReplyMarkup').length === 1);

    expect(setting.received[0]).toMatchObject({
      type: 'message',
      text: 'quando chiude?',
      conversation: { id: '7' },
    });
    expect(setting.fake.record.of('answerCallbackQuery')).toHaveLength(1);
    expect(setting.fake.chats.find(7, 1)?.markup).toBeUndefined();
  });

  it('finds the long value behind its key', async () => {
    const ada = await asked([{ title: 'Chi?', value: LONG }]);

    ada.presses('Chi?');
    await setting.until(1);

    expect(setting.texts()).toEqual([LONG]);
  });

  it('without its stored value says the title', async () => {
    const ada = await asked([{ title: 'Chi?', value: LONG }]);
    setting.store.values.clear();

    ada.presses('Chi?');
    await setting.until(1);

    expect(setting.texts()).toEqual(['Chi?']);
  });

  it('that nobody understands any more says so', async () => {
    const ada = await asked();

    ada.pressesData('k:unknown');
    await setting.fake.record.until((record) => record.of('answerCallbackQuery').length === 1);

    expect(setting.fake.record.of('answerCallbackQuery')[0]?.params['text']).toMatch(/non è più attivo/);
    expect(setting.received).toEqual([]);
  });

  it('counts once however often it is tapped', async () => {
    const ada = await asked();

    ada.presses('Date');
    ada.presses('Date');
    await setting.fake.record.until((record) => record.of('answerCallbackQuery').length === 2);
    ada.says('fine');
    await setting.until(2);

    expect(setting.texts()).toEqual(['quando chiude?', 'fine']);
  });

  it('not stored at first is not lost', async () => {
    const ada = await asked();
    let refusals = 1;
    setting.onReceive = () => {
      refusals -= 1;
      return refusals >= 0 ? overload() : Promise.resolve();
    };

    ada.presses('Date');
    await received(1);

    expect(setting.texts()).toEqual(['quando chiude?']);
  });

  it('is stored although the courtesies fail', async () => {
    const ada = await asked();
    setting.fake.faults.next('answerCallbackQuery', { kind: 'server-error' });
    setting.fake.faults.next('editMessageReplyMarkup', { kind: 'drop-before' });

    ada.presses('Date');
    await setting.until(1);

    expect(setting.texts()).toEqual(['quando chiude?']);
  });
});

describe('a group', () => {
  it('is heard only when it speaks to us', async () => {
    const group = setting.fake.group();
    const ada = setting.fake.person({ id: 7 }).in(group);
    await setting.started();

    ada.says('ci vediamo domani');
    ada.says('@help_desk_bot quando chiude?');
    ada.repliesToBot(1, 'e poi?');
    await setting.until(2);

    expect(setting.texts()).toEqual(['quando chiude?', 'e poi?']);
  });

  it('that moves keeps its conversation', async () => {
    const ada = setting.fake.person({ id: 7 });
    setting.fake.group(-5);
    const channel = await setting.started();

    setting.fake.moveGroup(-5, -1005);
    ada.in({ id: -1005, type: 'supergroup' }).says('@help_desk_bot eccoci');
    await setting.until(1);
    const receipt = await setting.time.during(channel.deliver(anOutboxMessage('Ben arrivati', '-5')));

    expect(setting.received[0]?.conversation?.id).toBe('-5');
    expect(receipt.status).toBe('sent');
    expect(setting.fake.record.texts(-1005)).toEqual(['Ben arrivati']);
  });

  it('and who blocks us are told as events', async () => {
    const ada = setting.fake.person({ id: 7 });
    await setting.started();

    ada.blocks();
    ada.unblocks();
    await setting.until(2);

    expect(setting.received.map(({ name }) => name)).toEqual(['telegram/blocked', 'telegram/unblocked']);
  });
});
