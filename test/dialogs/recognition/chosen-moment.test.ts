import { describe, expect, it } from 'vitest';
import { chosenMoment } from '../../../dialogs/recognition/chosen-moment.ts';

const SATURDAYS = [
  { words: 'sabato 20 gennaio 2024', at: '2024-01-20T00:00' },
  { words: 'sabato 27 gennaio 2024', at: '2024-01-27T00:00' },
];
const HOURS = [
  { words: 'lunedì 22 gennaio 2024 alle 06:00', at: '2024-01-22T06:00' },
  { words: 'lunedì 22 gennaio 2024 alle 18:00', at: '2024-01-22T18:00' },
];

describe('chosenMoment', () => {
  it.each([
    ['sabato 20 gennaio 2024', 0],
    ['sabato 27 gennaio 2024', 1],
    ['il 20', 0],
    ['il 27', 1],
    ['Intendo il 27, grazie', 1],
    ['sabato 27', 1],
    ['27/1', 1],
    ['27-01-2024', 1],
    ['the 27th', 1],
  ])('takes "%s" for a day', (said, at) => {
    expect(chosenMoment(said, SATURDAYS)).toBe(SATURDAYS[at]);
  });

  it.each([
    ['lunedì 22 gennaio 2024 alle 18:00', 1],
    ['alle 6', 0],
    ['alle 06:00', 0],
    ['alle 18', 1],
    ['alle 6 di sera', 1],
    ['6 pm', 1],
    ['at 6 am', 0],
  ])('takes "%s" for an hour', (said, at) => {
    expect(chosenMoment(said, HOURS)).toBe(HOURS[at]);
  });

  it.each(['quanti enti hanno partecipato nel 2023?', '2024', 'tra 20 giorni', 'sabato', '27 febbraio', '2'])(
    'takes "%s" for neither',
    (said) => {
      expect(chosenMoment(said, SATURDAYS)).toBeUndefined();
    },
  );

  it.each(['alle 18:30', 'lunedì 22', 'alle 7'])('takes "%s" for neither hour', (said) => {
    expect(chosenMoment(said, HOURS)).toBeUndefined();
  });
});
