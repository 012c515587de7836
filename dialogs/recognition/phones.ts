/** Telephone numbers in an utterance as they were written; a mobile is the citizen's own, and no number of an office. */
export function phonesIn(utterance: string): readonly string[] {
  return (utterance.match(/(?<![\d@/.-])(?:\+?\d[\d .]{4,13}\d)(?![\d@/-])/gu) ?? [])
    .map((written) => written.trim())
    .filter((written) => OFFICE.test(digitsOf(written)));
}

/** A freephone, a number with an area code, or the short number of a city. */
const OFFICE = /^(?:39)?(?:800\d{6}|0\d{5,10})$/u;

export function digitsOf(written: string): string {
  return written.replace(/\D/gu, '');
}
