import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HelpDeskError } from '../../../bots/errors.ts';
import { storeKeys } from '../../../channels/telegram/telegram-store.ts';
import { settle } from '../../support/fake-bot-api/stepped-time.ts';
import { Setting } from './channel-setting.ts';

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

const overload = () => Promise.reject(new HelpDeskError('OVERLOADED'));

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

  it('stops at once although it is about to poll', async () => {
    const { store } = setting;
    const takeLease = store.takeLease.bind(store);
    const stopping = new Promise<void>((resolve) => {
      store.takeLease = async (...lease) => {
        const taken = await takeLease(...lease);
        resolve(channel.stop());
        return taken;
      };
    });

    const channel = await setting.started();
    await stopping;

    expect(channel.state).toBe('stopped');
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
