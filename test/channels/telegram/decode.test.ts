import { describe, expect, it } from 'vitest';
import { decode, type Decoded } from '../../../channels/telegram/decode.ts';
import { Update } from '../../../channels/telegram/update.ts';

const BOT = { id: 1, username: 'help_desk_bot' };
const ADA = { id: 7, is_bot: false, first_name: 'Ada', last_name: 'Neri', language_code: 'it' };
const PRIVATE = { id: 7, type: 'private', first_name: 'Ada' };
const GROUP = { id: -100, type: 'supergroup', title: 'Coordinamento' };

function decoded(fields: Record<string, unknown>): Decoded {
  return decode(Update.parse({ update_id: 55, ...fields }), BOT);
}

function message(content: Record<string, unknown>, chat: object = PRIVATE): Decoded {
  return decoded({ message: { message_id: 3, date: 1_705_309_200, chat, from: ADA, ...content } });
}

function activity(result: Decoded) {
  return 'activity' in result ? result.activity : undefined;
}

const command = (length: number) => ({ entities: [{ type: 'bot_command', offset: 0, length }] });

const mention = (offset: number, length = 14) => ({ entities: [{ type: 'mention', offset, length }] });

describe('a message on Telegram', () => {
  it('becomes an activity with all its circumstances', () => {
    expect(activity(message({ text: 'ciao' }))).toEqual({
      id: 'm7.3',
      type: 'message',
      channelId: 'telegram',
      conversation: { id: '7', name: '', conversationType: 'private', isGroup: false },
      from: { id: '7', name: 'Ada Neri' },
      recipient: { id: '1', name: 'help_desk_bot' },
      locale: 'it',
      timestamp: new Date('2024-01-15T09:00:00Z'),
      text: 'ciao',
      channelData: { telegram: { messageId: 3, chatType: 'private' } },
    });
  });

  it('does without a language and a last name', () => {
    const result = activity(message({ text: 'ciao', from: { id: 8, first_name: 'Bo' } }));

    expect(result?.from).toEqual({ id: '8', name: 'Bo' });
    expect(result).not.toHaveProperty('locale');
  });

  it('carries a shared position', () => {
    expect(activity(message({ location: { latitude: 45.48, longitude: 9.21 } }))).toMatchObject({
      type: 'message',
      text: '',
      entities: [{ type: 'GeoCoordinates', latitude: 45.48, longitude: 9.21 }],
    });
  });

  it('says that a position is live', () => {
    const live = message({ location: { latitude: 45, longitude: 9, live_period: 900 } });

    expect(activity(live)?.channelData).toMatchObject({ telegram: { isLiveLocation: true } });
  });

  it.each([
    ['photo', { photo: [{ file_id: 'small' }, { file_id: 'F' }] }, 'F'],
    ['voice', { voice: { file_id: 'F' } }, 'F'],
    ['voice', { audio: { file_id: 'F' } }, 'F'],
    ['document', { document: { file_id: 'F', file_name: 'a.pdf', mime_type: 'application/pdf' } }, 'F'],
    ['document', { video: { file_id: 'F' } }, 'F'],
    ['document', { video_note: { file_id: 'F' } }, 'F'],
    ['sticker', { sticker: { file_id: 'F', emoji: '👍' } }, 'F'],
    ['contact', { contact: { first_name: 'Bo', phone_number: '+39020' } }, undefined],
    ['other', { poll: { id: '1' } }, undefined],
    ['other', { dice: { value: 3 } }, undefined],
  ])('with a %s names it by kind and file', (kind, content, fileId) => {
    expect(activity(message(content))?.attachments?.[0]?.content).toEqual({
      kind,
      ...(fileId !== undefined && { fileId }),
    });
  });

  it('keeps the name of a document and the caption', () => {
    const result = activity(
      message({
        document: { file_id: 'F', file_name: 'a.pdf', mime_type: 'application/pdf' },
        caption: 'ecco',
      }),
    );

    expect(result).toMatchObject({
      text: 'ecco',
      attachments: [{ contentType: 'application/pdf', name: 'a.pdf' }],
    });
  });

  it('leaves the name of a contact out', () => {
    const result = message({ contact: { first_name: 'Segreta', phone_number: '+39020202' } });

    expect(JSON.stringify(result)).not.toMatch(/Segreta|39020202/);
  });

  it.each([
    ['/aiuto', '/aiuto'],
    ['/AIUTO', '/aiuto'],
    ['/aiuto@help_desk_bot', '/aiuto'],
    ['/lingua en', '/lingua en'],
  ])('with command %s reads %s', (text, expected) => {
    const length = text.split(' ')[0]?.length ?? 0;

    expect(activity(message({ text, ...command(length) }))?.text).toBe(expected);
  });

  it('with a start begins the conversation', () => {
    expect(activity(message({ text: '/start wemi', ...command(6) }))).toMatchObject({
      id: 'm7.3',
      type: 'conversationUpdate',
      membersAdded: [{ id: '7' }],
      channelData: { startPayload: 'wemi', telegram: { messageId: 3 } },
    });
  });

  it('with a bare start has no payload', () => {
    const result = activity(message({ text: '/start', ...command(6) }));

    expect(result?.channelData).not.toHaveProperty('startPayload');
    expect(result).not.toHaveProperty('text');
  });

  it.each([
    ['another bot', { from: { id: 9, is_bot: true, first_name: 'B' }, text: 'x' }, PRIVATE, 'from-a-bot'],
    ['a channel', { text: 'x', from: undefined }, { id: -5, type: 'channel' }, 'from-a-bot'],
    ['a new title', { new_chat_title: 'x' }, PRIVATE, 'nothing-for-us'],
  ])('from %s is passed over', (_who, content, chat, reason) => {
    expect(message(content, chat)).toEqual({ kind: 'ignored', reason });
  });
});

describe('a message in a group', () => {
  it.each([
    ['@help_desk_bot quando chiude?', mention(0), 'quando chiude?'],
    ['@Help_Desk_Bot, quando chiude?', mention(0), 'quando chiude?'],
    ['quando chiude, @help_desk_bot?', mention(15), 'quando chiude,?'],
    ['scusa @help_desk_bot dove siete', mention(6), 'scusa dove siete'],
    [
      'Desk dove siete',
      { entities: [{ type: 'text_mention', offset: 0, length: 4, user: { id: 1 } }] },
      'dove siete',
    ],
    ['grazie', { reply_to_message: { message_id: 1, from: { id: 1, is_bot: true } } }, 'grazie'],
    ['/aiuto', command(6), '/aiuto'],
    ['/start', command(6), '/start'],
  ])('for us is read: %s', (text, extra, expected) => {
    expect(activity(message({ text, ...extra }, GROUP))).toMatchObject({
      text: expected,
      type: 'message',
      conversation: { id: '-100', isGroup: true },
      from: { id: '7' },
    });
  });

  it.each([
    ['ci vediamo domani', {}],
    ['@other_bot ciao', mention(0, 10)],
    ['/aiuto@other_bot', command(16)],
    ['sì', { reply_to_message: { message_id: 1, from: { id: 12 } } }],
  ])('for others is passed over: %s', (text, extra) => {
    expect(message({ text, ...extra }, GROUP)).toEqual({ kind: 'ignored', reason: 'not-for-us' });
  });

  it('that became a supergroup tells both ids', () => {
    const old = { id: -5, type: 'group' };

    expect(message({ migrate_to_chat_id: -100, from: undefined }, old)).toEqual({
      kind: 'moved',
      from: '-5',
      to: '-100',
    });
    expect(message({ migrate_from_chat_id: -5 }, GROUP)).toEqual({ kind: 'moved', from: '-5', to: '-100' });
  });
});

describe('what is no message', () => {
  const edited = { message_id: 3, date: 1, edit_date: 1_705_309_260, chat: PRIVATE, from: ADA };

  it('an edit names the message it corrects', () => {
    expect(activity(decoded({ edited_message: { ...edited, text: 'dove siete?' } }))).toMatchObject({
      type: 'messageUpdate',
      id: 'u55',
      replacesId: 'm7.3',
      text: 'dove siete?',
      timestamp: new Date('2024-01-15T09:01:00Z'),
    });
  });

  it('a live position that moves is an edit', () => {
    const location = { latitude: 45, longitude: 9, live_period: 900 };

    expect(activity(decoded({ edited_message: { ...edited, location } }))).toMatchObject({
      type: 'messageUpdate',
      replacesId: 'm7.3',
      entities: [{ type: 'GeoCoordinates' }],
    });
  });

  it('a press says its data and its title', () => {
    const keyboard = { inline_keyboard: [[{ text: 'Date', callback_data: 'quando chiude?' }]] };
    const query = { id: 'q', from: ADA, chat_instance: '1', data: 'quando chiude?' };
    const shown = { message_id: 9, date: 0, chat: PRIVATE, reply_markup: keyboard };

    expect(decoded({ callback_query: { ...query, message: shown } })).toMatchObject({
      kind: 'press',
      activity: { type: 'message', id: 'u55', text: 'quando chiude?', conversation: { id: '7' } },
      press: { queryId: 'q', data: 'quando chiude?', title: 'Date', chatId: '7', messageId: 9 },
    });
  });

  it('a press under a message that is gone stays in the private chat', () => {
    const query = { id: 'q', from: ADA, chat_instance: '1', data: 'x' };

    expect(decoded({ callback_query: query })).toMatchObject({
      kind: 'press',
      activity: { conversation: { id: '7' } },
      press: { chatId: '7' },
    });
  });

  it.each([
    ['kicked', 'telegram/blocked'],
    ['left', 'telegram/blocked'],
    ['member', 'telegram/unblocked'],
    ['administrator', 'telegram/unblocked'],
  ])('membership %s is the event %s', (status, name) => {
    const change = { chat: PRIVATE, from: ADA, date: 1, new_chat_member: { status } };

    expect(activity(decoded({ my_chat_member: change }))).toMatchObject({ type: 'event', name, id: 'u55' });
  });

  it('anything else is passed over', () => {
    expect(decoded({ poll_answer: {} })).toEqual({ kind: 'ignored', reason: 'nothing-for-us' });
  });
});
