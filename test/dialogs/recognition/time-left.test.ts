import { describe, expect, it } from 'vitest';
import { timeLeftAsked } from '../../../dialogs/recognition/time-left.ts';
import { plain } from '../../../dialogs/texts/say.ts';

describe('timeLeftAsked', () => {
  it.each([
    ['abbiamo ancora una settimana piena?', 7, 'at-least'],
    ['Manca più di una settimana alla chiusura?', 7, 'more'],
    ['mancano meno di 10 giorni?', 10, 'less'],
    ['mi bastano due settimane per preparare tutto?', 14, 'at-least'],
    ['do we still have two weeks?', 14, 'at-least'],
    ['are there still more than 3 days?', 3, 'more'],
  ])('hears in "%s" %i days, %s', (says, days, bound) => {
    expect(timeLeftAsked(plain(says))).toEqual({ days, bound });
  });

  it.each([
    'mancano due giorni, faccio in tempo?',
    'quanti giorni mancano?',
    'ho due figli',
    'posso mandarla fra due giorni?',
    'abbiamo ancora tempo?',
  ])('hears none in "%s"', (says) => {
    expect(timeLeftAsked(plain(says))).toBeUndefined();
  });
});
