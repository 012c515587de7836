/** From zero to nineteen. */
export const UNITS = [
  'zero',
  'uno',
  'due',
  'tre',
  'quattro',
  'cinque',
  'sei',
  'sette',
  'otto',
  'nove',
  'dieci',
  'undici',
  'dodici',
  'tredici',
  'quattordici',
  'quindici',
  'sedici',
  'diciassette',
  'diciotto',
  'diciannove',
] as const;
const TENS = [
  'venti',
  'trenta',
  'quaranta',
  'cinquanta',
  'sessanta',
  'settanta',
  'ottanta',
  'novanta',
] as const;
const ORDINALS = [
  'prim',
  'second',
  'terz',
  'quart',
  'quint',
  'sest',
  'settim',
  'ottav',
  'non',
  'decim',
] as const;

/** Words for 0 to 99 with their elisions (ventuno, ventotto, un), in plain letters. */
const BELOW_HUNDRED: ReadonlyMap<string, number> = new Map(belowHundred());

function* belowHundred(): Generator<[string, number]> {
  for (const [value, word] of UNITS.entries()) {
    yield [word, value];
  }
  yield ['un', 1];
  yield ['una', 1];
  for (const [at, tens] of TENS.entries()) {
    const value = 20 + 10 * at;
    yield [tens, value];
    for (const [unit, word] of UNITS.slice(1, 10).entries()) {
      // "ventuno" and "ventotto" drop a vowel before a vowel.
      yield [(/^[ou]/.test(word) ? tens.slice(0, -1) : tens) + word, value + unit + 1];
    }
    yield [`${tens.slice(0, -1)}un`, value + 1];
  }
}

/** Shapes, not words: short expressions are built in a moment. What is no number ("ventidieci") has no value. */
const DIGIT = '(?:un[oa]?|due|tre|quattro|cinque|sei|sette|otto|nove)';
const SMALL = `(?:(?:vent|trent|quarant|cinquant|sessant|settant|ottant|novant)[ia]?${DIGIT}?|${UNITS.slice(10).join('|')}|zero|${DIGIT})`;

/** A number in words below one hundred, as one whole word. */
export const SMALL_NUMBER = `(?:${SMALL})(?![a-z])`;

const HUNDREDS = `(?:due|tre|quattro|cinque|sei|sette|otto|nove)?cento`;

/** A cardinal in words, in one word or several: "duemiladiciotto", "mille novecento settantotto". */
export const NUMBER_WORDS =
  `(?:(?:(?:(?:${SMALL})?\\s?mila|mille)(?:\\s?(?:e\\s)?(?:${HUNDREDS})(?:\\s?(?:${SMALL}))?|\\s?(?:e\\s)?(?:${SMALL}))?)` +
  `|(?:${HUNDREDS})(?:\\s?(?:${SMALL}))?|(?:${SMALL}))(?![a-z])`;

/** A year in words: from one thousand up. */
export const YEAR_WORDS = `(?:(?:due|tre)\\s?mila|mille)(?:\\s?(?:e\\s)?(?:${HUNDREDS})(?:\\s?(?:${SMALL}))?|\\s?(?:e\\s)?(?:${SMALL}))?(?![a-z])`;

/** How every ordinal begins. */
export const ORDINAL_BEGINS = `(?:${ORDINALS.join('|')}|ultim|\\d{1,2}[°ªº#^])`;

export const ORDINAL = `(?:(?:${ORDINALS.join('|')})[oaie]|ultim[oaie]|\\d{1,2}[°ªº#^])`;

/** The value of a number in digits ("3", "3,5", "1.200") or words; undefined when it is none. */
export function numberValue(written: string): number | undefined {
  const text = written.trim();
  if (/^\d{1,3}(\.\d{3})+$/.test(text)) {
    return Number(text.replaceAll('.', ''));
  }
  if (/^\d+([.,]\d+)?$/.test(text)) {
    return Number(text.replace(',', '.'));
  }
  return wordsValue(text.replaceAll(/\s+(?:e\s+)?/g, ''));
}

function wordsValue(word: string): number | undefined {
  const thousand = /^(.*?)(?:mila|mille)(.*)$/.exec(word);
  if (thousand) {
    const [, many = '', rest = ''] = thousand;
    const thousands = many === '' ? 1 : wordsValue(many);
    const below = rest === '' ? 0 : wordsValue(rest.replace(/^e(?=[a-z])/, ''));
    return thousands === undefined || below === undefined ? undefined : thousands * 1000 + below;
  }
  const hundred = /^(.*?)cento(.*)$/.exec(word);
  if (hundred) {
    const [, many = '', rest = ''] = hundred;
    const hundreds = many === '' ? 1 : BELOW_HUNDRED.get(many);
    const below = rest === '' ? 0 : BELOW_HUNDRED.get(rest);
    return hundreds === undefined || below === undefined ? undefined : hundreds * 100 + below;
  }
  return BELOW_HUNDRED.get(word);
}

/** 1 for "primo", "prima", "1°"…; -1 for "ultimo"; undefined when it is none. */
export function ordinalValue(written: string): number | undefined {
  if (written.startsWith('ultim')) {
    return -1;
  }
  const digits = /^\d+/.exec(written);
  if (digits) {
    return Number(digits[0]);
  }
  const at = ORDINALS.findIndex((stem) => stem === written.slice(0, -1));
  return at < 0 ? undefined : at + 1;
}
