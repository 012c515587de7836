import { describe, expect, it } from 'vitest';
import { numbersGiven } from '../support/numbers-given.ts';
import { talk } from '../support/talk.ts';

describe('danger', () => {
  it.each([
    ['mio marito mi picchia', ['112', '1522']],
    ['mia zia ha avuto un ictus adesso, è a casa e non parla', ['112']],
    ['my dad had a stroke, he needs someone at once', ['112']],
    ['voglio farla finita', ['112', '02 2327 2327']],
    ['mio padre non respira', ['112']],
    ['sono scivolata in cucina, non mi muovo più e sono da sola in casa', ['112']],
    ['I fell in the bathroom and can’t get up', ['112']],
    ['il compagno di mia figlia l’ha presa a schiaffi davanti ai bambini', ['112', '1522']],
    ['cerco una badante ma adesso mia madre non respira', ['112']],
    ['c’è un incendio nella sede della nostra associazione', ['112']],
    [
      'Vorrei sapere come si chiede una colf. Il mio compagno stasera ha rotto tutto e mi ha chiusa in camera, ho paura',
      ['112', '1522'],
    ],
    ['our charity’s office is on fire', ['112']],
    ['il contributo per l’affitto non arriva e papà minaccia di uccidersi', ['112']],
    ['dad comes home from work and had a stroke on the sofa', ['112']],
    [
      'Signore, non trovo più mio marito: è malato di Alzheimer, è uscito stamattina e non è tornato',
      ['112'],
    ],
    ['mio figlio di 9 anni non è mai arrivato a casa e non risponde al telefono', ['112']],
    ['help, my dad is having a stroke, he just came back home', ['112']],
    ['mia madre ha avuto un ictus, aiuto', ['112']],
    ['papà sta avendo un ictus, ci serve qualcuno in casa', ['112']],
    ['mio padre è svenuto, mi serve qualcuno a casa subito', ['112']],
    ['my mother fainted, we need someone at home now', ['112']],
    ['la babysitter dà sberle a mio figlio', ['112', '114']],
    ['mi pareja me pego anoche y no se que hacer', ['112', '1522']],
    ['sento odore di gas in casa', ['112']],
    ['il mio vicino di 85 anni non risponde alla porta da ieri, sento la tv accesa', ['112']],
    ['la signora che abita sopra di me è sola, sono 3 giorni che non la vedo e non apre', ['112']],
    ['non vedo il mio vicino anziano da tre giorni', ['112']],
    ['cerco qualcuno che passi a vedere mio padre ogni giorno, oggi non risponde al telefono', ['112']],
    ['i haven’t seen my old neighbour since monday', ['112']],
    ['mia mamma ha l’alzheimer e scappa di casa, adesso non la trovo più', ['112']],
    ['la padrona mi tiene il passaporto e non mi fa uscire', ['112', '1522', '020202']],
    ['non mi paga da 3 mesi e mi ha preso il passaporto', ['112', '1522', '020202']],
    ['my boss locks me in and holds my papers', ['112', '1522', '020202']],
    ['non riesco a contattare mia nonna da ieri sera vive da sola', ['112']],
    ['non sento mio zio da due giorni, abita solo', ['112']],
    ['nonna non risponde al citofono né al telefono, ha 90 anni', ['112']],
    ['è da stamattina che chiamo mio papà e non mi risponde', ['112']],
    ['I can’t reach my father since this morning, he lives alone', ['112']],
    ['haven’t heard from my grandmother for two days', ['112']],
    ['my mum isn’t answering her phone', ['112']],
    ['senza corrente da stanotte e mia nonna usa l’ossigeno', ['112']],
    ['ci hanno staccato la luce e io ho il cpap', ['112']],
    ['il respiratore di mio figlio è fermo, c’è un blackout', ['112']],
    ['no electricity at home and I need my oxygen concentrator', ['112']],
    ['non so il nome della via, c’è un incendio al terzo piano', ['112']],
    ['c’è un incendio in corso', ['112']],
    ['oggi non mi picchia ma ieri mi ha picchiata', ['112', '1522']],
    ['non c’è pericolo, ma mio padre non respira', ['112']],
    ['I’m dying', ['112']],
    ['mi ammazzerei', ['112', '02 2327 2327']],
    ['mi ammazzerei per lui', ['112', '02 2327 2327']],
    ['mi fa morire', ['112', '02 2327 2327']],
    ['questo bando mi fa morire, voglio farla finita', ['112', '02 2327 2327']],
    ['sono stanca morta, non voglio più vivere', ['112', '02 2327 2327']],
    ['I’m dead tired of living', ['112', '02 2327 2327']],
    ['prevenzione suicidio numero', ['112']],
    ['i want to kill myself', ['112']],
  ])('gives the numbers at once for "%s"', async (says, numbers) => {
    expect(await numbersGiven(says, numbers)).toEqual(numbers);
  });

  it.each([
    'sto morendo dal ridere',
    'questa burocrazia mi uccide',
    'mi ammazza la burocrazia',
    'mi è quasi venuto un infarto quando ho visto il modulo',
    'mi viene un infarto a leggere queste pagine, come si presentava la domanda?',
    'la zia ha avuto un ictus, adesso è a casa e le serve qualcuno che la lavi',
    'my dad had a stroke and needs someone during the day, can you help?',
    'my dad had a stroke and we need somebody at home a few hours a day',
    'papà ha avuto un ictus e ci serve qualcuno in casa qualche ora',
    'cerco una signora per mia madre che ha avuto un ictus',
    'dad had a stroke and comes home next week, who can wash and dress him?',
    'come si richiede un contributo per l’acquisto di un’ambulanza?',
    'mio figlio non è ancora arrivato e il vostro numero non risponde',
    'la pec di mio figlio non è mai arrivata e l’ufficio non risponde',
    'ho due giorni per pensarci?',
    'la dottoressa mi segue da anni, cerco anche una badante',
    'sono due giorni che lo sportello non apre',
    'mia mamma è legata alla sedia a rotelle, cerco una badante',
    'vivo in affitto a Lambrate e ho lo sfratto',
    'my mum had a stroke and needs someone with her in the afternoons',
    'my dad had a stroke and is coming home next week, can you find us a carer?',
    'my dad comes out of hospital on friday after a stroke and we have nobody to look after him at home',
    'mio papà ha avuto un ictus e torna a casa la settimana prossima, ci trovate una badante?',
    'mia nonna è scappata di casa da giovane, ora cerca compagnia',
    'my dad got lost in the forms, can you help',
    'la signora dello sportello non risponde al telefono da ieri',
    'mia madre è sola e l’ufficio non risponde da tre giorni',
    'my mother is waiting, your office does not answer since monday',
    'il mal di schiena non mi fa uscire, chi mi porta la spesa?',
    'la signora ha preso i miei documenti per il contratto di colf',
    'mia mamma ha perso la tessera, non la trovo più',
    'mio marito è morto in casa due anni fa e sono sola',
    'quando parlo di Incendio intendo il titolo',
    'il titolo è Incendio',
    'tema: violenza',
    'vorrei organizzare un corso sulla sicurezza incendio nella casa di quartiere',
    'non c’è nessun incendio',
    'non sono in pericolo',
    'mio marito non mi picchia',
    'he never hits me, he is not violent',
    'non riesco a contattare lo sportello per mia madre da ieri',
    'non riesco a parlare con mia madre della badante',
    'mia nonna non risponde al telefono perché è sorda, cerco compagnia per lei',
    'è saltata la corrente mentre inviavo la domanda',
    'mia moglie ha avuto un ictus a febbraio, è stata due mesi in ospedale e ora cerco una badante',
    'questo bando mi fa morire',
    'mi fa impazzire questa burocrazia',
    'mi ammazzerei per una pizza',
    'sono morto di stanchezza',
    'sono stanca morta',
    'questo sito mi uccide',
    'I’m dead tired',
    'I’d kill myself for a pizza',
    'salut',
    'salut a tutti',
  ])('takes "%s" for a saying', async (says) => {
    expect((await talk([says])).outcome).not.toBe('emergency');
  });

  it('leaves a waiting dialog for an emergency', async () => {
    expect((await talk(['/cancella', 'aiuto, mio marito mi picchia'])).outcome).toBe('emergency');
  });

  it.each([
    ['mia suocera scappa di casa, l’abbiamo persa da stamattina, ha l’alzheimer', ['112']],
    ['mio nonno si è perso non torna a casa da stamattina', ['112']],
    ['my mother in law has dementia, we lost her this morning', ['112']],
    ['mia figlia di 15 anni si taglia, non so più che fare', ['112', '114', '19696']],
    ['ho 15 anni e voglio farla finita', ['112', '114', '19696']],
    ['my son is 12 years old and says he wants to kill himself, he wants to die', ['112', '114', '19696']],
  ])('knows the lost and the young in "%s"', async (says, numbers) => {
    expect(await numbersGiven(says, numbers)).toEqual(numbers);
    expect((await talk([says])).text).not.toMatch(/Esci|2327/u);
  });

  it.each([
    ['la badante di mia mamma le ruba i soldi e la strattona', 'it'],
    ['my mother’s carer hits her and steals her money', 'en'],
  ] as const)('tells nobody that another’s harm is not their fault: "%s"', async (says, locale) => {
    expect((await talk([says], { locale })).text).not.toMatch(/colpa tua|your fault/u);
  });

  it.each([
    ['il vecchietto della porta accanto non apre da ieri sera', 'it', 'anche se poi non è niente'],
    ['my old neighbour does not answer the door since yesterday', 'en', 'turns out to be nothing'],
  ] as const)('says that it is right to call for who does not open: "%s"', async (says, locale, right) => {
    const { text } = await talk([says], { locale });

    expect(text).toContain(right);
    expect(text).not.toMatch(/114|19696|2327/u);
  });

  it.each([
    ['mio papà è appena morto in casa cosa devo fare', 'it', 'Mi dispiace molto. Chiama il 112'],
    ['my dad just died at home', 'en', 'I am very sorry. Call 112'],
  ] as const)('is sorry for a death in the house: "%s"', async (says, locale, words) => {
    expect((await talk([says], { locale })).text).toContain(words);
  });

  it('names the access point to whoever sleeps outdoors', async () => {
    const { text } = await talk(['dormo in macchina da due settimane con mio figlio']);

    expect(text).toContain('Centro Sammartini');
    expect(text).toContain('da confermare');
  });

  it.each([
    ['sfratto', 'it'],
    ['ho ricevuto lo sfratto', 'it'],
    ['mi sfrattano giovedì prossimo dove posso andare', 'it'],
    ['nn riesco a pagare l’affitto e il padrone di casa mi caccia lunedì', 'it'],
    ['la settimana prossima mi buttano fuori di casa, ho lo sfratto esecutivo e due bambini', 'it'],
    ['ciao mi hanno dato lo sfratto, l’ufficiale viene il 10 dicembre', 'it'],
    ['è morta la signora che assistevo, devo lasciare la casa', 'it'],
    ['the lady I cared for died and I must leave the house', 'en'],
    ['we are being evicted next week', 'en'],
    ['my landlord is throwing me out on monday', 'en'],
  ] as const)('says the same of every eviction: "%s"', async (says, locale) => {
    const { outcome, text } = await talk([says], { locale });

    expect(outcome).toBe('handoff');
    expect(text).toMatch(/(Se resti senza|If you are left)[^]*via Sammartini 120[^]*\n- 020202/u);
  });

  it.each([
    'ho ricevuto lo sfratto di un box auto, a che tribunale mi rivolgo?',
    'come si fa lo sfratto a un inquilino moroso',
    'il Comune ci sfratta dalla sede dell’associazione?',
    'il portale mi butta fuori quando entro con SPID',
  ])('hears nobody without a home in "%s"', async (says) => {
    expect((await talk([says])).text).not.toContain('Sammartini');
  });

  it('hears a worn out carer as no homeless person', async () => {
    const { text } = await talk(['non dormo da mesi']);

    expect(text).toContain('2327');
    expect(text).not.toContain('Sammartini');
  });
});

describe('after danger', () => {
  it.each([
    [
      ['mia figlia di 15 anni si taglia', 'ha detto che vuole farla finita', 'si è chiusa in bagno adesso'],
      ['112', '114', '19696'],
    ],
    [
      ['il mio compagno mi controlla il telefono e mi minaccia', 'sta tornando', 'ho chiuso la porta'],
      ['112', '1522'],
    ],
    [
      ['mio marito mi picchia', 'è chiuso in camera'],
      ['112', '1522'],
    ],
    [
      ['mio marito mi picchia', 'mi ha cacciata di casa'],
      ['112', '1522'],
    ],
    [
      ['mio marito mi picchia', 'è chiuso in camera', 'sono chiusa in bagno', 'cosa faccio'],
      ['112', '1522'],
    ],
    [
      ['il bambino dei vicini piange sempre e sento urla e botte', 'chi devo chiamare'],
      ['112', '114'],
    ],
    [
      ['il bambino dei vicini piange sempre e sento urla e botte', 'posso restare anonimo?'],
      ['112', '114'],
    ],
    [
      ['non ho più voglia di vivere', 'no non chiamo nessuno'],
      ['112', '2327'],
    ],
    [
      ['mi ammazzo', 'scherzavo'],
      ['112', '2327'],
    ],
    [
      ['sento odore di gas in casa', 'devo uscire?'],
      ['112', 'Esci'],
    ],
    [
      ['my husband hits me', 'can you text someone for me'],
      ['112', '1522'],
    ],
    [
      ['mio marito mi picchia', 'ho chiamato mia sorella'],
      ['112', '1522'],
    ],
    [
      ['my husband hits me', 'he says he was joking'],
      ['112', '1522'],
    ],
  ])('gives its numbers again: %j', async (lines, numbers) => {
    const { outcome, text } = await talk(lines);

    expect(outcome).toBe('emergency');
    expect(numbers.filter((number) => text.includes(number))).toEqual(numbers);
    expect(text).not.toMatch(/Non lo so|do not know|2024/u);
  });

  it.each([
    [['my father fell and is not breathing well', 'they are coming']],
    [['mio marito mi picchia', 'sta tornando']],
  ])('tells nobody to get out who did not speak of fire: %j', async (lines) => {
    expect((await talk(lines)).text).not.toMatch(/Esci|Get out/u);
  });

  it.each([
    ['my husband hits me', 'i cant call he is here'],
    ['mio marito mi picchia', 'posso chiamare senza che lui lo sappia?'],
  ])('names the chat first to whoever cannot speak: "%s", "%s"', async (...lines) => {
    const { text } = await talk(lines);

    expect(text.split('\n')[0]).toContain('chat');
    expect(text).toContain('1522');
  });

  it.each([
    ['mio padre sta male non respira bene', 'devo chiamare l’ambulanza?', 'Sì, chiama subito il 112'],
    [
      'il vicino anziano non apre da ieri',
      'non voglio disturbare i carabinieri per niente',
      'Sì, chiama subito il 112',
    ],
    ['il vicino anziano non apre da ieri', 'va bene chiamo', 'Sì, chiama subito il 112'],
    [
      'mio marito si confonde e parla male da stamattina',
      'no il 112 no, a chi posso chiedere',
      'Sì, chiama subito il 112',
    ],
    ['mio marito parla male e non muove il braccio', 'è meglio che aspetto un po?', 'No, non aspettare'],
    [
      'my old neighbour does not answer since yesterday',
      'should i call the police for that?',
      'Yes, call 112 now',
    ],
    ['my father speaks strangely and his face droops', 'should i wait until tomorrow?', 'No, do not wait'],
    ['la padrona mi tiene il passaporto', 'non posso chiamare polizia non ho permesso', 'anche una chat'],
  ])('answers whether to call: "%s", "%s"', async (danger, next, words) => {
    const { outcome, text } = await talk([danger, next]);

    expect(outcome).toBe('emergency');
    expect(text).toContain(words);
  });

  it.each([
    [['mia madre è caduta e perde sangue dalla testa', 'è arrivata l’ambulanza grazie']],
    [['mio padre sta male adesso non respira bene', 'abbiamo chiamato']],
    [['sono caduta in casa e non riesco ad alzarmi', 'il 112 ha detto che arrivano']],
    [['my father is not breathing', 'the ambulance is on its way']],
  ])('does not send for help that is coming: %j', async (lines) => {
    const { text } = await talk(lines);

    expect(text).toMatch(/richiama il 112|call 112 again/u);
    expect(text).not.toMatch(/Chiama subito|PEC|Call 112 now/u);
  });

  it.each([
    [
      [
        'il vicino non risponde al citofono da ieri',
        'ho chiamato i pompieri. quando torna chi lo aiuta a casa?',
      ],
      /aiuto sia avvisato[^]*WeMi/u,
    ],
    [['signora caduta in casa', 'lei parla ma no alza', 'ok ambulanza qua'], /aiuto sia avvisato/u],
    [
      ['mio padre non respira bene', 'ora sta meglio, è in ospedale. come trovo una badante?'],
      /^Va bene\. Se qualcosa peggiora[^]*Tate Colf Badanti/u,
    ],
    [
      ['mio padre non respira bene', 'scusi era per dire. ma la casa popolare come si chiede?'],
      /^Va bene\.[^]*Non lo so, ma l’ho aggiunto/u,
    ],
    [
      ['someone grabbed my bag and hit me', 'thanks, i’m ok now. where is the police station?'],
      /^All right\.[^]*1522[^]*do not know/u,
    ],
  ] as const)('takes note that it is over, and answers: %j', async (lines, said) => {
    const { outcome, text } = await talk(lines);

    expect(text).toMatch(said);
    expect(text).not.toMatch(/Chiama subito/u);
    expect(outcome).not.toBe('answer');
  });

  it.each([
    ['mio padre non respira bene', 'non sta meglio'],
    ['mio padre non respira bene', 'adesso sta bene? non credo, non respira'],
    ['my father is not breathing well', 'he is not ok now'],
  ])('does not take for over what is not: "%s", "%s"', async (...lines) => {
    expect((await talk(lines)).text).not.toMatch(/^(Va bene|All right)/u);
  });

  it.each([
    ['mio marito mi picchia', 'ho chiamato il 1522 ma non risponde', '1522'],
    ['my father is not breathing', 'we called but nobody comes', '112'],
  ])('gives the number again where help fails: "%s", "%s"', async (danger, next, number) => {
    const { outcome, text } = await talk([danger, next]);

    expect(outcome).toBe('emergency');
    expect(text).toContain(number);
  });

  it('hears worse news while help is coming', async () => {
    const lines = ['mio padre sta male', 'abbiamo chiamato l’ambulanza ma non respira'];

    expect((await talk(lines)).text).toContain('Chiama subito il 112');
  });

  it.each([
    [['sento odore di gas', 'non sono sicuro'], /^Esci, e chiama il 112 da fuori anche se/u],
    [['c’è odore strano di gas nel cortile', 'devo evacuare?'], /^Esci, e chiama il 112 da fuori/u],
    [['I smell gas', 'I’m not sure'], /^Get out, and call 112 from outside even if/u],
    [
      ['sento odore di gas', 'posso suonare il campanello dei vicini?'],
      /^Questo non lo so: chiedilo al 112/u,
    ],
    [['I smell gas', 'should I use the lift?'], /^I do not know this: ask 112/u],
    [['mio marito mi picchia', 'ma se chiamo lo scopre?'], /chat, anonima/u],
    [['mio marito mi picchia', 'posso scrivere?'], /chat, anonima/u],
    [['mi ha picchiato', 'dove andiamo io e i bambini stanotte?'], /^Per stanotte chiedi al 1522/u],
    [['my husband hits me', 'where can I go tonight?'], /^For tonight ask 1522/u],
    [['ho 15 anni, mi picchiano a casa', 'e se chiamo lo dicono ai miei?'], /^A chi lo dica[^]*114/u],
    [['ho 15 anni, mi picchiano a casa', 'nn dirlo a nessuno'], /lo legge una persona dello staff/u],
    [['i am 15 and my father beats me', 'will they tell my parents?'], /^Whom a helpline tells/u],
  ] as const)('answers what is asked in danger: %j', async (lines, said) => {
    const { outcome, text } = await talk(lines);

    expect(outcome).toBe('emergency');
    expect(text).toMatch(said);
  });

  it.each([
    [['c’è un incendio nel palazzo di fronte', 'falso allarme, era la vicina che cucinava'], /^Va bene\./u],
    [['c’è un incendio nel palazzo di fronte', 'spento!'], /^Va bene\./u],
    [['mio marito mi picchia', 'ora sono al sicuro'], /^Va bene\.[^]*1522/u],
    [['mio marito mi picchia', 'no scusa ho esagerato va tutto bene'], /^Va bene\.[^]*1522/u],
    [['mio marito mi picchia', 'adesso è finita, è andato via, grazie'], /^Va bene\.[^]*1522/u],
    [['mio padre ha dolore al petto', 'sto già al telefono col 112'], /^Bene che l’aiuto/u],
    [['mio papà non risponde al telefono da ieri', 'ha risposto, era in bagno!'], /^Va bene\./u],
    [['my house is on fire', 'false alarm, it was the neighbour cooking'], /^All right\./u],
    [
      [
        'no electricity and my mother is on oxygen',
        'power is back, thanks. is there a place near Loreto where she can meet people?',
      ],
      /^All right\.[^]*Loreto/u,
    ],
    [['c’è un incendio nel palazzo di fronte', 'spento!', 'ok allora dimmi cosa è wemi'], /^WeMi è/u],
    [['mio marito beve', 'no non mi picchia'], /^Va bene\. Se invece/u],
    [['mio marito beve', 'cerco un gruppo per me non per lui'], /^Va bene\.[^]*auto-aiuto/u],
    [['my husband is an alcoholic', 'no he is not violent, I need a group'], /for self-help/u],
    [['mio marito beve', 'cerco un gruppo per me non per lui', 'sto in zona 8'], /Municipio 8/u],
  ] as const)('hears that it is over, or none: %j', async (lines, said) => {
    const { text } = await talk(lines);

    expect(text).toMatch(said);
    expect(text).not.toMatch(/Chiama subito|Call 112 now/u);
  });

  it.each([
    ['mio marito mi picchia', 'non mi ha mai picchiato così forte'],
    ['mio marito mi picchia', 'non va tutto bene'],
    ['mio papà non risponde al telefono da ieri', 'non ha risposto'],
    ['voglio morire', 'adesso è finita'],
    ['mio padre non respira bene', 'mi ha risposto ma fa fatica'],
    ['c’è un incendio in cantina', 'spento ma c’è ancora tanto fumo'],
    ['mio marito mi picchia', 'non mi picchia sempre'],
  ])('takes for neither what only sounds so: "%s", "%s"', async (...lines) => {
    expect((await talk(lines)).text).not.toMatch(/^Va bene/u);
  });

  it.each([
    ['mio marito mi picchia', 'quanti giorni mancano alla scadenza del bando?', 'answer'],
    ['mi sento sola', 'qual è il centro più vicino a Lambrate?', 'answer'],
    ['mio marito mi picchia', 'grazie', 'smalltalk'],
  ])('goes on to another matter: "%s", "%s"', async (danger, next, outcome) => {
    expect((await talk([danger, next])).outcome).toBe(outcome);
  });

  it.each([
    [['sfratto', 'mercoledì'], /a chi rivolgerti/u],
    [['sfratto', 'due bambini'], /a chi rivolgerti/u],
    [['sfratto', 'sì'], /a chi rivolgerti/u],
    [['sfratto', 'dove'], /a chi rivolgerti/u],
    [['ho ricevuto lo sfratto', 'cosa devo fare?'], /a chi rivolgerti/u],
    [['ho ricevuto lo sfratto', 'non avete un numero di qualcuno?'], /a chi rivolgerti/u],
    [['il padrone di casa mi caccia lunedì', 'ho un figlio di 3 anni e sono incinta'], /a chi rivolgerti/u],
    [['ho lo sfratto esecutivo', 'ma io dove dormo?'], /chiedi del Centro Sammartini/u],
    [['ho lo sfratto esecutivo', 'sammartini è aperto adesso?'], /orari e il suo telefono non sono/u],
    [
      ['ho lo sfratto esecutivo', 'mi date il numero del centro sammartini'],
      /orari e il suo telefono non sono/u,
    ],
    [['ho lo sfratto', 'e l’assistente sociale come la trovo? abito in via padova'], /a chi rivolgerti/u],
  ] as const)('stays with who has no home: %j', async (lines, said) => {
    const { text } = await talk(lines);

    expect(text).toMatch(said);
    expect(text).not.toMatch(/4\.1\.3|Casa di Quartiere|Welcome Center/u);
  });

  it.each([
    [
      'en',
      'my ex keeps following me and he said he will kill me',
      'i dont speak italian',
      'English, Italian',
    ],
    ['en', 'my husband is beating me', 'I speak only english', 'English, Italian'],
    ['en', 'he hit me again last night', 'does the hotline speak English?', 'English, Italian'],
    ['it', 'mio marito mi ha picchiata', 'non parlo bene italiano', 'inglese, francese, spagnolo'],
    ['it', 'mio marito mi ha picchiata', 'voglio parlare in spagnolo', 'inglese, francese, spagnolo'],
  ] as const)(
    'tells in "%s" which languages the helpline answers in: "%s", "%s"',
    async (locale, told, next, languages) => {
      const { outcome, text, memory } = await talk([told, next], { locale });

      expect(outcome).toBe('emergency');
      expect(text).toMatch(new RegExp(`112[^]*1522[^]*${languages}`, 'u'));
      expect(memory).toMatchObject({ locale, danger: { kind: 'violence' } });
    },
  );

  it('keeps the numbers in what a guest says that is not known', async () => {
    const lines = ['mon mari me frappe', 'je ne sais pas quoi faire maintenant'];

    expect((await talk(lines)).text).toMatch(/^Si vous êtes en danger[^]*1522/u);
  });

  it('hears "lol jk" as a joke in the language of before', async () => {
    const { text } = await talk(['i dont want to live anymore', 'lol jk'], { locale: 'en' });

    expect(text).toMatch(/^All right\. If you do feel bad[^]*2327/u);
  });

  it.each([
    ['it', 'voglio farla finita', 'ho 16 anni'],
    ['en', 'i dont want to live anymore', 'im 15'],
  ] as const)('gives in "%s" the numbers of the young: "%s", "%s"', async (locale, told, age) => {
    expect((await talk([told, age], { locale })).text).toMatch(/112[^]*114[^]*19696/u);
  });

  it('hears no violence in the age of who is lonely', async () => {
    const lines = ['mi sento solo da morire da quando è morta mia moglie', 'ho 79 anni'];
    const near = await talk([...lines, 'sto in via padova, c’è un posto?']);

    expect((await talk(lines)).text).toMatch(/^(?!.*1522)[^]*2327/u);
    expect(near.text).toContain('via Padova');
    expect(near.outcome).toBe('answer');
  });

  it.each([
    [
      'it',
      ['il mio compagno mi ha messo le mani addosso', 'non voglio la polizia voglio parlare con una persona'],
    ],
    ['it', ['voglio farla finita', 'operatore']],
    ['en', ['my husband is threatening me', 'operator']],
  ] as const)('names in "%s" who answers at once before the queue: %j', async (locale, lines) => {
    const { text, services } = await talk(lines, { locale, at: '2024-01-14T10:00:00+01:00' });

    expect(text).toMatch(/^(Per parlare subito|To speak to a person)[^]*112[^]*(1522|2327)[^]*(coda|queue)/u);
    expect(services.handoffs.length).toBeGreaterThan(0);
  });

  it('says at once when the staff are back', async () => {
    const told = ['mio marito mi minaccia'];

    expect((await talk(told, { at: '2024-01-14T10:00:00+01:00' })).text).toContain('torna lunedì 15 gennaio');
    expect((await talk(told)).text).not.toContain('torna');
  });

  it.each([
    [['mio marito mi minaccia', 'esci dalla coda', 'operatore'], /^Per parlare subito[^]*posto 1/u],
    [['mio marito mi minaccia', 'annulla la richiesta', 'sì', 'sì'], /1522[^]*Ti ho rimesso in coda/u],
    [['my husband is threatening me', 'leave the queue', 'hello?'], /1522[^]*put you back in the queue/u],
  ] as const)('is told once to whoever left the queue and is in it again: %j', async (lines, said) => {
    const { text, services } = await talk(lines);

    expect(text).toMatch(said);
    expect(services.handoffs).toMatchObject([{ reason: lines[0], urgent: true }]);
  });

  it.each([
    ['mio marito mi minaccia', 'non voglio piu aspettare esco', 'sì esci'],
    ['mio marito mi minaccia', 'lascia stare tanto non risponde nessuno', 'si'],
    ['my husband is threatening me', 'nobody answers anyway, forget it', 'yes please leave'],
  ])('leaves the queue with the numbers: "%s", "%s", "%s"', async (told, gives, yes) => {
    const asked = await talk([told, gives]);
    const { text, services } = await talk([told, gives, yes]);

    expect(asked.text).toMatch(/^(Vuoi uscire|Do you want to leave)/u);
    expect(text).toMatch(/^(Va bene, ti ho tolto|All right, you have left)[^]*1522/u);
    expect(services.handoffs).toEqual([]);
  });

  it.each([
    ['it', 'ho ricevuto lo sfratto', 'ho chiamato lo 020202 e non sanno niente', 'non ti abbia aiutato'],
    ['en', 'we are being evicted next week', 'i called 020202 and they don’t know', 'did not help you'],
  ] as const)(
    'sends nobody in "%s" where they were not helped: "%s", "%s"',
    async (locale, told, fails, sorry) => {
      const { text } = await talk([told, fails], { locale });

      expect(text).toContain(sorry);
      expect(text).not.toMatch(/Racconta|Tell 020202|- 020202/u);
    },
  );

  it('tells a carer without a roof of work as well', async () => {
    const lines = ['sono badante, la signora è morta ieri e non ho dove dormire', 'e lavoro?'];

    expect((await talk(lines)).articles).toEqual(['wemi.work-with-us']);
  });

  it('keeps a lonely person from the numbers of the homeless', async () => {
    const lines = ['ho 84 anni e sono sempre sola la domenica non passa mai', 'un posto dove andare'];

    expect((await talk(lines)).text).not.toContain('Sammartini');
  });
});

describe('words that name no trouble', () => {
  it.each([
    ['it', 'forse'],
    ['it', 'credo di si'],
    ['it', 'lui'],
    ['it', 'e per mio marito?'],
    ['en', 'and for me?'],
    ['en', 'I think so'],
    ['en', 'tonight'],
  ] as const)('in %s, "%s" alarms nobody', async (locale, says) => {
    expect((await talk([says], { locale })).outcome).not.toBe('emergency');
  });

  it.each([
    ['it', ['aiuto subito']],
    ['en', ['help me now']],
    ['it', ['mio marito mi picchia', 'forse lui']],
  ] as const)('in %s, %j is heard', async (locale, lines) => {
    expect((await talk(lines, { locale })).outcome).toBe('emergency');
  });
});

describe('danger that goes on', () => {
  it.each([
    ['en', ['my husband beats me', 'I don’t think I’m safe here']],
    ['it', ['mio marito mi picchia', 'adesso sto bene ma lui è ancora in casa']],
    ['it', ['voglio morire', 'adesso sto bene ma ho ancora le pastiglie in mano']],
    ['it', ['mio marito mi picchia', 'c’è un gruppo di sostegno per donne come me?']],
  ] as const)('in %s, %j is not taken for its end', async (locale, lines) => {
    const { outcome, text } = await talk(lines, { locale });

    expect(outcome).toBe('emergency');
    expect(text).not.toMatch(/^(?:Va bene|All right)/u);
  });
});
