import { describe, expect, it } from 'vitest';
import { APPLYING_WORDS } from '../../../dialogs/recognition/applying-words.ts';
import { CALL_WORDS } from '../../../dialogs/recognition/call-words.ts';
import { datesIn } from '../../../dialogs/recognition/date-hint.ts';
import { dateWords } from '../../../dialogs/recognition/date-words.ts';
import { ENGLISH_MONTHS, ITALIAN_MONTHS } from '../../../dialogs/recognition/month-names.ts';

const AT = { now: new Date('2026-01-07T09:00:00+01:00'), timeZone: 'Europe/Rome' };

describe.each(ITALIAN_MONTHS.split('|'))('%s', (month) => {
  it('has a last day of its own', () => {
    expect(CALL_WORDS.deadline.test(`l ultimo giorno di ${month}`)).toBe(false);
  });

  it('is nobody a call is open to', () => {
    expect(APPLYING_WORDS.openTo.test(`e aperto a ${month}`)).toBe(false);
  });

  it('names a date', () => {
    expect(datesIn(`chiude a ${month}?`, 'it', AT)).toHaveLength(1);
  });
});

describe.each(ENGLISH_MONTHS.split('|'))('%s', (month) => {
  it('has a last day of its own', () => {
    expect(CALL_WORDS.deadline.test(`the last day of ${month}`)).toBe(false);
  });

  it('keeps the number of its day', () => {
    expect(dateWords(`is the 15th ${month} late?`, 'en')).toContain(`the 15th ${month}`);
  });

  it('is a date that something is not ready before', () => {
    expect(dateWords(`we are not ready until ${month}`, 'en')).toContain(`on ${month}`);
  });

  it('names a date', () => {
    expect(datesIn(`does it close in ${month}?`, 'en', AT)).toHaveLength(1);
  });
});
