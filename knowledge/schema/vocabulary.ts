import { z } from 'zod';

/** `knowledge/content/vocabulary/<locale>.yaml`: what the engine must know of the language of this desk. */
export const Vocabulary = z.strictObject({
  /** Short forms, as people type them: `nn: non`. */
  abbreviations: z.record(z.string(), z.string()),
  /** Groups of words that mean the same here; the first is the canonical one. */
  synonyms: z.array(z.array(z.string()).min(2)),
  /** Words that must never be corrected: names, acronyms. */
  protected: z.array(z.string()),
  /** Phrases around a question that carry nothing ("buongiorno", "volevo sapere"). */
  fillers: z.array(z.string()),
});
export type Vocabulary = Readonly<z.infer<typeof Vocabulary>>;
