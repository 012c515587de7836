import { describe, expect, it } from 'vitest';
import type { PlaceGroups } from '../../../knowledge/schema/place-group.ts';
import { aboutLastAnswer, followUp } from '../../../dialogs/recognition/follow-up.ts';
import { asksNumberOfOurs } from '../../../dialogs/recognition/place-groups.ts';
import { smallKnowledge } from '../../support/small-knowledge.ts';

const small = smallKnowledge();
const knowledge = {
  ...small,
  body: { ...small.body, city: { it: 'Monte San Vito', en: 'Monte San Vito' } },
  followUps: [{ asks: ['numero'], topics: { call: 'call.contacts' }, evenIfLong: false, evenIfExact: false }],
  placeGroups: [{ ...small.placeGroups[0], names: ['botteg*'] }] as PlaceGroups,
};
const AFTER_CALL = { lastTopics: ['call.deadline'], areas: [], areasOfCall: [], isUnsure: false };

describe('what is asked after an answer', () => {
  it.each([
    ['mi dai un numero di telefono?', 'call.contacts'],
    ['mi dai il numero della bottega?', undefined],
  ])('is of that answer unless it names a place of ours: "%s"', (says, topic) => {
    expect(followUp(says, AFTER_CALL, knowledge)).toBe(topic);
  });

  it.each(['quello non è il sito del Comune', 'quello non è il sito del Comune di Monte San Vito'])(
    'may be whose the source is: "%s"',
    (says) => {
      expect(aboutLastAnswer(says, knowledge)).toBe('whose-source');
    },
  );

  it('is no word on our source where it names another city', () => {
    expect(aboutLastAnswer('quello non è il sito del Comune di Milano', knowledge)).toBeUndefined();
  });
});

describe('the number of our places', () => {
  it.each([
    ['c e un numero della bottega dove risponde qualcuno', true],
    ['c e un numero di wemi', false],
  ])('is asked for by their own name: "%s"', (said, expected) => {
    expect(asksNumberOfOurs(said, knowledge)).toBe(expected);
  });
});
