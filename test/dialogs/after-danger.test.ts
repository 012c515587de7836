import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

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
    [['sento odore di gas', 'che numero chiamo?'], 'Esci'],
    [['c’è un incendio nel palazzo', 'secondo piano', 'dove chiamo?'], 'Esci'],
    [['c’è un incendio nel palazzo', 'e il numero?'], 'Esci'],
    [['mio padre è caduto e non respira', 'che numero chiamo?'], 'Chiama subito il 112'],
    [['mia madre è svenuta', 'a che numero?'], 'Chiama subito il 112'],
    [['mia madre non respira', 'a che numero devo telefonare adesso?'], 'Chiama subito il 112'],
    [['ho preso troppe pastiglie', 'venti'], '112'],
    [['ho preso troppe pastiglie', 'di quelle per dormire', 'circa venticinque'], '112'],
    [['my father is not breathing', 'what number do I call?'], 'Call 112 now'],
    [['my father is not breathing', 'he has dementia'], '112'],
    [['mia madre è caduta e non si alza', 'ha l’alzheimer'], '112'],
    [['mia madre è caduta e non si alza', 'è molto debole'], '112'],
  ])('sends nobody in danger to another number: %j', async (lines, words) => {
    const { outcome, text } = await talk(lines);

    expect(outcome).toBe('emergency');
    expect(text).toContain(words);
    expect(text).not.toContain('020202');
  });

  it('tells of a carer whoever asks for one after danger', async () => {
    const { outcome } = await talk(['mio padre non respira', 'che numero chiamo per una badante?']);

    expect(outcome).toBe('answer');
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

  it('takes no year for the number that did not help', async () => {
    const { text } = await talk(['ho ricevuto lo sfratto', 'dormo fuori dal 2019 e non mi aiuta nessuno']);

    expect(text).toContain('020202');
    expect(text).not.toContain('non ti abbia aiutato');
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
    [['c’è puzza di gas nelle scale', 'i pompieri hanno risolto, grazie'], /^Bene che l’aiuto/u],
    [['c’è puzza di gas nelle scale', 'i pompieri hanno chiuso il gas ma sto male'], /112/u],
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
