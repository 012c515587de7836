import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OutboxMessage, Receipt } from '../../../bots/outbox/outbox-message.ts';
import type { TelegramChannel } from '../../../channels/telegram/telegram-channel.ts';
import type { Fault } from '../../support/fake-bot-api/faults.ts';
import { anOutboxMessage, Setting } from './channel-setting.ts';

let setting: Setting;
let channel: TelegramChannel;

beforeEach(async () => {
  setting = await Setting.open();
  setting.fake.person({ id: 7 });
  setting.fake.person({ id: 8 });
  setting.fake.group(-100);
  channel = setting.channel();
});

afterEach(async () => {
  await setting.close();
});

function deliver(message: OutboxMessage): Promise<Receipt> {
  return setting.time.during(channel.deliver(message));
}

const LONG = `${'a'.repeat(3000)}\n\n${'b'.repeat(3000)}\n\n${'c'.repeat(3000)}`;

describe('a delivery to Telegram', () => {
  it.each<[string, Fault, Partial<Receipt>]>([
    ['too many requests', { kind: 'too-many-requests', retryAfter: 3 }, { status: 'retry', afterMs: 3000 }],
    ['a server error', { kind: 'server-error' }, { status: 'retry', code: 'TELEGRAM_SERVER_ERROR' }],
    ["a gateway's page", { kind: 'server-error', status: 502, page: true }, { status: 'ambiguous' }],
    ['a connection lost before', { kind: 'drop-before' }, { status: 'ambiguous' }],
    ['a connection lost after', { kind: 'drop-after' }, { status: 'ambiguous' }],
    ['a citizen who blocked us', { kind: 'blocked' }, { status: 'unreachable', code: 'TELEGRAM_BLOCKED' }],
    ['a chat that is gone', { kind: 'chat-not-found' }, { status: 'unreachable' }],
    [
      'a wrong token',
      { kind: 'refused', status: 401, description: 'Unauthorized' },
      { status: 'retry', afterMs: 60_000 },
    ],
    ['a refusal', { kind: 'refused', status: 400, description: 'Bad Request: x' }, { status: 'refused' }],
  ])('with %s says so', async (_what, fault, receipt) => {
    setting.fake.faults.next('sendMessage', fault);

    expect(await deliver(anOutboxMessage('x'))).toMatchObject(receipt);
  });

  it('without a Bot API may be tried again', async () => {
    await setting.fake.stop();

    expect(await deliver(anOutboxMessage('x'))).toMatchObject({
      status: 'retry',
      code: 'TELEGRAM_UNREACHABLE',
    });
  });

  it('tells every message that the reply became', async () => {
    const source = { title: 'A', url: 'https://example.org', checked: '2024-01-15' };
    const place = { id: 'p', name: 'WeMi', address: 'via A 1', position: { lat: 45, lon: 9 }, source };

    expect(await deliver(anOutboxMessage({ text: LONG, places: [place] }))).toEqual({
      status: 'sent',
      channelMessageId: '1,2,3,v4',
    });
  });

  it('goes on at the piece that failed', async () => {
    const message = anOutboxMessage(LONG);
    setting.fake.faults.next('sendMessage', { kind: 'delay', ms: 10 });
    setting.fake.faults.next('sendMessage', { kind: 'server-error' });

    const first = await deliver(message);
    const second = await deliver({ ...message, progress: 'progress' in first ? first.progress : undefined });

    expect(first).toMatchObject({ status: 'retry', progress: { done: 1, ids: ['1'] } });
    expect(second).toEqual({ status: 'sent', channelMessageId: '1,2,3' });
    expect(setting.fake.record.texts(7).map((text) => text[0])).toEqual(['a', 'b', 'c']);
    expect(setting.fake.record.duplicates()).toEqual([]);
  });

  it('with progress nobody understands begins anew', async () => {
    expect(await deliver({ ...anOutboxMessage('x'), progress: 'what?' })).toMatchObject({ status: 'sent' });
  });

  it('holds only the chat that was told to wait', async () => {
    setting.fake.faults.next('sendMessage', { kind: 'too-many-requests', retryAfter: 5 }, { chatId: 7 });
    const start = setting.time.now().getTime();

    const first = await deliver(anOutboxMessage('uno'));
    await deliver(anOutboxMessage('altra chat', '8'));
    const otherAt = setting.time.now().getTime();
    await deliver(anOutboxMessage('uno'));

    expect(first).toMatchObject({ status: 'retry', afterMs: 5000 });
    expect(otherAt - start).toBeLessThan(5000);
    expect(setting.fake.record.of('sendMessage', 7)[0]?.at.getTime()).toBeGreaterThanOrEqual(start + 5000);
    expect(setting.fake.record.calls.filter(({ outcome }) => outcome === 'refused')).toHaveLength(1);
  });

  it('keeps the order of a chat when asked at once', async () => {
    const words = ['uno', 'due', 'tre', 'quattro'];

    await setting.time.during(Promise.all(words.map((word) => channel.deliver(anOutboxMessage(word)))));

    expect(setting.fake.record.texts(7)).toEqual(words);
  });

  it('follows a group to its new id', async () => {
    setting.fake.faults.next('sendMessage', { kind: 'moved', to: -1009 });

    const first = await deliver(anOutboxMessage('uno', '-100'));
    await deliver(anOutboxMessage('due', '-100'));

    expect(first.status).toBe('sent');
    expect(setting.fake.record.texts(-1009)).toEqual(['uno', 'due']);
    expect(setting.fake.record.calls.filter(({ outcome }) => outcome === 'refused')).toHaveLength(1);
  });

  it('sends a correction anew when the first is gone', async () => {
    const message = anOutboxMessage('meglio');
    const update = { ...message.activity, type: 'messageUpdate', id: '99' };

    expect(await deliver({ ...message, activity: update })).toEqual({
      status: 'sent',
      channelMessageId: '1',
    });
    expect(setting.fake.record.texts(7)).toEqual(['meglio']);
  });

  it('takes a correction that changes nothing for done', async () => {
    const message = anOutboxMessage('uguale');
    await deliver(message);
    const update = { ...message.activity, type: 'messageUpdate', id: '1' };

    expect(await deliver({ ...message, activity: update })).toEqual({
      status: 'sent',
      channelMessageId: '1',
    });
  });

  it('deletes softly what is not there', async () => {
    const activity = { type: 'messageDelete', id: '5,v6' };

    expect(await deliver({ ...anOutboxMessage('x'), activity })).toEqual({ status: 'sent' });
  });

  it('stopped between two pieces tells how far it got', async () => {
    const delivery = channel.deliver(anOutboxMessage(LONG));
    await setting.fake.record.until((record) => record.received(7).length === 1);

    const [receipt] = await Promise.all([delivery, channel.stop()]);

    expect(receipt).toMatchObject({
      status: 'retry',
      code: 'TELEGRAM_STOPPING',
      progress: { done: 1, ids: ['1'] },
    });
  });

  it('stays within the limits that Telegram enforces', async () => {
    await setting.close();
    setting = await Setting.open({ isLimiting: true });
    channel = setting.channel();
    const chats = Array.from({ length: 40 }, (_, i) => String(setting.fake.person({ id: 10 + i }).chatId));
    const all = [...chats, ...chats].map((chat, i) => channel.deliver(anOutboxMessage(`n ${i}`, chat)));

    const receipts = await setting.time.during(Promise.all(all));

    expect(receipts.every(({ status }) => status === 'sent')).toBe(true);
  });

  it('shows the typing sign until told to stop', async () => {
    const over = channel.showTyping('7');
    await setting.fake.record.until((record) => record.of('sendChatAction').length === 1);
    await setting.time.advance(4000);
    await setting.fake.record.until((record) => record.of('sendChatAction').length === 2);

    over();
    await setting.time.advance(60_000);

    expect(setting.fake.record.of('sendChatAction')).toHaveLength(2);
  });
});
