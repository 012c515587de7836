import { callMoments } from '../../knowledge/deadlines/moment.ts';
import { wordsPattern } from '../../knowledge/expressions.ts';
import { madeOnce } from '../../knowledge/made-once.ts';
import type { Call } from '../../knowledge/schema/call.ts';
import { asDigits, asDigitsOrOnTwelve, hourIn, NOON, onTwelve } from './hour-names.ts';
import { ENGLISH_MONTHS, ITALIAN_MONTHS } from './month-names.ts';

/** How people name the hours around the one at which a call closes, to be tried on folded words. */
export interface PecHours {
  readonly before: RegExp;
  /** That hour, or after it. */
  readonly from: RegExp;
  /** "Is it enough that it leaves by noon?" */
  readonly isEnough: RegExp;
  /** A receipt after it, or on the stroke of it, whenever it was sent; of an hour that is over the verdict is plain. */
  readonly arrivesLate: RegExp;
  /** The last hours, named of the call. */
  readonly ofCall: RegExp;
}

/** A limit that is named beside an hour: "entro le 12" tells when nothing arrived. */
const NO_LIMIT = '(?<!\\b(entro|termine|scadenza|scade|chiude|limite|by|until|deadline|closes) (\\w+ ){0,2})';
const NO_DAY = `(?! (del|${ITALIAN_MONTHS}|${ENGLISH_MONTHS})\\b)`;
/** Nor the minutes of another hour: "11:12". */
const AN_HOUR = `${NO_LIMIT}(?<!\\b([01]?\\d|2[0-3])( e)? )`;
const MINUTES = '[0-5]\\d';

export const pecHours = madeOnce((call: Call): PecHours => {
  const { hour, minute } = callMoments(call).closesAt;
  const limit = limitOf(hour, minute);
  const earlier = [hour - 4, hour - 3, hour - 2, hour - 1];
  const lastHours = asDigits([hour - 2, hour - 1, hour]);
  return {
    before: wordsPattern([
      `(${asDigitsOrOnTwelve(earlier)})( e)? ${MINUTES}`,
      ...(minute > 0 ? [`(${asDigitsOrOnTwelve([hour])})( e)? (${minutesFrom(0, minute)})`] : []),
      `(${hourIn('it', hour - 2)}|${hourIn('it', hour - 1)}) e \\w+`,
      `prima (delle|dell) (${limit.number})|prima (delle|dell|di) (${limit.inWords})`,
      `before (${limit.english})`,
    ]),
    from: wordsPattern([
      ...(minute > 0
        ? [
            `${AN_HOUR}(${asDigitsOrOnTwelve([hour])})( e)? (${minutesFrom(minute, 60)})`,
            `${AN_HOUR}(${asDigits([hour + 1])})( e)?( ${MINUTES})?${NO_DAY}`,
          ]
        : [
            `${AN_HOUR}(${asDigits([hour, hour + 1])})( e)?( ${MINUTES})?${NO_DAY}`,
            `(${hourIn('it', hour)}) e \\w+`,
          ]),
      ...(hour > NOON ? [`${AN_HOUR}(${onTwelve([hour + 1])})( e)? ${MINUTES}`] : []),
      ...(hour > NOON && minute === 0 ? [`${AN_HOUR}(${onTwelve([hour])})( e)? ${MINUTES}`] : []),
      hourIn('it', hour + 1),
      `(dopo|oltre) (${limit.italian})`,
      `(after|past) (${limit.english})`,
    ]),
    isEnough: wordsPattern([
      `basta che (\\w+ ){0,3}(parta|sia (spedit|inviat|partit)a) (\\w+ ){0,3}(${limit.number}|${limit.inWords}|termine)`,
    ]),
    arrivesLate: wordsPattern([
      `ricevut[ae] ... (dopo|oltre) (${limit.italian})`,
      `(arriv(a|i|asse)|pervien*) (\\w+ ){0,3}(${limit.number}) (precise|in punto|spaccate)`,
      `receipts? ... after (${limit.english})`,
    ]),
    ofCall: wordsPattern([
      ...(hour === NOON ? ['mezzogiorno', 'noon'] : []),
      `(alle|le|entro) (${lastHours}|${hourIn('it', hour - 1)}|${hourIn('it', hour)})`,
      `(delle|alle|entro le) ore (${lastHours})`,
      `(at|by) (${lastHours}|${hourIn('en', hour - 1)}|${hourIn('en', hour)})`,
      `(${limit.english}) limit`,
    ]),
  };
});

/** How the very moment is named: "12", "12 00", "mezzogiorno"; within an hour always with the minutes. */
function limitOf(
  hour: number,
  minute: number,
): Readonly<Record<'number' | 'inWords' | 'italian' | 'english', string>> {
  const minutes = minute === 0 ? '( 00)?' : ` ${String(minute).padStart(2, '0')}`;
  const number = `(${asDigits([hour])})${minutes}`;
  const inWords = minute === 0 ? hourIn('it', hour) : number;
  return {
    number,
    inWords,
    italian: `(le|l) (${number})|((le|l) )?(${inWords})`,
    english: [
      number,
      ...(hour > NOON ? [`(${onTwelve([hour])})${minutes} ?(pm|p m|o clock)`] : []),
      ...(hour === NOON && minute === 0 ? ['noon'] : []),
    ].join('|'),
  };
}

function minutesFrom(first: number, until: number): string {
  return Array.from({ length: until - first }, (_, n) => String(first + n).padStart(2, '0')).join('|');
}
