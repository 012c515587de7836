import { wordsPattern } from '../../knowledge/expressions.ts';

/** Clarifications, by their names. */
const ASKED = '(quesit|chiariment|dubbi|richieste di informazion)*';
const ENQUIRED = '(question|quer[iy]|clarif|enquir|inquir)*';

/**
 * How people ask how long something is, before the deadline or after it, a way a line, Italian before English: expressions
 * as in the content, tried on folded words.
 */
export const LENGTH_WORDS = {
  /** "Da quanti giorni è scaduto?" */
  since: wordsPattern([
    'da quant[oiae] (giorni|tempo|ore|minuti|settimane|mesi|anni)(?! prima\\b)',
    'da quanto (e|sono|si e|ha|hanno) ',
    'quant[oiae] (giorni|tempo|ore|minuti|settimane|mesi|anni) (\\w+ ){0,2}(e|sono|son|siano) (gia )?(passat|trascors|decors)[oaie]',
    '(e|sono) (gia )?passat[oaie] quant[oiae]',
    'quant[oiae] (giorni|tempo|ore|minuti|settimane|mesi|anni) fa',
    'di quant[ei] (giorni|ore|minuti|settimane) (sono|siamo|sarei|saremmo) in ritardo',
    'how many (minutes|hours|days|weeks) late',
    'by how (many (minutes|hours|days|weeks)|much|long) (did|have|had|are|were) (i|we) (\\w+ )?(miss|late)*',
    '(di|per) quant[oie] (giorni |ore |minuti |settimane )?(l |la |lo )?(abbiamo|ho|avrei|avremmo) (mancat|pers|saltat|sforat)[oa]',
    'how (many (minutes|hours|days|weeks|months|years)|long) (\\w+ ){0,2}ago',
    'how (many (minutes|hours|days|weeks|months|years)|long) (has|have) (it|the \\w+|applications?|questions|\\w+) (been|passed|gone)*',
    'how (many (minutes|hours|days|weeks|months|years)|long) (have |has )?(passed|gone|elapsed|since)',
    'how (many (minutes|hours|days|weeks|months|years)|long) (is|was|has it been) (it )?(now |already )?(since|after|from the (deadline|closing))',
    'how many (minutes|hours|days|weeks|months|years) (after|past|beyond) the (deadline|closing)( date)?( (are|is|am) (we|it|i))?( now| today)?$',
    'quant[ei] (giorni|ore|settimane|mesi|anni) (sono|saranno|fanno) (ormai |gia )?(che|da quando|dalla|dal) ... (chius|scadut|scadenz|chiusur|termin)*',
    '(dalla|dal) (scadenza|chiusura|termine) (a|ad|fino a) oggi ... quant[ei]',
    'di quant[ei] (giorni|ore|settimane|mesi) (sono|siamo) (oltre|dopo|fuori)',
    '(minutes|hours|days|weeks|months) (elapsed|since)',
  ]),
  /** "How many days did the call have in all?" */
  whole: wordsPattern([
    'quanti giorni (ha|aveva|dava|dura|durava|e durato|e rimasto aperto|e stato aperto|e aperto) (in tutto )?(il |l )?(bando|avviso)',
    '(bando|avviso) quanti giorni (ha|aveva|dava|dura|durava|e durato|e rimasto aperto|e stato aperto)',
    'how (long|many days) (was|is) the call open',
    'how (long|many days) (did|does|had|has) the call (last|stay open|have|had)*( in all)?$',
  ]),
  /** Units that the time may be asked in. */
  years: wordsPattern(['quanti anni', 'how many years']),
  months: wordsPattern(['mesi', 'months']),
  weeks: wordsPattern(['settimane', 'weeks']),
  days: wordsPattern(['quanti giorni', 'how many days']),
  hours: wordsPattern(['(?<!le )ore', 'hours']),
  minutes: wordsPattern(['minuti', 'minutes']),
  /** How much time is left, in whatever unit. */
  left: wordsPattern([
    '(che|quanta) distanza .*giorni|(gap|distance) in days',
    'quante (\\w+ )?settimane',
    'quant[ioe] (\\w+ )?(giorni|giorno|tempo|ore|minuti|mesi)(?! (prima|di anticipo|in anticipo)\\b)',
    '(tra|fra) quanto (tempo )?(scad|chiud|finisc)*|(scad|chiud|finisc)(e|ono) (tra|fra) quanto',
    'quanto (manca*|ci resta*|resta*|mi resta*|tempo)',
    '(giorni|ore|minuti|settimane|mesi) (\\w+ ){0,2}(mancano|restano|rimangono|rimast[ie]|rimanenti|restanti|mancanti|residu[ie])',
    '(ore|minuti|giorni|settimane) (\\w+ )?(alla|al) (scadenza|chiusura|termine)',
    'quant[ie] ne (mancano|restano|rimangono)',
    '^(giorni|ore|minuti|settimane|mesi) ... quant[ie]$',
    '(?<!\\b(tra|fra|in|entro|sono) \\w+ )(giorni|settimane|mesi) (\\w+ ){0,2}da oggi',
    'mancano ancora (\\w+ )?(giorni|ore|settimane|mesi|minuti)',
    'how (many (months|weeks|days|hours|minutes)|long|much time|much longer)(?! (before|ahead of|in advance|in advance of)\\b)',
    '(minutes|hours|days|weeks|months) (are )?(left|to go)',
    'days (are )?remaining',
    'how many (months|weeks|days|hours|minutes) before (the )?(deadline|closing time|it closes|(the )?(call|window|notice) closes|applications? close)$',
  ]),
  /** "How many days are there between the end of questions and the deadline?" */
  between: wordsPattern([
    `(tra|fra) .*${ASKED}.* e .*(ultim|domand|scadenz|candidatur|chiusura|consegna)*`,
    `(dal|dalla|dall|separ*) .*${ASKED}.* (al|alla|all|a quell[oa]|dal|dalla) .*(domand|scadenz|candidatur|chiusura)*`,
    `(tra|fra) .*(scadenz|candidatur|chiusura|domand).* e .*${ASKED}`,
    `(dopo|da) (la chiusura|la fine|il termine|quando (si )?(chiud|finisc|scad)\\w+) (\\w+ ){0,2}${ASKED}.* (alla|fino alla|al) (scadenza|chiusura|termine)`,
    '(tra|fra) (le due|i due) (scadenz|termin|date|chiusur|limit)*',
    `between .*${ENQUIRED}.* and .*(applic|deadline|closing|submission)*`,
    `between .*(applic|deadline|closing).* and .*${ENQUIRED}`,
    `(separat?e?s? |from ).*${ENQUIRED}.* (from|to) .*(applic|deadline|closing|submission)*`,
    `(once|after|when) .*${ENQUIRED} (have |are )?(close|end|stop|shut)* .*(until|to|before|till) the (deadline|closing)*`,
    'between the two (deadline|date|limit|end|closing)*',
  ]),
} satisfies Record<string, RegExp>;

/** From which hour a part of the day lasts, the latest first; of the whole day its end counts. */
export const PARTS_OF_DAY: readonly (readonly [hour: number, RegExp])[] = [
  [
    24,
    wordsPattern([
      '(tutta|intera) (la )?(giornata|sera)|intera giornata',
      'tutto il (giorno|pomeriggio)',
      'per tutt[oa] (il |la )?(\\d{1,2}|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica)',
      'a (qualsiasi|qualunque) ora',
      'fine (della |di )?giornata',
      '(whole|all|entire) day',
      '(whole|entire|all of) (of )?(the )?(mon|tues|wednes|thurs|fri|satur|sun)day',
      '(at )?any (time|hour) (on|of|during)',
    ]),
  ],
  [21, wordsPattern(['dopo cena', 'after dinner'])],
  [18, wordsPattern(['in serata', '(di|la) sera', 'after work', 'in the evening'])],
  [
    17,
    wordsPattern([
      '(chiusura|fine) (degli |dell )?(uffici|orario (di|d) (lavoro|ufficio))',
      'cob|eob|eod|close of (business|play)|end of (the )?((business|working|office) )?day|end of business',
    ]),
  ],
  [14, wordsPattern(['dopo (pranzo|mangiato)', 'after lunch'])],
  [
    12,
    wordsPattern([
      'pausa pranzo',
      '(nel|di|del) (tardo )?pomeriggio',
      '(over|during|at) lunch',
      'lunch (break|time)',
      'in the afternoon',
    ]),
  ],
];
