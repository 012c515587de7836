import type { Standing } from './context.ts';
import type { Spot } from './gazetteer.ts';

/** A name found in an utterance, from word `start` up to but not including word `end`. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** What it may mean, likeliest first. */
  readonly spots: readonly Spot[];
  readonly standing?: Standing;
  /** Set when it lies outside the city. */
  readonly outside?: { readonly label: string };
}
