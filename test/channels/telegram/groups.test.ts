import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anOutboxMessage, Setting } from './channel-setting.ts';

let setting: Setting;

beforeEach(async () => {
  setting = await Setting.open();
});

afterEach(async () => {
  await setting.close();
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
