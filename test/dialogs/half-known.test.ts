import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

const CARER = 'cerco una badante per mia madre';
const JOB = 'cerco lavoro come badante';

describe('what no article answers is told with what is known beside it', () => {
  it.each([
    [
      ['io lavora con vecchia signora senza contrato, lei no vuole fare contrato, io paura'],
      /consulenza sociale e giuridica/,
    ],
    [['lavoro in nero come badante, cosa posso fare?'], /020202, tasto 4\.1\.3/],
    [['sono una colf, il datore non mi paga lo stipendio'], /chi lavora in casa/],
    [['sono una badante, mi spettano le ferie?'], /chi lavora in casa/],
    [[JOB, 'quanto pagare voi per me?'], /^Quanto si guadagna/],
    [[JOB, 'e le ferie?'], /chi lavora in casa/],
    [['ho chiamato lo 020202 e non sanno niente'], /^Mi dispiace\. Se lo 020202/],
    [['quanto tfr devo dare alla badante?'], /aiuta con il contratto/],
    [[CARER, 'e se si ammala?'], /aiuta con il contratto/],
    [[CARER, 'sono 1200 euro al mese giusto?'], /^Una cifra non la posso dare né confermare/],
    [[CARER, 'che documenti servono'], /^Un elenco di documenti/],
    [
      ['posso condividere la babysitter con un’altra famiglia?', 'quanto si risparmia?'],
      /^Quanto si risparmia/,
    ],
    [
      ['ho un figlio di 9 anni con autismo, cerco attivita per lui il pomeriggio'],
      /^Attività per chi ha l'autismo/,
    ],
    [['ci sono gruppi di genitori?'], /^Di gruppi di genitori/],
    [['c’è un educatore che viene a casa?'], /^Se ci siano educatori/],
    [['dove sono i csrc?', 'posso portare il cane?'], /^Se si può entrare con un animale/],
    [
      ['dove sono i csrc?', 'ma ci va il pulmino a prenderla che lei non cammina tanto bene'],
      /^Di un pulmino/,
    ],
    [
      ['vorrei fare volontariato con gli anziani', 'ma devo iscrivermi da qualche parte? serve la tessera?'],
      /fare volontariato/,
    ],
  ] satisfies [string[], RegExp][])('%o', async (says, told) => {
    const { outcome, text } = await talk(says);

    expect(outcome).toBe('handoff');
    expect(text).toMatch(told);
    expect(text).toContain('Vuoi che ti passi una persona');
    expect(text).toContain('Fonte: ');
  });

  it.each([
    [['I work as a carer without a contract, what can I do?'], /legal advice/],
    [['I am looking for a job as a carer', 'how much do you pay me?'], /^How much one earns/],
    [
      ['I need a carer for my mother', 'is it 1200 euros a month, right?'],
      /^I cannot give or confirm a figure/,
    ],
    [['I need a carer for my mother', 'what documents do I need?'], /^A list of documents/],
    [['my son has autism, are there any activities for him?'], /^Activities for people with autism/],
    [['where are the social centres?', 'can I bring my dog?'], /^Whether animals may come in/],
  ] satisfies [string[], RegExp][])('%o', async (says, told) => {
    const { outcome, text } = await talk(says, { locale: 'en' });

    expect(outcome).toBe('handoff');
    expect(text).toMatch(told);
  });

  it.each([
    ['Stanotte dormo in stazione, mi hanno mandata via dalla casa dove lavoravo', 'safety.emergency'],
    [
      'Lavoro in nero presso una famiglia, mi insultano, mi fanno dormire per terra e mi danno spintoni.',
      'safety.emergency',
    ],
    ['Non voglio tenerla in nero: che passi devo fare per metterla in regola?', 'wemi.services.hiring'],
    [
      'La signora delle pulizie lavora da me in nero da anni e vorrei sanare la situazione',
      'wemi.services.hiring',
    ],
    ['babysitter per bambino autistico', 'wemi.services.childcare'],
    [
      'Un gruppo di genitori della materna cerca altre famiglie per una tata in comune',
      'wemi.services.shared',
    ],
    ['la badante va in ferie ad agosto, trovate una sostituta per tre settimane?', 'wemi.services.care'],
  ])('leaves "%s" to %s', async (says, topic) => {
    const { replies } = await talk([says]);

    expect(replies.flatMap(({ articles }) => articles ?? [])).toContain(topic);
  });
});

describe('follow-ups by the whole topic', () => {
  it.each([
    [[JOB, 'no spid'], 'wemi.work-with-us'],
    [[JOB, 'no computer'], 'wemi.work-with-us'],
    [[JOB, 'io no ha permesso'], 'wemi.services.inclusion'],
    [[CARER, 'serve lo spid?'], 'wemi.how-to'],
    [
      ['come rinnovo il permesso di soggiorno?', 'dove vado io? indirizzo per favore'],
      'wemi.services.inclusion',
    ],
    [['lavoro in nero come badante, cosa posso fare?', 'indirizzo per favore'], 'wemi.services.inclusion'],
    [['c’è la misura sostegno 2026?', 'e per il 2027?'], 'wemi.services.measure-2026'],
    [[CARER, 'e se la prendo solo per poche ore?'], 'wemi.services.care'],
    [[CARER, 'nei csrc la prendono?'], 'csrc.who'],
    [['dove sono gli spazi WeMi?', 'e per la badante?'], 'wemi.services.care'],
    [['quanto costa una colf?', 'e per la badante?'], 'wemi.costs'],
  ])('%o is about %s', async (says, topic) => {
    expect((await talk(says)).articles).toEqual([topic]);
  });
});

describe('plain questions around WeMi', () => {
  it.each([
    ['io no ha permesso', 'wemi.services.inclusion'],
    ['quanto costa uno che viene la mattina a lavarlo?', 'wemi.costs'],
    ['Questo CSRC che leggo sul cartello è la vecchia balera di una volta?', 'csrc.what'],
    [
      'La sottoscritta, caregiver di persona con SLA, chiede quali interventi di supporto a domicilio siano attivabili tramite WeMi.',
      'wemi.services.care',
    ],
  ])('"%s" is about %s', async (says, topic) => {
    expect((await talk([says])).articles).toEqual([topic]);
  });

  it.each([
    ['it', 'serve lo spid? io non ce l’ho', /Senza SPID chiedi per telefono allo 020202/],
    ['en', 'do I need SPID to ask for a nanny?', /Without SPID call 020202/],
  ] as const)('says what to do without SPID (%s)', async (locale, says, told) => {
    const before = locale === 'it' ? 'cerco una tata' : 'I am looking for a nanny';

    expect((await talk([before, says], { locale })).text).toMatch(told);
  });
});

describe('formal wrapping', () => {
  it.each([
    [
      'it',
      'Gentili, con la presente sono a richiedere informazioni in merito alla tessera dei centri',
      'csrc.join',
    ],
    [
      'it',
      'Si richiedono informazioni circa la disponibilità di personale per l’accompagnamento di un minore da scuola al domicilio.',
      'wemi.services.childcare',
    ],
    ['en', 'I am writing to enquire about the cost of a carer.', 'wemi.costs'],
  ] as const)('is taken off (%s) "%s"', async (locale, says, topic) => {
    expect((await talk([says], { locale })).articles).toEqual([topic]);
  });
});
