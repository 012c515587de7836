import { isOutside } from '../../knowledge/schema/article.ts';
import type { Language } from '../../knowledge/schema/locale.ts';
import type { SafetyKind } from '../../knowledge/schema/safety.ts';
import type { Match } from '../../knowledge/search/search.ts';
import { guestLanguage } from '../texts/guest-language.ts';
import type { Entities, Understood } from '../understood.ts';
import { BEYOND_DOUBT } from './certainty.ts';
import { emergencyIn, type Decision } from './decide.ts';
import { courtesyIn, type Courtesy } from './guest-courtesy.ts';
import { certain, type Sensed } from './heard.ts';
import { withoutPersonalData } from './personal-data.ts';
import { isPlaceTopic, topicOfGroup } from './place-groups.ts';

/**
 * In a language without articles: danger, a person, places and courtesies are understood, by the examples of
 * `content/intents/<language>`; all else is greeted with the offer of a person. A language without examples has its
 * courtesies, and a place that is named.
 */
export function byGuestWords(heard: Sensed, entities: Entities): Understood | undefined {
  const guest = guestLanguage(heard.memory, heard.knowledge);
  if (!guest) {
    return undefined;
  }
  const courtesy = courtesyIn(heard.utterance, guest);
  if (courtesy) {
    return greeted(heard, entities, courtesy);
  }
  const read = (said: string) => matchesIn(said, guest, heard);
  const matches = read(heard.utterance);
  const danger = dangerIn(heard, matches) ?? dangerAmong(heard, read);
  if (danger) {
    return {
      ...certain(heard, entities, { dialog: 'safety', topic: 'safety.emergency', isUrgent: true }),
      ...danger,
    };
  }
  const isSure = ({ confidence }: Match) => confidence >= heard.knowledge.policy.default.answer;
  const [best] = matches.filter(isSure);
  return (
    placed(heard, entities, best?.id ?? topicOfPlaceAlone(heard)) ??
    (best?.id === 'handoff.request'
      ? certain(heard, entities, { dialog: 'handoff', topic: best.id, isUrgent: true })
      : greeted(heard, entities, COURTESIES[best?.id ?? ''] ?? 'foreign'))
  );
}

/**
 * What words of danger mean by the examples of the language they are said in: a kind of danger, `none` in what is plainly
 * something else ("our association drives ambulances, may we apply?"), undefined where no example tells.
 */
export function dangerMeant(heard: Sensed): SafetyKind | 'none' | undefined {
  const guest = guestLanguage(heard.memory, heard.knowledge);
  const matches = guest ? matchesIn(heard.utterance, guest, heard) : [];
  const [best] = matches;
  if (best !== undefined && isOutside(best.id) && best.confidence >= BEYOND_DOUBT) {
    return 'none';
  }
  return dangerIn(heard, matches)?.safety;
}

function matchesIn(
  said: string,
  { language }: { readonly language: Language },
  { knowledge }: Sensed,
): readonly Match[] {
  return knowledge.search.read(withoutPersonalData(said), language).matches;
}

const COURTESIES: Readonly<Record<string, Courtesy>> = {
  'smalltalk.greet': 'greeting',
  'smalltalk.thanks': 'thanks',
};

function greeted(heard: Sensed, entities: Entities, detail: Courtesy | 'foreign'): Understood {
  return certain(heard, entities, { dialog: 'language', detail, topic: 'lang.request' });
}

/** Where a place is named and one of ours is looked for there; "a nanny near Isola" looks for a nanny. */
function placed(heard: Sensed, entities: Entities, topic: string | undefined): Understood | undefined {
  const place = heard.senses.place(heard.utterance);
  const isNamed = place.found === 'one' || place.found === 'several';
  return isNamed && topic !== undefined && isPlaceTopic(topic, heard.knowledge)
    ? { ...certain(heard, entities, { dialog: 'places', topic }), place }
    : undefined;
}

/** "Via Padova 20": who says where they are and little else wants what is near. */
function topicOfPlaceAlone({ utterance, knowledge }: Sensed): string | undefined {
  return utterance.split(/\s+/u).length <= FEW_WORDS ? topicOfGroup(undefined, knowledge) : undefined;
}

const FEW_WORDS = 5;

type Danger = Required<Pick<Decision, 'safety'>>;

function dangerIn({ knowledge }: Sensed, matches: readonly Match[]): Danger | undefined {
  const safety = emergencyIn(matches, knowledge.policy.guestEmergency)?.safety;
  return safety && { safety };
}

/** A cry for help in one sentence of many. */
function dangerAmong(heard: Sensed, read: (said: string) => readonly Match[]): Danger | undefined {
  const sentences = heard.utterance.split(SENTENCE_END).filter((said) => said.trim() !== '');
  return sentences.length < 2
    ? undefined
    : sentences
        .map(read)
        .filter(([best]) => best !== undefined && best.confidence >= BEYOND_DOUBT)
        .map((matches) => dangerIn(heard, matches))
        .find((danger) => danger !== undefined);
}

const SENTENCE_END = /[.!?;\n。！？؟…]+/u;
