import { describe, expect, it } from 'vitest';
import { type CallCase, answersCases } from '../support/call-cases.ts';
import { talk } from '../support/talk.ts';

const WEEK_BEFORE = '2024-01-16T10:00:00+01:00';

const ITALIAN: readonly CallCase[] = [
  {
    what: 'its day and hour, after five others',
    at: '2024-01-16T20:40:00+01:00',
    says: 'Buonasera, siamo tutti volontari e ci vediamo solo il giovedì sera. La presidente è in ospedale e la dimettono sabato 20, quindi le carte le può firmare solo domenica a casa sua. Io poi lavoro e lunedì attacco alle due del pomeriggio, perciò pensavo di spedirvi tutto lunedì mattina verso le nove, prima di uscire. Secondo voi arrivo in tempo?',
    expected: /^Sì, lunedì 22 gennaio 2024 alle 09:00/,
  },
  {
    what: 'its hour, the day being that of a return',
    at: '2024-01-17T11:00:00+01:00',
    says: 'La domanda l’abbiamo preparata in tre ed è pronta da ieri. La casella certificata ce la gestisce il commercialista, e lui questa settimana è a sciare. Mi ha scritto che rientra lunedì 22, la mattina ha udienze e la nostra PEC la fa partire dopo pranzo, verso le due e mezza. A me sembra un po’ al limite ma lui dice di stare tranquilla. Va bene così o no?',
    expected: /^No, lunedì 22 gennaio 2024 alle 14:30/,
  },
  {
    what: '"that same day"',
    at: '2024-01-15T10:00:00+01:00',
    says: 'La nostra tesoriera torna dalle ferie giovedì 18, il venerdì ci vediamo per mettere insieme i fogli, poi però la firma del presidente arriva solo martedì 23 e quindi la domanda parte quel giorno stesso, la mattina presto. Siamo ancora in tempo?',
    expected: /^No/,
  },
  {
    what: 'the evening, said before the verb',
    at: WEEK_BEFORE,
    says: 'Abbiamo saputo del bando solo sabato 13. La riunione con i soci è stata convocata per giovedì 18, il notaio ci riceve lunedì 22 alle undici e poi la sera, verso le sette, invieremmo la domanda. Secondo voi è tutto regolare?',
    expected: /^No, lunedì 22 gennaio 2024 alle 19:00/,
  },
  {
    what: 'the day after the one named last',
    at: WEEK_BEFORE,
    says: 'Il segretario torna dal mare domani sera, giovedì prepariamo gli allegati, e il giorno dopo inviamo la domanda con la PEC della cooperativa. A me pare che ci stiamo, ma mia moglie ha dei dubbi. Siamo nei termini o no?',
    expected: /^Sì/,
  },
  {
    what: 'the questions, when it is these that are sent',
    at: WEEK_BEFORE,
    says: 'Vorrei mandarvi i quesiti mercoledì 17, perché martedì sono dal medico e giovedì 18 parto per la montagna con i nipoti che restano con me fino al 25. Faccio in tempo secondo voi?',
    expected: /^Sì/,
  },
];

const ENGLISH: readonly CallCase[] = [
  {
    what: 'a little after what cannot be before',
    at: '2024-01-18T15:30:00+01:00',
    says: 'We have worked on the proposal since before Christmas and everything is finished, but the notary who has to give us the statute back is ill and we cannot collect it before Tuesday 23rd, at ten in the morning. I could send you the full application five minutes after that. I know it is not ideal. Would it still be accepted within the term?',
    expected: /^No/,
    locale: 'en',
  },
  {
    what: 'an hour of the day until which somebody is away',
    at: WEEK_BEFORE,
    says: 'Our accountant is away until Tuesday 23rd, and will submit the application that day at nine in the morning. We have had everything ready since the 10th. He says there is no hurry. Is it OK?',
    expected: /^No, Tuesday 23 January 2024 at 09:00/,
    locale: 'en',
  },
  {
    what: 'a first day back',
    at: '2024-01-15T09:00:00+01:00',
    says: 'I have been off sick since the 8th and I am back on Tuesday 23rd. My colleague prepared the forms last week, the director signed them on Friday, and I would submit them on my first day back. Can I still do it?',
    expected: /^No/,
    locale: 'en',
  },
  {
    what: 'its own day, in time',
    at: '2024-01-18T15:30:00+01:00',
    says: 'Good afternoon. Our treasurer comes out of hospital on Saturday 20th, her son will help her sign on Sunday, and I plan to send the whole application on Monday morning at about nine, before I go to work. Do you think we will make it?',
    expected: /^Yes/,
    locale: 'en',
  },
];

answersCases('of the days of a story that of sending counts', [
  { group: 'in Italian', cases: ITALIAN },
  { group: 'in English', cases: ENGLISH },
]);

describe('a story that names days and asks something else', () => {
  it.each([
    'Siamo un’associazione di Quarto Oggiaro, ci vediamo il giovedì sera, e lunedì 22 vorremmo mandare la domanda. La presidente non ha la firma digitale, ne ha una autografa. Con che firma la dobbiamo mandare?',
    'Sabato 20 mandiamo la domanda, domenica siamo via e lunedì 22 torniamo al lavoro. Volevo sapere però come faccio a capire se vi è arrivata, visto che io di PEC non ne capisco niente. Da chi ricevo conferma?',
    'Mio figlio compie tre anni il 22 e dal 29 vorrei mandarlo al nido vicino a casa, ma il modulo me lo danno solo venerdì 19 e io lavoro. Mia suocera dice di spedire tutto per posta il 20. Va bene o devo andare di persona?',
  ])('is not judged by them: %s', async (says) => {
    const { text } = await talk([says], { at: WEEK_BEFORE });

    expect(text).not.toMatch(/^(?:Sì|No)\b/u);
  });
});
