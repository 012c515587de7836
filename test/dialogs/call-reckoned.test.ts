import { type CallCase, answersCases } from '../support/call-cases.ts';

const WEEK_BEFORE = '2024-01-16T12:00:00+01:00';
const TWO_WEEKS_BEFORE = '2024-01-08T09:00:00+01:00';
const TWO_WEEKS_AFTER = '2024-02-05T16:00:00+01:00';
const EVE = '2024-01-21T15:00:00+01:00';

/** Questions that are answered alike. */
function alike(asked: Omit<CallCase, 'what' | 'says'>, questions: readonly string[]): readonly CallCase[] {
  return questions.map((says) => ({ ...asked, what: says, says }));
}

const WHAT_IS_SENT: readonly CallCase[] = [
  ...alike({ at: WEEK_BEFORE, expected: /^Sì, sabato 20 gennaio/ }, [
    'La domanda inviata nel fine settimana del 20 e 21, con gli uffici chiusi, è comunque entro il termine?',
  ]),
  ...alike({ at: WEEK_BEFORE, expected: /^No, martedì 23 gennaio/ }, ['una domanda mandata il 23 vale?']),
  ...alike({ at: WEEK_BEFORE, expected: /^Sì, lunedì 15 gennaio 2024 era/ }, [
    'la domanda inviata il 15 è valida?',
  ]),
  ...alike({ at: WEEK_BEFORE, expected: /20 dicembre 2023/ }, ['ho inviato la domanda il 20, va bene?']),
  ...alike({ at: WEEK_BEFORE, expected: /^Yes, Saturday 20 January/, locale: 'en' }, [
    'is an application sent on the 20th, with the offices closed, still within the deadline?',
  ]),
];

const BETWEEN: readonly CallCase[] = [
  ...alike({ at: TWO_WEEKS_BEFORE, expected: /^5 giorni\. / }, [
    'quanti giorni passano tra l’ultimo giorno per i quesiti e l’ultimo per le domande?',
    'quanti giorni ci sono tra le due scadenze?',
    'quanti giorni separano la fine delle richieste di informazioni dalla chiusura del bando?',
    'dopo la chiusura dei quesiti quanti giorni restano fino alla scadenza?',
  ]),
  ...alike({ at: TWO_WEEKS_BEFORE, expected: /^5 days\. /, locale: 'en' }, [
    'How many days elapse between the last day for queries and the last day for applications?',
    'how many days from the last day for questions to the deadline?',
    'once questions close, how many days are left until the deadline?',
  ]),
  ...alike({ at: TWO_WEEKS_BEFORE, expected: /fino a 5 giorni prima/ }, [
    'con quanti giorni di anticipo sulla scadenza bisogna mandare le richieste di chiarimento?',
  ]),
  ...alike({ at: TWO_WEEKS_BEFORE, expected: /5 days before/, locale: 'en' }, [
    'how many days ahead of closing do I have to send my queries?',
  ]),
  ...alike({ at: TWO_WEEKS_BEFORE, expected: /mancano 9 giorni/ }, [
    'quanti giorni ho ancora per mandare le richieste di chiarimento?',
  ]),
];

const SINCE: readonly CallCase[] = [
  ...alike({ at: TWO_WEEKS_AFTER, expected: /^È scaduto da 14 giorni/ }, [
    'quanti giorni sono che è chiuso?',
    'quanti giorni sono da quando è scaduto il bando?',
    'dalla scadenza a oggi quanti giorni sono?',
  ]),
  ...alike({ at: TWO_WEEKS_AFTER, expected: /^It closed 14 days ago/, locale: 'en' }, [
    'How many days is it since applications closed?',
    'how many days have gone past since the closing date?',
    'it’s how many days after the deadline now?',
  ]),
];

const TO_THE_MINUTE: readonly CallCase[] = [
  ...alike({ at: EVE, expected: /^No\. .*mancano 21 ore/ }, [
    'ho ancora 24 ore piene per mandare la domanda?',
    'abbiamo ancora un giorno intero?',
    'ci sono ancora 24 ore complete prima della chiusura?',
  ]),
  ...alike({ at: EVE, expected: /^Sì\. / }, ['abbiamo ancora un giorno?']),
  ...alike({ at: EVE, expected: /^No\. .*21 hours left/, locale: 'en' }, [
    'do i still have a full 24 hours to send the application?',
  ]),
  ...alike({ at: EVE, expected: /^Yes\. .*21 hours left/, locale: 'en' }, [
    'do we still have a good 20 hours?',
  ]),
];

const NOON: readonly CallCase[] = [
  ...alike({ at: WEEK_BEFORE, expected: /^(?!Sì|No\b).*mezzogiorno, non mezzanotte/ }, [
    'Ore dodici intende a pranzo o di notte? Perché noi la versione buona la finiamo sempre tardi',
    'le 12 sono di giorno o di notte?',
    'le dodici del mattino o di sera?',
  ]),
  ...alike({ at: WEEK_BEFORE, expected: /^(?!Yes|No\b).*noon, not midnight/, locale: 'en' }, [
    'is twelve o’clock at lunchtime or at night? We always finish late',
  ]),
  ...alike({ at: WEEK_BEFORE, expected: /^No, lunedì 22 gennaio 2024 alle 13:00/ }, [
    'lunedì 22 un’ora dopo mezzogiorno posso ancora mandarla?',
  ]),
  ...alike({ at: WEEK_BEFORE, expected: /^No, Monday 22 January 2024 at 12:30/, locale: 'en' }, [
    'can I send it half an hour after noon on Monday 22?',
  ]),
  ...alike({ at: WEEK_BEFORE, expected: /^No, la scadenza è/ }, [
    'lunedì 22 posso mandarla fino a mezzanotte?',
  ]),
];

const WEEKENDS: readonly CallCase[] = [
  ...alike(
    { at: TWO_WEEKS_BEFORE, expected: /^2 fine settimana \(sabato 13 gennaio e sabato 20 gennaio\): / },
    [
      'Quanti fine settimana abbiamo ancora prima della scadenza? Lavoriamo tutti e ci vediamo solo sabato e domenica',
      'quanti weekend mancano alla chiusura?',
    ],
  ),
  ...alike({ at: TWO_WEEKS_BEFORE, expected: /^2 \(sabato 13 gennaio e sabato 20 gennaio\): / }, [
    'quanti sabati abbiamo prima della scadenza?',
  ]),
  ...alike({ at: TWO_WEEKS_BEFORE, expected: /^1 fine settimana .*17 gennaio/ }, [
    'quanti fine settimana ci sono ancora per le richieste di chiarimento?',
  ]),
  ...alike({ at: WEEK_BEFORE, expected: /^1 weekend \(Saturday 20 January\): /, locale: 'en' }, [
    'How many weekends do I have left before applications close? I can only work on it Saturdays',
  ]),
  ...alike({ at: '2024-01-22T09:00:00+01:00', expected: /^Non ce ne sono più: / }, [
    'quanti fine settimana restano prima della scadenza?',
  ]),
  ...alike({ at: TWO_WEEKS_AFTER, expected: /^None: /, locale: 'en' }, [
    'how many weekends are left before the deadline?',
  ]),
  ...alike({ at: WEEK_BEFORE, expected: /^Mancano 6 giorni/ }, [
    'quanti giorni mancano? posso lavorarci solo il fine settimana',
  ]),
];

const YEAR: readonly CallCase[] = [
  ...alike(
    { at: '2026-10-30T10:00:00+01:00', expected: /^The deadline has passed: it was .* 2024/, locale: 'en' },
    [
      'Which year was the deadline of this co-design notice?',
      'in which year did applications end?',
      'the deadline was in what year?',
    ],
  ),
  ...alike({ at: '2026-10-30T10:00:00+01:00', expected: /^Il termine è passato: era .* 2024/ }, [
    'in quale anno si chiudeva l’avviso?',
  ]),
  ...alike({ at: '2026-10-30T10:00:00+01:00', expected: /^(?!The deadline)/, locale: 'en' }, [
    'in which year did the Carlo Poma centre close?',
  ]),
];

answersCases('reckoned', [
  { group: 'weekends', cases: WEEKENDS },
  { group: 'the year', cases: YEAR },
  { group: 'what is sent', cases: WHAT_IS_SENT },
  { group: 'between the limits', cases: BETWEEN },
  { group: 'since the last', cases: SINCE },
  { group: 'to the minute', cases: TO_THE_MINUTE },
  { group: 'noon', cases: NOON },
]);
