import { describe, expect, it } from 'vitest';
import { foreignClock } from '../../dialogs/recognition/foreign-clocks.ts';
import { type CallCase, answersCases } from '../support/call-cases.ts';
import { talk } from '../support/talk.ts';

const THE_WEEK_BEFORE = '2024-01-18T15:00:00+01:00';

const ELSEWHERE: readonly (Omit<CallCase, 'at'> & Partial<Pick<CallCase, 'at'>>)[] = [
  {
    what: 'London, an hour behind',
    says: 'il nostro legale rappresentante è a Londra: se spedisce lunedì alle 11 e mezza ora di là è in tempo?',
    expected: /^No, lunedì 22 gennaio 2024 alle 12:30/,
  },
  {
    what: 'Bucharest, an hour ahead',
    says: 'mi trovo a Bucarest: lunedì alle 12:30 ora romena sono ancora nei termini?',
    expected: /^Sì, lunedì 22 gennaio 2024 alle 11:30/,
  },
  {
    what: 'Tokyo, eight hours ahead',
    says: 'la presidente è in Giappone: se invia lunedì alle 19 ora di Tokyo va bene?',
    expected: /^Sì, lunedì 22 gennaio 2024 alle 11:00/,
  },
  {
    what: 'Buenos Aires, four hours behind',
    says: 'vivo a Buenos Aires, lunedì alle 9 di mattina ora argentina posso ancora mandare la domanda?',
    expected: /^No, lunedì 22 gennaio 2024 alle 13:00/,
  },
  {
    what: 'Dubai, in English',
    says: 'our director is in Dubai and will send it Monday at 2 pm Dubai time. Is that in time?',
    expected: /^Yes, Monday 22 January 2024 at 11:00/,
    locale: 'en',
  },
  {
    what: 'an hour there to come',
    says: 'sono a Londra per lavoro, lunedì quando qui saranno le dieci e un quarto premo invio sulla domanda. ci sto?',
    expected: /^Sì, lunedì 22 gennaio 2024 alle 11:15/,
  },
  {
    what: 'the same an hour later',
    says: 'lunedì la mando quando a Londra saranno le 11 e mezza, va bene?',
    expected: /^No, lunedì 22 gennaio 2024 alle 12:30/,
  },
  {
    what: 'the hour of here',
    says: 'vivo a Lisbona, lunedì alle undici e un quarto di qui la invio: va bene?',
    expected: /^No, lunedì 22 gennaio 2024 alle 12:15/,
  },
  {
    what: 'the hour of here in words, in English',
    says: 'I’m in London: on Monday, when it’s half past eleven here, I’ll press send. Is that in time?',
    expected: /^No, Monday 22 January 2024 at 12:30/,
    locale: 'en',
  },
  {
    what: 'half past five in New York is still to come when it is nine here',
    at: '2024-01-22T09:00:00+01:00',
    says: 'Can I send at 5.30 New York time?',
    expected: /^Yes, Monday 22 January 2024 at 11:30/,
    locale: 'en',
  },
  {
    what: 'the same of the hour in New York',
    at: '2024-01-22T09:00:00+01:00',
    says: 'If I send at 6.30 in New York, is that in time?',
    expected: /^No, Monday 22 January 2024 at 12:30/,
    locale: 'en',
  },
  {
    what: 'the same in Italian, with a full stop',
    at: '2024-01-22T09:00:00+01:00',
    says: 'posso mandarla alle 5.30 ora di New York?',
    expected: /^Sì, lunedì 22 gennaio 2024 alle 11:30/,
  },
  {
    what: 'a bare hour there',
    at: '2024-01-22T09:00:00+01:00',
    says: 'alle 7 di New York siamo ancora in tempo?',
    expected: /^No, lunedì 22 gennaio 2024 alle 13:00/,
  },
  {
    what: 'the hour there with its day',
    at: '2024-01-22T10:00:00+01:00',
    says: 'Here in Delhi it is 2:30 in the afternoon of Monday 22; have we missed the deadline?',
    expected: /^No, the deadline is/,
    locale: 'en',
  },
  {
    what: 'what time it is there now',
    at: '2024-01-22T11:45:00+01:00',
    says: 'In London it is 10:50 now, can I still send?',
    expected: /^Yes, but hurry/,
    locale: 'en',
  },
  {
    what: 'the same in Italian',
    at: '2024-01-22T11:45:00+01:00',
    says: 'a Londra sono le 10.40, posso ancora mandarla?',
    expected: /^Sì, ma sbrigati/,
  },
  {
    what: 'no clock but ours where only a partner is abroad',
    says: 'il mio socio è a Londra, lunedì alle 11:30 la mando io da Milano: ci sto?',
    expected: /^Sì, lunedì 22 gennaio 2024 alle 11:30/,
  },
  {
    what: 'their own time',
    says: 'I’m in London. If I send the application Monday at 11:15 my time, is it in time?',
    expected: /^No, Monday 22 January 2024 at 12:15/,
    locale: 'en',
  },
  {
    what: 'Italian time, told from abroad',
    says: 'sono a Londra: se la mando lunedì alle 11:30 ora italiana va bene?',
    expected: /^Sì, lunedì 22 gennaio 2024 alle 11:30/,
  },
  {
    what: 'what o’clock it is there, with its day',
    at: '2024-01-22T02:06:00+01:00',
    says: 'i’m in boston, here it’s 8pm on sunday the 21st, can i still submit?',
    expected: /^Yes/,
    locale: 'en',
  },
  {
    what: 'a stretch from now, which no clock changes',
    at: '2024-01-22T11:50:00+01:00',
    says: 'sono a Londra, qui sono le 10:50: se la mando tra un quarto d’ora va bene?',
    expected: /^No/,
  },
];

answersCases('hours by the clocks of other places', [
  { group: 'are reckoned into ours', cases: ELSEWHERE.map((one) => ({ at: THE_WEEK_BEFORE, ...one })) },
]);

const MILAN = { city: { it: 'Milano', en: 'Milan' }, timeZone: 'Europe/Rome' };
const LONDON = { city: { it: 'Londra', en: 'London' }, timeZone: 'Europe/London' };

describe('whose clock it is', () => {
  it.each([
    ['alle 11 ora di New York', 'America/New_York'],
    ['at 5 pm GMT', 'UTC'],
    ['per le 18 di Tokyo', 'Asia/Tokyo'],
    ['scrivo da Lisbona, qui sono le 10', 'Europe/Lisbon'],
    ['le 11 ora italiana, io sono a Londra', 'Europe/Rome'],
    ['sono all’estero, che ora conta?', undefined],
  ])('is told by "%s"', (said, timeZone) => {
    expect(foreignClock(said, MILAN)).toEqual(timeZone === undefined ? {} : { timeZone });
  });

  it.each([
    'posso mandarla lunedì alle 11?',
    'vivo a Londra e papà è a Milano: cerco una badante',
    'alle associazioni di Milano chi lo dice?',
    'it is a good time to apply',
  ])('is ours where nothing is said of it: "%s"', (said) => {
    expect(foreignClock(said, MILAN)).toBeUndefined();
  });

  it.each([
    ['it is 11 in London', 'Europe/London', undefined],
    ['alle 11 ora di Milano', 'Europe/Rome', undefined],
    ['alle 11 ora di Londra', 'Europe/London', 'Europe/London'],
    ['it is 11 o’clock in Rome', undefined, 'Europe/Rome'],
    ['alle 11 ora italiana', 'Europe/Rome', 'Europe/Rome'],
  ])('is that of the city that runs the desk: "%s"', (said, atMilan, atLondon) => {
    expect(foreignClock(said, MILAN)?.timeZone).toBe(atMilan);
    expect(foreignClock(said, LONDON)?.timeZone).toBe(atLondon);
  });

  it('is told in the answer', async () => {
    const { text } = await talk(['lunedì alle 11:30 ora di Londra va bene?'], { at: THE_WEEK_BEFORE });

    expect(text).toContain('Conta l’ora italiana: adesso sono le 15:00.');
  });
});
