import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

const WAITING = ['operatore', 'un dubbio sugli allegati'];

describe('who waits in the queue', () => {
  it.each([
    'ok aspetto',
    'aspetta',
    'posso aspettare',
    'È urgente, non posso aspettare: mia madre domani esce dall’ospedale',
    'please hurry, I don’t want to wait until Monday',
  ])('keeps the place after "%s"', async (says) => {
    expect((await talk([...WAITING, says])).services.handoffs).toHaveLength(1);
  });

  it.each([
    ['toglimi dalla coda'],
    ['Esci dalla coda'],
    ['mi sono stufato di aspettare', 'sì'],
    ['lascia perdere l’operatore, chiedo a te', 'Sì'],
    ['ok grazie allora mi tolgo dalla coda'],
    ['no niente lascia perdere', 'sì'],
    ['esco', 'me ne vado'],
    ['me ne vado', 'sì'],
    ['lasciate perdere', 'sì'],
    ['I’m leaving', 'yes'],
    ['lascia stare non mi interessa piu', 'ho detto che mi tolgo'],
  ])('leaves by "%s"', async (...lines) => {
    expect((await talk([...WAITING, ...lines])).services.handoffs).toEqual([]);
  });

  it.each([['no'], ['grazie'], ['grazie', 'ok'], ['quando scade il bando?', 'sì']])(
    'is asked before it is lost, and keeps it with "%s"',
    async (...lines) => {
      const asked = await talk([...WAITING, 'mi sono stufato di aspettare']);
      const { services } = await talk([...WAITING, 'mi sono stufato di aspettare', ...lines]);

      expect(asked.text).toMatch(/^Vuoi uscire dalla coda\?/);
      expect(services.handoffs).toHaveLength(1);
    },
  );

  it.each(['non voglio uscire dalla coda', 'i do not want to leave the queue'])(
    'is told that the place stays by "%s"',
    async (says) => {
      const { text, services } = await talk([...WAITING, says]);

      expect(text).toMatch(/^(Il tuo posto resta|You keep your place)/u);
      expect(services.handoffs).toHaveLength(1);
    },
  );

  it.each(['voglio tornare in coda', 'rimettimi in coda', 'put me back in the queue'])(
    'is queued again by "%s"',
    async (says) => {
      const { text, services } = await talk([...WAITING, 'esci dalla coda', says]);

      expect(text).toMatch(/Sei in coda, posto 1|number 1 in the queue/u);
      expect(services.handoffs).toHaveLength(1);
    },
  );

  it('asks how long it takes of the queue, not of the call of long before', async () => {
    const near = 'dove sta lo spazio wemi di corso san gottardo?';

    expect((await talk([...WAITING, near, 'quanto manca?'])).text).toMatch(/^Sei in coda, posto 1/u);
  });

  it('keeps the place when another person is declined', async () => {
    const { text, services } = await talk([...WAITING, 'quanti soldi ci sono?', 'no grazie']);

    expect(text).not.toContain('tolto dalla coda');
    expect(services.handoffs).toHaveLength(1);
  });

  it('is told by "no niente" that the place stays', async () => {
    const { text } = await talk([...WAITING, 'no niente']);

    expect(text).toMatch(/^Il tuo posto resta/);
  });

  it('is offered no other person', async () => {
    const { text, memory } = await talk([...WAITING, 'avete ricevuto la mia domanda?']);

    expect(text).not.toContain('Vuoi che ti passi');
    expect(memory.waiting).toBeUndefined();
  });
});

describe('who was asked what a person is wanted for', () => {
  it.each([
    ['it', 'no aspetta forse puoi dirmelo tu: quante case di quartiere ci sono', 'terms.casa-di-quartiere'],
    ['en', 'wait, maybe you can tell me: when does the call close?', 'call.deadline'],
    ['it', 'prima dimmi: qual è la pec?', 'call.pec-address'],
    ['it', 'ma prima dimmi quando scade il bando', 'call.deadline'],
    ['en', 'first tell me: when does the call close?', 'call.deadline'],
  ] as const)('is answered in "%s" instead by "%s"', async (locale, says, topic) => {
    const { articles, services } = await talk(['operatore', says], { locale });

    expect(articles).toContain(topic);
    expect(services.handoffs).toEqual([]);
  });

  it.each([
    ['it', 'perché devo dirti il motivo?', 'preferisco non dirlo', /^Serve solo a passare/],
    ['en', 'why do I have to tell you?', 'I would rather not say', /^It only helps me reach/],
  ] as const)('is told in "%s" why by "%s", and need not say', async (locale, asks, says, why) => {
    const asked = await talk(['operatore', asks], { locale });
    const { services } = await talk(['operatore', asks, says], { locale });

    expect(asked.text).toMatch(why);
    expect(asked.services.handoffs).toEqual([]);
    expect(services.handoffs).toHaveLength(1);
  });

  it('is not asked again what the person was offered for', async () => {
    const lines = ['la pec non parte, mi da errore', 'mi passi subito un operatore sono 5 minuti'];
    const { services } = await talk(lines, { at: '2024-01-22T11:55:00+01:00' });

    expect(services.handoffs).toMatchObject([{ reason: lines[0] }]);
  });
});

describe('an address given in the queue', () => {
  it('is taken from who asks leave to give it', async () => {
    const { text } = await talk([...WAITING, 'posso lasciare la mail? mario.rossi@example.com']);

    expect(text).toContain('lo staff può scriverti a mario.rossi@example.com');
  });
});

describe('the queue itself', () => {
  it.each([
    'quanti ne ho davanti?',
    'a che punto sono',
    'sono ancora dentro?',
    'fino a che ora ci siete?',
    'mi scrivete per mail?',
    'when then?',
    'will you email me?',
    'quanto devo aspettare?',
    'quanto tempo ci vuole?',
    'quando mi rispondono?',
    'quante persone ci sono in coda?',
    'ma la coda si muove?',
    'quando torna lo staff?',
    'mi avete dimenticato?',
    'what number am I in the queue?',
    'pronto? c’è qualcuno?',
    'how long is the wait?',
    'e quando mi rispondete? ieri avete detto la stessa cosa',
    'when will someone get back to me?',
    'hello? anyone there?',
  ])('is told of by "%s"', async (asks) => {
    const { text, services } = await talk([...WAITING, asks]);

    expect(text).toMatch(/^(Sei in coda, posto 1|You are number 1 in the queue)\. .*(non lo so|do not know)/);
    expect(services.handoffs).toHaveLength(1);
  });

  it.each([
    ['it', 'sono in coda?', /^Sì, sei in coda, posto 1/],
    ['it', 'sono ancora in coda?', /^Sì, sei in coda, posto 1/],
    ['en', 'am I still in the queue?', /^Yes, you are in the queue, number 1/],
  ] as const)('is not left by asking in "%s": %s', async (locale, asks, expected) => {
    const asked = await talk([...WAITING, asks], { locale });
    const { services } = await talk([...WAITING, asks, 'sì'], { locale });

    expect(asked.text).toMatch(expected);
    expect(services.handoffs).toHaveLength(1);
  });

  it('says when the desk opens', async () => {
    const { text } = await talk([...WAITING, 'quanto devo aspettare?'], { at: '2024-01-14T10:00:00+01:00' });

    expect(text).toContain('lo staff torna lunedì 15 gennaio 2024');
  });

  it('is not spoken of when a time is asked after an answer', async () => {
    const { articles } = await talk([...WAITING, 'come si chiede una colf?', 'quanto tempo ci vuole?']);

    expect(articles).toContain('wemi.how-to');
  });

  it.each(['annulla', 'lascia stare', 'never mind'])(
    'is perhaps left by "%s", which is asked',
    async (says) => {
      const { text, services } = await talk([...WAITING, 'cerco una badante', says]);

      expect(text).toMatch(/^(Vuoi uscire dalla coda|Do you want to leave the queue)\?/);
      expect(services.handoffs).toHaveLength(1);
    },
  );
});

describe('who does not wait', () => {
  it.each([['sono in coda?'], [...WAITING, '/cancella', 'sì', 'sono ancora in coda?']])(
    'is told so and offered a person: %s',
    async (...lines) => {
      const asked = await talk(lines);
      const { text } = await talk([...lines, 'sì']);

      expect(asked.text).toMatch(/^No, non sei in coda/);
      expect(text).toContain('di cosa hai bisogno?');
    },
  );

  it('is not taken out of a queue that is not ours', async () => {
    const { text } = await talk(['come faccio a togliermi dalla lista d’attesa per la badante?']);

    expect(text).toMatch(/^Questo non lo so/);
  });

  it.each(['va bene', 'perfetto', 'ok', 'ok grazie'])(
    'is not queued by "%s" after an answer',
    async (says) => {
      expect((await talk(['quanti soldi ci sono?', says])).services.handoffs).toEqual([]);
    },
  );

  it.each([['va bene', 'sì'], ['sì'], ['Parla con una persona']])(
    'is queued by "%s" after an answer',
    async (...lines) => {
      const { services } = await talk(['quanti soldi ci sono?', ...lines]);

      expect(services.handoffs).toMatchObject([{ reason: 'quanti soldi ci sono?' }]);
    },
  );
});

describe('the reason of a handoff', () => {
  const START = { kind: 'start', text: '' } as const;
  const PHOTO = { kind: 'message', text: '', attachments: ['photo'] } as const;

  it.each([
    ['after the welcome', [START, 'Parla con una persona']],
    ['after a command', ['/aiuto', 'Parla con una persona']],
    ['after a photo', [START, PHOTO, 'sì']],
    ['again after a photo', ['operatore', PHOTO]],
  ])('is asked %s', async (_, lines) => {
    const asked = await talk(lines);
    const { services } = await talk([...lines, 'ho perso la ricevuta']);

    expect(asked.services.handoffs).toEqual([]);
    expect(services.handoffs).toMatchObject([{ reason: 'ho perso la ricevuta' }]);
  });
});
