import { describe, expect, it } from 'vitest';
import type { Activity } from 'botbuilder';
import { encodeActivity, encodeSet } from '../../../channels/webchat/encode.ts';

const context = { conversationId: 'c', fileUrl: (url: string) => `https://us/${url}` };
const bot = { id: 'helpdesk', name: '', role: 'bot' };
const citizen = { id: 'dl_anna', name: '', role: 'user' };

function encoded(activity: Partial<Activity>) {
  return encodeActivity({ type: 'message', from: bot, id: 'c|0000005', ...activity }, context);
}

describe('what a client is sent', () => {
  it.each([
    'conversationUpdate',
    'trace',
    'invoke',
    'invokeResponse',
    'delay',
    'endOfConversation',
    'typing',
  ])('never holds %s', (type) => {
    expect(encoded({ type })).toBeUndefined();
  });

  it('offers our suggestions as quick replies', () => {
    const reply = { locale: 'it', text: 'x', actions: [{ title: 'Sì', value: 'sì' }] };

    expect(encoded({ channelData: { helpdesk: { reply } } })).toMatchObject({
      suggestedActions: { actions: [{ type: 'imBack', title: 'Sì', value: 'sì' }] },
    });
  });

  it.each([
    ['an earlier activity of ours', 'c|0000004', 'c|0000004'],
    ['a later one', 'c|0000006', undefined],
    ['one of another conversation', 'd|0000001', undefined],
    ['something unknown', 'abc', undefined],
  ])('answers %s only if the client has it', (_title, replyToId, kept) => {
    expect(encoded({ replyToId })?.['replyToId']).toBe(kept);
  });

  it("keeps the citizen's own times and drops those of others", () => {
    const times = { localTimestamp: new Date(0), localTimezone: 'Europe/Rome' };

    expect(encoded({ ...times, from: citizen })).toMatchObject(times);
    expect(encoded(times)).not.toHaveProperty('localTimezone');
  });

  it('says whose words they are', () => {
    expect(encoded({ from: { ...citizen } })?.['from']).toMatchObject({ role: 'user' });
    expect(encoded({ from: { id: 'op', name: 'Anna', role: 'operator' } })?.['from']).toMatchObject({
      role: 'bot',
    });
  });

  it('moves the watermark past what is left out', () => {
    const stored = [
      { seq: 1, activity: { type: 'message', from: bot, id: 'c|0000001' } },
      { seq: 2, activity: { type: 'trace', from: bot } },
    ];

    const set = encodeSet(stored, context);

    expect([set.activities.length, set.watermark]).toEqual([1, '2']);
  });
});
