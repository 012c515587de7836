import { CLOCK_PLACES } from './foreign-clocks.ts';
import { ITALIAN_MONTHS } from './month-names.ts';
import { DIMINUTIVES, END_OF_MONTH, endOfDay, type Rewriting } from './rewritings.ts';

const DAY_NAMED = '((?:luned|marted|mercoled|gioved|venerd)[iì]|sabato|domenica)';
const HOURS_IN_WORDS = '(?:una|due|tre|quattro|cinque|sei)';

/** What people say and the Italian recogniser does not read as it is meant. */
export const ITALIAN: readonly Rewriting[] = [
  ...END_OF_MONTH,
  // What lasted until now tells of no moment that is asked about.
  [/\b(?:(?:fino|sino)(?: ad?)? (?:adesso|ora)|fin ?ora)\b(?! \d)/giu, ' '],
  // Of the day that was spoken of before.
  [/\b(?:(?:del|al)lo|nello|lo) stesso giorno\b/giu, ' '],
  ...DIMINUTIVES,
  ...endOfDay(
    `${DAY_NAMED}|oggi|domani|${ITALIAN_MONTHS}|\\bil \\d|\\bdel \\d`,
    '(?:entro |per |a |alla |prima della )?(?:la )?fine (?:della |di )?giornata(?: (?:di|del)(?= ))?',
    'oggi',
  ),
  // "Alle 5.30 ora di New York" is no length, and a bare hour before a place is one all the same.
  [
    new RegExp(
      `(?<=\\b(?:alle|le|all['’]|entro le|verso le|per le|prima delle|dopo le) ?)(\\d{1,2}(?:[.:]\\d{2})?) (?=(?:ora (?:locale |legale |solare )?)?(?:di|del|della|dell['’]|a|in) ?(?:${CLOCK_PLACES})\\b)`,
      'giu',
    ),
    '$1, ',
  ],
  // Who speaks Spanish at home writes its weekdays.
  [/\bs[áa]bado\b/giu, 'sabato'],
  [/\b(?:el )?lunes\b/giu, 'lunedì'],
  [/\b(?:el )?martes\b/giu, 'martedì'],
  [/\b(?:el )?mi[ée]rcoles\b/giu, 'mercoledì'],
  [/\b(?:el )?jueves\b/giu, 'giovedì'],
  [/\b(?:el )?viernes\b/giu, 'venerdì'],
  [/(?<!\bsanto )\b(?:el )?domingo\b/giu, 'domenica'],
  // The last three days of January.
  [/\b(?:(?:(?:ne)?i )?(?:\w+ )?giorni|al tempo) della merla\b/giu, 'il 29 gennaio'],
  [
    /\bdopo (?:il |le )?(?:periodo|vacanze|feste|festività|pausa) (?:di natale|natalizi[eoa])\b/giu,
    'dopo il 6 gennaio',
  ],
  [
    /\bprima (?:del|delle|della) (?:periodo|vacanze|feste|festività|pausa) (?:di natale|natalizi[eoa])\b/giu,
    'prima del 25 dicembre',
  ],
  [
    /\b(?:durante|nel|nelle|per|sotto) (?:il |le )?(?:periodo|vacanze|feste|festività|pausa) (?:di natale|natalizi[eoa])\b/giu,
    'dal 25 dicembre al 6 gennaio',
  ],
  [
    new RegExp(
      `\\b(?:nella |durante la |la )?notte (?:tra|fra) (?:il |la )?${DAY_NAMED} e (?:il |la )?${DAY_NAMED}(?:,? (?:tipo|diciamo|magari|circa|verso))?,? (?:al(?:le|l['’])|verso le|le) ?(?:0?([1-6])|(${HOURS_IN_WORDS}))(?![\\d:.])`,
      'giu',
    ),
    '$2 alle $3$4 di notte',
  ],
  [
    new RegExp(
      `\\b(?:nella |durante la |la )?notte (?:tra|fra) (?:il |la )?${DAY_NAMED} e (?:il |la )?${DAY_NAMED}`,
      'giu',
    ),
    '$1 notte',
  ],
  [/\bun['’ ]?ora dopo (?:il )?mezzogiorno\b/giu, 'alle 13:00'],
  [/\bmezz['’ ]?ora dopo (?:il )?mezzogiorno\b/giu, 'alle 12:30'],
  [/\bun['’ ]?ora prima di mezzogiorno\b/giu, 'alle 11:00'],
  // Of the two hours of that name the one that anybody is awake at.
  [/\ball['’ ]una meno (?:un )?quarto\b/giu, 'alle 12:45'],
  [/\ball['’ ]una meno venti\b/giu, 'alle 12:40'],
  [/\ball['’ ]una meno dieci\b/giu, 'alle 12:50'],
  [/\ball['’ ]una meno cinque\b/giu, 'alle 12:55'],
  [/\balle (?:dodici|12) e (?:un )?quarto\b/giu, 'alle 12:15'],
  [/\balle (?:dodici|12) e mezz[ao]\b/giu, 'alle 12:30'],
  [/\balle (?:dodici|12) e tre quarti\b/giu, 'alle 12:45'],
  [
    /\b(?:tra|fra) una settimana,? (?:esatta,? )?(?:(?:all[ao]|quest[ao]) stess[ao] (?:ora|orario)|a quest['’ ]ora|stess[ao] (?:ora|orario)|spaccat[ao]|al minuto)\b/giu,
    'tra 168 ore',
  ],
  [/\bin quest['’ ]?o? ?(?:preciso )?(?:momento|istante|minuto)\b/giu, 'adesso'],
  // As a receipt has its hour.
  [
    /(?<=\b(?:accettazione|consegna|accettata|consegnata|ricevuta),? )(\d{1,2})\.([0-5]\d)(?![\d.])/giu,
    'alle $1:$2',
  ],
  // No hour: `weeksAfter` hears the weeks.
  [
    /\b(?:da )?((?:luned|marted|mercoled|gioved|venerd)[iì]|sabato|domenica|oggi|domani) a (?:otto|quindici)(?= |[,;:?!.]|$)/giu,
    '$1',
  ],
  [
    new RegExp(`\\b(?:la )?fine (?:di )?(${ITALIAN_MONTHS}),? (?:cioè )?(?:il )?(\\d{1,2})\\b`, 'giu'),
    'il $2 $1',
  ],
  [/\b(?:alla data odierna|a tutt['’ ]?oggi|ad oggi)\b/giu, ' '],
  // "Fino a fine" is read as the beginning.
  [
    /\bfino (?:a|alla) (?:la )?fine (?:di |del )?(?=mese)|\bfino (?:a|alla) fine (?:di )?(?=\p{L})/giu,
    'entro fine ',
  ],
  [
    new RegExp(
      `\\b${DAY_NAMED} (?:prossimo|prossima|che viene) (?=(?:[12]?\\d|3[01])(?![\\d:.]\\d| (?:giorni|ore)))`,
      'giu',
    ),
    '$1 ',
  ],
  // Of "venerdì 26 porto la pratica" the recogniser reads no number.
  [
    new RegExp(
      `\\b${DAY_NAMED} (1[3-9]|2\\d|3[01]) (?=\\p{L}{2})(?!(?:${ITALIAN_MONTHS}|di|del|al|nel|in|mattin[ao]|sera|notte|pomeriggio|ore|minuti|giorni|persone|soci|euro)\\b)`,
      'giu',
    ),
    '$1 $2, ',
  ],
  // Offices write "il 18 p.v.", "c.m.": the one to come, of this month.
  [/\b(\d{1,2}) (?:p\. ?v\.?|c\. ?m\.?|pv|cm)(?= |[,;:?!]|$)/giu, '$1'],
  // "Per tutta la giornata del 22, fino a mezzanotte": the midnight at its end.
  [
    new RegExp(
      `\\b(giornata del \\d{1,2}(?: (?:${ITALIAN_MONTHS}))?),? (?:e )?fino (?:a|alla) mezzanotte\\b`,
      'giu',
    ),
    '$1',
  ],
  [
    /\b(?:(?:nella )?giornata|giorno) del (?=\d{1,2}(?: |[,;:?!]|$)(?!\s*\p{L}*(?:naio|braio|bre|zo|ile|gio|gno|lio|osto)\b))/giu,
    'giorno ',
  ],
  [
    /\boltre (?=(?:il|le|lo|la|l['’]|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)(?:\s|(?<=['’])))(?!(?:il termine|la scadenza)\b)/giu,
    'dopo ',
  ],
  [new RegExp(`\\b${DAY_NAMED} (\\d{1,2}) di (sera|notte)\\b`, 'giu'), '$1 $2 $3'],
  // No morning has an hour of that number: it is the day.
  [
    new RegExp(`\\b${DAY_NAMED} (1[3-9]|2\\d|3[01]) (?:di|al|nel) (mattina|mattino|pomeriggio)\\b`, 'giu'),
    '$1 $2 $3',
  ],
  [
    /\bquando (?:(?:qui|qua|l[iì]|l[aà]|da (?:me|noi|voi)|(?:a|ad|in) \p{L}+(?: \p{L}+)?) )?(?:sono|saranno) le (?=\d|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici)/giu,
    'alle ',
  ],
];
