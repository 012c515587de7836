import { isOutside } from '../../knowledge/schema/article.ts';
import type { DateMention } from '../../knowledge/dates/recognise.ts';
import type { Entities, Understood } from '../understood.ts';
import { APPLYING_WORDS } from './applying-words.ts';
import { isGivenUp } from './call-question.ts';
import { CALL_WORDS } from './call-words.ts';
import { BEYOND_DOUBT, LIKELY, PLAIN } from './certainty.ts';
import type { Sensed } from './heard.ts';
import { familyOf, isAnswered, readParts, thatAsk } from './parts.ts';
import { namesOurPlaces } from './place-groups.ts';
import { LONG } from './read-one.ts';
import { timeLeftAsked } from './time-left.ts';
import { TIME_WORDS } from './time-words.ts';
import { plain } from '../texts/say.ts';
import { evidenceOf, isStoryOfElse, story } from './story.ts';

interface Parted {
  /** The message read as one. */
  readonly whole: Understood;
  readonly parts: readonly string[];
}

/** What is asked among the parts of a message, when they say it better than the whole. */
export function byParts(heard: Sensed, entities: Entities, { whole, parts }: Parted): Understood {
  const answers = answersOf(heard, { whole, parts });
  const evidence = evidenceOf(heard, parts);
  // One sentence of a story that is so plainly ours is what it was told for.
  if (!answers.some(({ confidence }) => confidence >= BEYOND_DOUBT) && isStoryOfElse(heard, evidence)) {
    return { ...whole, dialog: 'fallback', detail: 'unknown', topics: [] };
  }
  const told = story(heard, evidence);
  const asking = thatAsk(answers);
  const [first, second, third] = distinctTopics([...(told ? [told] : []), ...asking]);
  if (
    !first ||
    isToTheDesk(whole, first) ||
    isPlainlyElse(whole, first, heard) ||
    tellsTheDay(whole, first) ||
    asksForTime(whole) ||
    givesUpApplying(whole) ||
    asksOfTheDay(whole)
  ) {
    return whole;
  }
  const judged = judgesADay(heard, first);
  if (judged) {
    return { ...judged, entities };
  }
  if (second && second.confidence >= LIKELY) {
    const isThird = third !== undefined && third.confidence >= PLAIN;
    return { ...first, entities, also: isThird ? { ...second, also: third } : second };
  }
  const isTheQuestion =
    SENTENCE_BEFORE.test(heard.utterance) &&
    asking.length < parts.length &&
    first.confidence >= Math.max(PLAIN, whole.confidence - NEARLY) &&
    !isAskedOfTold(heard, { whole, parts }, first);
  const isSurer = heard.utterance.length > LONG && first.confidence > whole.confidence;
  return !isAnswered(whole) || isTheQuestion || isSurer ? { ...first, entities } : whole;
}

/** "I do not use computers. May I ring you?": what is asked counts for more than what is told around it. */
const SENTENCE_BEFORE = /[.!\n]\s+\p{L}/u;
/** "My sister leaves hospital on Thursday. Whom do I turn to?": the whole may be surer of what is wanted. */
const NEARLY = 0.05;

/**
 * "I worked six years with the elderly and look for a family. Where do I sign up?": so short a question names nothing, and
 * what is told before it says of what it is asked.
 */
function isAskedOfTold({ senses, knowledge }: Sensed, { whole, parts }: Parted, asked: Understood): boolean {
  const [about, other] = [whole, asked].map(({ topics }) => topics[0]?.id ?? '');
  const said = plain(asked.utterance);
  const isBare =
    said.split(' ').length <= FEW_WORDS &&
    !namesOurPlaces(said, knowledge) &&
    !APPLYING_WORDS.callNamed.test(said);
  const isTold = parts.some((part) => {
    const [best] = part === asked.utterance ? [] : senses.read(part).matches;
    return best !== undefined && best.id === about && best.confidence >= PLAIN;
  });
  return (
    isBare && isTold && whole.confidence >= BEYOND_DOUBT && familyOf(about ?? '') !== familyOf(other ?? '')
  );
}

const FEW_WORDS = 5;

function answersOf(heard: Sensed, { whole, parts }: Parted): readonly Understood[] {
  const place = heard.senses.place(heard.utterance);
  return (
    readParts(heard, parts)
      // "Il più vicino? Sto in corso Lodi 70": the place may stand in another sentence than the question.
      .map((part) => (part.dialog === 'places' && part.place.found === 'none' ? { ...part, place } : part))
      // "Abito all'Isola, c'è un centro anziani?": what is looked for there stands in another one than the place.
      .map((part) => (isPlaceOnly(part) && whole.dialog === 'places' ? whole : part))
  );
}

function isPlaceOnly({ dialog, topics }: Understood): boolean {
  return dialog === 'places' && topics.length === 0;
}

function distinctTopics(parts: readonly Understood[]): readonly Understood[] {
  const seen = new Set<string>();
  return parts.filter(({ topics }) => {
    const id = topics[0]?.id ?? '';
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew;
  });
}

/** A greeting that goes on is a question only when it clearly is one; so is "in Chinese? It is for my neighbour". */
function isToTheDesk({ dialog, confidence }: Understood, asked: Understood): boolean {
  return (
    (dialog === 'smalltalk' && asked.confidence < PLAIN) ||
    (dialog === 'language' && asked.confidence < confidence)
  );
}

/** "Carer's allowance: how much is it and how does one apply" is none of ours, though "how does one apply" is. */
function isPlainlyElse(
  { dialog, topics, confidence, utterance }: Understood,
  asked: Understood,
  { knowledge }: Sensed,
): boolean {
  const isElsewhere = dialog === 'fallback' && topics.some(({ id }) => isOutside(id));
  // "The choir is signing. Minutes left?"
  if (asked.dialog === 'calls' && TIME_WORDS.plainlyTime.test(plain(asked.utterance))) {
    return false;
  }
  // "WeMi: how much is it and how does one book" says of whom it is asked.
  if (asked.confidence >= PLAIN && namesOurPlaces(plain(utterance), knowledge)) {
    return false;
  }
  return (
    isElsewhere &&
    (utterance.length <= LONG
      ? confidence >= LIKELY
      : confidence >= BEYOND_DOUBT && asked.confidence < BEYOND_DOUBT)
  );
}

/** "It was delivered at 11:48. Are we within the term?": both sentences together ask about the hour. */
function asksOfTheDay({ dialog, dates, utterance }: Understood): boolean {
  const asked = utterance.split(/[.!\n]+(?=\s*\S)/u).at(-1) ?? '';
  return dialog === 'calls' && dates.length > 0 && TIME_WORDS.isInTime.test(plain(asked));
}

/** "We need another half hour to upload it. Will we make it?": how long stands in one sentence, what of it in the next. */
function asksForTime({ dialog, utterance }: Understood): boolean {
  return dialog === 'calls' && timeLeftAsked(utterance) !== undefined;
}

/** "I did not ask in time. Must I give up applying too?": the questions are told of, the application is asked about. */
function givesUpApplying({ dialog, utterance }: Understood): boolean {
  return dialog === 'calls' && isGivenUp(plain(utterance));
}

/** "The treasurer is back on Tuesday. Are we late then?": the same, where the day alone is not about the call. */
function judgesADay({ utterance, senses, now }: Sensed, asked: Understood): Understood | undefined {
  const isJudged = asked.dialog === 'calls' && asked.dates.length === 0;
  const said = plain(asked.utterance);
  const isOfThat = TIME_WORDS.isInTime.test(said) || TIME_WORDS.pointsBack.test(said);
  if (!isJudged || !(isOfThat || CALL_WORDS.done.test(plain(utterance)))) {
    return undefined;
  }
  const dates = senses.dates(utterance);
  // Of a long story only a day to come, when it is the only one.
  const isOfStory =
    utterance.length > LONG && !(dates.length === 1 && dates.every((date) => isToCome(date, now)));
  return dates.length > 0 && !isOfStory ? { ...asked, utterance, dates } : undefined;
}

function isToCome({ values }: DateMention, now: Date): boolean {
  return values.some(({ value = '' }) => value > now.toISOString().slice(0, 'YYYY-MM-DD'.length));
}

/** "We submitted last Friday. Were we in time?": the day stands in another sentence than the question. */
function tellsTheDay(whole: Understood, asked: Understood): boolean {
  return whole.dialog === 'calls' && asked.dialog === 'calls' && whole.dates.length > asked.dates.length;
}
