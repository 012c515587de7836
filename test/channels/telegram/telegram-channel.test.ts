import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

describe('the connection to Telegram', () => {
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

  it('lets the service start while Telegram is silent', async () => {
    const ada = setting.fake.person({ id: 7 });
    setting.fake.faults.next('getMe', { kind: 'delay', ms: 20_000 });
    const begun = setting.time.now().getTime();
    const channel = setting.channel();

    await setting.time.during(channel.start((activity) => setting.receive(activity)));
    const after = setting.time.now().getTime() - begun;
    const state = channel.state;
    ada.says('uno');
    await received(1);

    expect(after).toBeLessThan(5000);
    expect(state).toBe('connecting');
    expect(channel.state).toBe('polling');
  });

  it('stops with a wrong token', async () => {
    const channel = await setting.started({ token: '1:wrong' });

    expect(channel.state).toBe('unauthorized');
    expect(channel.isHealthy).toBe(false);
  });
});
