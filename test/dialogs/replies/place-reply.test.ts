import { describe, expect, it } from 'vitest';
import { placeCard } from '../../../dialogs/replies/place-reply.ts';
import { aPlace } from '../../support/a-place.ts';
import { smallKnowledge } from '../../support/small-knowledge.ts';

const SUMMER = aPlace({
  hours: { it: 'Estate: lun–ven 15–18.', en: 'Summer: Mon–Fri 15–18.' },
  closures: { it: '9–17 agosto.', en: '9–17 August.' },
  opening: [{ days: [1, 2, 3, 4, 5], shifts: ['15:00-18:00'], from: '2026-06-01', until: '2026-09-20' }],
  closed: [{ from: '2026-08-09', until: '2026-08-17' }],
  reviewed: '2026-10-01',
});

function cardAt(civil: string, locale: 'it' | 'en' = 'it', place = SUMMER) {
  const now = new Date(`${civil}+02:00`);
  return placeCard({ knowledge: smallKnowledge(), locale, limit: 1, now }, place);
}

describe('placeCard', () => {
  it.each([
    ['2026-08-05T16:00', 'Estate: lun–ven 15–18. Chiusure: 9–17 agosto.'],
    [
      '2026-08-12T16:00',
      'Estate: lun–ven 15–18. Chiusure: 9–17 agosto. Ora è chiuso: riapre martedì 18 agosto 2026 alle 15:00.',
    ],
    ['2026-09-20T19:00', 'Estate: lun–ven 15–18. Chiusure: 9–17 agosto. Ora è chiuso.'],
    ['2026-10-12T16:00', 'Estate: lun–ven 15–18. Chiusure: 9–17 agosto. Gli orari di oggi non sono noti.'],
  ])('says at %s when it is closed', (civil, hours) => {
    expect(cardAt(civil).hours).toBe(hours);
  });

  it('says it in English', () => {
    expect(cardAt('2026-08-12T16:00', 'en').hours).toBe(
      'Summer: Mon–Fri 15–18. Closures: 9–17 August. It is closed now: it opens again on Tuesday 18 August 2026 at 15:00.',
    );
  });

  it('says nothing of hours that nobody knows', () => {
    expect(cardAt('2026-08-12T16:00', 'it', aPlace({}))).not.toHaveProperty('hours');
  });

  it('names the day its own source was read', () => {
    expect(cardAt('2026-08-05T16:00').source.checked).toBe('2026-10-01');
  });
});
