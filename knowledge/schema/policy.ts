import { z } from 'zod';

const Thresholds = z.strictObject({ answer: z.number().min(0).max(1), clarify: z.number().min(0).max(1) });

/** `knowledge/content/policy.yaml`: how sure the engine must be, by kind of topic. */
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
