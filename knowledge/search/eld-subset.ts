/** eld's database: how often each run of letters occurs, by number of the language. */
export interface EldData {
  readonly type: string;
  readonly languages: Readonly<Record<number, string>>;
  readonly ngrams: Readonly<Record<string, Readonly<Record<number, number>>>>;
}

const QUOTE = code("'");
const ESCAPE = code('\\');
const COLON = code(':');
const CLOSE = code('}');

/**
 * Reads a file of eld, `languages:{11:'en',…},ngrams:{key:{language:score,…},'key':{…}}`, without running it, and keeps
 * the entries that speak of some languages.
 */
export function eldSubset(text: string, languages: readonly string[]): EldData {
  const ours = numbersOf(text, languages);
  const ngrams: Record<string, Record<number, number>> = Object.create(null);
  let at = text.indexOf('ngrams:{') + 'ngrams:{'.length;
  while (text.charCodeAt(at) !== CLOSE) {
    const isQuoted = text.charCodeAt(at) === QUOTE;
    const from = isQuoted ? at + 1 : at;
    const to = endOfKey(text, from, isQuoted ? QUOTE : COLON);
    const open = text.indexOf('{', to);
    const close = text.indexOf('}', open);
    const scores = scoresIn(text, open + 1, ours);
    if (scores) {
      ngrams[text.slice(from, to).replaceAll("\\'", "'")] = scores;
    }
    at = close + (text[close + 1] === ',' ? 2 : 1);
  }
  return { type: 'large', languages: Object.fromEntries(languages.entries()), ngrams };
}

function endOfKey(text: string, from: number, end: number): number {
  let at = from;
  while (text.charCodeAt(at) !== end) {
    at += text.charCodeAt(at) === ESCAPE ? 2 : 1;
  }
  return at;
}

/** By eld's number of a language ours, else undefined. */
function numbersOf(text: string, wanted: readonly string[]): readonly (number | undefined)[] {
  const ours: (number | undefined)[] = [];
  const [, languages = ''] = /languages:\{([^}]*)\}/u.exec(text) ?? [];
  for (const [, number, name] of languages.matchAll(/(\d+):'(\w+)'/gu)) {
    const index = wanted.indexOf(name ?? '');
    ours[Number(number)] = index < 0 ? undefined : index;
  }
  return ours;
}

/** The scores that stand from `at` to the next brace, as `11:40,25:3`, of our languages; read digit by digit for speed. */
function scoresIn(
  text: string,
  from: number,
  ours: readonly (number | undefined)[],
): Record<number, number> | undefined {
  let scores: Record<number, number> | undefined;
  let language = 0;
  let value = 0;
  for (let at = from; ; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
    } else if (text.charCodeAt(at) === COLON) {
      language = value;
      value = 0;
    } else {
      const our = ours[language];
      if (our !== undefined) {
        scores ??= {};
        scores[our] = value;
      }
      value = 0;
      if (text.charCodeAt(at) === CLOSE) {
        return scores;
      }
    }
  }
}

function code(character: string): number {
  return character.charCodeAt(0);
}
