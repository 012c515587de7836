import { recogniseDates } from '../../knowledge/dates/recognise.ts';
import { wordsPattern } from '../../knowledge/expressions.ts';
import type { Locale } from '../../knowledge/schema/locale.ts';
import { plain } from '../texts/say.ts';
import { inNumbers } from './date-words.ts';

const UNITS = ['minutes', 'hours', 'days', 'weeks', 'months', 'years'] as const;
export type Unit = (typeof UNITS)[number];

/** A stretch of time that somebody asks whether they still have, or whether it has gone by. */
export interface TimeLeftAsked {
  readonly amount: number;
  readonly unit: Unit;
  /** "Still a week", "a full 24 hours", "more than a week", "less than a week", "are there seven days left?". */
  readonly bound: 'at-least' | 'in-full' | 'more' | 'less' | 'exactly';
  /** "Has a month gone by since the deadline?" asks of the time after it. */
  readonly isSince: boolean;
  /** "I need two hours more: too late?" */
  readonly asksIfTooLate?: boolean;
}

/** A stretch of time in a sentence. */
interface Amount extends Pick<TimeLeftAsked, 'amount' | 'unit'> {
  readonly bound: TimeLeftAsked['bound'] | undefined;
  /** The sentence folded, with `xamt` where the stretch was. */
  readonly around: string;
}

/** "Abbiamo ancora una settimana?": how much time is asked about; undefined when none is. `hasMoment`: a day was named. */
export function timeLeftAsked(utterance: string, hasMoment = false): TimeLeftAsked | undefined {
  const sentences = utterance.split(/(?<=[.:;!?…])\s+/u);
  for (const sentence of sentences) {
    const isAsked = ASKS.test(sentence);
    // What was told before is not asked.
    const found = isAsked || sentence === sentences.at(-1) ? amountIn(sentence) : undefined;
    const asked = found && askedOf(found, { isAsked, hasMoment });
    if (asked) {
      return asked;
    }
  }
  return neededIn(sentences);
}

/** "I need five more days for the papers. Will I make it?" tells in one sentence and asks in the next. */
function neededIn(sentences: readonly string[]): TimeLeftAsked | undefined {
  const needed = sentences.map(amountIn).find((amount) => amount !== undefined && NEEDED.test(amount.around));
  const last = plain(sentences.at(-1) ?? '');
  return needed && MAKES_IT.test(last)
    ? {
        amount: needed.amount,
        unit: needed.unit,
        bound: 'at-least',
        isSince: false,
        ...(TOO_LATE.test(last) && { asksIfTooLate: true }),
      }
    : undefined;
}

const ASKS = /\?|\b(giusto|vero|right|correct)\b/iu;

function askedOf(
  { amount, unit, bound, around }: Amount,
  { isAsked, hasMoment }: { readonly isAsked: boolean; readonly hasMoment: boolean },
): TimeLeftAsked | undefined {
  const asked = { amount, unit, bound: bound ?? 'at-least', isSince: false } as const;
  if (isAsked && GONE_BY.test(around) && !LEFT_TO_DEADLINE.test(around) && !MAY_STILL.test(around)) {
    return { ...asked, isSince: true };
  }
  if (NEEDED.test(around) && MAKES_IT.test(around)) {
    return { ...asked, ...(TOO_LATE.test(around) && { asksIfTooLate: true }) };
  }
  if (ASKS_ELSE.test(around)) {
    return undefined;
  }
  if (STILL_HAD.test(around) || (bound !== undefined && HAD.test(around))) {
    return asked;
  }
  const isToDeadline = LEFT_TO_DEADLINE.test(around);
  if (!LEFT.test(around) && !isToDeadline) {
    return undefined;
  }
  if (bound !== undefined || STILL.test(around)) {
    return asked;
  }
  return isAsked && (isToDeadline || !hasMoment) ? { ...asked, bound: 'exactly' } : undefined;
}

/** "Has more than a month gone by since the deadline?" */
const GONE_BY = wordsPattern([
  '(passat|trascors|decors)* (gia |ormai )?xamt ... (dalla|dal|da quando|che) (e|si e|sono|scadenza|chiusura|termine|ha)',
  '(dalla|dal) (chiusura|scadenza|termine) ... xamt',
  '(?<!\\b(a distanza di|dopo) )xamt (\\w+ ){0,2}(dalla|dal) (chiusura|scadenza|termine)',
  '(scadut|chius|passat|finit)[oaie] da xamt',
  'xamt (since|after) (?!noon|midday)',
  '(did|has|have) ... xamt (pass|passed|gone by|elapsed)',
  '(has it|have|it has) been xamt',
  '(closed?|ended|expired|over|shut) (for )?xamt( ago)?',
]);
/** "Noon was five minutes ago, may I still apply?" asks of now. */
const MAY_STILL = wordsPattern([
  '(posso|possiamo|si puo|riesco|riusciamo|sono|siamo) (ancora|comunque|lo stesso)',
  '(can|may|could|am|are) (i|we) (still|anyway)',
]);
/** "I need twenty minutes to load the files": time that must be there. */
const NEEDED = wordsPattern([
  '((mi|ci) )?(serve|servono|serviranno|ci vogliono|ci vuole|vuole|vogliono|occorre|occorrono) (ancora |altri |altre )?xamt',
  '(ho|abbiamo|avrei|avremmo) (ancora )?bisogno di (altri |altre |ancora )?xamt',
  '(mi|ci) (prendo|prendiamo) (altri |altre |ancora )?xamt',
  'ci (metto|mettiamo|mettero|metteremo) (ancora )?xamt',
  '(impiego|impieghiamo) xamt',
  '(i |we )?(still |only |just ){0,2}needs? (still |only |another |about |around |roughly ){0,3}xamt',
  '(it|activation|upload|that|this|which) (takes|will take) ((me|us) )?xamt',
  '(mettiamo|diciamo) (altri |altre |ancora )?xamt',
  '(computer|pc|update|updates|upload|scanner|system|it) (\\w+ ){0,4}(says|said|shows|wants|needs) (still |another )?xamt',
  '(computer|pc|aggiornamento|caricamento|sistema) (\\w+ ){0,4}(dice|segna|vuole|chiede) (ancora )?xamt',
  'give (me|us) (still )?xamt|(mi|ci) (dia|dai|date|lasci|lasciate) (ancora )?xamt',
]);
const MAKES_IT = wordsPattern([
  'ce la|in tempo|riesco|riusciamo|basta|bastano|posso|possiamo',
  'e tardi|troppo tardi|too late',
  '(can|could|will|would|am|are|shall) (i|we)|make it|in time|enough|(still|is that) (ok|okay|fine|all right)|will (that|it|this|you|the \\w+) (still )?(work|do|be open)',
  '(i|we) can (still )?(send|submit|apply)',
  '(still )?(good|ok|okay|fine|all right) to (send|submit|apply|go)',
  '(ci )?(sto|stiamo|sono|siamo|saremmo|saremo|rientriamo|restiamo) (ancora |sempre )?(dentro|nei (termini|tempi))|(arrivo|arriviamo) (in )?(tardi|ritardo)',
  'sara ancora apert[oa]|saranno ancora aperte|trovo ancora aperto',
]);
const TOO_LATE = wordsPattern(['tardi|too late']);
/** Whoever has a week tells of it; whoever asks has it still, or so much at least. */
const STILL_HAD = wordsPattern([
  '(ho|abbiamo|avro|avremo|c e|ci sono) (tempo )?ancora xamt',
  '(mi|ci) basta(no)? xamt',
  '(do|have) (i|we) still (have |got )?xamt',
  '(is|are) there still xamt',
  'there (is|are|s) still xamt',
]);
const HAD = wordsPattern([
  '(ho|abbiamo|avro|avremo|c e|ci sono) (ancora )?(tempo )?xamt',
  '(do|have|will) (i|we) (have |got )?xamt',
  '(is|are) there xamt',
]);
const LEFT = wordsPattern([
  '(manca|mancano|resta|restano|rimane|rimangono) (ancora )?(solo )?xamt',
  'xamt (rimanenti|rimasti|(or more )?(still )?(left|to go|remains?|remaining))',
]);
/** The same, of the deadline by its name. */
const LEFT_TO_DEADLINE = wordsPattern([
  'xamt (\\w+ ){0,3}(alla|al|all) (scadenza|chiusura|termine|consegna|invio)',
  '(siamo|sono|e) (gia |ormai |ancora )?a xamt (dalla|dal) (scadenza|chiusura|termine)',
  '(alla|al) (scadenza|chiusura|termine) (\\w+ ){0,2}xamt',
  'xamt (to|until|till) (the )?(deadline|closing|end|it closes)',
]);
const STILL = wordsPattern(['ancora', 'still']);
/** "There are two days left, can I make it?" tells of the days; "two days of leave" are others. */
const ASKS_ELSE = wordsPattern([
  'in tempo|ce la|posso|possiamo|riesc[oe]|riusciamo|quando|quant[ioae]',
  'mi manca',
  'xamt prima(?! (che (chiud|scad|finisc)*|(della|del) (scadenza|chiusura|termine)))',
  'xamt before(?! ((it|they|you|the (call|notice)|applications?) (clos|end|expir|shut)*|the (deadline|closing date)))',
  'xamt di (?!tempo\\b)\\w+',
  'xamt (al|alla|all|ai|alle|dal|dalla) (?!(la )?(scadenza|chiusura|termine|fine|bando|avviso|consegna|invio)\\b)\\w+',
  'can (i|we)|in time|when|how',
]);

const UNIT_WORDS: Readonly<Record<Unit, RegExp>> = {
  minutes: /^(?:minut(?:[oi]|es?)|mins?)$/u,
  hours: /^(?:or[ae]|hours?|hrs?)$/u,
  days: /^(?:giorn[oi]|days?)$/u,
  weeks: /^(?:settiman[ae]|weeks?)$/u,
  months: /^(?:mes[ei]|months?)$/u,
  years: /^(?:ann[oi]|years?)$/u,
};
const SECONDS_OF: Readonly<Record<Unit, number>> = {
  minutes: 60,
  hours: 3_600,
  days: 86_400,
  weeks: 604_800,
  months: 2_592_000,
  years: 31_536_000,
};
const LONGEST = 18;
/** "A full week", "seven calendar days": the words beside the number change nothing. */
const QUALIFIED =
  /\b(?:an? )?(?:full|whole|good|clear|solid) (?=\d|two\b|three\b|seven\b|ten\b|twenty|forty)|\b(?:full|whole|intera|intero|calendar|di calendario|interi|intere|pieni|piene|complet[ei]) ?/gu;
/** Of hours, to the minute. */
const IN_FULL = /\b(?:full|whole|clear|solid|inter[aoie]|pien[aoie]|complet[aoie])\b/u;

/** The first stretch of time in a sentence, unless it says when: "tra dieci giorni", "two days later". */
export function amountIn(sentence: string): Amount | undefined {
  const said = plain(inNumbers(sentence));
  const words = said.replaceAll(QUALIFIED, '').split(' ');
  if (words.length > LONGEST) {
    return undefined;
  }
  for (const [at, word] of words.entries()) {
    const unit = UNITS.find((name) => UNIT_WORDS[name].test(word));
    const length = unit && numberBefore(words, at, unit);
    if (unit && length && !SAYS_WHEN.has(words[at - length.words - 1] ?? '') && words[at + 1] !== 'fa') {
      const before = words.slice(0, at - length.words).join(' ');
      const after = words.slice(at + 1).join(' ');
      return {
        amount: length.amount,
        unit,
        bound: boundOf(before, after) ?? (isByTheClock(unit) && IN_FULL.test(said) ? 'in-full' : undefined),
        around: `${before.replace(BOUND, '').trim()} xamt ${after}`.trim(),
      };
    }
  }
  return undefined;
}

/** Hours and minutes; days and longer go by the calendar. */
export function isByTheClock(unit: Unit): boolean {
  return unit === 'hours' || unit === 'minutes';
}

const SAYS_WHEN: ReadonlySet<string> = new Set(['tra', 'fra', 'in', 'entro', 'within', 'ogni', 'every']);

/** "Quanti giorni", "the last day": most stretches that people name have no number, and looking for one takes a millisecond. */
const NO_NUMBER: ReadonlySet<string | undefined> = new Set([
  undefined,
  ...'quel quella questo questa della quanti quante che ultimo ultima ultimi ultime'.split(' '),
  ...'the this that last what which many'.split(' '),
]);

/** The number in the one or two words before a unit: "twenty four hours". */
function numberBefore(words: readonly string[], at: number, unit: Unit) {
  if (NO_NUMBER.has(words[at - 1])) {
    return undefined;
  }
  for (const count of at > 1 ? [2, 1] : [1]) {
    const amount = numberOf(words.slice(at - count, at + 1).join(' '), unit);
    if (amount !== undefined) {
      return { amount, words: count };
    }
  }
  return undefined;
}

function numberOf(stretch: string, unit: Unit): number | undefined {
  const locale: Locale = /(?:settiman[ae]|giorn[oi]|mes[ei]|ann[oi]|or[ae]|minut[oi])$/u.test(stretch)
    ? 'it'
    : 'en';
  const [found] = recogniseDates(stretch, locale, ANY_MOMENT);
  const seconds = found?.type === 'duration' && found.text === stretch ? found.values[0]?.value : undefined;
  return seconds === undefined ? undefined : Number(seconds) / SECONDS_OF[unit];
}

/** How long a duration is does not hang on it. */
const ANY_MOMENT = '2024-01-01T00:00';

const BOUND =
  /(?<more>piu di|oltre|more than|over)$|(?<less>meno di|less than|under)$|(?<least>almeno|at least)$|(?<exact>esattamente|exactly|solo|soltanto|only|just)$/u;

/** "Giusto?" at the end asks whether it is so. */
const EXACTLY = /^(?:esatt|precis|exactly|giust[iae]\b|giusto (?=\p{L}))/u;

function boundOf(before: string, after: string): TimeLeftAsked['bound'] | undefined {
  const { more, less, least, exact } = BOUND.exec(before)?.groups ?? {};
  if (exact !== undefined || EXACTLY.test(after)) {
    return 'exactly';
  }
  if (more !== undefined) {
    return 'more';
  }
  if (less !== undefined) {
    return 'less';
  }
  return least === undefined && !/^(?:almeno|at least|or more|o piu)\b/u.test(after) ? undefined : 'at-least';
}
