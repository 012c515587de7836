import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../knowledge/search/lexicon.ts';
import { tokenise, words } from '../../../knowledge/search/normalise.ts';

describe('the words of a text', () => {
  it.each([
    ["Perché l'AREA 2?", 'perche l area 2'],
    ['art.55 e dm72', 'art 55 e dm 72'],
    ["dov’è l'ufficio", 'dov e l ufficio'],
    ['ﬁrma digitale', 'firma digitale'],
    ['👎🏻 pessimo', '👎 pessimo'],
    ['???', ''],
  ])('folds %s', (text, folded) => {
    expect(words(text).join(' ')).toBe(folded);
  });

  it('keeps addresses out of the speller', () => {
    const tokens = tokenise('scrivo a nome@pec.it oggi');

    expect(tokens.filter((token) => token.verbatim).map((token) => token.word)).toEqual([
      'nome',
      'pec',
      'it',
    ]);
  });

  it('writes out short forms of several words', () => {
    const lexicon = createLexicon('it', {
      abbreviations: { x: 'per', 'p.iva': 'partita iva' },
      synonyms: [],
    });

    const read = lexicon.read('serve la p.iva x partecipare?').map((token) => token.word);

    expect(read.join(' ')).toBe('serve la partita iva per partecipare');
  });

  it('finds synonyms of several words', () => {
    const lexicon = createLexicon('it', {
      abbreviations: {},
      synonyms: [['colf', 'donna delle pulizie']],
    });

    expect(lexicon.concepts(['cerco', 'donna', 'delle', 'pulizie'])).toEqual([
      undefined,
      0,
      undefined,
      undefined,
    ]);
  });
});
