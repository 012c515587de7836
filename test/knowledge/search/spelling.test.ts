import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../knowledge/search/edit-distance.ts';
import { NO_WORDS, createLexicon } from '../../../knowledge/search/lexicon.ts';
import { createSpeller, learnWords } from '../../../knowledge/search/spelling.ts';

const lexicon = createLexicon('it', NO_WORDS);
const known = 'scadenza domanda partecipare area sportello progetto supporto municipio padova'.split(' ');
const speller = createSpeller(learnWords([known, known, known], lexicon), {
  names: new Set(['wemi', 'csrc']),
  places: new Set(['san', 'spertello']),
  lexicon,
});

function corrected(text: string): string {
  return speller.correct(lexicon.read(text)).join(' ');
}

describe('the distance between what was typed and a word', () => {
  it('counts slips of the hand for less', () => {
    const cases = ['scadenxa', 'scadennza', 'scadneza', 'scadenma', 'scalenpa'];
    const distances = cases.map((typed) => editDistance(typed, 'scadenza', 9));

    expect(distances).toEqual([0.6, 0.5, 0.7, 1.4, 2.8]);
  });

  it('stops counting beyond the limit', () => {
    expect(editDistance('completamente', 'scadenza', 1)).toBeGreaterThan(1);
  });
});

describe('the speller', () => {
  it.each([
    ['scadenxa dommanda', 'scadenza domanda'],
    ['sportelo', 'sportello'],
    ['suporto al progeto', 'supporto al progetto'],
    ['larea', 'l area'],
    ['SCADENXA', 'scadenza'],
    ['spertello', 'sportello'],
    ['via Padova scadenxa', 'via padova scadenza'],
  ])('mends %s', (typed, meant) => {
    expect(corrected(typed)).toBe(meant);
  });

  it('mends a slip that somebody made before', () => {
    const often = Array.from({ length: 20 }, () => ['sportello', 'vende']);
    const seldom = [['sportelo', 'vendo', 'scadenza']];
    const taught = createSpeller(learnWords([...often, ...seldom], lexicon), { names: new Set(), lexicon });

    expect(taught.correct(lexicon.read('vendo sportelo scadenza'))).toEqual([
      'vendo',
      'sportello',
      'scadenza',
    ]);
  });

  it.each([
    ['partecipiamo alle domande', 'inflected words of the base'],
    ['via Padov', 'what follows a street word'],
    ['zona spertello', 'names of places where one is named'],
    ['largo san spertello', 'the second word of such a name'],
    ['mi chiamo scadenxa dommanda', 'the name of a person'],
    ['abito da Scadenxi', 'capitals inside a sentence'],
    ['scrivo a scadenxa@posta.it', 'addresses'],
    ['wemi csrc', 'protected names'],
    ['area 20125', 'numbers'],
    ['compleanno', 'strange words that look like nothing known'],
  ])('leaves "%s" alone: %s', (typed) => {
    expect(corrected(typed)).toBe(
      lexicon
        .read(typed)
        .map((token) => token.word)
        .join(' '),
    );
  });
});
