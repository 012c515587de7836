/** Telephone numbers in an utterance as they were written; a mobile is the citizen's own, and no number of an office. */
export function phonesIn(utterance: string): readonly string[] {
  return (utterance.match(/(?<![\d@/.-])(?:\+?\d[\d .]{4,13}\d)(?![\d@/-])/gu) ?? [])
    .map((written) => written.trim())
    .filter((written) => OFFICE.test(phoneDigits(written)));
}

/** A freephone, a number with an area code, or the short number of a city. */
const OFFICE = /^(?:800\d{6}|0\d{5,10})$/u;

/** The digits of a number however it is written, without the prefix of Italy: two of them are equal, or two numbers. */
export function phoneDigits(written: string): string {
  return written.replace(/\D/gu, '').replace(/^(?:00)?39(?=0|800)/u, '');
}

/** A mobile of Italy, or a number of another country, however it is spaced. */
export const OWN_PHONE =
  /(?<![\d@/.+-])(?:(?:(?:\+|00)39[ .-]?)?3\d{2}(?:[ ./-]?\d){7}|\+(?!39)\d{2}(?:[ .-]?\d){6,11})(?![\d@/-])/u;
