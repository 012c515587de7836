import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

describe('what came of the call', () => {
  it.each([
    [
      'it',
      '2024-01-23T10:00:00+01:00',
      'chi ha vinto il bando?',
      /^Le domande sono chiuse .* un esito non è ancora/,
    ],
    [
      'en',
      '2024-01-22T12:05:00+01:00',
      'who won the call?',
      /^Applications closed .* no source has an outcome yet/,
    ],
    ['it', '2024-01-23T10:00:00+01:00', 'cosa è successo dopo l’avviso?', /il seguito lo sapremo dopo/],
    ['it', '2024-01-23T10:00:00+01:00', 'quali sono le fasi?', /^Le tappe che conosciamo/],
  ] as const)('is told in "%s" at %s by nothing of afterwards: %s', async (locale, at, asks, told) => {
    const { text, replies } = await talk([asks], { locale, at });

    expect(text).toMatch(told);
    expect(text).not.toMatch(/2025|giugno|June|[Ff]ebbraio|February|fonte, oggi/);
    expect(replies[0]?.sources?.filter(({ date = '' }) => date > at)).toEqual([]);
  });

  it('is told once it is known', async () => {
    const { text } = await talk(['chi ha vinto il bando?'], { at: '2026-11-28T10:00:00+01:00' });

    expect(text).toMatch(/^Si conosce un solo esito/);
  });
});

describe('what is asked after an answer on the call', () => {
  it.each([
    ['dobbiamo essere iscritti al runts?', 'quindi sì o no?', 'call.who-can-apply'],
    ['chi può partecipare?', 'quindi posso si o no', 'call.who-can-apply'],
    ['chi può partecipare?', 'ma il mio commercialista dice che è obbligatorio', 'call.who-can-apply'],
    ["ci interessa l'area 2", 'ma siamo anche una società benefit iscritta al runts', 'call.who-can-apply'],
    ['chi può partecipare?', 'ma dobbiamo avere una sede', 'call.who-can-apply'],
    ['chi può partecipare?', 'e una onlus invece?', 'call.who-can-apply'],
    ['si partecipa da soli o in gruppo?', 'e le mandanti?', 'call.partnership'],
    ['come faccio domanda per il bando?', 'ok e poi? cosa devo mandare di preciso', 'call.documents'],
    ['come faccio domanda per il bando?', 'dove trovo il modulo', 'call.documents'],
    ['come faccio domanda per il bando?', 'mi mandi il modulo per mail?', 'call.documents'],
    ['come faccio domanda per il bando?', 'primo passo?', 'call.how-to-apply'],
    ['come faccio domanda per il bando?', 'e il secondo', 'call.how-to-apply'],
    ['chi può partecipare?', 'boh e allora che devo fare', 'call.how-to-apply'],
    ['come faccio domanda per il bando?', 'mi dai un numero di telefono', 'call.contacts'],
    ['chi può partecipare?', 'scusa. a chi lo chiedo?', 'call.contacts'],
    ['chi può partecipare?', 'dove lo leggo', 'call.documents'],
    ['come faccio domanda per il bando?', 'vabbè a chi scrivo per lamentarmi', 'call.contacts'],
    ['quando scade il bando?', 'quindi non c’è niente da fare?', 'call.extension'],
    ['quando scade il bando?', 'scusi sono nervoso. cosa posso fare adesso concretamente', 'call.extension'],
    ['ci sarà una proroga?', 'quando', 'call.extension'],
    ['chi può partecipare?', 'e come faccio il volontario allora', 'wemi.services.guidance'],
    ["cos'è la co-progettazione?", 'quindi è un appalto?', 'terms.coprogettazione'],
  ])('after "%s" takes "%s" to be of %s', async (before, says, topic) => {
    expect((await talk([before, says])).articles).toContain(topic);
  });

  it.each([
    ['who can apply?', 'so yes or no?', 'call.who-can-apply'],
    ['who can apply?', 'but my accountant says it is mandatory', 'call.who-can-apply'],
    ['how do we apply?', 'first step?', 'call.how-to-apply'],
    ['how do we apply?', 'where do I find the form?', 'call.documents'],
    ['who can apply?', 'who should i ask', 'call.contacts'],
    ['how do we apply?', 'does it have to be in italian', 'call.how-to-apply'],
  ])('after "%s" takes "%s" so in English', async (before, says, topic) => {
    expect((await talk([before, says], { locale: 'en' })).articles).toContain(topic);
  });

  it.each([
    ['come faccio domanda per il bando?', 'mi dai il numero di wemi'],
    ['quando scade il bando?', 'mio padre cade spesso e di notte non dorme nessuno, a chi lo chiedo?'],
  ])('after "%s" leaves "%s" to what it names', async (before, says) => {
    expect((await talk([before, says])).articles).not.toContain('call.contacts');
  });
});

describe('other calls', () => {
  it.each([
    ['quando scade il bando?', 'e il bando periferie?'],
    ['quando scade il bando?', 'regione lombardia cosa centra'],
    ['quando scade il bando?', 'e quello di fondazione cariplo?'],
    ['parlami del bando', 'quello del pnrr da 150 milioni?'],
    ['io parlo di quello di regione lombardia per gli oratori', 'quanto danno'],
    ['ci sono altri bandi aperti per associazioni?', 'dove li trovo'],
  ])('after "%s" takes "%s" to be of another call', async (before, says) => {
    const { articles, text } = await talk([before, says]);

    expect(articles).toEqual(['call.other-calls']);
    expect(text).not.toContain('150');
  });

  it.each([
    ['it', 'L’avviso per gli spazi sociali in questo momento è aperto?', 'call.status'],
    ['it', 'il bando per il terzo settore è chiuso?', 'call.status'],
    ['en', 'is the call for third sector groups open at the moment', 'call.status'],
    ['it', 'è aperto il bando per lo sport?', 'call.other-calls'],
    ['it', 'è aperto il bando per le associazioni giovanili?', 'call.other-calls'],
    ['it', 'c’è un bando aperto per le associazioni?', 'call.other-calls'],
    ['en', 'are there calls open for third sector groups?', 'call.other-calls'],
  ] as const)('are told from ours, named by what it is for: %s: "%s"', async (locale, says, topic) => {
    expect((await talk([says], { locale })).articles?.[0]).toBe(topic);
  });

  it('goes back to ours when that is named', async () => {
    const { articles } = await talk(['ci sono altri bandi aperti?', 'e il vostro quando scade?']);

    expect(articles).not.toContain('call.other-calls');
  });

  it.each([
    'quanti soldi ci sono per il bando quartieri?',
    'e il bando della regione lombardia per lo sport quando scade',
    'io parlo di quello di regione lombardia per gli oratori',
  ])('knows nothing of "%s" and says who does', async (says) => {
    const { outcome, articles, text } = await talk([says]);

    expect({ outcome, articles }).toEqual({ outcome: 'handoff', articles: [] });
    expect(text).toContain('chi lo pubblica');
  });

  it.each([
    ['it', "l'avviso è della regione, vero?", 'call.overview'],
    ['en', 'Is a charitable foundation with its registered office in Monza eligible?', 'call.who-can-apply'],
  ] as const)('takes no body that is only named for another call (%s): "%s"', async (locale, says, topic) => {
    expect((await talk([says], { locale })).articles).toContain(topic);
  });
});

describe('questions on the call that were not known', () => {
  it.each([
    ['chi ha vinto il bando coprogettazione welfare territoriale del 2024?', 'call.result'],
    ['vorrei sapere se il bando welfare territoriale verra rifatto', 'call.extension'],
    ['una cooperativa sociale di tipo B è ETS di diritto?', 'terms.ets'],
    ['è obbligatorio il sopralluogo?', 'call.documents'],
    ["c'è un massimo che può chiedere ogni associazione?", 'call.budget'],
  ])('answers "%s" from %s', async (says, topic) => {
    expect((await talk([says], { at: '2026-11-28T10:00:00+01:00' })).articles).toContain(topic);
  });

  it('denies that co-design falls under the procurement code', async () => {
    const { text } = await talk([
      'la co-progettazione ex art. 55 è soggetta al Codice dei contratti pubblici?',
    ]);

    expect(text).toMatch(/^No\. È un modo di lavorare/u);
  });

  it('tells whether the call is open, not which others are', async () => {
    const { articles } = await talk(['is the milan call for associations open now'], { locale: 'en' });

    expect(articles).toContain('call.status');
  });

  it('says first that no source knows of a new edition', async () => {
    const { text } = await talk(['ci sarà una nuova edizione?']);

    expect(text).toMatch(/^Nelle fonti che abbiamo non c'è nessuna nuova edizione/u);
  });
});
