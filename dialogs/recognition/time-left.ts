import { recogniseDates } from '../../knowledge/dates/recognise.ts';
import type { Locale } from '../../knowledge/schema/locale.ts';
import { plain } from '../texts/say.ts';
import { inMinutes } from './date-words.ts';

/** A stretch of time that somebody asks whether they still have. */
export interface TimeLeftAsked {
  readonly seconds: number;
  /** Days, weeks and months are counted by the calendar, hours and minutes by the clock. */
  readonly isByTheClock: boolean;
  /** "Still a week", "more than a week", "less than a week", "are there seven days left?". */
  readonly bound: 'at-least' | 'more' | 'less' | 'exactly';
  /** "Has a month gone by since the deadline?" asks of the time after it. */
  readonly isSince: boolean;
}

const AMOUNT =
  '(?<bound>piu di |meno di |almeno |more than |less than |at least )?(?<amount>\\w+ (?:(?<italian>settiman|giorn|mes|or(?=[ae])|minut)[aeio]|(?:week|day|month|hour|minute)s?))\\b';
/** Whoever has a week tells of it; whoever asks has it still, or so much at least. */
const STILL_HAVE = new RegExp(
  `\\b(?:(?:ho|abbiamo|c e|ci sono) (?:tempo )?(?:ancora |(?=piu di|meno di|almeno|(?:\\w+ ){2}almeno\\b))|(?:mi|ci) basta(?:no)? |(?:do|have) (?:i|we) (?:still (?:have |got )?|(?:have|got) (?=more than|less than|at least))|(?:is|are) there (?:still )?)${AMOUNT}`,
  'u',
);
const IS_LEFT = new RegExp(
  `\\b(?:manca(?:no)?|resta(?:no)?|rimane|rimangono) (?<still>ancora )?(?:solo )?${AMOUNT}`,
  'u',
);
/** "Three days left, right?" */
const LEFT_AFTER = new RegExp(`${AMOUNT} (?:left|to go|remaining)\\b`, 'u');
/** "I need twenty minutes to load the files, can I make it?" */
const NEEDS = new RegExp(
  `\\b(?:(?:mi|ci) (?:serv(?:e|ono|iranno)|ci vogliono|ci vuole|vuole|vogliono|occorr(?:e|ono))|ci (?:metto|mettiamo|mettero|metteremo)|impiego|impieghiamo|(?:i|we) (?:still )?need|it (?:takes|will take)(?: me| us)?) (?:ancora |altri |altre |another )?${AMOUNT}`,
  'u',
);
const MAKES_IT =
  /\b(?:ce la|in tempo|riesco|riusciamo|basta|bastano|posso|possiamo|can (?:i|we)|make it|in time|enough)\b/u;
/** "Has more than a month gone by since the deadline?", and the same the other way round. */
const GONE_BY = new RegExp(
  `\\b(?:(?:e|sono) (?:gia )?passat[oaie] (?:gia )?|(?:has it been|have|has) (?:already )?)${AMOUNT}(?! (?:left|to go)).*\\b(?:da|dal|dalla|da quando|che e|since|passed|gone by|ago)\\b`,
  'u',
);

const SINCE_GONE_BY = new RegExp(
  `\\b(?:dalla|dal) (?:chiusura|scadenza|termine) (?:e|sono) (?:gia )?passat[oaie] (?:gia )?${AMOUNT}`,
  'u',
);

/** "There are two days left, can I make it?" tells of the days; "two days of leave" are others. */
const ASKS_ELSE =
  /\b(in tempo|ce la|posso|possiamo|riesc[oe]|riusciamo|quando|quant[ioae]|can (i|we)|in time|when|how)\b|\bmi manca|\b(settiman[ae]|giorn[oi]|mes[ei]) (di (?!tempo\b)|(al|alla|all|ai|alle|dal|dalla) (?!(la )?(scadenza|chiusura|termine|fine|bando|avviso)\b))/u;
/** "A full week" is a week. */
const WHOLE = /\b(a|one|una|un) (?:full|whole|intera|intero) /gu;
const ASKS = /\?|\b(giusto|vero|right|correct)\b/iu;
const LONGEST = 14;

/** "Abbiamo ancora una settimana?": how much time is asked about; undefined when none is. */
export function timeLeftAsked(utterance: string): TimeLeftAsked | undefined {
  const said = plain(inMinutes(utterance)).replace(WHOLE, '$1 ');
  if (said.split(' ').length > LONGEST) {
    return undefined;
  }
  const last = lastOf(utterance);
  const goneBy = (GONE_BY.exec(last) ?? SINCE_GONE_BY.exec(last))?.groups;
  const needed = MAKES_IT.test(said) ? NEEDS.exec(said)?.groups : undefined;
  if (goneBy ?? needed) {
    return asked(goneBy ?? needed, { isBare: false, isSince: goneBy !== undefined });
  }
  const have = STILL_HAVE.exec(said)?.groups;
  const left = have ? undefined : (IS_LEFT.exec(said) ?? LEFT_AFTER.exec(said))?.groups;
  const isBare = left !== undefined && left['still'] === undefined && (left['bound'] ?? '') === '';
  const isAsked = !ASKS_ELSE.test(said) && (!isBare || ASKS.test(utterance));
  return isAsked ? asked(have ?? left, { isBare, isSince: false }) : undefined;
}

/** "Two hours have gone by: do you take it?" tells of them; what is asked comes last. */
function lastOf(utterance: string): string {
  return plain(utterance.split(/[.:;!]+(?=\s*\S)/u).at(-1) ?? '');
}

/** What is asked about the stretch of time in the groups of one of the patterns above. */
function asked(
  groups: Partial<Record<string, string>> | undefined,
  { isBare, isSince }: { readonly isBare: boolean; readonly isSince: boolean },
): TimeLeftAsked | undefined {
  const { amount = '', italian, bound = '' } = groups ?? {};
  const seconds = secondsIn(amount, italian === undefined ? 'en' : 'it');
  if (seconds === undefined) {
    return undefined;
  }
  return {
    seconds,
    isByTheClock: BY_THE_CLOCK.test(amount),
    bound: isBare ? 'exactly' : boundOf(bound),
    isSince,
  };
}

const BY_THE_CLOCK = / (?:or|minut|hour)/u;

/** The seconds of "due settimane"; undefined for what is no stretch of time. */
function secondsIn(amount: string, locale: Locale): number | undefined {
  const [found] = amount === '' ? [] : recogniseDates(amount, locale, ANY_MOMENT);
  const seconds = found?.type === 'duration' && found.text === amount ? found.values[0]?.value : undefined;
  return seconds === undefined ? undefined : Number(seconds);
}

/** How long a duration is does not hang on it. */
const ANY_MOMENT = '2024-01-01T00:00';

function boundOf(words: string): TimeLeftAsked['bound'] {
  if (/^(piu|more)/u.test(words)) {
    return 'more';
  }
  return /^(meno|less)/u.test(words) ? 'less' : 'at-least';
}
