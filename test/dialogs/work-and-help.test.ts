import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

const AUTUMN = '2026-11-28T10:00:00+01:00';

describe('what is asked after work, help or volunteering', () => {
  it.each([
    ['en', ['do I need Italian to work as a carer?', 'how old must I be?'], 'wemi.work-with-us'],
    ['en', ['I want to work as a babysitter', 'is there an interview?'], 'wemi.work-with-us'],
    ['en', ['I want to work as a babysitter', 'is there an interview in English?'], 'wemi.work-with-us'],
    ['en', ['I want to volunteer', 'how old do I have to be?'], 'wemi.services.guidance'],
    ['it', ['cerco lavoro come badante', 'quanti anni devo avere?'], 'wemi.work-with-us'],
    ['it', ['cerco lavoro come badante', 'c’è un colloquio?', 'ho 17 anni'], 'wemi.work-with-us'],
    ['it', ['cerco lavoro come colf', 'devo parlare italiano?'], 'wemi.work-with-us'],
    [
      'it',
      ['Sono peruviana, ho lavorado sei anni con ansiani e cerco una famiglia. Dove mi iscrivo?'],
      'wemi.work-with-us',
    ],
    [
      'en',
      ['I worked six years with the elderly and look for a family. Where do I sign up?'],
      'wemi.work-with-us',
    ],
    ['it', ['Mio padre è anziano e solo, vorrei un centro. Come mi iscrivo?'], 'csrc.join'],
    ['it', ['vorrei fare il volontario', 'quanti anni devo avere'], 'wemi.services.guidance'],
    ['it', ['cerco una badante', 'quanti anni deve avere?'], 'wemi.services.care'],
    ['it', ['mio figlio disabile ha bisogno di compagnia', 'ha 30 anni'], 'wemi.services.care'],
    ['it', ['mio figlio disabile ha bisogno di compagnia', 'ha 30 anni', 'volontari?'], 'wemi.costs'],
    // The age for the centres stays that of the centres.
    ['it', ['chi può andare nei csrc?', 'quanti anni devo avere?'], 'csrc.who'],
    ['it', ['la mamma cerca una badante', 'ha 80 anni e vorrebbe un centro anziani'], 'csrc.who'],
  ] as const)('is not answered with the rules of others, in "%s": %j', async (locale, said, topic) => {
    expect((await talk(said, { at: AUTUMN, locale })).articles).toEqual([topic]);
  });

  it.each([
    ['it', ['cerco lavoro come badante', 'c’è un colloquio in inglese?'], /^(?!Sì)/],
    ['en', ['I want to work as a babysitter', 'is there an interview in English?'], /^(?!Yes)/],
    ['en', ['I want to work as a babysitter', 'is there an interview?'], /^Yes/],
  ] as const)('says no yes to more than is known, in "%s": %j', async (locale, said, expected) => {
    expect((await talk(said, { at: AUTUMN, locale })).text).toMatch(expected);
  });
});
