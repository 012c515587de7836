import { z } from 'zod';
import { Language } from '../schema/locale.ts';

/** What a reply may be asked to be; `no_emergency` is anything else than a call for an ambulance. */
const EXPECTED_ACTIONS = [
  'answer',
  'answer_or_handoff',
  'clarify',
  'clarify_or_answer',
  'decline',
  'emergency',
  'feedback',
  'handoff',
  'handoff_or_decline',
  'no_emergency',
  'privacy',
  'smalltalk',
] as const;
export type ExpectedAction = (typeof EXPECTED_ACTIONS)[number];

export function isExpectedAction(action: string): action is ExpectedAction {
  return (EXPECTED_ACTIONS as readonly string[]).includes(action);
}

const Words = z.array(z.string().min(1)).min(1);

const Expectation = z.strictObject({
  action: z.enum(EXPECTED_ACTIONS),
  /** `yes` or `no` as the first word, `ambiguous` for either, or words or a number the reply must hold. */
  answer: z.union([z.string().min(1), z.number()]).optional(),
  must_include: Words.optional(),
  must_include_any: Words.optional(),
  must_not: Words.optional(),
});

/** A line of `knowledge/questions/*.jsonl`. People write these by hand, so an unknown key is a slip. */
export const Question = z.strictObject({
  id: z.string().regex(/^[a-z]{2}-\d{3,}$/, 'an id looks like it-001'),
  lang: Language,
  text: z.string(),
  /** The topic or intent it is about; for a double question all of them, the main one first. */
  labels: z.array(z.string()).min(1),
  /** The moment it is asked, for questions whose answer depends on it. */
  now: z.iso.datetime({ offset: true }).optional(),
  context: z
    .array(
      z.union([
        z.strictObject({ role: z.literal('user'), text: z.string().min(1) }),
        z.strictObject({ role: z.literal('bot'), topic: z.string().min(1) }),
      ]),
    )
    .optional(),
  expect: Expectation,
  /** The manner it is asked in, as in "anziano" or "typo". */
  style: z.string().min(1),
});
export type Question = z.infer<typeof Question>;

const AnyWords = z.array(z.string()).optional();

/** A line of a file of anybody's: its ids are theirs, and what else they say of it is not needed to ask it. */
export const EvaluationQuestion = Question.omit({ style: true })
  .extend({
    id: z.string(),
    context: z
      .array(
        z.object({
          role: z.enum(['user', 'bot']),
          text: z.string().optional(),
          topic: z.string().optional(),
        }),
      )
      .optional(),
    expect: Expectation.extend({
      /** One that we do not know is asked like the others, and judged as such. */
      action: z.string(),
      must_include: AnyWords,
      must_include_any: AnyWords,
      must_not: AnyWords,
    })
      .strip()
      .optional(),
  })
  .strip();
export type EvaluationQuestion = z.infer<typeof EvaluationQuestion>;

export type ReadLine<T> =
  | { readonly value: T; readonly messages?: never }
  | { readonly value?: never; readonly messages: readonly string[] };

/** The question of a line, or all that is wrong with it. */
export function readQuestion<T>(line: string, schema: z.ZodType<T>): ReadLine<T> {
  const parsed = schema.safeParse(jsonOf(line));
  return parsed.success
    ? { value: parsed.data }
    : {
        messages: parsed.error.issues.map(({ path, message }) =>
          path.length === 0 ? message : `${path.join('.')}: ${message}`,
        ),
      };
}

/** The parsed line; what is no JSON is `undefined`, which no schema takes. */
function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
