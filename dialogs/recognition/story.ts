import { isOutside } from '../../knowledge/schema/article.ts';
import type { Understood } from '../understood.ts';
import { LIKELY } from './certainty.ts';
import { entitiesIn } from './entities.ts';
import type { Sensed } from './heard.ts';

/** What the sentences of a story speak of, one with another; none of a message of few sentences. */
export function evidenceOf(heard: Sensed, parts: readonly string[]): ReadonlyMap<string, number> {
  const evidence = new Map<string, number>();
  if (parts.length < SENTENCES_OF_A_STORY) {
    return evidence;
  }
  for (const { id, confidence } of [heard.utterance, ...parts].flatMap(
    (part) => heard.senses.read(part).matches,
  )) {
    evidence.set(id, (evidence.get(id) ?? 0) + confidence);
  }
  return evidence;
}

/** A story that speaks more of what is none of ours than of all our articles, though its last words may sound like one. */
export function isStoryOfElse(heard: Sensed, evidence: ReadonlyMap<string, number>): boolean {
  let elsewhere = 0;
  let here = 0;
  for (const [id, confidence] of evidence) {
    elsewhere += isOutside(id) ? confidence : 0;
    here += heard.knowledge.article(id, heard.locale) === undefined ? 0 : confidence;
  }
  return elsewhere >= EVIDENCE && elsewhere > here;
}

/** A story of many sentences speaks of one thing throughout, even if its last words only ask how one goes about it. */
export function story(heard: Sensed, evidence: ReadonlyMap<string, number>): Understood | undefined {
  const { general } = heard.knowledge.topics;
  const ranked = [...evidence]
    .filter(([id]) => heard.knowledge.article(id, heard.locale) !== undefined && !general.includes(id))
    .sort(([, one], [, other]) => other - one);
  const [best, next] = ranked;
  if (!best || best[1] < EVIDENCE || best[1] < AHEAD * (next?.[1] ?? 0)) {
    return undefined;
  }
  return {
    dialog: 'answer',
    utterance: heard.utterance,
    topics: [{ id: best[0], confidence: LIKELY }],
    confidence: LIKELY,
    entities: entitiesIn(heard.utterance),
    dates: [],
    place: { found: 'none' },
  };
}

const SENTENCES_OF_A_STORY = 4;
const EVIDENCE = 0.8;
const AHEAD = 1.5;
