import { describe, expect, it } from 'vitest';
import { isContact } from '../../../dialogs/recognition/contact.ts';
import { smallKnowledge } from '../../support/small-knowledge.ts';

const knowledge = smallKnowledge();

describe('an address to be reached at', () => {
  it.each([
    'mario.rossi@libero.it',
    'La mia mail è mario.rossi@gmail.com, grazie',
    'scrivetemi pure a mario chiocciola libero punto it',
    'you can reach me at mario dot rossi at gmail dot com',
    'mario@',
  ])('is heard in "%s"', (utterance) => {
    expect(isContact(utterance, knowledge)).toBe(true);
  });

  it.each([
    `ho già scritto a ${knowledge.calls[0]?.pec ?? ''} e nessuno risponde`,
    knowledge.calls[0]?.pec ?? '',
    `info@${knowledge.body.email.domain}`,
    'ho scritto ieri a progetti@asl.example.it ma nessuno mi ha ancora risposto',
    'mario.rossi@libero.it va bene?',
    'non ho la mail',
  ])('is not heard in "%s"', (utterance) => {
    expect(isContact(utterance, knowledge)).toBe(false);
  });
});
