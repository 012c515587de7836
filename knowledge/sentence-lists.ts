/** A YAML text without its lists of sentences, in whose place stand empty ones, and the lists by their keys. */
export interface Lifted {
  readonly text: string;
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

// What YAML takes word for word: it begins with a letter or digit, and has no colon or hash that could mean something.
const PLAIN = String.raw`[\p{L}\d](?:[^:#\s]|:(?=\S)|(?<=\S)#| (?=[^\s#]))*`;
const QUOTED = String.raw`'(?:[^'\n]|'')*'`;
const LIST = new RegExp(
  String.raw`^([a-z]+):\n((?: {2}- (?:${PLAIN}|${QUOTED})\n)+)(?=[a-z]|(?![^]))`,
  'gmu',
);
/** What is no words to YAML, numbers in all their forms among it. */
const VALUE = /^(?:true|false|null|\d[\da-fox.+-]*)$/i;

/**
 * Lifts the lists of one sentence a line out of a text: nearly all that an article consists of, and the YAML reader takes
 * ten times as long for them. What is written in any other way stays where it is.
 */
export function liftLists(text: string): Lifted {
  const lists = new Map<string, readonly string[]>();
  const rest = text.replace(LIST, (whole, key: string, lines: string) => {
    const sentences = lines
      .slice(0, -1)
      .split('\n')
      .map((line) => line.slice('  - '.length));
    if (sentences.some((sentence) => VALUE.test(sentence))) {
      return whole;
    }
    lists.set(key, sentences.map(unquoted));
    return `${key}: []\n`;
  });
  return { text: rest, lists };
}

function unquoted(sentence: string): string {
  return sentence.startsWith("'") ? sentence.slice(1, -1).replaceAll("''", "'") : sentence;
}
