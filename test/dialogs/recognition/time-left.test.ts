import { describe, expect, it } from 'vitest';
import { timeLeftAsked } from '../../../dialogs/recognition/time-left.ts';

describe('timeLeftAsked', () => {
  it.each([
    ['abbiamo ancora una settimana piena?', 1, 'weeks', 'at-least'],
    ['Manca più di una settimana alla chiusura?', 1, 'weeks', 'more'],
    ['mancano meno di 10 giorni?', 10, 'days', 'less'],
    ['mi bastano due settimane per preparare tutto?', 2, 'weeks', 'at-least'],
    ['do we still have two weeks?', 2, 'weeks', 'at-least'],
    ['è vero che mancano tre giorni?', 3, 'days', 'exactly'],
    ['restano ancora ventitré giorni?', 23, 'days', 'at-least'],
    ['are there still more than 3 days?', 3, 'days', 'more'],
    ['abbiamo ancora un mese?', 1, 'months', 'at-least'],
    ['Do we still have a full week to apply?', 1, 'weeks', 'at-least'],
    ['abbiamo tempo almeno due settimane?', 2, 'weeks', 'at-least'],
    ['mi restano quaranta minuti per spedire, giusto?', 40, 'minutes', 'exactly'],
    ['mancano ancora tre ore, giusto?', 3, 'hours', 'at-least'],
    ['Mancano esattamente ventiquattro ore?', 24, 'hours', 'exactly'],
    ['Sette giorni di calendario al termine delle domande?', 7, 'days', 'exactly'],
    ['siamo già a meno di una settimana dalla scadenza?', 1, 'weeks', 'less'],
    ['Ho contato dieci giorni da oggi alla scadenza, ho contato bene?', 10, 'days', 'exactly'],
    ['mi servono venti minuti per caricare i file, ce la faccio?', 20, 'minutes', 'at-least'],
    ['Finita la messa mi sono ricordata... manca più di una settimana?', 1, 'weeks', 'more'],
  ])('hears in "%s" %i %s, %s', (says, amount, unit, bound) => {
    expect(timeLeftAsked(says)).toEqual({ amount, unit, bound, isSince: false });
  });

  it.each([
    ['è già passato più di un mese dalla scadenza?', 1, 'months', 'more'],
    ['dalla scadenza sono trascorsi tre mesi esatti ad oggi?', 3, 'months', 'exactly'],
    ['so this closed more than a year ago?', 1, 'years', 'more'],
    ['Six weeks since the closing date, is that right?', 6, 'weeks', 'at-least'],
    ['did less than three weeks pass between the closing date and today?', 3, 'weeks', 'less'],
  ])('hears in "%s" that %i %s have gone by, %s', (says, amount, unit, bound) => {
    expect(timeLeftAsked(says)).toEqual({ amount, unit, bound, isSince: true });
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
    'Sono passate due ore dalla scadenza: mi riammettete?',
  ])('hears none in "%s"', (says) => {
    expect(timeLeftAsked(says)).toBeUndefined();
  });
});
