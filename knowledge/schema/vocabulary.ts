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

/** `knowledge/content/policy.yaml`: how sure the engine must be, by kind of topic. */
const Thresholds = z.strictObject({ answer: z.number().min(0).max(1), clarify: z.number().min(0).max(1) });
export const Policy = z.strictObject({
  default: Thresholds,
  sensitive: z.record(z.enum(['dates', 'money', 'eligibility']), Thresholds),
  emergency: z.number().min(0).max(1),
  /** The same in languages without articles, of which we have fewer examples. */
  guestEmergency: z.number().min(0).max(1),
  intents: z.number().min(0).max(1),
  maxOptions: z.int().min(1).max(3),
});
export type Policy = Readonly<z.infer<typeof Policy>>;
