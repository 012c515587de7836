import { z } from 'zod';
import { CivilDate } from './civil-date.ts';
import { ArticleExpression } from './expression.ts';
import type { Language, Locale } from './locale.ts';

/** Where a sentence of an article comes from. `date` is the source's own date, absent when the source shows none. */
export const Source = z.strictObject({
  url: z.url(),
  title: z.string().min(1),
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .optional(),
});
export type Source = z.infer<typeof Source>;

export const TopicId = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)*$/,
    'a topic is lower-case words joined by dots and hyphens',
  );

/** What people suppose: an expression, or one that counts only where none of others stands in the message. */
export const Supposition = z.union([
  ArticleExpression,
  z.strictObject({ says: ArticleExpression, unless: z.array(ArticleExpression).min(1) }),
]);
export type Supposition = z.infer<typeof Supposition>;

/**
 * Front matter of an article file, `knowledge/content/articles/<locale>/<id>.md`.
 * The id is the topic and is the same in every language.
 */
export const ArticleHeader = z.strictObject({
  id: TopicId,
  /** `answer`: sourced. `known-unknown`: no source says it, so the bot says that and offers a person. */
  kind: z.enum(['answer', 'known-unknown']),
  /** Questions as people really ask them. */
  questions: z.array(z.string().min(3)).min(8),
  /** The day somebody last read the sources against this article. */
  reviewed: CivilDate,
  sources: z.array(Source).min(1),
  /** `historical`: true at the date of the source, and the reply says so. */
  validity: z.enum(['current', 'historical']).default('current'),
  /** Which team of the desk knows more, as `teams.yaml` names it. */
  team: z.string().min(1),
  /** Matters in which a wrong answer costs dearly: the engine must be surer before it answers. */
  sensitive: z.enum(['dates', 'money', 'eligibility']).optional(),
  /**
   * Expressions, as in `languages/`, of what is about this topic and yet only the staff can say: one's own case, a
   * ranking that no source has. The article is given, and a person offered.
   */
  staff: z.array(ArticleExpression).default([]),
  /** The same, of what people suppose and is so: whoever asks whether it is hears yes, and the article. */
  confirms: z.array(Supposition).default([]),
  /** Of what people suppose and is not so. */
  denies: z.array(Supposition).default([]),
  /** Topics offered as suggested actions below the answer. */
  related: z.array(TopicId).max(3).default([]),
  /** Short title for a button, at most 40 characters; the heading of the body when absent. */
  button: z.string().max(40).optional(),
});
export type ArticleHeader = z.infer<typeof ArticleHeader>;

/** When a block of an article is shown, by the state of the call; `always` is the text outside any block. */
export const BLOCK_CONDITIONS = [
  'always',
  'open',
  'closed',
  'upcoming',
  'questions-open',
  'questions-closed',
] as const;
export type BlockCondition = (typeof BLOCK_CONDITIONS)[number];

export interface ArticleBlock {
  readonly when: BlockCondition;
  /** What came later is not told before its day, and what is told instead not from that day on. */
  readonly since?: string;
  readonly before?: string;
  /** Plain text with `{{variables}}`; paragraphs are parted by an empty line, list items begin with "- ". */
  readonly text: string;
}

export type Article = Readonly<ArticleHeader> & {
  readonly locale: Locale;
  readonly title: string;
  readonly blocks: readonly ArticleBlock[];
  /** The file it was read from, relative to the content folder. */
  readonly file: string;
};

/**
 * Examples of something a citizen wants that is no article (a greeting, a person, an emergency):
 * `knowledge/content/intents/<language>/<id>.yaml`. A language without articles may have some: they are all that is
 * understood of it, places and danger above all.
 */
export const Intent = z.strictObject({
  id: TopicId,
  examples: z.array(z.string().min(1)).min(8),
  /** Sentences that look like it and are not; they train the engine against false alarms. */
  counterexamples: z.array(z.string().min(1)).default([]),
});

/** The words on a button that leads to an article; typed by hand they lead there too. */
export function buttonTitle({ button, title }: Pick<Article, 'button' | 'title'>): string {
  return button ?? title;
}

/** The intents that stand for what this desk does not answer: another office's matters, and what no article says. */
const OUTSIDE = new Set(['out-of-scope', 'out-of-kb']);

export function isOutside(id: string): boolean {
  return OUTSIDE.has(id);
}

export type Intent = z.infer<typeof Intent> & { readonly language: Language; readonly file: string };
