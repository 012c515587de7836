import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { LocateResult } from '../../knowledge/places/gazetteer.ts';
import type { Locale } from '../../knowledge/schema/locale.ts';
import type { Memory } from '../dialog.ts';
import type { Entities, Understood } from '../understood.ts';
import { SURE } from './certainty.ts';
import type { Senses } from './senses.ts';

/** An utterance with all that it is read against. */
export interface Heard {
  readonly utterance: string;
  readonly locale: Locale;
  readonly memory: Memory;
  readonly knowledge: Knowledge;
  readonly now: Date;
}

/** The same, with the ways of reading it. */
export interface Sensed extends Heard {
  readonly senses: Senses;
}

const NOWHERE: LocateResult = { found: 'none' };

export interface Sure {
  readonly dialog: string;
  readonly topic: string;
  readonly detail?: string;
  readonly isUrgent?: boolean;
}

/** What a rule understood by the words alone. */
export function certain(
  heard: Sensed,
  entities: Entities,
  { dialog, topic, detail, isUrgent }: Sure,
): Understood {
  return {
    dialog,
    utterance: heard.utterance,
    topics: [{ id: topic, confidence: SURE }],
    confidence: SURE,
    entities,
    dates: [],
    place: NOWHERE,
    ...(detail === undefined ? {} : { detail }),
    ...(isUrgent === undefined ? {} : { isUrgent }),
  };
}
