import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';
import { shippedKnowledge } from '../support/world.ts';

const AUTUMN = '2026-11-28T10:00:00+01:00';
const SUMMER = '2026-07-01T16:00:00+02:00';

describe('what is asked of the places just shown', () => {
  it.each([
    ['sto in lorenteggio', 'va bene ma e aperta la domenica', /^Se domenica .* si possa entrare/],
    ['centri anziani a Lambrate', 'a che ora apre?', /^Se oggi si possa entrare/],
    ['centri anziani a Lambrate', 'è chiuso?', /^Se oggi si possa entrare/],
    ['centri anziani a Lambrate', 'e domenica?', /^Se domenica .* si possa entrare/],
    ['spazio wemi vicino a Corvetto', 'ma è aperto davvero?', /^I loro orari di oggi, e se siano ancora lì/],
    ['centri anziani a Lambrate', "non ce n'e uno piu vicino?", /^No, di quelli che conosco/],
    [
      'centro anziani vicino a piazzale loreto',
      'e uno spazio wemi?',
      /^Ecco gli Spazi WeMi più vicini a piazzale/,
    ],
    ['centri anziani a quarto oggiaro', 'e si balla?', /^Nei posti che ti ho mostrato/],
    ['centri anziani a quarto oggiaro', 'quanto si paga', /tessera/],
    ['centri anziani a quarto oggiaro', 'è aperto a tutti?', /^I CSRC sono per chi ha almeno 55 anni/],
    ['centri anziani a quarto oggiaro', 'e in quella di via aldini che orari fanno', /Via Aldini 72/],
    ['centri anziani a quarto oggiaro', 'ma il bando è ancora aperto?', /^No, il termine è passato/],
  ])('%s → %s', async (first, then, expected) => {
    const { text } = await talk([first, then], { at: AUTUMN });

    expect(text).toMatch(expected);
  });

  it.each([
    [
      'is there a club for old people near Lambrate',
      'can i go on sunday?',
      /^Whether one can go in on Sunday/,
    ],
    ['is there a club for old people near Lambrate', 'is it open?', /^Whether one can go in today/],
    ['casa di quartiere calvi', 'what about via satta?', /Via Satta 23/],
    ['where is wemi in corvetto', 'is it still there?', /^Today’s hours, and whether they are still there/],
  ])('%s → %s', async (first, then, expected) => {
    const { text } = await talk([first, then], { at: AUTUMN, locale: 'en' });

    expect(text).toMatch(expected);
  });

  it('is answered a second time too', async () => {
    const { text } = await talk(['casa di quartiere narcisi', 'oggi è aperto?', 'e domenica?'], {
      at: AUTUMN,
    });

    expect(text).toMatch(/Casa di Quartiere Narcisi/);
  });

  it('says that it is open when the hours known say so', async () => {
    const { text } = await talk(['casa di quartiere narcisi', 'è aperto?'], { at: SUMMER });

    expect(text).toMatch(/^Secondo gli orari che conosco, ora è aperto/);
  });
});

describe('what the data say of the places just shown', () => {
  it.each([
    ['it', 'quella più vicina ha il giardino?', /^I dati lo segnano qui: Casa di Quartiere Stratico/],
    ['it', 'e il bar?', /^I dati lo segnano qui: Casa di Quartiere Stratico/],
    ['it', 'quale di queste è aperta la sera?', /^Se oggi si possa entrare/],
    ['it', 'e a ottobre?', /^Che cosa sia aperto nel mese di ottobre non è scritto/],
    ['it', 'Orari', /^Se oggi si possa entrare/],
    ['it', 'quanto costa?', /tessera/],
    ['it', 'scusi ma la metro più vicina?', /^Il percorso con i mezzi/],
    ['en', 'opening hours?', /^Whether one can go in today/],
    ['en', 'which one has a garden?', /^The data name it here: Casa di Quartiere Stratico/],
    ['en', 'and in October?', /^What is open in October/],
    ['en', 'nearest metro?', /^I cannot work out the way/],
  ] as const)('%s: %s → %s', async (locale, asked, expected) => {
    const first = { it: 'casa di quartiere vicino a lotto', en: 'is there a casa di quartiere near Lotto' };

    const { text } = await talk([first[locale], asked], { at: AUTUMN, locale });

    expect(text).toMatch(expected);
  });
});

describe('a place that is corrected after places were shown', () => {
  it.each([
    ['it', ['casa di quartiere a lambrate', 'scusa, intendevo bisceglie'], /più vicini a Bisceglie/],
    [
      'it',
      ['casa di quartiere vicino porta romana', 'volevo dire porta venezia'],
      /più vicini a Porta Venezia/,
    ],
    ['it', ['centri a baggio?', 'a che ora?', 'no ho sbagliato, a lorenteggio'], /più vicini a Lorenteggio/],
    ['it', ['casa di quartiere calvi', 'ho scritto male, via grivola'], /Casa di Quartiere Grivola/],
    [
      'it',
      ['casa di quartiere zona isola', 'no non quello, lo spazio wemi'],
      /Spazi WeMi più vicini a Isola/,
    ],
    ['it', ['casa di quartiere zona isola', 'ho sbagliato, grazie lo stesso'], /^(?!Ecco)/],
    ['it', ['centri a bovisa', 'e per mia zia che sta a gratosoglio?'], /più vicini a Gratosoglio/],
    ['en', ['is there a casa di quartiere near Lotto', 'sorry, I meant Bisceglie'], /nearest to Bisceglie/],
    [
      'en',
      ['is there a casa di quartiere near Lotto', 'not that one, the wemi desk'],
      /WeMi desks nearest to/,
    ],
    ['en', ['is there a casa di quartiere near Lotto', 'and for my aunt who lives in Baggio?'], /to Baggio/],
  ] as const)('%s: %j → %s', async (locale, said, expected) => {
    const { text } = await talk(said, { at: AUTUMN, locale });

    expect(text).toMatch(expected);
  });
});

describe('a number where a municipio may be told', () => {
  it.each([
    [['dove sono i centri?', '3'], /^Nel Municipio 3/],
    [['centro anziani vicino a me', '3'], /^Nel Municipio 3/],
    [['quando scade', '3'], /^Quale intendi/],
  ])('%j → %s', async (said, expected) => {
    const { text } = await talk(said, { at: AUTUMN });

    expect(text).toMatch(expected);
  });
});

describe('one of the places shown together, by its order', () => {
  it.each([
    [['e la prima?'], 'Casa di Quartiere Grivola'],
    [['e cosa si fa lì?'], 'Casa di Quartiere Cassina Anna'],
    [['e la prima?', 'no intendevo la terza'], 'Casa di Quartiere Brivio'],
  ])('is found again after another was asked of: %j', async (then, expected) => {
    const said = ['casa di quartiere vicino a niguarda', 'la seconda a che ora apre?', ...then];

    const { places } = await talk(said, { at: AUTUMN });

    const { places: known } = await shippedKnowledge();
    expect(places.map((id) => known.find((place) => place.id === id)?.name)).toEqual([expected]);
  });
});

describe('a place of ours called by name', () => {
  it.each([
    ['casa di quartiere cassina anna', /Via Sant'Arnaldo 17/],
    ['casa di quartiere narcisi orari', /Via dei Narcisi 3/],
    ['casa di quartiere calvi si balla?', /^I dati lo segnano qui: Casa di Quartiere Calvi/],
    ['casa di quartiere aldini fanno bocce?', /^I dati lo segnano qui: Casa di Quartiere Aldini/],
    ['via dei narcisi 3 a che ora apre?', /Casa di Quartiere Narcisi/],
    ['la casa di quartiere di via satta a che ora chiude', /Via Satta 23 ·/],
    ['casa di quartiere via delle forze armate 318', /Via delle Forze Armate 318/],
    ['spazio wemi in via pacinotti', /WeMi Pacinotti, Via Pacinotti 8/],
  ])('%s', async (said, expected) => {
    const { text } = await talk([said], { at: AUTUMN });

    expect(text).toMatch(expected);
  });

  it('is no place to go for who lives in its street', async () => {
    const { text } = await talk(['abito in via dei narcisi 3, dove trovo uno spazio wemi?'], { at: AUTUMN });

    expect(text).toMatch(/^Ecco gli Spazi WeMi più vicini/);
  });
});

describe('where somebody is', () => {
  it('may be a stop whose name means other things, once it was asked', async () => {
    const { text } = await talk(['dove il posto wemi piu vicino a me', 'sono a lotto'], { at: AUTUMN });

    expect(text).toMatch(/^Ecco gli Spazi WeMi più vicini a Lotto/);
  });

  it('is known by a postcode only as a point between districts', async () => {
    const { text } = await talk(['centri anziani vicino al 20133'], { at: AUTUMN });

    expect(text).toMatch(/conosco solo i quartieri/);
  });
});

describe('what is shown of places', () => {
  it('is which of them has the activity that was asked for before', async () => {
    const { text } = await talk(['dove si gioca a bocce', 'in zona quarto oggiaro'], { at: AUTUMN });

    expect(text).toMatch(/I dati lo segnano qui: Casa di Quartiere Aldini\./);
  });

  it('is why a confirmed place comes before a nearer one', async () => {
    const { text } = await talk(['abito in viale zara'], { at: AUTUMN });

    expect(text).toMatch(/prima viene quello confermato/);
  });
});

describe('what is done at the places found', () => {
  it.each([
    [
      'scrivo da via ripamonti, voglio ballare',
      /non segnano il ballo.*lo segnano:[^]*La Spezia[^]*San Paolino/,
    ],
    ['cerco un centro dove si balla vicino a viale monza', /non segnano il ballo[^]*Grivola.*\(circa/],
    ['centro anziani con balera zona corvetto', /non segnano il ballo[^]*Casa di Quartiere Calvi/],
    ['sto a baggio me piase balà el liscio', /non segnano il ballo/],
    ['vorrei fare ginnastica vicino a piazzale lodi', /non segnano la ginnastica[^]*Grivola/],
    [
      'si balla vicino a via grivola?',
      /^Ecco i centri più vicini[^]*I dati lo segnano qui: Casa di Quartiere Grivola/,
    ],
  ])('is shown where the data name it: %s', async (said, expected) => {
    const { text } = await talk([said], { at: AUTUMN });

    expect(text).toMatch(expected);
  });

  it('is shown where the data name it, in English', async () => {
    const { text } = await talk(['where can I dance near viale monza?'], { at: AUTUMN, locale: 'en' });

    expect(text).toMatch(/^The data do not name dancing for the places nearest to viale Monza/);
  });

  it('is asked of the ones shown', async () => {
    const { text } = await talk(
      ['cerco un centro dove si balla vicino a viale monza', 'ma quella è quella del ballo?'],
      { at: AUTUMN },
    );

    expect(text).toMatch(/^I dati lo segnano qui: Casa di Quartiere Grivola/);
  });
});

describe('whether our places are open in a month or on a holiday', () => {
  it.each([
    [
      'it',
      'ad agosto le case di quartiere sono chiuse?',
      /^Per il mese di agosto 2026 conosco gli orari di \d+ posti/,
    ],
    ['it', 'le case di quartiere a natale sono aperte?', /^Se allora siano aperti non è scritto/],
    [
      'en',
      'are the neighbourhood houses open on christmas day?',
      /^Whether they are open then is in no source/,
    ],
    ['en', 'are the neighbourhood houses closed in august?', /^For August 2026 I know/],
    [
      'it',
      'quali case di quartiere sono aperte ad agosto vicino a piazzale lagosta?',
      /Montegrappa: aperto\n.*Cenisio: chiuso tutto il mese\n.*Boscovich: orari solo per una parte/,
    ],
  ] as const)('is told of all, or of the nearest, in %s: %s', async (locale, said, expected) => {
    const { text } = await talk([said], { at: AUTUMN, locale });

    expect(text).toMatch(expected);
  });

  it.each([
    ['e aperto adesso a novembre?', /^Che cosa sia aperto nel mese di novembre non è scritto/],
    ['e a luglio sono aperte?', /^Nel mese di luglio 2026[^]*Mompiani: aperto/],
    ['sì ma il venerdì sera?', /^Se venerdì .* si possa entrare/],
    ['giovedì', /^Se giovedì .* si possa entrare/],
  ])('is told of those just shown: %s', async (then, expected) => {
    const { text } = await talk(['centro anziani corvetto', then], { at: AUTUMN });

    expect(text).toMatch(expected);
  });
});

describe('what no source says of the places just shown', () => {
  it.each([
    ['it', 'centro anziani corvetto', 'come ci arrivo con i mezzi?', /^Il percorso con i mezzi/],
    ['it', 'centro anziani corvetto', 'è accessibile in carrozzina?', /^Se si entri in carrozzina/],
    ['it', 'casa di quartiere Montegrappa', 'chi la gestisce?', /^Chi gestisca oggi[^]*Montegrappa/],
    ['it', "c'è uno spazio wemi in via savona?", 'a che civico?', /^Conosco solo l’indirizzo[^]*Via Savona/],
    [
      'en',
      'is there a club for old people near Lambrate',
      'how do i get there?',
      /^I cannot work out the way/,
    ],
  ] as const)('is said, in %s: %s → %s', async (locale, first, then, expected) => {
    const { text } = await talk([first, then], { at: AUTUMN, locale });

    expect(text).toMatch(expected);
  });
});

describe('one of the places just shown', () => {
  it.each(['la seconda che mi hai detto, a che ora apre', 'la seconda', "e l'indirizzo della seconda?"])(
    'is called by its order: %s',
    async (then) => {
      const { text } = await talk(['centro anziani corvetto', then], { at: AUTUMN });

      expect(text).toMatch(/Casa di Quartiere Zante/);
      expect(text).not.toMatch(/Mompiani/);
    },
  );
});

describe('a desk without a point on the map', () => {
  it('is told of who asks for it by its street', async () => {
    const { text } = await talk(["c'è uno spazio wemi in via savona?"], { at: AUTUMN });

    expect(text).toMatch(/^Sì, le fonti ne nominano uno[^]*WeMi Savona, Via Savona/);
  });
});

describe('another place, asked in short', () => {
  it('is where the desks are looked for', async () => {
    const said = ['where is the nearest WeMi space to Porta Venezia?', 'what about San Siro?'];
    const { text } = await talk(said, { at: AUTUMN, locale: 'en' });

    expect(text).toMatch(/^These are the WeMi desks nearest to San Siro/);
  });

  it('is not where the centres are, after who runs them', async () => {
    const { text } = await talk(['chi gestisce ora i centri del municipio 4?', 'e nel municipio 6?'], {
      at: AUTUMN,
    });

    expect(text).toMatch(/Gli altri Municipi[^]*non sono in nessuna fonte/);
  });
});

describe('what is asked after an answer on carers', () => {
  it('is not answered with the papers of the call', async () => {
    const { articles } = await talk(
      ['devo mettere in regola la badante che sta gia da noi', 'che documenti servono'],
      { at: AUTUMN },
    );

    expect(articles).toEqual(['wemi.how-to']);
  });

  it('is not answered with the money of the call', async () => {
    const { text } = await talk(['cerco lavoro come badante', 'quanto si guadagna'], { at: AUTUMN });

    expect(text).toMatch(/^Quanto si guadagna/u);
  });
});

describe('more than the places just shown', () => {
  it.each([
    ['it', ['centri anziani a lambrate', 'e quello dopo?'], /Casa di Quartiere Feltre, Via Crescenzago 56/],
    [
      'it',
      ['centri anziani a lambrate', 'e quello dopo?', 'e il prossimo?'],
      /Casa di Quartiere Acquabella, Via Don/,
    ],
    [
      'it',
      ['abito in via padova, qual è il centro più vicino?', 'e quello dopo?', 'è aperto di domenica?'],
      /^Se domenica .*Trasimeno/s,
    ],
    [
      'it',
      ['centri anziani a lambrate', 'altri?'],
      /^Ecco quelli che vengono dopo.*Casa di Quartiere Zante/s,
    ],
    [
      'it',
      ['centri anziani a lambrate', 'altri?', 'ce ne sono altri?'],
      /^Ecco quelli che vengono dopo.*Casa di Quartiere Trasimeno/s,
    ],
    ['it', ['case di quartiere nel municipio 6', 'e le altre?'], /^Ecco gli altri.*Rudinì.*San Paolino/s],
    ['it', ['case di quartiere nel municipio 6', 'e le altre?', 'altre?'], /^Altri lì non ne conosco/],
    ['it', ['case di quartiere nel municipio 6', 'e nel 9?'], /^Nel Municipio 9 conosco/],
    [
      'it',
      ['case di quartiere nel municipio 6', 'e nel 9?', 'e nel municipio 2?'],
      /^Nel Municipio 2 conosco/,
    ],
    ['en', ['social centres near lambrate', 'any others?'], /^These come next/],
    ['en', ['social centres in municipio 6', 'and in 9?'], /^In Municipio 9 I know/],
    [
      'en',
      ['nearest WeMi to Duomo', 'ok and a social centre for my grandad nearby?'],
      /^These are the centres nearest to Duomo/,
    ],
    [
      'it',
      ['spazio wemi a loreto', 'ok, e per mio nonno un centro anziani da quelle parti?'],
      /^Ecco i centri più vicini a Loreto/,
    ],
  ] as const)('in "%s": %j', async (locale, said, expected) => {
    const { text } = await talk(said, { at: AUTUMN, locale });

    expect(text).toMatch(expected);
  });

  it('shows only the one that was counted', async () => {
    const asked = [
      'I live near Porta Venezia, any social centres?',
      'the second one, what do they do there?',
    ];

    expect((await talk(asked, { at: AUTUMN, locale: 'en' })).places).toHaveLength(1);
  });

  it.each([
    ['it', ['devo avere la tessera?', "e se l'ho fatta a baggio?"]],
    ['it', ['devo avere la tessera?', 'vale anche a baggio?']],
    ['it', ['devo avere la tessera?', "e se l'ho fatta a baggio?", 'vale?']],
    ['en', ['do I need a card for the social centres?', 'and if I got it in Baggio?']],
  ] as const)('is not what a card made elsewhere asks for, in "%s": %j', async (locale, said) => {
    const { articles } = await talk(said, { at: AUTUMN, locale });

    expect(articles).toEqual(['csrc.join']);
  });
});

describe('a day on which places are closed', () => {
  it.each([
    [
      '2026-08-12T15:30',
      'it',
      ['la casa di quartiere mompiani è aperta oggi?'],
      /^No, .* 12 agosto 2026 è chiuso/,
    ],
    [
      '2026-08-12T15:30',
      'it',
      ['la casa di quartiere mompiani è chiusa oggi?'],
      /^Sì, .* 12 agosto 2026 è chiuso/,
    ],
    ['2026-08-12T15:30', 'it', ['casa di quartiere mompiani', 'e adesso?'], /^Secondo .*, ora è chiuso/],
    [
      '2026-08-12T15:30',
      'en',
      ['is casa di quartiere mompiani open today?'],
      /^No, .* closed on .* 12 August 2026/,
    ],
    [
      '2026-07-15T09:30',
      'it',
      ['la casa di quartiere mompiani è aperta oggi?'],
      /^Sì, .* dalle 14:45 alle 17:45/,
    ],
    ['2026-07-15T15:30', 'it', ['la casa di quartiere mompiani è aperta oggi?'], /^Secondo .*, ora è aperto/],
  ] as const)('%s in "%s": %j', async (at, locale, said, expected) => {
    expect((await talk(said, { at: `${at}:00+02:00`, locale })).text).toMatch(expected);
  });

  it.each([
    [
      '2026-08-12T15:30',
      'it',
      ['sono in piazzale corvetto, fa caldo, dove posso stare al fresco?'],
      /^Questi .* oggi/,
    ],
    ['2026-08-12T15:30', 'it', ['centri anziani a loreto', 'vicino a lambrate aperta ora'], /^Questi .* ora/],
    [
      '2026-08-12T22:30',
      'it',
      ['casa di quartiere vicino a lambrate aperta ora'],
      /Di nessuno .* ora sia aperto/,
    ],
    ['2026-08-09T15:30', 'en', ['cool places open today near Lambrate?'], /^These .* open today/],
    [
      '2026-11-29T12:00',
      'it',
      ['sono in piazzale corvetto, quali centri sono aperti oggi?'],
      /Di nessuno di quelli di cui conosco gli orari è scritto che oggi sia aperto/,
    ],
    ['2026-11-28T15:30', 'en', ['cool places open today near Lambrate?'], /^These are the centres nearest/],
  ] as const)('sends people to those that are open, %s in "%s": %j', async (at, locale, said, expected) => {
    const { text, replies } = await talk(said, { at: `${at}:00+02:00`, locale });
    const hours = replies.flatMap(({ places = [] }) => places.map(({ hours: told = '' }) => told));

    expect(text).toMatch(expected);
    expect(
      /^Questi|open today, by/.test(text) && hours.some((told) => /Ora è chiuso|closed now/.test(told)),
    ).toBe(false);
  });
});

describe('a place called by its name alone, by its old one, or of which only the name is known', () => {
  it.each([
    ['it', ["sant'uguzzone è aperto?"], /Via Sant'Uguzzone 8.*Via Sant'Uguzzone 24/s],
    ['it', ["sant'uguzzone è aperto?", 'quello al numero 8'], /^Che cosa(?!.*Via Sant'Uguzzone 24)/s],
    ['it', ['quando apre feltre?'], /Casa di Quartiere Feltre/],
    ['en', ['is Sammartini open today?'], /^Whether one can go in today.*Sammartini/s],
    ['it', ['csrc villa finzi'], /^L’indirizzo non è .*Villa Finzi: Municipio 2/s],
    ['it', ['csrc villa finzi', 'in che municipio sta?'], /^- CSRC Villa Finzi: Municipio 2/],
    ['it', ['cascina ronchettino'], /^L’indirizzo non è .*CSRC Cascina Ronchettino/s],
    ['en', ['social centre villa finzi', 'which municipio is it in?'], /^- CSRC Villa Finzi: Municipio 2/],
    ['it', ['in che municipio è la casa di quartiere calvi?'], /^- Casa di Quartiere Calvi: Municipio 4/],
    ['it', ['Casa di quartiere Carlo Poma'], /^«Carlo Poma» è il nome di prima: oggi è .* Caio Mario/],
    [
      'it',
      ['Casa di quartiere Carlo Poma', 'ma non era chiusa?'],
      /^È stato .* chiuso nel 2022.*Se oggi si possa/s,
    ],
    ['it', ['casa di quartiere Calvi', 'ma non era chiusa?'], /^Se oggi si possa entrare/],
    ['en', ['Casa di Quartiere Caio Mario', 'was it not closed down?'], /^Formerly .* closed in 2022/],
    ['it', ['casa di quartiere San Paolino', 'e quando riapre?'], /^Se oggi si possa entrare/],
    ['it', ['centri anziani municipio 4', 'e quella in centro?'], /^Ecco i centri più vicini a Duomo/],
    ['it', ['c’è un csrc in centro città?'], /^Ecco i centri più vicini a Duomo/],
    ['it', ['centri anziani zona forlanini', 'e di inglese?'], /non segnano i corsi di lingue/],
    // Names that are said of other things as well stay these.
    ['it', ['wemi loreto'], /^Ecco gli Spazi WeMi più vicini a Loreto/],
    ['it', ['villa san giovanni'], /più vicini a Villa San Giovanni \(M1\)/],
    ['it', ['centro anziani terza età a lambrate'], /^Ecco i centri più vicini a Lambrate/],
  ] as const)('in "%s": %j', async (locale, said, expected) => {
    expect((await talk(said, { at: AUTUMN, locale })).text).toMatch(expected);
  });
});
