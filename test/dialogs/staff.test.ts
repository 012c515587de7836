import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

describe('who is passed to the staff', () => {
  it('asks the reason, then gives the place in the queue', async () => {
    const asked = await talk(['operatore']);
    expect(asked.outcome).toBe('handoff');
    expect(asked.services.handoffs).toEqual([]);

    const { text, services } = await talk(['operatore', 'ho un problema con la domanda']);
    expect(text).toContain('posto 1');
    expect(services.handoffs).toMatchObject([{ reason: 'ho un problema con la domanda', urgent: false }]);
  });

  it.each([
    ['je cherche une nounou', 'oui merci'],
    ['ищу няню на каждый день', 'да, спасибо'],
    ['我想找保姆', '好的，谢谢'],
  ])('hands "%s" over when the offer is taken in their own words: "%s"', async (...lines) => {
    const { services } = await talk(lines);

    expect(services.handoffs).toMatchObject([{ reason: lines[0] }]);
  });

  it('leaves who declines the offer in their own words', async () => {
    const { services, outcome } = await talk(['je cherche une nounou', 'non merci']);

    expect(outcome).toBe('smalltalk');
    expect(services.handoffs).toEqual([]);
  });

  it('hands over the unknown question when the offer is taken', async () => {
    const { services } = await talk(['quanti soldi ci sono in ballo?', 'sì']);

    expect(services.handoffs).toMatchObject([
      { reason: 'quanti soldi ci sono in ballo?', topic: 'call.budget' },
    ]);
  });

  it.each([
    'mettetemi in coda',
    'mi metti in coda?',
    'please put me in the queue',
    'È UN’ORA CHE ASPETTO!!! MI RISPONDE QUALCUNO O NO',
    'chiedo cortesemente di poter conferire telefonicamente con un funzionario',
    'scusi, con chi sto parlando? io volevo un’impiegata del Comune',
    'è la terza volta che lo chiedo. O P E R A T O R E',
    'non me la sento di raccontarlo a una macchina. C’è una persona con cui posso parlarne?',
    'no guardi ho già chiamato tre volte lo zero due zero due zero due e non mi risponde nessuno vorrei parlare con qualcuno',
    'scusa mio italiano non è buono, posso parlare con signora di ufficio?',
    'io vuole parlare con vero uomo di comune',
    'il sabato risponde qualcuno? vorrei parlare con un operatore',
    'desidero essere contattato da un funzionario dell’ufficio competente',
    'conoscete qualcuno che cerca soci per il municipio 6?',
    'signorina, io con il computer non ci vedo bene, non mi può telefonare qualcuno?',
    'any chance someone on the team could ring me tomorrow?',
    'mi scusi tanto il disturbo, ci sarebbe qualcuno che mi può ascoltare due minuti?',
  ])('hears who wants somebody: "%s"', async (says) => {
    expect((await talk([says])).outcome).toBe('handoff');
  });

  it.each([
    ['mia suocera esce giovedì dall’ospedale e mi serve una persona subito', 'wemi.services.care'],
    ['ma mi risponde una persona o una macchina?', 'smalltalk.bot-identity'],
    ['chi mi risponde, un impiegato o un programma?', 'smalltalk.bot-identity'],
    ['sono una oss, vorrei essere contattata da una famiglia', 'wemi.work-with-us'],
    ['vorremmo essere contattati da un ente per fare partenariato', 'call.partnership'],
    ['mi è stato molto utile, grazie', 'smalltalk.thanks'],
    ['parlare con un operatore allo spazio WeMi è gratis?', 'wemi.costs'],
    ['vorrei mettermi in contatto con WeMi', 'wemi.contacts'],
    ['how long until you call me back?', 'wemi.how-to'],
    ['non ho una persona con cui parlare, sono sempre solo', 'safety.emergency'],
    ['mi serve una persona che stiri', 'wemi.services.colf'],
    ['cerco qualcuno che può stirare', 'wemi.services.colf'],
    ['orari per parlare con un operatore WeMi', 'wemi.hours'],
    ['vorrei informazioni sull’assistenza per una persona con disabilità', 'wemi.services.care'],
    ['ma risponde un umano o è tutto automatico?', 'smalltalk.bot-identity'],
    ['hey, are you a real person?', 'smalltalk.bot-identity'],
    ['al telefono non mi risponde nessuno, che orari avete?', 'wemi.hours'],
    ['scusi, c’è un telefono o un numero dove risponde una persona di WeMi?', 'wemi.contacts'],
    [
      'ho parlato con una persona al telefono e mi ha detto di scrivervi. Quando scade il bando?',
      'call.deadline',
    ],
  ])('does not take "%s" for a request for staff', async (says, topic) => {
    expect((await talk([says])).articles).toContain(topic);
  });

  it.each([
    'è uscita la graduatoria?',
    'vi ho chiesto una colf dieci giorni fa e non mi ha chiamato nessuno, a che punto è?',
    'che punteggio ha preso la nostra associazione?',
    'la nostra associazione del municipio 4 è stata ammessa?',
    'avete ricevuto la mia domanda?',
    'ci sono altri bandi aperti adesso?',
  ])('says what is known of "%s" and offers a person', async (says) => {
    const { outcome, articles } = await talk([says]);

    expect(outcome).toBe('handoff');
    expect(articles).not.toEqual([]);
  });

  it('answers what only looks like one’s own case', async () => {
    const { outcome, text } = await talk(['chi gestisce adesso i centri del municipio 4?'], {
      at: '2024-07-01T10:00:00+02:00',
    });

    expect(outcome).toBe('answer');
    expect(text).toContain('La Strada');
  });
});

describe('another language', () => {
  it('says welcome to thanks', async () => {
    const { outcome, text } = await talk(['muchísimas gracias, muy amable']);

    expect({ outcome, text }).toEqual({
      outcome: 'smalltalk',
      text: 'De nada. Si necesitas algo más, escríbeme.',
    });
  });

  it('offers a person to whoever asks something', async () => {
    const { outcome, text } = await talk(['¿cuánto cuesta una niñera?']);

    expect(outcome).toBe('handoff');
    expect(text).toMatch(/^Hola, soy el asistente/);
  });
});
