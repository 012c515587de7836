import type { DateMention } from '../../knowledge/dates/recognise.ts';
import type { Locale } from '../../knowledge/schema/locale.ts';
import { CLOCK_PLACES } from './foreign-clocks.ts';
import { ENGLISH_MONTHS, ITALIAN_MONTHS } from './month-names.ts';

type Rewriting = readonly [words: RegExp, as: string];

const DAY_NAMED = '((?:luned|marted|mercoled|gioved|venerd)[iì]|sabato|domenica)';
const DAY_NAMED_IN_ENGLISH = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';

/** "L'ultimo giorno di febbraio" and that for questions are other days. */
const OF_ELSE = `(?! (?:utile )?(?:di|del|dell['’]|dei|per|of|in|for|to) ?(?:the |i |le |l['’])?(?:mese|anno|month|year|chiariment|quesit|domande di|question|quer|clarif|ask|${ITALIAN_MONTHS}|${ENGLISH_MONTHS}))`;

/** "Alle undici e mezza dell'ultimo giorno": an hour of the closing day, which an hour alone is taken for. */
const LAST_DAY: Rewriting = [
  new RegExp(
    `(?:^|[.,;] )l['’ ]ultimo giorno(?= (?:si|posso|possiamo|fino|entro|alle|vale|va|accett\\p{L}*)\\b)|\\b(?:dell['’ ]|nell['’ ]|del |il |nel |of |on )(?:the )?(?:ultimo giorno(?: utile)?|giorno (?:della|di) scadenza|last day|closing day|deadline day)\\b${OF_ELSE}`,
    'giu',
  ),
  ' ',
];

/** "Tra due orette". */
const DIMINUTIVES: readonly Rewriting[] = [
  [/\borette\b/giu, 'ore'],
  [/\boretta\b/giu, 'ora'],
  [/\bminutini\b/giu, 'minuti'],
];

/** The recogniser reads the end of a month, and neither a last day nor an hour of it. */
const END_OF_MONTH: readonly Rewriting[] = [
  [
    new RegExp(
      `\\b(?:nell['’ ]|l['’ ]|il |nel )ultimo giorno (?:di |del )(mese|${ITALIAN_MONTHS})\\b(?:,? (?:alle|all['’]) ?[\\w:.]+(?: e \\w+)?(?= va\\b|[?,]|$))?`,
      'giu',
    ),
    'a fine $1',
  ],
  [
    new RegExp(
      `\\b(?:on )?(?:the )?last day of (?:the )?(month|${ENGLISH_MONTHS})\\b(?:,? at [\\w:.]+(?: [ap]m)?)?`,
      'giu',
    ),
    'at the end of $1',
  ],
];

/** Stretches of time that have a name of their own, as a number. */
const NAMED_STRETCHES: readonly Rewriting[] = [
  ...DIMINUTIVES,
  [/\b(?:una )?mezz['’ ]?ora\b/giu, '30 minuti'],
  [/\bmins?\b/giu, 'minutes'],
  [/\bhrs?\b/giu, 'hours'],
  [/\bventiquattr['’ ]?ore\b/giu, '24 ore'],
  [/\bun giorno (?:intero|pieno|completo)\b/giu, '24 ore intere'],
  [/\b(?:a|one) (?:full|whole) day\b/giu, '24 full hours'],
  [/\bquarantott['’ ]?ore\b/giu, '48 ore'],
  [/\bun quarto d['’ ]ora\b/giu, '15 minuti'],
  [/\btre quarti d['’ ]ora\b/giu, '45 minuti'],
  [/\b(?:un['’ ]?|1 )ora e mezz[ao]\b/giu, '90 minuti'],
  [/\b(?:due|2) ore e mezz[ao]\b/giu, '150 minuti'],
  [/\b(?:an|one|1) hours? and (?:an? )?half\b|\bone and a half hours?\b/giu, '90 minutes'],
  [/\b(?:two|2) hours? and (?:an? )?half\b|\b(?:two|2) and (?:a )?half hours\b/giu, '150 minutes'],
  [/\bhalf (?:an )?hour\b/giu, '30 minutes'],
  [/\b(?:a )?quarter of an hour\b/giu, '15 minutes'],
  [/\b(?:a|one) fortnight\b/giu, 'two weeks'],
  [/\banother (?=(?:full |whole )?(?:minute|hour|day|week|month))/giu, 'still one '],
  [
    /\b(one|two|three|four|five|six|seven|ten|twenty|\d+) more (?=(?:minute|hour|day|week|month)s?\b)/giu,
    'still $1 ',
  ],
  [/\bun(?:['’] ?|o |)altr([oa]) (?=ora|giorno|settimana|mese)/giu, 'ancora un$1 '],
];

const HOURS_IN_WORDS = '(?:una|due|tre|quattro|cinque|sei)';

/** "By end of day Monday": the day named beside it, or else this one; its evening is heard by `PARTS_OF_DAY`. */
function endOfDay(day: string, said: string, today: string): readonly Rewriting[] {
  return [
    [new RegExp(`\\b${said}\\b(?:(?<=(?:${day}).*)|(?=.*(?:${day})))`, 'giu'), ' '],
    [new RegExp(`\\b${said}\\b`, 'giu'), today],
  ];
}

/** What people say and the Italian recogniser does not read as it is meant. */
const ITALIAN: readonly Rewriting[] = [
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

const NUMBER = '(an?|one|two|three|four|five|six|\\d{1,2})';

/** "Till the eighteenth can I still ask" is read in figures only; the first and the second are no days for certain. */
const ORDINALS: readonly Rewriting[] = [
  ...'fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map(
      (word, at): Rewriting => [
        new RegExp(`\\bthe ${word}\\b(?! (?:day|time|year|question|page))`, 'giu'),
        `the ${at + 5}th`,
      ],
    ),
  ...'first second third fourth fifth sixth seventh eighth ninth'
    .split(' ')
    .map(
      (word, at): Rewriting => [
        new RegExp(`\\bthe twenty[- ]${word}\\b`, 'giu'),
        `the ${at + 21}${['st', 'nd', 'rd'][at] ?? 'th'}`,
      ],
    ),
];

/** A bare number up to twelve may be an hour, unless nothing or an hour follows. */
const DAY_OF_MONTH = `(?:(\\d{1,2})(?:st|nd|rd|th)|(1[3-9]|2\\d|3[01])|(\\d{1,2})(?=\\s*(?:$|[?.,!;](?!\\d)|at\\b|by\\b|before\\b|after\\b|in the\\b)))\\b(?![:.]?\\d| ?(?:(?:of )?(?:${ENGLISH_MONTHS})|hours?|h\\b))`;

const HOUR_NAMED = '(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';

/** What people say and the English recogniser does not read, as it does: tried on its version 1.3.2. */
const ENGLISH: readonly Rewriting[] = [
  // What lasted until now tells of no moment that is asked about.
  [/\b(?:until|till|up to|up until) (?:just )?now\b/giu, ' '],
  // Of the day that was spoken of before.
  [/\b(?:on )?(?:the|that) same day\b/giu, ' '],
  // As many write them.
  [/\bwe(?:ns|nds|dens|dns|nes)day\b/giu, 'Wednesday'],
  [/\bt(?:us|use|eus)day\b/giu, 'Tuesday'],
  [/\bthu(?:s|rd|sr)day\b/giu, 'Thursday'],
  [/\bsat(?:er|r)day\b/giu, 'Saturday'],
  ...END_OF_MONTH,
  // "On the 25th, may we…?" is no day of May.
  [/(?<=\d(?:st|nd|rd|th)?),? may (?=(?:i|we|you|they|he|she|it|one)\b)/giu, ', can '],
  // "Thursday 25th", "thurs 25": it reads the weekday alone, and so the next one.
  [new RegExp(`\\b((?:mon|tues|wednes|thurs|fri|satur|sun)day),? ${DAY_OF_MONTH}`, 'giu'), '$1 the $2$3$4th'],
  [new RegExp(`\\b(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\\.?,? ${DAY_OF_MONTH}`, 'giu'), 'the $1$2$3th'],
  // Beside it the recogniser reads no day at all.
  [/,? ?\b(?:(?:in the |at )?mid[- ]morning|during the morning)\b/giu, ''],
  [
    /\b((?:mon|tues|wednes|thurs|fri|satur|sun)day)\b((?:(?!day\b)[^?.!,\d])*), (?:in the|at) (morning|afternoon|evening)\b/giu,
    '$1 in the $3$2',
  ],
  ...endOfDay(
    `${DAY_NAMED_IN_ENGLISH}|today|tomorrow|${ENGLISH_MONTHS}|\\d{1,2}(?:st|nd|rd|th)|\\d\\/\\d|\\bthe \\d`,
    '(?:by |at |before |until )?(?:the )?(?:COB|EOB|EOD|close of (?:business|play)|end of (?:the )?(?:(?:business|working|office) )?day|end of business)(?: (?:on|of)(?= ))?',
    'today',
  ),
  [
    new RegExp(
      `\\b(?:in |during |on )?(?:the )?night (?:between|from) (?:\\p{L}+day) (?:and|to) (\\p{L}+day),? (?:at|around|about) (?:0?([1-6])|${HOUR_NAMED})(?: (?:a\\.?m\\.?|in the morning))?(?![\\d:.])`,
      'giu',
    ),
    '$1 at $2$3 am',
  ],
  // British: half an hour after it.
  [
    new RegExp(`\\b(?<=\\b(?:at|by|about|around|for|before|after|until|till?) )half ${HOUR_NAMED}\\b`, 'giu'),
    'half past $1',
  ],
  [
    /(?<=\b(?:at|by|about|around|before|after|until|till?|i\.?e\.?,?|say|is) )(\d{1,2})\.([0-5]\d)(?![\d.])(?! ?(?:euro|€|%))/giu,
    '$1:$2',
  ],
  [
    /(?<=^|[.,;:] ?|\b(?:at|by|about|around|before|after|until|till|it['’]?s|it is|say) )(?:a )?quarter to (?:one|1)\b(?! (?:am|a\.m|in the morning|to|member|vote|for|against))/giu,
    'at 12:45',
  ],
  [
    /(?<=^|[.,;:] ?|\b(?:at|by|about|around|before|after|until|till|it['’]?s|it is|say) )(?:twenty|20) to (?:one|1)\b(?! (?:am|a\.m|in the morning|to|member|vote|for|against))/giu,
    'at 12:40',
  ],
  [
    /(?<=^|[.,;:] ?|\b(?:at|by|about|around|before|after|until|till|it['’]?s|it is|say) )(?:ten|10) to (?:one|1)\b(?! (?:am|a\.m|in the morning|to|member|vote|for|against))/giu,
    'at 12:50',
  ],
  [
    /(?<=^|[.,;:] ?|\b(?:at|by|about|around|before|after|until|till|it['’]?s|it is|say) )(?:five|5) to (?:one|1)\b(?! (?:am|a\.m|in the morning|to|member|vote|for|against))/giu,
    'at 12:55',
  ],
  [
    /\b(?:a|one) week from (?:now|today),? (?:(?:at )?(?:the |this )?(?:same|exact|very) (?:time|hour)|to the (?:hour|minute))\b|\b(?:at )?this time next week\b/giu,
    'in 168 hours',
  ],
  [/\b(?:right )?this (?:very )?(?:minute|second|moment|instant)\b/giu, 'now'],
  [/\b(?:a )?quarter (?:to|before|of) (?:noon|midday)\b/giu, '11:45'],
  [/\b(?:a )?quarter past (?:noon|midday)\b/giu, '12:15'],
  [/\bhalf past (?:noon|midday)\b/giu, '12:30'],
  [/\b(?:five|5)(?: minutes?)? (?:to|before) (?:noon|midday)\b/giu, '11:55'],
  [/\b(?:ten|10)(?: minutes?)? (?:to|before) (?:noon|midday)\b/giu, '11:50'],
  [/\b(?:twenty|20)(?: minutes?)? (?:to|before) (?:noon|midday)\b/giu, '11:40'],
  [/\b(?:five|5)(?: minutes?)? (?:past|after) (?:noon|midday)\b/giu, '12:05'],
  [/\b(?:ten|10)(?: minutes?)? (?:past|after) (?:noon|midday)\b/giu, '12:10'],
  [/\b(?:twenty|20)(?: minutes?)? (?:past|after) (?:noon|midday)\b/giu, '12:20'],
  [/\bburns (?:night|day)\b/giu, '25 January'],
  [/\b(?:the )?day after (?:the )?epiphany\b/giu, '7 January'],
  [/\b(?:the )?(?:feast of (?:the )?)?epiphany\b/giu, '6 January'],
  [/\b(?:the )?(?:international )?holocaust (?:memorial|remembrance) day\b/giu, '27 January'],
  [/\bafter (?:the )?(?:christmas|xmas) (?:break|holidays|vacation|period|recess)\b/giu, 'after 6 January'],
  [
    /\bbefore (?:the )?(?:christmas|xmas) (?:break|holidays|vacation|period|recess)\b/giu,
    'before 25 December',
  ],
  [
    /\b(?:over|during|in|through|throughout) (?:the )?(?:christmas|xmas) (?:break|holidays|vacation|period|recess)\b/giu,
    'from 25 December to 6 January',
  ],
  [/\bhalf an hour (?:after|past) (?:noon|midday)\b/giu, 'at 12:30'],
  [/\b(?:an|one) hour (?:after|past) (?:noon|midday)\b/giu, 'at 13:00'],
  [/\b(?:an|one) hour before (?:noon|midday)\b/giu, 'at 11:00'],
  [/\b(?:beyond|later than) (?=the \d|\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)/giu, 'after '],
  [/\bpast (?:noon|midday)\b/giu, 'after 12:00'],
  [/\bof the day\b/giu, ' '],
  [/\bin (?:about|around|roughly) (?=\w)/giu, 'in '],
  [
    new RegExp(
      `\\b(?:the )?end of (${ENGLISH_MONTHS}),? (?:on )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\b`,
      'giu',
    ),
    '$2 $1',
  ],
  [/,? (?:(?:at|around) )?lunch ?time,? (?=(?:(?:at|around) )?\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b)/giu, ', '],
  ...NAMED_STRETCHES,
  [new RegExp(`\\bin ${NUMBER} (weeks?|months?)(?: time)?\\b`, 'giu'), '$1 $2 from now'],
  [new RegExp(`\\b${NUMBER} (weeks?|months?) (?:from )?today\\b`, 'giu'), '$1 $2 from now'],
  [
    /\bafter (1[0-2]|[1-9])(?=\s*(?:$|[?.,!;]|on\b|tomorrow|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day))/giu,
    'after $1:00',
  ],
  [
    new RegExp(
      `(?<!\\b(?:on|between|from|and|to|\\p{L}+day) )\\bthe (\\d{1,2}(?:st|nd|rd|th))\\b(?! (?:of\\b|${ENGLISH_MONTHS}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b))`,
      'giu',
    ),
    'on the $1',
  ],
];

/**
 * "The board does not meet before the 24th", "we are ready by the 24th, is an application sent on that date in time?": the
 * day itself is asked about.
 */
const THE_DAY_ITSELF: Readonly<Record<Locale, readonly Rewriting[]>> = {
  it: [
    [
      /\b(non (?!(?:possiamo|posso|si pu[oò]) (?:\p{L}+ )?(?:mand|invi|present|spedi|consegn|partecip|candid|far)|vogli|scad|chiud|finisc|termin)(?:\p{L}+['’ ]){1,6})prima (?:del(?! \d+:)|di) ?(?=\d|l['’]|luned|marted|mercoled|gioved|venerd|sabato|domenica|domani|dopodomani)/giu,
      '$1il ',
    ],
    [
      /\b(?:prima del|entro il|fino al) (?=\d.*\b(?:in (?:tale|quella|questa) (?:stessa )?(?:data|giornata)|(?:quel|quello stesso|lo stesso) giorno)\b)/giu,
      'il ',
    ],
  ],
  en: [
    [
      new RegExp(
        `((?:\\bnot|n['’]t|\\bcannot) (?!(?:\\p{L}+ ){0,4}(?:possible|send|sent|submit|apply|file|close)\\b)(?:\\p{L}+ ){1,5})(?:before|until|till) (?=(?:the )?\\d|(?:on )?${DAY_NAMED_IN_ENGLISH}|tomorrow|(?:${ENGLISH_MONTHS})\\b)`,
        'giu',
      ),
      '$1on ',
    ],
    [
      /\b((?:i|we|they|he|she) (?:cannot|can ?not|can['’]t|will not|won['’]t)(?: be able to)? (?:send|submit|apply|file)(?: (?:it|the application|our application))? )before (?=(?:the )?\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)/giu,
      '$1on ',
    ],
    [
      /\b(?:before|by|until|till) (?=(?:the )?\d.*\b(?:on|at) (?:that|the same|that same|the very same|said|the said) (?:very )?(?:date|day)\b)/giu,
      'on ',
    ],
  ],
};

/** An utterance in words from which the dates in it are read. */
export function dateWords(utterance: string, locale: Locale): string {
  const [before, others] = locale === 'en' ? [ORDINALS, ENGLISH] : [[], ITALIAN];
  return rewritten(utterance, [LAST_DAY, ...before, ...THE_DAY_ITSELF[locale], ...others]);
}

/**
 * A mention as it was meant before the words were rewritten: of "before on the 25th" the recogniser reads the day alone.
 * `before`: what stands before the mention.
 */
export function asMeant(mention: DateMention, before: string): DateMention {
  const [, limit] = mention.type === 'date' ? (/\b(before|by|until|till?) on\s*$/iu.exec(before) ?? []) : [];
  if (limit !== undefined) {
    return {
      ...mention,
      type: 'daterange',
      text: `${limit} ${mention.text}`,
      values: mention.values.map(({ timex, value = '' }) => ({ timex, mod: 'before', end: value })),
    };
  }
  const text = mention.text.replace(/\b(after|from|since) on the\b/iu, '$1 the');
  return { ...mention, text };
}

/** "Tuesday week", "a fortnight on Monday", "martedì a otto": how many weeks after the day that is named is meant. */
export function weeksAfter(utterance: string, named: string): number {
  const day = utterance.includes(named) ? named : (/\b\p{L}+day\b/iu.exec(named)?.[0] ?? named);
  const [before = '', ...rest] = utterance.split(day);
  const after = rest.join(day);
  const found = WEEKS_AFTER.find(
    ([, said]) =>
      said.test(`${before}<>${after}`) &&
      /(?:d[iì]|sabato|domenica|day|oggi|domani|tomorrow|viene)$/iu.test(day),
  );
  return found?.[0] ?? 0;
}

/** `<>` stands for the day. */
const WEEKS_AFTER: readonly (readonly [weeks: number, said: RegExp])[] = [
  [
    2,
    /<> a quindici\b|\b(?<!\bfor )(?:two weeks|2 weeks|a fortnight) (?:on |from |after )?<>|<> fortnight\b/iu,
  ],
  [1, /<> a otto\b|<>,? (?:ma|bensì) (?:il |la |l['’])?(?:quell[oa] )?(?:dopo|successiv[oa])\b/iu],
  [1, /<> (?:week|after next)\b|\b(?<!\bfor )(?:a|one|1) week (?:on |from |after )?<>/iu],
  [1, /\bnot (?:this |the coming )?<>,? but (?:the )?(?:one after|next one|following)\b/iu],
];

/** "Mezz'ora" is thirty minutes to whoever counts them, a fortnight two weeks. */
export function inNumbers(utterance: string): string {
  return rewritten(utterance, NAMED_STRETCHES);
}

function rewritten(utterance: string, rewritings: readonly Rewriting[]): string {
  return rewritings.reduce((said, [words, as]) => said.replace(words, as), utterance);
}
