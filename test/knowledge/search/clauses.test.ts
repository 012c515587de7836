import { describe, expect, it } from 'vitest';
import { splitClauses } from '../../../knowledge/search/clauses.ts';

const FILLERS = ['buongiorno', 'volevo sapere', 'una domanda', 'grazie', 'senta', 'per favore'];

describe('the clauses of a message', () => {
  it.each([
    ['quando scade? e quanto costa?', ['quando scade?', 'e quanto costa?']],
    ['Quante aree ci sono e quanto dura il progetto?', ['Quante aree ci sono', 'e quanto dura il progetto?']],
    ['Buongiorno, senta, volevo sapere quando scade, grazie', ['quando scade']],
    ['cos’è una ATS e quanti partner servono?', ['cos’è una ATS', 'e quanti partner servono?']],
    ['a chi faccio una domanda e per quanto tempo', ['a chi faccio una domanda', 'e per quanto tempo']],
    ['Una S.r.l. può partecipare?', ['Una S.r.l. può partecipare?']],
    ["l'art. 55 cosa dice?", ["l'art. 55 cosa dice?"]],
    ['pane e latte', ['pane e latte']],
    ['buongiorno', ['buongiorno']],
    ['   ', []],
    ['👎', ['👎']],
  ])('of "%s"', (text, clauses) => {
    expect(splitClauses(text, 'it', FILLERS)).toEqual(clauses);
  });

  it('cuts a dictated message where its question begins', () => {
    const told =
      'mia madre ha ottant anni e vive da sola in zona lambrate da quando mio padre non c è più dove posso chiedere aiuto';

    expect(splitClauses(told, 'it').at(-1)).toContain('dove posso chiedere aiuto');
  });

  it('parts two English questions', () => {
    expect(splitClauses('When does it close and where do I send it?', 'en')).toEqual([
      'When does it close',
      'and where do I send it?',
    ]);
  });
});
