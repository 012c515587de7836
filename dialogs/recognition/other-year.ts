import { wordsPattern } from '../../knowledge/expressions.ts';
import { ENGLISH_MONTHS, ITALIAN_MONTHS } from './month-names.ts';

/** One of them alone: "2021-2027" are those of a programme. */
const YEAR = '(?<!\\b20\\d\\d )20[0-4]\\d(?! (euro|eur|20\\d\\d)\\b)';
const MONTH = `(${ITALIAN_MONTHS}|${ENGLISH_MONTHS}|jan|feb|dec)`;
const CALL = '(bando|bandi|avviso|avvisi|calls?|edizione|edition|notice|round)';
const OF =
  '(del|dell|dell anno|dello|di|per|per il|per l|per l anno|relativ[oa] al|nel|anno|of|for|from|in|year)';
/** "La scadenza per la presentazione delle domande del 2025". */
const FOR_APPLICATIONS =
  '((delle|di|per|la|le|del|dell|il|presentazione|domande|domanda|candidature|istanze|partecipazione|presentare|candidarsi|for|to|of|the|applications?|apply|applying|submissions?) ){0,6}';
const LIMIT = '(scadenz[ae]|(?<!\\b(al|a) )termin[ei]|dead ?lines?|closing dates?|due date|cut off( date)?)';
/** Nothing but what stands beside the closing of a call. */
const OF_CALL =
  '((il|l|la|le|i|si|e|era|sono|di|del|delle|per|bando|avviso|domande|candidature|termine|presentazione|partecipazione|the|call|notice|applications?|did|does|do|will|is|was|it|for) ){0,6}';
const CLOSES = '(scad|chius|chiud|termin|clos|expire|deadline|due|ended)*';

/** The call is called by a year. */
const CALL_OF = wordsPattern([
  `${CALL} (${OF} ){0,2}${YEAR}`,
  `(?=.*\\b${CLOSES}).*\\b${YEAR} (s )?(\\w+ )?${CALL}`,
]);
/** Its limit is, and no day of it. */
const LIMIT_OF = wordsPattern([
  `${LIMIT} ${FOR_APPLICATIONS}(${OF} ){0,2}${YEAR}`,
  `(?<!\\b(\\d{1,2}|${MONTH}|nel|in) )${YEAR} (s )?(\\w+ )?(dead ?line|closing date|due date|cut off|submission date)`,
  `(?=.*\\b${CLOSES}).*\\bquell[oa] (del|per il|dell anno) ${YEAR}`,
  `(?=.*\\b${CLOSES}).*\\b(the )?(one|ones) (of|from|for|in) ${YEAR}`,
  `^(e |and )?(quando|che giorno|a che ora|when|what day) ${OF_CALL}${CLOSES} ${OF_CALL}(nel|in) ${YEAR}$`,
  `(quando|when) (?=.*\\b${CLOSES}).*\\b(domande|candidature|applications) (${OF} )?${YEAR}`,
]);

/** "Does it close in 2025?" is answered with yes or no. */
const ASKS_WHETHER = wordsPattern([
  `^((and|so|but) )?(is|was) (the|your|its) .* in ${YEAR}$`,
  `^((e|ma|quindi) )?(la|il)? ?${LIMIT} (\\w+ ){0,2}(e|era|cade|cadeva|sara) (nel|del) ${YEAR}`,
]);
/** After the dates of the call: "e quello del 2025?" */
const GOES_ON = wordsPattern([
  `^(e |ma |invece )?(quell[oaie] )?(del|per il|dell anno) ${YEAR}( quando .*)?$`,
  `^(e |ma )?(nel ${YEAR} .*${CLOSES}|.*${CLOSES} nel ${YEAR})$`,
  `^((and|but) )?((what|how) about )?(the |that )?(one |ones )?(of|for|from) ${YEAR}$`,
  `^((and|but) )?((what|how) about )?(the |that )${YEAR} ones?$`,
]);

/** The years of our call. */
export interface CallYears {
  /** From its approval to its close. */
  readonly call: readonly number[];
  readonly deadline: number;
}

/**
 * "La scadenza del 2025?", "when did the 2022 call close?": what is asked about is that of another year. `afterDates`: the
 * dates of our call were told last.
 */
export function isOfOtherYear(said: string, years: CallYears, { afterDates = false } = {}): boolean {
  const isOurs = (named: readonly number[]) =>
    yearsIn(said).some((year) => year === years.deadline || named.includes(year));
  const isOfLimit = LIMIT_OF.test(said) || (afterDates && GOES_ON.test(said));
  return (
    (CALL_OF.test(said) && !isOurs(years.call)) || (isOfLimit && !ASKS_WHETHER.test(said) && !isOurs([]))
  );
}

function yearsIn(said: string): readonly number[] {
  return [...said.matchAll(/\b20[0-4]\d\b/gu)].map(([year]) => Number(year));
}
