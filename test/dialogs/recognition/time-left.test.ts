import { describe, expect, it } from 'vitest';
import { timeLeftAsked } from '../../../dialogs/recognition/time-left.ts';

describe('timeLeftAsked', () => {
  it.each([
    ['abbiamo ancora una settimana piena?', 7, 'at-least'],
    ['Manca più di una settimana alla chiusura?', 7, 'more'],
    ['mancano meno di 10 giorni?', 10, 'less'],
    ['mi bastano due settimane per preparare tutto?', 14, 'at-least'],
    ['do we still have two weeks?', 14, 'at-least'],
    ['è vero che mancano tre giorni?', 3, 'exactly'],
    ['restano ancora ventitré giorni?', 23, 'at-least'],
    ['are there still more than 3 days?', 3, 'more'],
    ['abbiamo ancora un mese?', 30, 'at-least'],
    ['Do we still have a full week to apply?', 7, 'at-least'],
    ['abbiamo tempo almeno due settimane?', 14, 'at-least'],
  ])('hears in "%s" %i days, %s', (says, days, bound) => {
    expect(timeLeftAsked(says)).toEqual({
      seconds: days * 86_400,
      isByTheClock: false,
      bound,
      isSince: false,
    });
  });

  it.each([
    ['mi restano quaranta minuti per spedire, giusto?', 2400, 'exactly'],
    ['mancano ancora tre ore, giusto?', 10_800, 'at-least'],
  ])('hears in "%s" %i seconds, %s', (says, seconds, bound) => {
    expect(timeLeftAsked(says)).toEqual({ seconds, isByTheClock: true, bound, isSince: false });
  });

  it.each([
    'mancano due giorni, faccio in tempo?',
    'quanti giorni mancano?',
    'ho due figli',
    'posso mandarla fra due giorni?',
    'abbiamo ancora tempo?',
    'ho ancora due giorni di ferie',
    'manca una settimana al parto?',
    'mancano due giorni',
  ])('hears none in "%s"', (says) => {
    expect(timeLeftAsked(says)).toBeUndefined();
  });
});
