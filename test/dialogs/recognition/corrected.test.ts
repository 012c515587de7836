import { expect, it } from 'vitest';
import { municipioNumbered } from '../../../dialogs/recognition/corrected.ts';
import type { Sensed } from '../../../dialogs/recognition/heard.ts';
import { smallKnowledge } from '../../support/small-knowledge.ts';

it('takes a number after a question for a place as a part of the city, by the name it has there', () => {
  const small = smallKnowledge();
  const knowledge = { ...small, gazetteer: { ...small.gazetteer, municipioName: 'Circoscrizione' } };
  const lastReplies = [{ articles: [small.placeGroups[0].topic] }];
  const heard = { utterance: '3', knowledge, memory: { lastReplies } } as unknown as Sensed;

  expect(municipioNumbered(heard)).toBe('Circoscrizione 3');
});
