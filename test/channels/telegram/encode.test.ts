import { describe, expect, it } from 'vitest';
import { encode, type TelegramCall } from '../../../channels/telegram/encode.ts';
import type { PlaceCard, Reply } from '../../../dialogs/reply.ts';
import { anOutboxMessage } from './channel-setting.ts';

const SOURCE = { title: 'Avviso', url: 'https://example.org/avviso', checked: '2024-01-15' };

function aPlace(change: Partial<PlaceCard> = {}): PlaceCard {
  return {
    id: 'p1',
    name: 'WeMi Loreto',
    address: 'via Padova 1',
    position: { lat: 45.48, lon: 9.21 },
    source: SOURCE,
    ...change,
  };
}

function callsFor(reply: Partial<Reply>, chatId = '7'): readonly TelegramCall[] {
  return encode(anOutboxMessage(reply, chatId)).calls;
}

function textOf(call: TelegramCall | undefined): string {
  return call?.method === 'sendMessage' ? call.params.text : '';
}

function markupOf(call: TelegramCall | undefined): unknown {
  return call?.method === 'sendMessage' ? call.params.reply_markup : undefined;
}

/** The words under each entity. */
function formatted(call: TelegramCall | undefined): string[] {
  const params = call?.method === 'sendMessage' ? call.params : undefined;
  return (params?.entities ?? []).map(
    ({ type, offset, length }) => `${type}: ${params?.text.slice(offset, offset + length)}`,
  );
}

const action = (title: string, value = title) => ({ title, value });

const corrected = (reply: Partial<Reply>, id: string) => {
  const message = anOutboxMessage(reply);
  return encode({ ...message, activity: { ...message.activity, type: 'messageUpdate', id } }).calls;
};
const methods = (calls: readonly TelegramCall[]) =>
  calls.map(({ method, params }) => [method, 'message_id' in params ? params.message_id : undefined]);

describe('a reply on Telegram', () => {
  it('is one message without preview and markup', () => {
    expect(callsFor({ text: 'Ciao *a* <b> _tutti_' })).toEqual([
      {
        method: 'sendMessage',
        params: { chat_id: '7', text: 'Ciao *a* <b> _tutti_', link_preview_options: { is_disabled: true } },
      },
    ]);
  });

  it('names its source and when it was checked', () => {
    const [call] = callsFor({ text: 'Entro il 22.', sources: [{ ...SOURCE, date: '2023-12-22' }] });

    expect(textOf(call)).toBe(
      'Entro il 22.\n\nFonte: Avviso (22 dicembre 2023, verificata il 15 gennaio 2024)',
    );
    expect(formatted(call)).toEqual(['italic: Avviso', 'text_link: Avviso']);
  });

  it('lists several sources once each', () => {
    const other = { ...SOURCE, title: 'Sito', url: 'https://example.org/sito' };

    const [call] = callsFor({ text: 'x', locale: 'en', sources: [SOURCE, other, SOURCE] });

    expect(textOf(call)).toBe(
      'x\n\nSources:\n– Avviso (checked on January 15, 2024)\n– Sito (checked on January 15, 2024)',
    );
  });

  it('tells a place in words and as a venue', () => {
    const place = aPlace({ distance: '650 m', hours: 'lun 9-12', caution: 'Posizione approssimata' });

    const [text, venue, ...rest] = callsFor({ text: 'Vicino a te:', places: [place] });

    expect(textOf(text)).toBe(
      'Vicino a te:\n\nWeMi Loreto (650 m)\nvia Padova 1\nlun 9-12\nPosizione approssimata\n\n' +
        'Fonte: Avviso (verificata il 15 gennaio 2024)',
    );
    expect(formatted(text)).toContain('bold: WeMi Loreto');
    expect(venue).toMatchObject({
      method: 'sendVenue',
      params: {
        chat_id: '7',
        latitude: 45.48,
        longitude: 9.21,
        title: 'WeMi Loreto',
        address: 'via Padova 1',
      },
    });
    expect(rest).toEqual([]);
  });

  it('sends no venue for a place without a position', () => {
    const { position: _none, ...place } = aPlace();

    expect(callsFor({ text: 'x', places: [place, aPlace({ address: '' })] })).toHaveLength(1);
  });

  it('says which operator speaks', () => {
    const message = anOutboxMessage('x');
    const channelData = { helpdesk: { speaker: { kind: 'operator', name: 'Anna' } } };
    const activity = { type: 'message', text: 'Buongiorno', channelData };

    const [call] = encode({ ...message, activity }).calls;

    expect(textOf(call)).toBe('Anna:\n\nBuongiorno');
    expect(formatted(call)).toEqual(['bold: Anna:']);
  });

  it('without our reply shows the plain text and actions', () => {
    const actions = [{ type: 'imBack', title: 'Sì', value: 'sì', channelData: undefined }];
    const activity = { type: 'message', text: 'Va bene?', suggestedActions: { actions, to: [] } };

    const [call] = encode({ ...anOutboxMessage('x'), activity }).calls;

    expect(textOf(call)).toBe('Va bene?');
    expect(markupOf(call)).toEqual({ inline_keyboard: [[{ text: 'Sì', callback_data: 'sì' }]] });
  });

  it('goes where the conversation has moved', () => {
    expect(encode(anOutboxMessage('x', '-5'), '-100').calls[0]?.params.chat_id).toBe('-100');
  });

  it('with nothing to say makes no call', () => {
    expect(callsFor({ text: '  ' })).toEqual([]);
  });

  it('makes the same calls each time', () => {
    const message = anOutboxMessage({
      text: 'x',
      places: [aPlace()],
      actions: [{ title: 'a', value: 'é'.repeat(40) }],
    });

    expect(encode(message)).toEqual(encode(message));
  });

  it('typing is a chat action', () => {
    expect(encode({ ...anOutboxMessage('x'), activity: { type: 'typing' } }).calls).toEqual([
      { method: 'sendChatAction', params: { chat_id: '7', action: 'typing' } },
    ]);
  });
});

describe('the keyboard', () => {
  it.each([
    ['two short titles in a row', ['Sì', 'No', 'Forse'], [['Sì', 'No'], ['Forse']]],
    [
      'long titles one a row',
      ['Sì', 'Che cos’è la co-progettazione'],
      [['Sì'], ['Che cos’è la co-progettazione']],
    ],
    ['titles of twenty side by side', ['a'.repeat(20), 'b'], [['a'.repeat(20), 'b']]],
  ])('puts %s', (_how, titles, rows) => {
    const [call] = callsFor({ text: 'x', actions: titles.map((title) => action(title)) });

    expect(markupOf(call)).toEqual({
      inline_keyboard: rows.map((row) => row.map((text) => ({ text, callback_data: text }))),
    });
  });

  it.each([
    ['64 bytes stand behind the button', 'é'.repeat(32), false],
    ['65 bytes are stored under a key', `${'é'.repeat(32)}a`, true],
    ['what looks like a key is stored under one', 'k:abc', true],
    ['nothing is stored under a key', '', true],
  ])('%s', (_what, value, hasKey) => {
    const { calls, keys } = encode(anOutboxMessage({ text: 'x', actions: [action('t', value)] }));
    const data = JSON.stringify(markupOf(calls[0]));

    expect(keys).toHaveLength(hasKey ? 1 : 0);
    expect(keys.every((key) => key.value === value && Buffer.byteLength(key.data) <= 64)).toBe(true);
    expect(data).toContain(hasKey ? keys[0]?.data : value);
  });

  it('stands below the last piece only', () => {
    const calls = callsFor({ text: `${'a'.repeat(4000)}\n\n${'b'.repeat(4000)}`, actions: [action('Sì')] });

    expect(calls.map(markupOf)).toEqual([
      undefined,
      expect.objectContaining({ inline_keyboard: expect.anything() }),
    ]);
  });

  it('leaves out an action without a title', () => {
    expect(markupOf(callsFor({ text: 'x', actions: [action(' ', 'v')] })[0])).toBeUndefined();
  });

  it('asks for the position in a private chat', () => {
    const [call, ...rest] = callsFor({ text: 'Dove sei?', askPosition: true });

    expect(markupOf(call)).toEqual({
      keyboard: [[{ text: '📍 Condividi la posizione', request_location: true }]],
      resize_keyboard: true,
      one_time_keyboard: true,
    });
    expect(rest).toEqual([]);
  });

  it('asks in a second message when buttons stand below the first', () => {
    const calls = callsFor({ text: 'Dove sei?', askPosition: true, actions: [action('Annulla')] });

    expect(calls.map(markupOf)).toEqual([
      expect.objectContaining({ inline_keyboard: expect.anything() }),
      expect.objectContaining({ keyboard: expect.anything() }),
    ]);
  });

  it('never asks for the position in a group', () => {
    expect(callsFor({ text: 'Dove sei?', askPosition: true }, '-100').map(markupOf)).toEqual([undefined]);
  });
});

describe('a correction', () => {
  it('edits the message sent before', () => {
    expect(corrected({ text: 'meglio' }, '17')).toMatchObject([
      { method: 'editMessageText', params: { chat_id: '7', message_id: 17, text: 'meglio' } },
    ]);
  });

  it('deletes what is over and sends venues anew', () => {
    expect(methods(corrected({ text: 'meglio', places: [aPlace()] }, '17,18,v19'))).toEqual([
      ['editMessageText', 17],
      ['deleteMessage', 18],
      ['deleteMessage', 19],
      ['sendVenue', undefined],
    ]);
  });

  it('sends what has no message yet', () => {
    const long = `${'a'.repeat(4000)}\n\n${'b'.repeat(4000)}`;

    expect(methods(corrected({ text: long }, '17'))).toEqual([
      ['editMessageText', 17],
      ['sendMessage', undefined],
    ]);
  });

  it('that deletes takes away all pieces', () => {
    const activity = { type: 'messageDelete', id: '17,v18' };

    expect(methods(encode({ ...anOutboxMessage('x'), activity }).calls)).toEqual([
      ['deleteMessage', 17],
      ['deleteMessage', 18],
    ]);
  });
});
