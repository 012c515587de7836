import { describe, expect, it } from 'vitest';
import { type DateMention, recogniseDates } from '../../../knowledge/dates/recognise.ts';

/** A Wednesday. */
const NOW = '2024-01-10T10:00';

function only(text: string, reference = NOW): DateMention {
  const mentions = recogniseDates(text, 'it', reference);
  expect(mentions).toHaveLength(1);
  return mentions[0] ?? { text: '', start: 0, end: 0, type: 'date', values: [] };
}

function readings(text: string, reference = NOW): readonly string[] {
  return only(text, reference).values.map(({ value, start, end }) => value ?? `${start ?? ''}/${end ?? ''}`);
}

describe('days', () => {
  it.each([
    ['ci sarò oggi', ['2024-01-10']],
    ["l'ho spedita l'altro ieri", ['2024-01-08']],
    ['passo dopodomani', ['2024-01-12']],
    ['arriva il 3 febbraio 2024', ['2024-02-03']],
    ['arriva il 3 febbraio', ['2023-02-03', '2024-02-03']],
    ['scade il 9/2/24', ['2024-02-09']],
    ['scade il 9.2.2024', ['2024-02-09']],
    ['parto il primo marzo duemilaventiquattro', ['2024-03-01']],
    ['passo giovedi', ['2024-01-04', '2024-01-11']],
    ["passo giovedi' prossimo", ['2024-01-18']],
    ['passo mercoledì della prossima settimana', ['2024-01-17']],
    ['mercoledì 31 ci siete?', ['2024-01-31']],
    ['ci vediamo il 4', ['2024-01-04', '2024-02-04']],
    ["l'ultimo venerdì del mese prossimo", ['2024-02-23']],
    ['il 20 febbraio scorso', ['2023-02-20']],
    ['tra 3 settimane', ['2024-01-31']],
    ['fra un mese e mezzo', ['2024-02-25']],
    ['in tre giorni lavorativi', ['2024-01-15']],
    ['una decina di giorni fa', ['2023-12-31']],
    ['passo in ufficio il 22', ['2023-12-22', '2024-01-22']],
    ['ho mandato la richiesta il 5/1', ['2024-01-05', '2025-01-05']],
    ["vent'anni fa", ['2004-01-10']],
    ['due giorni dopo Natale', ['2023-12-27', '2024-12-27']],
  ])('reads "%s"', (text, values) => {
    expect(readings(text)).toEqual(values);
  });

  it('reads the day of today as coming', () => {
    expect(readings('il 22 gennaio', '2024-01-22T11:59')).toEqual(['2023-01-22', '2024-01-22']);
  });

  it('leaves a day that does not exist unresolved', () => {
    expect(only('il 30 febbraio 2024').values).toEqual([{ timex: '2024-02-30' }]);
  });

  it('finds 29 February in a leap year', () => {
    expect(readings('il 29 febbraio', '2025-05-01T09:00')).toEqual(['2024-02-29', '2028-02-29']);
  });

  it('says the month once for two days', () => {
    const mentions = recogniseDates('il 16 e il 17 gennaio', 'it', NOW);

    expect(mentions.map((mention) => mention.values.at(-1)?.value)).toEqual(['2024-01-16', '2024-01-17']);
  });
});

describe('feasts', () => {
  it.each([
    ['a Pasqua', '2024-03-31'],
    ['a Pasquetta', '2024-04-01'],
    ["all'Epifania", '2025-01-06'],
    ['a Ferragosto', '2024-08-15'],
    ["il giorno di Sant'Ambrogio", '2024-12-07'],
    ['a Santo Stefano', '2024-12-26'],
    ['a Pasqua del 2025', '2025-04-20'],
  ])('knows when "%s" comes', (text, value) => {
    expect(readings(text).at(-1)).toBe(value);
  });
});

describe('hours', () => {
  it.each([
    ['alle 00:30', ['00:30:00']],
    ['alle 14.30', ['14:30:00']],
    ['domani alle 13:07: va bene?', ['2024-01-11T13:07:00']],
    ['alle 14.30: va bene?', ['14:30:00']],
    ['alle tre e mezza', ['03:30:00', '15:30:00']],
    ['alle tre e mezza di pomeriggio', ['15:30:00']],
    ['alle undici meno un quarto', ['10:45:00', '22:45:00']],
    ['a mezzogiorno e mezzo', ['12:30:00']],
    ['alle 9 di sera', ['21:00:00']],
    ['mancano dieci minuti alle 18', ['17:50:00']],
    ['domani alle 15', ['2024-01-11T15:00:00']],
    ['lunedì 22 gennaio 2024 ore 12:00', ['2024-01-22T12:00:00', '2024-01-22T00:00:00']],
    ['stasera alle otto e un quarto', ['2024-01-10T20:15:00']],
    ['alle 16 del 17 gennaio 2024', ['2024-01-17T16:00:00']],
    ["tra un quarto d'ora", ['2024-01-10T10:15:00']],
    ['fra 2 ore e 30 minuti', ['2024-01-10T12:30:00']],
    ["mezz'ora fa", ['2024-01-10T09:30:00']],
  ])('reads "%s"', (text, values) => {
    expect(readings(text)).toEqual(values);
  });
});

describe('spans', () => {
  it.each([
    ['dal 15 al 22 gennaio 2024', ['2024-01-15/2024-01-22']],
    ['dal 27 dicembre al 3 gennaio', ['2023-12-27/2024-01-03', '2024-12-27/2025-01-03']],
    ['da giovedì a sabato', ['2024-01-04/2024-01-06', '2024-01-11/2024-01-13']],
    ['da lunedì a mercoledì della prossima settimana', ['2024-01-15/2024-01-17']],
    ['dal 5 al 10 del mese prossimo', ['2024-02-05/2024-02-10']],
    ['mese prossimo', ['2024-02-01/2024-03-01']],
    ['metà luglio', ['2023-07-10/2023-07-20', '2024-07-10/2024-07-20']],
    ['a fine mese', ['2024-01-16/2024-02-01']],
    ['nel fine settimana', ['2024-01-13/2024-01-15']],
    ['dalle 9 alle 13', ['09:00:00/13:00:00']],
    ['dalle 8:30 alle 12', ['08:30:00/12:00:00']],
    ['domani pomeriggio', ['2024-01-11T12:00:00/2024-01-11T16:00:00']],
    ['domani dalle 9 alle 11 di mattina', ['2024-01-11T09:00:00/2024-01-11T11:00:00']],
    ['dalle 22 di oggi alle 6 di domani', ['2024-01-10T22:00:00/2024-01-11T06:00:00']],
    ['entro tre giorni', ['2024-01-10/2024-01-13']],
  ])('reads "%s"', (text, values) => {
    expect(readings(text)).toEqual(values);
  });

  it('keeps next month next on the 31st', () => {
    expect(readings('il mese prossimo', '2024-01-31T09:00')).toEqual(['2024-02-01/2024-03-01']);
  });

  it('leaves seasons unresolved', () => {
    expect(only('la prossima estate').values).toEqual([{ timex: '2025-SU' }]);
  });
});

describe('limits', () => {
  it.each([
    ['entro le 12 di lunedì 22 gennaio 2024', 'before', '/2024-01-22T12:00:00'],
    ['non oltre il 5 febbraio 2024', 'before', '/2024-02-05'],
    ['entro gennaio 2024', 'before', '/2024-02-01'],
    ['prima di febbraio 2024', 'before', '/2024-02-01'],
    ['fino a domani', 'before', '/2024-01-11'],
    ['dopo le 18', 'after', '18:00:00/'],
    ['domani dopo le 18', 'after', '2024-01-11T18:00:00/'],
    ['a partire dal 15 gennaio 2024', 'since', '2024-01-15/'],
    ['dal 2020 in poi', 'since', '2020-01-01/'],
  ])('reads "%s"', (text, mod, bounds) => {
    expect(readings(text)[0]).toBe(bounds);
    expect(only(text).values[0]?.mod).toBe(mod);
  });
});

describe('durations and recurrences', () => {
  it.each([
    ['per 36 mesi', 'P36M'],
    ['abbiamo ancora un mese', 'P1M'],
    ["per un'ora e mezza", 'PT1.5H'],
    ['per due ore e dieci minuti', 'PT2H10M'],
    ['cinque giorni prima della scadenza', 'P5D'],
    ['ogni due mesi', 'P2M'],
    ['tutti i giorni alle 9', 'T09'],
    ['ogni martedì alle 14', 'XXXX-WXX-2T14'],
    ['i sabati', 'XXXX-WXX-6'],
  ])('reads "%s"', (text, timex) => {
    expect(only(text).values[0]?.timex).toBe(timex);
  });
});

describe('what is given back', () => {
  it('keeps the words and places of the utterance', () => {
    const mention = only('È ancora possibile LUNEDÌ 22 Gennaio?');

    expect(mention.text).toBe('LUNEDÌ 22 Gennaio');
    expect('È ancora possibile LUNEDÌ 22 Gennaio?'.slice(mention.start, mention.end)).toBe(mention.text);
  });

  it('reads English with the English culture', () => {
    const [mention] = recogniseDates('until 22 January 2024', 'en', NOW);

    expect(mention?.values).toEqual([{ timex: '2024-01-22', mod: 'before', end: '2024-01-22' }]);
  });

  it('reads English figures with the day first', () => {
    const [mention] = recogniseDates('by 05/02/2024', 'en', NOW);

    expect(mention?.values[0]?.timex).toBe('2024-02-05');
  });

  it('refuses a reference that is no moment', () => {
    expect(() => recogniseDates('oggi', 'it', '10 gennaio')).toThrow(RangeError);
  });
});
