import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HelpDeskError } from '../../../bots/errors.ts';
import { anOutboxMessage, Setting } from './channel-setting.ts';

const LONG = 'Vorrei sapere chi può presentare la domanda per l’area 2 dell’avviso';

let setting: Setting;

beforeEach(async () => {
  setting = await Setting.open();
});

afterEach(async () => {
  await setting.close();
});

async function asked(actions = [{ title: 'Date', value: 'quando chiude?' }]) {
  const ada = setting.fake.person({ id: 7, language: 'it' });
  const channel = await setting.started();
  await setting.time.during(channel.deliver(anOutboxMessage({ text: 'Che cosa?', actions })));
  return ada;
}

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
      return refusals >= 0 ? Promise.reject(new HelpDeskError('OVERLOADED')) : Promise.resolve();
    };

    ada.presses('Date');
    await setting.time.during(setting.until(1), 1000);

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
