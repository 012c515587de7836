import { z } from 'zod';
import { DangerWords, Expressions } from './expressions.ts';

/** `knowledge/content/languages/<locale>.yaml` of a language with articles: what its speakers say that cannot wait. */
export const HomeLanguage = z.strictObject({
  danger: DangerWords,
  /** They only sound like danger. */
  sayings: Expressions,
  /** Danger that somebody says there is not. */
  denied: Expressions,
  /** Matters in which danger is spoken of by the way, unless the speaker speaks of themselves. */
  aboutServices: Expressions,
  oneself: Expressions,
  /** An illness told of as past. */
  longAgo: Expressions,
  /** Of the words of danger those that speak of now, whatever else is told or asked for. */
  acute: Expressions,
});
export type HomeLanguage = Readonly<z.infer<typeof HomeLanguage>>;

/** `knowledge/content/languages/<tag>.yaml` of a language without articles: its speakers are greeted and offered a person. */
export const GuestLanguage = z.strictObject({
  /** Who we are, what we can do, in which languages we answer. */
  hello: z.string().min(1),
  /** The button that asks for a person. */
  person: z.string().min(1),
  /** One sentence for somebody in danger; the numbers follow it. */
  inDanger: z.string().min(1),
  /** What is said to thanks. */
  welcome: z.string().min(1),
  /** Asks who wants a person what they need. */
  whatFor: z.string().min(1),
  /** Said before the place in the queue. */
  queued: z.string().min(1),
  greetings: Expressions,
  thanks: Expressions,
  /** Accepts the offer of a person, and declines it. */
  yes: Expressions,
  no: Expressions,
  asksForPerson: Expressions,
  danger: DangerWords,
});
export type GuestLanguage = Readonly<z.infer<typeof GuestLanguage>>;
