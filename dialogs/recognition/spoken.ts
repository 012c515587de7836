import type { Languages } from '../../knowledge/knowledge.ts';
import { isInLatinLetters, LANGUAGES } from '../../knowledge/schema/locale.ts';

/** What is heard of one matter in all languages, by how it is tried. */
export interface Spoken {
  /** On folded words. */
  readonly said: readonly string[];
  /** On what was written, in scripts whose words are not parted as ours. */
  readonly written: readonly string[];
}

type Words = NonNullable<Languages[keyof Languages]>;

/** Gathers the expressions of every language that the content has. */
export function spoken(
  languages: Languages,
  expressionsOf: (words: Words) => readonly string[] | undefined,
): Spoken {
  const said: string[] = [];
  const written: string[] = [];
  for (const language of LANGUAGES) {
    const words = languages[language];
    const expressions = (words && expressionsOf(words)) ?? [];
    (isInLatinLetters(language) ? said : written).push(...expressions);
  }
  return { said, written };
}
