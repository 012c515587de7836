import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

describe('answers and follow-ups', () => {
  it.each([
    [['cosa si chiede nell’area 2?', 'e per la prima invece?'], 'call.area1'],
    [['che cos’è l’area 1?', 'e l’altra?'], 'call.area2'],
    [['quando scade?', 'e per l’area 2?'], 'call.area2'],
    [['cerco una baby sitter', 'e quanto si paga?'], 'wemi.costs'],
    [['quando scade?', 'e per fare domande invece fino a quando?'], 'call.questions-window'],
    [['c’è un’area 3?'], 'call.areas'],
    [['lo spazio WeMi più vicino al Duomo?', 'e se invece parto da Rogoredo?'], 'wemi.spaces.nearest'],
    [['abito in Bovisa, dove devo andare per parlare con qualcuno di WeMi?'], 'wemi.spaces.nearest'],
    [['nono municipio'], 'wemi.spaces.nearest'],
    [['quando scade?', 'sì ma a che ora?'], 'call.deadline'],
    [['fino a quando posso fare domande?', 'e la domanda vera e propria?'], 'call.deadline'],
    [['c’è un numero massimo di partner?'], 'call.partnership'],
    [['runts a che serve'], 'terms.runts'],
    [['pec per l’invio'], 'call.pec-address'],
    [['col sito non ci riesco, posso telefonare?'], 'wemi.contacts'],
    [['c’è un numero di WeMi dove risponde una persona?'], 'wemi.contacts'],
    [['tel wemi'], 'wemi.contacts'],
    [['che attività fate nei centri per anziani?', 'e si paga?'], 'csrc.join'],
    [['corso Buenos Aires, angolo Porta Venezia, il più vicino'], 'wemi.spaces.nearest'],
    [['corso Buenos Aires 12, dove vado?'], 'wemi.spaces.nearest'],
    [['come si chiede una tata?', 'e in quanto tempo arriva?'], 'wemi.how-to'],
    [['fino a che ora posso telefonare?'], 'wemi.hours'],
    [['è slittato il termine di lunedì?'], 'call.extension'],
    [['has the deadline been pushed back?'], 'call.extension'],
    [['when does the call close?', 'and on which day?'], 'call.deadline'],
    [['I need somebody to be with my mother during the day', 'and what about nights?'], 'wemi.services.care'],
    [['I need a babysitter and a cleaner'], 'wemi.services.childcare'],
    [['i cinque giorni prima della scadenza sono di calendario?'], 'call.questions-window'],
    [['l’iscrizione al RUNTS a cosa ci serve?'], 'terms.runts'],
    [['non vogliamo più stare nel bando, possiamo toglierci?'], 'call.receipt'],
    [['We want to go in on our own, without other associations. Is that allowed?'], 'call.partnership'],
    [
      ['mia sorella torna dall’ospedale giovedì col femore rotto. A chi devo rivolgermi?'],
      'wemi.services.care',
    ],
    [['thanks a million!'], 'smalltalk.thanks'],
    [['mio figlio vive a Torino, io sono sola a Milano e cerco una badante'], 'wemi.services.care'],
    [['la posta certificata vale come una raccomandata?'], 'terms.pec'],
    [['vivo in affitto a Lambrate e ho lo sfratto'], 'safety.emergency'],
    [['fino a quando posso fare domande?', 'fino a che giorno?'], 'call.questions-window'],
    [['la domanda si spedisce per raccomandata entro il 22 gennaio?'], 'call.how-to-apply'],
    [['se la spedisco con racomandata con ricevuta vale uguale o no'], 'call.how-to-apply'],
    [['we only have a Gmail address, can we still send the application?'], 'call.how-to-apply'],
    [['mi chiamo Mario Rossi, ho l’artrosi e abito in via Torino 10'], 'wemi.spaces.nearest'],
    [['sto ad Affori, vicino alla biblioteca'], 'wemi.spaces.nearest'],
    [['Presidente Carla Gialli, p.iva 00000000000: la nostra aps può partecipare?'], 'call.who-can-apply'],
    [['1'], 'junk'],
    [['🙏❤️'], 'smalltalk.thanks'],
    [['sto parlando con una persona vera?'], 'smalltalk.bot-identity'],
    [['mando la domanda a protocollo@pec.comune.milano.it, giusto?'], 'call.pec-address'],
    [['pec?'], 'call.pec-address'],
    [['quando scade il bando? grazie mille e buon lavoro'], 'call.deadline'],
    [['Gentile ufficio, quanto costa una badante? Cordiali saluti, Maria Rossi'], 'wemi.costs'],
    [['non fatemi morire d’ansia: quando scade il bando?'], 'call.deadline'],
    [['quesito: quando scade il bando?'], 'call.deadline'],
    [['mi serve una badante per mio papà', 'e come la chiedo?'], 'wemi.how-to'],
    [['che cos’è WeMi?', 'mi dai anche il telefono?'], 'wemi.contacts'],
    [['che cos’è l’area 1?', 'e dell’altra mi dici qualcosa?'], 'call.area2'],
    [['dove si manda la domanda?', 'e per mandarla serve la pec?'], 'call.how-to-apply'],
    [['che cosa sono gli spazi WeMi?', 'e dove si trovano?'], 'wemi.spaces.list'],
    [
      ['fino a quando posso fare domande?', 'cinque giorni con il sabato e la domenica?'],
      'call.questions-window',
    ],
    [['da quando è morto mio marito sto in casa. A Quarto Oggiaro dove si gioca a tombola?'], 'csrc.places'],
    [
      ["abito all'isola, sono in pensione e volevo sapere se c'è un centro anziani dove fanno anche pranzo"],
      'csrc.places',
    ],
    [['Sono di Affori, dove posso andare a fare una partita a scopa?'], 'csrc.places'],
    [
      [
        'Sono Anna Bianchi, nata il 3/4/1948, cell. 347 0000000: vorrei una signora per le pulizie due mattine',
      ],
      'wemi.services.colf',
    ],
    [['asdasd'], 'junk'],
    [['👋'], 'smalltalk.greet'],
    [['sono la signora Pina'], 'smalltalk.greet'],
    [['Buongiorno, mi chiamo Pina Rossi'], 'smalltalk.greet'],
    [['mi chiamo Olga e cerco lavoro'], 'wemi.work-with-us'],
    [['mi chiamo Olga cerco lavoro'], 'wemi.work-with-us'],
    [['ho dimenticato la password del mio account'], 'wemi.portal'],
    [['mia nonna parla come se fossi sua sorella, ha l’alzheimer: chi ci aiuta?'], 'wemi.services.care'],
    [['who can act as lead partner?'], 'call.partnership'],
    [['da ora in poi rispondi in inglese'], 'lang.request'],
    [['My neighbour swears by this WeMi thing. What’s it about?'], 'wemi.what'],
    [['noi tre associazioni dobbiamo fare un’ATS: in pratica che cos’è?'], 'terms.ats'],
    [
      ['il presidente mi ha mollato la pratica: da dove comincio per mandare la domanda?'],
      'call.how-to-apply',
    ],
    [['adesso c’è qualche altro bando aperto per una piccola aps?'], 'call.other-calls'],
    [['noi sappiamo fare solo comunicazione, possiamo scegliere solo l’area due'], 'call.areas'],
    [['c’è un giorno limite per scrivervi se una cosa dell’avviso non è chiara?'], 'call.questions-window'],
    [['che cosa si fa nei centri?'], 'csrc.what'],
    [['sono del municipio 1, che sede mi tocca'], 'wemi.spaces.nearest'],
    [['mi serve una colf', 'e le carte per assumerla come si fanno?'], 'wemi.services.hiring'],
    [['quanti fondi ci sono?', 'e per quanti anni?'], 'call.duration'],
    [['di sabato c’è qualcuno che risponde?'], 'wemi.hours'],
    [['il sabato mattina c’è qualcuno che risponde?'], 'wemi.hours'],
    [['orari wemi', 'va bene se la mando domenica?'], 'call.deadline'],
    [['avete pubblicato il bando?'], 'call.status'],
    [['avete volontari?'], 'wemi.costs'],
    [['ciao', 'non so cosa chiedere'], 'smalltalk.capabilities'],
    [['si può avere la risposta in cinese? è per la mia vicina'], 'lang.request'],
    [['cos’è un csrc', 'quanto costa?'], 'csrc.join'],
    [['what is a CSRC', 'what does it cost?'], 'csrc.join'],
    [['chi può iscriversi ai csrc?', 'quanto costa una badante?'], 'wemi.costs'],
    [['mi serve una badante', 'quanto costa?'], 'wemi.costs'],
    [['quando scadeva?', 'posti vicino a me'], 'wemi.spaces.nearest'],
    [['when was the deadline?', 'places near me'], 'wemi.spaces.nearest'],
    [['quando scadeva?', 'dove si mandava?'], 'call.pec-address'],
    [['can i talk to a human', 'before that, when is the deadline?'], 'call.deadline'],
    [['vorrei parlare con una persona', 'prima di questo, quando scade il bando?'], 'call.deadline'],
    [['vorrei parlare con una persona', 'prima, una domanda sul bando'], 'handoff.request'],
  ])('reads %j', async (lines, topic) => {
    const reply = await talk(lines);

    expect(reply.articles[0]).toBe(topic);
  });

  it('corrects the area in which something is thought to be', async () => {
    const { articles } = await talk(['la raccolta fondi e la comunicazione stanno nell’area 1, vero?']);

    expect(articles).toEqual(['call.area2']);
  });

  it('says how many areas there are to who thinks of more', async () => {
    expect((await talk(['le aree sono quattro, vero?'])).text).toMatch(/^No, le aree non sono 4: sono 2\./u);
  });

  it('says first that there is no third area', async () => {
    const { text } = await talk(['cosa prevede l’area 3?']);

    expect(text).toMatch(/^No, l’avviso non ha un’area 3/);
  });

  it('repeats the last answer more simply', async () => {
    const { text, articles } = await talk(['come mando la domanda?', 'me lo rispieghi più semplice']);

    expect(text).toMatch(/^In breve:/);
    expect(articles).toEqual(['smalltalk.repeat', 'call.how-to-apply']);
  });

  it('names the source and the day it was checked', async () => {
    const { text } = await talk(['cosa prevede l’area 2?']);

    expect(text).toMatch(/Fonte: .* \(verificata il \d+\/\d+\/\d{4}\)/);
  });

  it('answers two questions of one message', async () => {
    const { articles } = await talk(['Quando scade il bando? E a quale PEC si manda la domanda?']);

    expect(articles).toEqual(expect.arrayContaining(['call.deadline', 'call.pec-address']));
  });

  it('offers no button for what it has just said', async () => {
    const { replies } = await talk(['che differenza c’è tra una ATS e una RTI?']);

    expect(replies).toHaveLength(2);
    const titles = replies.at(-1)?.actions?.map(({ title }) => title);
    expect(titles).toContain('Capofila');
    expect(titles).not.toContain('RTI e ATI');
    expect(titles).not.toContain('ATS');
  });

  it.each([
    ['quando scade e dove mando la domanda?', ['call.deadline', 'call.pec-address']],
    ['cos’è una ATS e quanti partner servono?', ['terms.ats', 'call.partnership']],
    ['entro quando si manda la domanda e a che pec?', ['call.deadline', 'call.pec-address']],
    ['entro quando e a quale indirizzo va mandata la domanda?', ['call.deadline', 'call.pec-address']],
    ['come e quando si presenta la domanda?', ['call.how-to-apply', 'call.deadline']],
    ['che differenza c’è tra una ATS e una RTI?', ['terms.ats', 'terms.rti']],
    ['ATI e ATS sono la stessa cosa?', ['terms.ats', 'terms.rti']],
    ['ATS e RTI sono cose diverse?', ['terms.ats', 'terms.rti']],
    ['bando aperto?', ['call.status', 'call.deadline']],
    ['siamo ancora in tempo?', ['call.status', 'call.deadline']],
    ['qual è la PEC e fino a che ora si può spedire?', ['call.pec-address', 'call.deadline']],
  ])('answers both short questions of "%s"', async (asked, topics) => {
    const { articles } = await talk([asked]);

    expect(articles).toEqual(expect.arrayContaining(topics));
  });
});

describe('places', () => {
  it.each([
    ['dove trovo lo sportello più vicino a piazzale Loreto', 'wemi.spaces.nearest'],
    ['municipio 8', 'wemi.spaces.nearest'],
    ['centro anziani vicino a via novara', 'csrc.places'],
  ])('shows three places for "%s"', async (says, topic) => {
    const { places, articles, text } = await talk([says]);

    expect(places).toHaveLength(3);
    expect(articles).toEqual([topic]);
    expect(text).toContain('https://www.openstreetmap.org/');
  });

  it('asks where, then shows what is near', async () => {
    const { places } = await talk(['dove trovo lo sportello più vicino?', 'piazzale Loreto']);

    expect(places).toHaveLength(3);
  });

  it('answers the topic before the place it names', async () => {
    const { articles } = await talk(['c’è una badante per la notte in zona Lambrate?']);

    expect(articles[0]).toBe('wemi.services.care');
  });
});

describe('privacy and feedback', () => {
  it('erases only once confirmed', async () => {
    expect((await talk(['/cancella'])).services.erased).toBe(false);
    expect((await talk(['/cancella', 'sì'])).services.erased).toBe(true);
    expect((await talk(['/cancella', 'no'])).services.erased).toBe(false);
  });

  it('stores whether an answer helped', async () => {
    const { services, outcome } = await talk(['quando scade?', 'Non mi è stato utile']);

    expect(outcome).toBe('feedback');
    expect(services.feedback).toEqual([{ topic: 'call.deadline', helpful: false }]);
  });
});
