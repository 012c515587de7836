import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

describe('what was said last, again', () => {
  it.each([
    [['quanti giorni mancano?', 'ripeti'], /^Mancano 7 giorni/],
    [['centri anziani a Lambrate', 'ripeti'], /^Ecco i centri più vicini a Lambrate/],
    [['dove trovo lo spazio wemi più vicino?', 'ripeti'], /^Dove ti trovi\?/],
    [['dove trovo lo spazio wemi più vicino?', 'perché?'], /^Dove ti trovi\?/],
    [['quando scade?', 'come rinnovo il passaporto?', 'perché?'], /^Di questo non mi occupo/],
    [['quando scade?', 'grazie', 'ripeti'], /^Il termine per mandare la domanda/],
    [['quando scade?', 'can you repeat that please?'], /^The deadline/],
    [
      ['cosa prevede l’area 2?', 'perché?', 'perché?'],
      /^(?:(?!Te lo dico).)*Te lo dico(?:(?!Te lo dico).)*$/su,
    ],
  ])('%j', async (lines, expected) => {
    const { text } = await talk(lines);

    expect(text).toMatch(expected);
  });

  it('says of the call alone that its text is not here', async () => {
    const ofCall = await talk(['quanti soldi ci sono?', 'perché?']);
    const ofWeMi = await talk(['che cos’è la welfare card?', 'perché?']);

    expect(ofCall.text).toMatch(/^Perché il testo integrale dell’avviso/);
    expect(ofWeMi.text).toMatch(/^Perché nessuna fonte che ho lo dice/);
  });

  it('goes on waiting for the place it asked', async () => {
    const { places } = await talk(['dove trovo lo spazio wemi più vicino?', 'ripeti', 'Lambrate']);

    expect(places).toHaveLength(3);
  });

  it('takes nothing up again after what it declined', async () => {
    const { memory } = await talk(['quando scade?', 'come rinnovo il passaporto?']);

    expect(memory.lastTopics).toEqual([]);
  });
});

describe('on what the answer rests', () => {
  it.each(['sicuro?', 'chi lo dice?', 'fonte?', 'davvero?', 'è vero?', 'dove sta scritto?'])(
    'is told by its source after "%s"',
    async (asked) => {
      const { text, replies } = await talk(['entro quando devo mandare la domanda?', asked], {
        at: '2024-01-16T10:00:00+01:00',
      });

      expect(text).toMatch(/^È quello che dice la fonte qui sotto.*\n\nIl termine per mandare la domanda è/);
      expect(replies[0]?.sources).not.toEqual([]);
    },
  );

  it('says that it is not known where it is not', async () => {
    const { text } = await talk(['how much money is there?', 'are you sure?'], { locale: 'en' });

    expect(text).toMatch(/^Because the full text of the notice is not available here/);
  });

  it.each([
    ['it', 'quanto costa un biglietto per il teatro?', 'è vero?', /^Di questo non mi occupo/],
    ['en', 'what does a theatre ticket cost?', 'is that true?', /^I cannot help with this/],
    ['it', 'quando scade?', 'è vero', /^Bene/],
  ] as const)('%s: after "%s" hears "%s"', async (locale, before, asked, expected) => {
    expect((await talk([before, asked], { locale })).text).toMatch(expected);
  });

  it('is not said again with the answer', async () => {
    const { text } = await talk(['entro quando devo mandare la domanda?', 'sicuro?', 'ripeti'], {
      at: '2024-01-16T10:00:00+01:00',
    });

    expect(text).toMatch(/^Il termine per mandare la domanda è/);
  });
});

describe('whose the source is', () => {
  const AT = { at: '2024-01-19T10:00:00+01:00' } as const;

  it.each([
    [['quando scade?', 'la fonte è ufficiale?']],
    [['quando scade?', 'la fonte è ufficiale?', 'mi mandi il link']],
    [['quando scade?', 'quello non è il sito del comune']],
  ])('is told with its address: %j', async (lines) => {
    const { text } = await talk(lines, AT);

    expect(text).toMatch(/^L’ho letto qui:\n- CSV Lombardia.*: https:.*\n\nNon è il sito ufficiale/);
  });

  it('is not spoken of where a link is asked for first', async () => {
    expect((await talk(['quando scade?', 'mi mandi il link'], AT)).articles).toEqual(['call.documents']);
  });
});

describe('who needs it otherwise', () => {
  it('reads one sentence when asked twice, and is told that there is none simpler', async () => {
    const { text } = await talk(['cosa sono gli spazi wemi', 'in parole semplici', 'ancora piu semplice']);

    expect(text).toMatch(/^In breve: [^.]*\.\n\nPiù semplice di così non so dirlo/);
  });

  it.each(['piu corto', 'shorter please'])('reads less after "%s"', async (says) => {
    expect((await talk(['cosa sono gli spazi wemi', says])).text).toMatch(/^In (breve|short): /);
  });

  it('reads the buttons in words', async () => {
    const { text } = await talk(['quando scade?', 'i pulsanti non li vedo, scrivimeli']);

    expect(text).toMatch(/^Puoi scrivere una di queste cose.*\n- .*\n- Mi è stato utile/su);
  });
});

describe('the last answer, shorter', () => {
  it.each([['riassumi'], ['in due righe'], ['me lo riassumi'], ['in two lines please']])(
    '%s',
    async (asked) => {
      const { articles, text } = await talk(['cos’è la co-progettazione?', asked]);

      expect(articles).toContain('terms.coprogettazione');
      expect(text).toMatch(/^In (breve|short): /);
    },
  );

  it('is an overview of the call where nothing was said before', async () => {
    expect((await talk(['riassumi'])).articles).toEqual(['call.overview']);
  });
});
