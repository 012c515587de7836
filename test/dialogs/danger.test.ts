import { describe, expect, it } from 'vitest';
import type { SafetyNumber } from '../../knowledge/schema/safety.ts';
import { numbersGiven } from '../support/numbers-given.ts';
import { talk } from '../support/talk.ts';
import { shippedKnowledge } from '../support/world.ts';

describe('danger', () => {
  it.each([
    ['mio marito mi picchia', ['112', '1522']],
    ['ha 15 anni e si taglia', ['112', '114', '19696']],
    ['si taglia di nascosto, ha 13 anni', ['112', '114', '19696']],
    ['she is 15 and she cuts', ['112', '114', '19696']],
    ['my daughter cuts her arms', ['112', '02 2327 2327']],
    ['he is 12 and keeps cutting himself', ['112', '114', '19696']],
    ['si taglia le braccia con la lametta', ['112', '02 2327 2327']],
    ['ho finito la scadenza, adesso la faccio finita', ['112', '02 2327 2327']],
    ['I missed the deadline, now I’ll end it all', ['112', '02 2327 2327']],
    ['mia mamma di 90 anni non mangia e non beve da due giorni', ['112']],
    ['da tre giorni mio padre non mangia', ['112']],
    ['my mother is 90 and has not eaten or drunk anything for two days', ['112']],
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
    ['he had a stroke and i cant lift him', ['112']],
    ['carer for my husband, he had a stroke just now and i cant lift him', ['112']],
    ['badante per mio marito, ha avuto un ictus adesso', ['112']],
    ['papà sta avendo un ictus, ci serve qualcuno in casa', ['112']],
    ['dad came home after a stroke and now he can’t speak', ['112']],
    ['è tornato a casa dopo un ictus, è caduto e non si alza', ['112']],
    ['mia madre non respira e ha paura ad uscire', ['112']],
    ['mia figlia ha paura di uscire, il suo ex la segue', ['112', '1522']],
    ['she is afraid to go out because of her ex', ['112', '1522']],
    ['sono la signora che ha chiamato ieri, sono caduta e non mi alzo', ['112']],
    ['he had a heart attack last week and now another one', ['112']],
    ['she had a stroke last week and can’t get out of bed, help', ['112']],
    ['ha avuto un ictus una settimana fa e peggiora, aiuto', ['112']],
    ['ha avuto un ictus la settimana scorsa e adesso sta male', ['112']],
    ['mio padre è svenuto, mi serve qualcuno a casa subito', ['112']],
    ['mio padre è tornato dall’ospedale e sta malissimo, sviene', ['112']],
    ['he came out of hospital last week but he collapsed this morning', ['112']],
    ['my son tried to kill himself', ['112', '02 2327 2327']],
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
    ['my mum with dementia went out and I can’t find her', ['112']],
    ['I can’t find my mother anywhere', ['112']],
    ['the old lady I look after left the house and has not come back', ['112']],
    ['we can’t find our daughter, she was at the park', ['112', '114', '19696']],
    ['la signora che assisto è uscita e non è più tornata', ['112']],
    ['papà è uscito alle otto e non è ancora rientrato', ['112']],
    ['non trovo mia madre', ['112']],
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
    ['mi serve la guardia medica'],
    ['che numero ha la guardia medica?'],
    ['mia figlia ha la febbre e la pediatra non risponde, c’è una guardia medica?'],
    ['vorrei un medico ma non è urgente'],
    ['I need a doctor but it’s not urgent'],
    ['what is the number of the out of hours doctor?'],
    ['ho la febbre a 40 e il medico non risponde', 'è domenica', 'ma non è grave'],
    ['mi serve la guardia medica', 'che orari ha?'],
    ['I need a doctor tonight, not an emergency', 'how much does it cost?'],
  ])('names the doctor who is no emergency, after 112: %j', async (...lines) => {
    const { text } = await talk(lines);

    expect(text).toMatch(/112[^]*116117/u);
  });

  it.each([
    [['mio padre non respira bene', 'non è grave', 'ora suda']],
    [['my father is not breathing well', 'it’s not serious', 'he is pale']],
  ])('goes on with 112 after a doctor was named: %j', async (lines) => {
    const { outcome, text } = await talk(lines);

    expect(outcome).toBe('emergency');
    expect(text).not.toContain('116117');
  });

  it.each([
    ['mia madre ha 82 anni e si è persa, non torna a casa'],
    ['mia madre ha 82 anni e si è persa, non torna a casa', 'ha l’alzheimer', 'la badante dov’era? dormiva'],
    ['il mio vicino anziano urla tutta la notte', 'ho paura che lo picchino'],
    ['my carer is locked in the bathroom and doesn’t answer'],
  ])('gives no helpline of children for a grown-up: %j', async (...lines) => {
    const { outcome, text } = await talk(lines);

    expect(outcome).toBe('emergency');
    expect(text).toContain('112');
    expect(text).not.toMatch(/114|19696|020202/u);
  });

  it.each([
    ['ho bisogno di aiuto', 'per mia figlia', 'ha 15 anni e si taglia', 'non vuole parlare con noi'],
    ['mio nipote ha 13 anni', 'dice che vuole morire'],
    ['mamma e papà urlano sempre'],
  ])('gives the helplines of children for a child: %j', async (...lines) => {
    const { text } = await talk(lines);

    expect(text).toMatch(/112[^]*114[^]*19696/u);
  });

  it.each([
    'sto morendo dal ridere',
    'adesso la faccio finita con questo bando',
    'ha 8 anni e si taglia i capelli da sola',
    'mia mamma ha paura di farsi male cadendo, cerco una badante',
    'I can’t find my mother a carer',
    'I can’t find my son a babysitter',
    'my mother has alzheimer’s and I can’t find her a good carer',
    'mia madre è uscita dall’ospedale e non è più tornata come prima',
    'lei che ne pensa?',
    'tutti i giorni?',
    'every day?',
    'what do you think?',
    'questa burocrazia mi uccide',
    'mi ammazza la burocrazia',
    'non ce la faccio più con questa burocrazia',
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
    'carer for my husband, he had a stroke and i cant lift him',
    'badante per mio marito, ha avuto un ictus e non riesco a sollevarlo',
    'My dad’s just come home after a stroke and can’t wash or dress himself. Who could come in every morning?',
    'our treasurer had a heart attack last week, can we send later?',
    'il nostro presidente ha avuto un infarto la settimana scorsa, possiamo inviare dopo?',
    'papà è uscito dall’ospedale, ha avuto un ictus. Chi lo aiuta a lavarsi?',
    'ha paura ad uscire',
    'mia madre ha 85 anni e ha paura ad uscire',
    'my mother is old and afraid of going out',
    'sono la signora che ha chiamato ieri',
    'I’m the lady who called yesterday',
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

describe('who cannot speak on the phone', () => {
  it.each([
    [
      'it',
      'mio marito mi picchia e non posso telefonare',
      /^Se non puoi .* il 1522 ha .*, anonima \(1522\.eu\)\./,
    ],
    [
      'en',
      'my husband beats me and I cannot call',
      /^If you cannot .* 1522 also has .*, anonymous \(1522\.eu\)\./,
    ],
    [
      'it',
      'un bambino viene picchiato dai genitori e non posso telefonare',
      /^Se non puoi .* il 114 ha .*, su 114\.it\./,
    ],
  ] as const)('is told in %s where to write: "%s"', async (locale, says, expected) => {
    expect((await talk([says], { locale })).text).toMatch(expected);
  });

  it.each([
    [['mio marito mi mena', 'ho paura che mi senta se telefono'], 'il 1522 ha anche una chat'],
    [['mio marito mi mena', 'c’è una chat?'], 'il 1522 ha anche una chat'],
    [['mio marito mi mena', 'posso scrivere a qualcuno?'], 'il 1522 ha anche una chat'],
    [['ha 15 anni e si taglia', 'c’è una chat?'], 'il 114 ha anche una chat'],
    [['my husband hits me', 'I’m afraid he hears me if I call'], '1522 also has a chat'],
    [['my husband hits me', 'i cant call he is here', 'is there a chat?'], '1522 also has a chat'],
  ])('tells again of the chat: %j', async (lines, words) => {
    expect((await talk(lines)).text).toContain(words);
  });

  it('is told of the chat that the content gives, or of none', async () => {
    const knowledge = await shippedKnowledge();
    const says = 'mio marito mi picchia e non posso telefonare';
    const chat = {
      where: { it: 'su aiuto.example', en: 'on aiuto.example' },
      source: 'https://aiuto.example/',
    };
    const silent = knowledge.safety.map(withoutChat);
    const other = silent.map((number) => (number.number === '1522' ? { ...number, chat } : number));

    expect((await talk([says], { knowledge: { ...knowledge, safety: other } })).text).toMatch(
      /^Se non puoi .* il 1522 ha anche una chat, su aiuto\.example\./,
    );
    expect((await talk([says], { knowledge: { ...knowledge, safety: silent } })).text).not.toContain(
      'chat, ',
    );
  });
});

function withoutChat(number: SafetyNumber): SafetyNumber {
  const { chat, ...rest } = number;
  return chat === undefined ? number : rest;
}
