import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

const LAST_MORNING = '2024-01-22T11:30:00+01:00';
const JUST_AFTER = '2024-01-22T12:20:00+01:00';
const WEEK_AFTER = '2024-01-29T17:30:00+01:00';

describe('whether what was sent is valid, after what no source decides', () => {
  const SENT_BEFORE = 'ho mandato alle 11.58 ma la ricevuta di consegna è delle 12.03';

  it.each([
    ['it', [SENT_BEFORE, 'quindi è valida?'], 'call.pec-time'],
    ['it', [SENT_BEFORE, 'allora siamo in tempo?'], 'call.pec-time'],
    ['it', [SENT_BEFORE, 'la accettate lo stesso?'], 'call.pec-time'],
    ['it', ['ho mandato la domanda ieri', 'ma è valida?'], 'call.receipt'],
    ['en', ['acceptance at 11:58, delivery at 12:03, is it ok?', 'so is it valid?'], 'call.pec-time'],
  ] as const)('is neither yes nor no, in %s: %j', async (locale, lines, topic) => {
    const { articles, text } = await talk(lines, { at: JUST_AFTER, locale });

    expect(articles).toEqual([topic]);
    expect(text).not.toMatch(/^(?:Sì|No|Yes)\b/u);
  });
});

describe('which hour of a PEC counts', () => {
  it.each([
    [LAST_MORNING, 'consegna alle 12:01 va bene se ho inviato alle 11:59?'],
    [LAST_MORNING, 'e se la ricevuta di consegna arriva dopo le 12?'],
    [LAST_MORNING, 'e se arriva alle 12.00 precise?'],
    [LAST_MORNING, 'la pec deve arrivare entro le 12:00 o basta spedirla?'],
    [LAST_MORNING, 'entro le 12 deve essere inviata o ricevuta?'],
    [LAST_MORNING, 'Ai fini delle ore 12 rileva il momento dell’invio o quello della ricezione?'],
    [LAST_MORNING, 'basta che parta prima di mezzogiorno?'],
    [JUST_AFTER, 'e se spedito alle 11:59 e arrivata alle 12:02?'],
    [JUST_AFTER, 'ho premuto invia alle 11.59 ma la consegna dice 12.01 vale??'],
    [JUST_AFTER, 'la ricevuta di accettazione dice 11:59:58'],
    [JUST_AFTER, 'inviata alle 11:50 ma il mio computer segnava 12:10, è buona?'],
    ['2026-11-28T10:00:00+01:00', 'inviata il 22 gennaio alle 11:58 e arrivata alle 12:02, siamo esclusi?'],
  ])('at %s is neither yes nor no to "%s"', async (at, says) => {
    const { text, articles, outcome } = await talk(['quando scade il bando?', says], { at });

    expect(articles).toEqual(['call.pec-time']);
    expect(outcome).toBe('handoff');
    expect(text).not.toMatch(/^(?:Sì|No)\b/u);
  });

  it.each([
    'sent at 11:50 but the delivery receipt says 12:01, is it valid?',
    'must it arrive by noon or is it enough to send it before?',
    'acceptance at 11:58, is that good?',
    'we sent it at 11:58 but the computer showed 12:03, is it valid?',
    'For the noon cut-off, what matters: the time I press send on the PEC or the time it lands in your mailbox?',
    'Do you go by the time I click send or the time it gets to your inbox?',
    'For the 12:00 limit is it the hour of dispatch or of receipt that matters?',
  ])('is not known either to who asks "%s"', async (says) => {
    const { articles } = await talk([says], { at: LAST_MORNING, locale: 'en' });

    expect(articles).toEqual(['call.pec-time']);
  });

  it.each([
    [
      LAST_MORNING,
      'it',
      'e se la pec arriva alle 12:02?',
      /^No, .* è tardi: .* quale delle due ore conti non è scritto/u,
    ],
    [
      JUST_AFTER,
      'it',
      'la pec risulta consegnata oggi alle 12:07: è nei termini?',
      /^No, .* già tardi: .* non è scritto/u,
    ],
    [LAST_MORNING, 'en', 'what if it arrives at 12:02?', /^No, .* too late: .* is in no source/u],
  ] as const)(
    'of an arrival alone, at %s, it judges the hour and says what is open',
    async (at, locale, says, expected) => {
      expect((await talk([says], { at, locale })).text).toMatch(expected);
    },
  );

  it.each([
    ['posso fare la consegna alle 12:30?', /^No,/u],
    ['Basta che la domanda parta entro fine mese, no?', /^No,/u],
    ['se la pec arriva domani mattina è valida?', /^No,/u],
    ['la mando alle 11:45, va bene?', /^Sì,/u],
  ])('leaves "%s" to the dates', async (says, expected) => {
    expect((await talk([says], { at: LAST_MORNING })).text).toMatch(expected);
  });
});

describe('a PEC that was sent', () => {
  it.each([
    ['mandata alle 11:31!!! tutto ok?', 'it', /^Sì, .* era nei termini.*ammessa da qui non lo vedo/u],
    ['inviata alle 11:20, è valida?', 'it', /^Sì, .* era nei termini.*ammessa da qui non lo vedo/u],
    ['accettazione 11:10 consegna 11:11, siamo a posto?', 'it', /^Sì, .* era nei termini/u],
    ['accettazione 11:12 consegna 11:13, siamo a posto?', 'it', /^Sì, .* era nei termini/u],
    ['sent at 11:20, is it valid?', 'en', /^Yes, .* was in time.*admitted I cannot see/u],
  ] as const)('"%s" was in time, and that is all that is certain', async (says, locale, expected) => {
    expect((await talk([says], { at: LAST_MORNING, locale })).text).toMatch(expected);
  });

  it.each([
    [['quando scade?', 'ok mandata'], 'it', 'call.receipt'],
    [['quando scade?', 'ok mandata', 'e adesso?'], 'it', 'call.phases'],
    [['mandata alle 11:20, tutto ok?', 'quindi sono dentro?'], 'it', 'call.receipt'],
    [['when does it close?', 'ok sent it'], 'en', 'call.receipt'],
    [['when does it close?', 'ok sent it', 'and now?'], 'en', 'call.phases'],
    [['when does it close?', 'sent at 11:20', 'so are we in?'], 'en', 'call.receipt'],
  ] as const)('%j tells of the receipts and of what comes next', async (lines, locale, topic) => {
    const { articles } = await talk(lines, { at: LAST_MORNING, locale });

    expect(articles).toEqual([topic]);
  });

  it.each([
    ['mi è arrivata la ricevuta di accettazione ma non quella di consegna!!', 'it', /^La prova sono le due/u],
    ['basta la ricevuta di accettazione come prova?', 'it', /^La prova sono le due/u],
    ['I only have the acceptance receipt, no delivery receipt', 'en', /^The proof is the two/u],
  ] as const)('has no proof without the second receipt: "%s"', async (says, locale, expected) => {
    expect((await talk([says], { at: LAST_MORNING, locale })).text).toMatch(expected);
  });

  it('says what the receipts are to who asks what they mean', async () => {
    const says = 'cosa significa ricevuta di accettazione ma non di consegna?';

    expect((await talk([says])).articles).toEqual(['terms.pec']);
  });
});

describe('a PEC that does not go', () => {
  it.each([
    ['aiuto la pec mi dice casella piena cosa faccio', 'it'],
    ['la pec mi dice casella piena del destinatario', 'it'],
    ['sn le 11 e 48 nn riesco ad allegare il file è troppo pesante', 'it'],
    ['pec bloccata da un’ora, scade a mezzogiorno, che faccio??', 'it'],
    ['la PEC mi è tornata indietro, e adesso?', 'it'],
    ['the certified mail bounced back, what now?', 'en'],
    ['il gestore della pec è in tilt, mancano 15 minuti', 'it'],
    ['our certified mail provider is down and it closes in ten minutes, what now', 'en'],
    ['my mailbox is full', 'en'],
    ['the file is too big to attach', 'en'],
  ] as const)('is tried again at once: "%s"', async (says, locale) => {
    const { articles, text } = await talk([says], { at: LAST_MORNING, locale });

    expect(articles).toEqual(['call.pec-trouble']);
    expect(text).toContain('volontariato@pec.comune.milano.it');
  });

  it.each([
    [['la segretaria ha mandato la domanda a un indirizzo sbagliato, ce ne siamo accorti oggi']],
    [['ho mandato la pec all’indirizzo sbagliato', 'possiamo rimandarla ora?']],
  ])('is for the staff when it is over: %j', async (lines) => {
    const { articles, text } = await talk(lines, { at: WEEK_AFTER });

    expect(articles).toEqual(['call.pec-trouble']);
    expect(text).toMatch(/^Il termine è passato/u);
  });

  it('does not know whether a second one completes the first', async () => {
    const lines = [
      'ho mandato la domanda ma ho dimenticato un allegato',
      'e se lo mando ora in una seconda pec?',
    ];

    expect((await talk(lines, { at: LAST_MORNING })).articles).toEqual(['call.receipt']);
  });

  it('takes a wrong address of one’s own for that', async () => {
    const lines = ['qual è lo spazio wemi più vicino a via Padova?', 'ho sbagliato indirizzo, via Mecenate'];

    expect((await talk(lines)).articles).not.toContain('call.pec-trouble');
  });
});

describe('another way than a PEC', () => {
  it.each([
    [['l’ho mandato da gmail va bene?'], 'it', 'call.how-to-apply', /^No, non contarci/u],
    [['can I send the application from gmail?'], 'en', 'call.how-to-apply', /^No, do not rely on it/u],
    [
      ['avete un’email normale?', 'ma una mail normale a quella pec arriva?'],
      'it',
      'terms.pec',
      /^Non contarci/u,
    ],
    [['does an ordinary e-mail to that PEC arrive?'], 'en', 'terms.pec', /^Do not rely on it/u],
    [['Basta riempire il questionario su Google Forms, no?'], 'it', 'call.how-to-apply', /^No:/u],
    [['posso usare SPID per firmare?'], 'it', 'call.how-to-apply', /^La domanda/u],
    [['Avete un’email normale, non pec?'], 'it', 'call.contacts', /^L'unico contatto/u],
    [['se scrivo da gmail a una PEC non ha lo stesso valore, vero?'], 'it', 'terms.pec', /PEC/u],
  ] as const)('%j is told what is known', async (lines, locale, topic, expected) => {
    const { articles, text } = await talk(lines, { locale });

    expect(articles).toEqual([topic]);
    expect(text).toMatch(expected);
  });

  it.each([
    [
      'cosa sarebbe questa posta certificata e qual è la vostra casella',
      'it',
      ['terms.pec', 'call.pec-address'],
    ],
    [
      'Where do I e-mail the bid and what’s the latest I can do it?',
      'en',
      ['call.pec-address', 'call.deadline'],
    ],
    ['La mail certificata è la stessa che uso per scrivere a mia figlia in Australia?', 'it', ['terms.pec']],
  ] as const)('tells who asks "%s" both, or what a PEC is', async (says, locale, topics) => {
    expect((await talk([says], { locale })).articles).toEqual(topics);
  });
});

describe('what sounds like the sending of a PEC', () => {
  it.each([
    'va bene partire da casa o è meglio arrivare in metro allo sportello?',
    'Basta mandare la domanda o si riceve anche una conferma?',
    'non riesco ad allegare il documento al portale WeMi per la tata',
    'file troppo pesante per il portale WeMi',
  ])('is of something else: "%s"', async (says) => {
    const { articles } = await talk([says]);

    expect(articles).not.toContain('call.pec-time');
    expect(articles).not.toContain('call.pec-trouble');
  });
});

describe('who wants to volunteer', () => {
  it.each([
    [
      ['vorrei fare volontariato con gli anziani', 'posso scrivere a volontariato@pec.comune.milano.it ?'],
      'it',
    ],
    [
      ['I would like to volunteer with old people', 'can I write to volontariato@pec.comune.milano.it?'],
      'en',
    ],
  ] as const)('is not sent to the address of the call: %j', async (lines, locale) => {
    const { articles, text } = await talk(lines, { locale });

    expect(articles).toEqual(['wemi.services.guidance']);
    expect(text).toMatch(/non è scritto|is not written/u);
  });

  it('is asked back on the one word', async () => {
    const { outcome, articles } = await talk(['volontariato']);

    expect(outcome).toBe('clarify');
    expect(articles).toContain('wemi.services.guidance');
  });

  it('leaves the address right for a body that does that', async () => {
    const lines = [
      'facciamo volontariato con gli anziani: a che pec si manda la domanda?',
      'quindi a volontariato@pec.comune.milano.it?',
    ];

    expect((await talk(lines)).text).toMatch(/^Sì, volontariato@pec/u);
  });
});

describe('a PEC that will not go', () => {
  it.each([
    ['it', 'AIUTO la pec non funziona e chiude tra dieci minuti!!'],
    ['it', 'non parte la pec e mancano 10 minuti'],
    ['it', 'se la pec non parte lunedì alle 11.55?'],
    ['en', 'HELP the pec doesn’t work and it closes in ten minutes!!!'],
    ['en', 'pec down, closes in 10 minutes, what do we do'],
    ['en', 'and if our PEC fails at 11:59?'],
  ] as const)('is told what to do, however little time is left (%s) "%s"', async (locale, says) => {
    const { articles } = await talk([says], { at: LAST_MORNING, locale });

    expect(articles).toEqual(['call.pec-trouble']);
  });

  it.each([
    'la pec non va mandata dopo il 22, giusto?',
    'la pec non va inviata a mano?',
    'se il sistema PEC non funziona l’ultimo giorno posso consegnare il 23?',
  ])('is not heard in "%s"', async (says) => {
    const { articles } = await talk([says], { at: LAST_MORNING });

    expect(articles).not.toContain('call.pec-trouble');
  });
});
