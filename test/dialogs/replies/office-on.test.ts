import { describe, expect, it } from 'vitest';
import { officeOn } from '../../../dialogs/replies/office-on.ts';
import { shippedKnowledge } from '../../support/world.ts';

const MONDAY_MORNING = '2024-01-15T10:00:00+01:00';

const CASES: readonly (readonly [string, string, string, string])[] = [
  ['it', MONDAY_MORNING, 'siete aperti domani pomeriggio?', 'Sì, martedì 16 gennaio 2024'],
  ['it', MONDAY_MORNING, 'siete aperti domenica?', 'No, domenica 21 gennaio 2024'],
  ['it', MONDAY_MORNING, 'domani alle 20 rispondete?', 'No, a quell’ora'],
  ['it', MONDAY_MORNING, 'posso chiamarvi giovedì alle 15?', 'Sì, giovedì 18 gennaio 2024'],
  ['it', '2024-12-02T10:00:00+01:00', 'siete aperti sabato 7 dicembre?', "(Sant'Ambrogio)"],
  ['it', '2026-12-02T10:00:00+01:00', 'siete aperti il 7 dicembre?', 'Tornano mercoledì 9 dicembre 2026'],
  [
    'it',
    MONDAY_MORNING,
    'rispondete al telefono anche sabato?',
    'Sì, sabato 20 gennaio 2024 lo 020202 risponde',
  ],
  [
    'it',
    MONDAY_MORNING,
    'domenica al telefono rispondono?',
    'No, domenica 21 gennaio 2024 lo 020202 non risponde',
  ],
  ['it', MONDAY_MORNING, 'non siete chiusi domani, vero?', 'Sì, martedì 16 gennaio 2024'],
  ['en', MONDAY_MORNING, 'Can I phone you on Saturday?', 'Yes, on Saturday 20 January 2024 020202'],
  [
    'en',
    MONDAY_MORNING,
    'are you open on Sundays? I mean the phone line',
    'No, on Sunday 21 January 2024 020202 does not answer',
  ],
  ['it', MONDAY_MORNING, 'a che ora chiudete domani?', 'Martedì 16 gennaio 2024 gli operatori'],
  ['it', MONDAY_MORNING, 'siete chiusi domani?', 'No, martedì 16 gennaio 2024'],
  ['it', MONDAY_MORNING, 'siete chiusi domenica?', 'Sì, domenica 21 gennaio 2024'],
  ['it', MONDAY_MORNING, 'siete aperti fino alle 18?', 'No, a quell’ora'],
  ['it', MONDAY_MORNING, 'siete aperti fino alle 16?', 'Sì, lunedì 15 gennaio 2024'],
  ['it', MONDAY_MORNING, 'siete aperti fino alle 24?', 'No, a quell’ora'],
  ['en', MONDAY_MORNING, 'are you open tomorrow at 3?', 'Yes, on Tuesday 16 January 2024'],
  ['en', MONDAY_MORNING, 'are you open tomorrow afternoon?', 'Yes, on Tuesday 16 January 2024'],
  ['en', MONDAY_MORNING, 'are you open on Sunday?', 'No, on Sunday 21 January 2024'],
];

describe('office hours on a day asked for', () => {
  it.each(CASES)('%s at %s: %s', async (locale, now, utterance, expected) => {
    const knowledge = await shippedKnowledge();

    const said = officeOn({
      utterance,
      knowledge,
      locale: locale === 'en' ? 'en' : 'it',
      now: new Date(now),
    });

    expect(said).toContain(expected);
  });

  it('says nothing when no day is named', async () => {
    const knowledge = await shippedKnowledge();

    expect(
      officeOn({ utterance: 'che orari fate?', knowledge, locale: 'it', now: new Date(MONDAY_MORNING) }),
    ).toBeUndefined();
  });
});
