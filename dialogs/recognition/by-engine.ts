import { isOutside } from '../../knowledge/schema/article.ts';
import { splitClauses, stripFillers } from '../../knowledge/search/clauses.ts';
import type { Reading } from '../../knowledge/search/search.ts';
import { plain } from '../texts/say.ts';
import type { Entities, Understood } from '../understood.ts';
import { byLastAnswer } from './by-last-answer.ts';
import { decide, type Decision } from './decide.ts';
import { withoutDeclinedNeed } from './declined-need.ts';
import { entitiesIn } from './entities.ts';
import { BEYOND_DOUBT, type Sensed } from './heard.ts';
import { withoutPersonalData } from './personal-data.ts';
import { harmless, LONG, readOne } from './read-one.ts';
import { askedTwice, comparedTerms, twoTerms } from './two-terms.ts';

/** The whole message, or the clauses of it that ask something: an old person's story, two questions at once. */
export function byEngine(heard: Sensed, entities: Entities): Understood {
  const { utterance, senses } = heard;
  const whole = readOne(heard, entities);
  const parts = partsOf(heard);
  const danger = whole.dialog === 'safety' ? whole : dangerAmong(heard, parts);
  if (danger) {
    return { ...whole, ...danger, isUrgent: true };
  }
  const clear = comparison(heard, whole) ?? wantedInstead(heard, entities) ?? saidToBeAsked(heard, entities);
  if (clear) {
    return clear;
  }
  if (parts.length === 0 || (parts.length === 1 && parts[0] === utterance.trim())) {
    return whole;
  }
  const place = senses.place(utterance);
  const answers = readParts(heard, parts)
    // "Il più vicino? Sto in corso Lodi 70": the place may stand in another sentence than the question.
    .map((part) => (part.dialog === 'places' && part.place.found === 'none' ? { ...part, place } : part))
    // "Abito all'Isola, c'è un centro anziani?": what is looked for there stands in another one than the place.
    .map((part) => (isPlaceOnly(part) && whole.dialog === 'places' ? whole : part));
  const evidence = evidenceOf(heard, parts);
  if (!answers.some(({ confidence }) => confidence >= PLAINLY_OURS) && isStoryOfElse(heard, evidence)) {
    return { ...whole, dialog: 'fallback', detail: 'unknown', topics: [] };
  }
  const told = story(heard, evidence);
  const asking = thatAsk(answers);
  const [first, second] = distinctTopics([...(told ? [told] : []), ...asking]);
  if (!first || isToTheDesk(whole, first) || isPlainlyElse(whole, first) || tellsTheDay(whole, first)) {
    return whole;
  }
  if (second && second.confidence >= SURE_OF_A_SECOND) {
    return { ...first, entities, also: second };
  }
  const isTheQuestion =
    SENTENCE_BEFORE.test(utterance) &&
    asking.length < parts.length &&
    first.confidence >= Math.max(SURELY_ASKED, whole.confidence - NEARLY);
  const isBetter =
    !ANSWERING.has(whole.dialog) ||
    isTheQuestion ||
    (utterance.length > LONG && first.confidence > whole.confidence);
  return isBetter ? { ...first, entities } : whole;
}

/**
 * "Come si chiede una colf? Il mio compagno mi ha chiusa in camera": what is asked besides does not make it less. The words
 * of danger have been looked for in the whole message already, where what takes their edge off stands as well.
 */
function dangerAmong(heard: Sensed, parts: readonly string[]): Decision | undefined {
  const { senses, knowledge, locale } = heard;
  return parts
    .filter((part) => part.split(/\s+/u).length >= FEWEST_WORDS)
    .map((part) => decide(harmless(senses.read(part), heard), knowledge, locale))
    .find(({ dialog, topics, confidence }) => isDanger({ dialog, topics }) && confidence >= PLAIN_DANGER);
}

const PLAIN_DANGER = 0.9;

/** Whoever is lonely and asks for a centre wants the centre. */
function isDanger({ dialog, topics }: Pick<Decision, 'dialog' | 'topics'>): boolean {
  return dialog === 'safety' && topics[0]?.id !== LONELINESS;
}

const LONELINESS = 'safety.loneliness';

/** "…Vorremmo sapere se un'associazione come la nostra può partecipare": at the end of a story people say what they ask. */
function saidToBeAsked(heard: Sensed, entities: Entities): Understood | undefined {
  const [, utterance = ''] = (heard.utterance.length > LONG && SAYS_WHAT.exec(heard.utterance)) || [];
  const isQuestion = utterance.length > 0 && utterance.length <= LONG;
  const read = isQuestion ? readOne({ ...heard, utterance }, entitiesIn(utterance)) : undefined;
  return read && ANSWERING.has(read.dialog) && read.confidence >= PLAINLY_OURS
    ? { ...read, entities }
    : undefined;
}

const SAYS_WHAT =
  /^.*\b(?:(?:vorre(?:i|mmo)|vole(?:vo|vamo)) (?:solo |semplicemente |quindi |allora )?(?:sapere|capire|chieder(?:e|vi|le))|(?:vi|le) chied(?:o|iamo)|la (?:mia |nostra )?domanda [èe]|(?:i|we) (?:just )?(?:would like|want|wanted) to (?:know|ask)|(?:my|the) question is)(?: semplicemente| solo| solamente| soltanto)?\W+(.+)$/isu;

/** "Non ha bisogno di una badante, le servirebbe un posto dove fare due chiacchiere": what is wanted, when that is plain. */
function wantedInstead(heard: Sensed, entities: Entities): Understood | undefined {
  const utterance = withoutDeclinedNeed(heard.utterance);
  const read = utterance === undefined ? undefined : byEngine({ ...heard, utterance }, entities);
  return read && ANSWERING.has(read.dialog) && read.confidence >= SURELY_ASKED ? read : undefined;
}

/** The parts that ask something, each in the light of the one before: "entro quando si manda, e a che pec?". */
function readParts(heard: Sensed, parts: readonly string[]): readonly Understood[] {
  const answers: Understood[] = [];
  for (const utterance of parts) {
    const entities = entitiesIn(utterance);
    const part = { ...heard, utterance };
    const before = answers.at(-1)?.topics[0]?.id;
    const words = utterance.split(/\s+/u).length;
    // "Cosa significa?" after a sentence means nothing by itself.
    const own =
      (words >= FEWEST_WORDS || isPlain(heard.senses.read(utterance))) && !POINTS_BACK.test(plain(utterance))
        ? readOne(part, entities)
        : undefined;
    const isClear = own !== undefined && ANSWERING.has(own.dialog) && own.confidence >= SURELY_ASKED;
    const follows =
      isClear || before === undefined || words > LONGEST_REST || !JOINED.test(utterance)
        ? undefined
        : byLastAnswer({ ...part, memory: { ...heard.memory, lastTopics: [before] } }, entities);
    const read = follows ?? own;
    if (read && ANSWERING.has(read.dialog)) {
      answers.push(read);
    }
  }
  return answers;
}

/** "Is that allowed?", "si può fare?" ask of the sentence before, and mean nothing by themselves. */
const POINTS_BACK =
  /^(e |ma |ok |so |and |but )?((questo |la cosa )?si puo( fare)?|(e|sarebbe) (possibile|permesso|vero|giusto|consentito|ammesso)|va (bene|bene cosi)|(di (che )?cosa|di che) si tratta|che roba e|(what is|what s) (it|that|this)( all)?( about)?|(me lo |mi |ci )?(potete|puo|puoi|potreste) (chiarir|spiegar|precisar)(e|lo|mi|melo|ci|celo)?|(can|could) you (please )?(clarify|explain)|(is|was|would) (that|this|it) (be )?(allowed|possible|ok|okay|right|true|fine|permitted|a problem)|can (we|i) do (that|it))$/u;

/** What is left of a question when the one before has said what it is about. */
const LONGEST_REST = 6;
const JOINED = /^(e|ed|and)\b/iu;

/** "Che differenza c'è tra ATS e RTI?": what the one is and what the other is, when it is about one of them. */
function comparison(heard: Sensed, whole: Understood): Understood | undefined {
  const both = comparedTerms(heard.utterance, heard.locale)
    .map((utterance) => readOne({ ...heard, utterance }, entitiesIn(utterance)))
    .filter(({ dialog, confidence }) => dialog === 'answer' && confidence >= SURELY_ASKED);
  const about = whole.topics[0]?.id;
  const other = both.find(({ topics }) => topics[0]?.id !== about);
  const isOfBoth = both.length === 2 && both.some(({ topics }) => topics[0]?.id === about);
  return whole.dialog === 'answer' && isOfBoth && other ? { ...whole, also: other } : undefined;
}

/** "Carer's allowance: how much is it and how does one apply" is none of ours, though "how does one apply" is. */
function isPlainlyElse({ dialog, topics, confidence, utterance }: Understood, asked: Understood): boolean {
  const isElsewhere = dialog === 'fallback' && topics.some(({ id }) => isOutside(id));
  return (
    isElsewhere &&
    (utterance.length <= LONG
      ? confidence >= PLAINLY
      : confidence >= BEYOND_DOUBT && asked.confidence < PLAINLY_OURS)
  );
}

const PLAINLY = 0.5;

const ASKS =
  /^(e |ed |ma |poi |anche |and |but |also )?((entro|fino a|fin|da|per|a|in|con|by|until|to) )?(quando|quant[oaie]|come|com e|dove|dov e|chi|cosa|cos e|che|qual[ei]?|perche|c e|ci sono|posso|possiamo|si puo|serve|servono|devo|dobbiamo|bisogna|ho bisogno|mi serve|cerco|cerchiamo|vorrei|se |when|what|where|who|how|why|which|can|could|do|does|is|are|may|should|(i|we) need(?! (it|this|that|them)\b)|i am looking|looking for)\b/u;

/** The clauses of a message, or the two questions of one that asks of two things, or two things of one. */
function partsOf({ utterance: said, knowledge, locale }: Sensed): readonly string[] {
  const { fillers } = knowledge.vocabulary[locale];
  // The point in "cell. 347…" ends no sentence.
  const utterance = withoutPersonalData(said);
  const twice = askedTwice(stripFillers(utterance, fillers));
  if (twice.length > 0) {
    return twice;
  }
  const clauses = splitClauses(utterance, locale, fillers);
  const two = clauses.length === 1 ? twoTerms(clauses[0] ?? '') : [];
  return two.length > 0 ? two : clauses;
}

/** What the sentences of a story speak of, one with another; none of a message of few sentences. */
function evidenceOf(heard: Sensed, parts: readonly string[]): ReadonlyMap<string, number> {
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
function isStoryOfElse(heard: Sensed, evidence: ReadonlyMap<string, number>): boolean {
  let elsewhere = 0;
  let here = 0;
  for (const [id, confidence] of evidence) {
    elsewhere += isOutside(id) ? confidence : 0;
    here += heard.knowledge.article(id, heard.locale) === undefined ? 0 : confidence;
  }
  return elsewhere >= EVIDENCE && elsewhere > here;
}

/** A story of many sentences speaks of one thing throughout, even if its last words only ask how one goes about it. */
function story(heard: Sensed, evidence: ReadonlyMap<string, number>): Understood | undefined {
  const { general } = heard.knowledge.topics;
  const ranked = [...evidence]
    .filter(([id]) => heard.knowledge.article(id, heard.locale) !== undefined && !general.includes(id))
    .sort(([, one], [, other]) => other - one);
  const [best, next] = ranked;
  if (!best || best[1] < EVIDENCE || best[1] < AHEAD * (next?.[1] ?? 0)) {
    return undefined;
  }
  const topics = [{ id: best[0], confidence: EVIDENT }];
  const entities = entitiesIn(heard.utterance);
  return {
    dialog: 'answer',
    utterance: heard.utterance,
    topics,
    confidence: EVIDENT,
    entities,
    dates: [],
    place: { found: 'none' },
  };
}

/** One sentence of a story that is so plainly ours is what it was told for. */
const PLAINLY_OURS = 0.85;
const SENTENCES_OF_A_STORY = 4;
const EVIDENCE = 0.8;
const AHEAD = 1.5;
const EVIDENT = 0.6;

/** Where some clauses of a message are questions, the others only tell. */
function thatAsk(parts: readonly Understood[]): readonly Understood[] {
  const asking = parts.filter(({ utterance }) => utterance.includes('?') || ASKS.test(plain(utterance)));
  return asking.length > 0 ? asking : parts;
}

/** "I do not use computers. May I ring you?": what is asked counts for more than what is told around it. */
const SURELY_ASKED = 0.7;
/** "My sister leaves hospital on Thursday. Whom do I turn to?": the whole may be surer of what is wanted. */
const NEARLY = 0.05;
const SENTENCE_BEFORE = /[.!\n]\s+\p{L}/u;

const SURE_OF_A_SECOND = 0.4;

const FEWEST_WORDS = 3;

/** "Quando scade" is short and leaves no doubt. */
function isPlain({ exact, matches }: Reading): boolean {
  return exact || (matches[0]?.confidence ?? 0) >= NO_DOUBT;
}

const NO_DOUBT = 0.8;

/** A greeting that goes on is a question only when it clearly is one; so is "in Chinese? It is for my neighbour". */
function isToTheDesk({ dialog, confidence }: Understood, asked: Understood): boolean {
  return (
    (dialog === 'smalltalk' && asked.confidence < MORE_THAN_SMALLTALK) ||
    (dialog === 'language' && asked.confidence < confidence)
  );
}

/** "We submitted last Friday. Were we in time?": the day stands in another sentence than the question. */
function tellsTheDay(whole: Understood, asked: Understood): boolean {
  return whole.dialog === 'calls' && asked.dialog === 'calls' && whole.dates.length > asked.dates.length;
}

const MORE_THAN_SMALLTALK = 0.7;

const ANSWERING = new Set(['answer', 'calls', 'places']);

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
