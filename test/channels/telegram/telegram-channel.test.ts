import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anOutboxMessage, Setting } from './channel-setting.ts';

let setting: Setting;

beforeEach(async () => {
  setting = await Setting.open();
});

afterEach(async () => {
  await setting.close();
});

describe('the Telegram channel by polling', () => {
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

  it('delivers a reply and tells its id', async () => {
    setting.fake.person({ id: 7 });
    const channel = await setting.started();

    const receipt = await setting.time.during(channel.deliver(anOutboxMessage('Ecco')));

    expect(receipt).toEqual({ status: 'sent', channelMessageId: '1' });
    expect(setting.fake.record.texts(7)).toEqual(['Ecco']);
  });
});
