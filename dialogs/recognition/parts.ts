import { splitClauses, stripFillers } from '../../knowledge/search/clauses.ts';
import type { Reading } from '../../knowledge/search/search.ts';
import { plain } from '../texts/say.ts';
import type { Understood } from '../understood.ts';
import { ASKING_WORDS } from './asking-words.ts';
import { byLastAnswer } from './by-last-answer.ts';
import { PLAIN } from './certainty.ts';
import { entitiesIn } from './entities.ts';
import type { Sensed } from './heard.ts';
import { withoutPersonalData } from './personal-data.ts';
import { LONG, readOne } from './read-one.ts';
import { askedOfNamed, askedTwice, bothGiven, bothNamed, twoTerms } from './two-terms.ts';

/** Fewer words say little by themselves. */
export const FEWEST_WORDS = 3;

const ANSWERING = new Set(['answer', 'calls', 'places']);

/** True for what an article, the dates of the call or a place answers. */
export function isAnswered({ dialog }: Pick<Understood, 'dialog'>): boolean {
  return ANSWERING.has(dialog);
}

/** The clauses of a message, or the two questions of one that asks of two things, or two things of one. */
export function partsOf(heard: Sensed): readonly string[] {
  const { utterance: said, knowledge, locale } = heard;
  const { fillers } = knowledge.vocabulary[locale];
  // The point in "cell. 347…" ends no sentence.
  const utterance = withoutPersonalData(said);
  const given = bothGiven(utterance);
  const named = bothNamed(utterance);
  const ofNamed = askedOfNamed(utterance);
  const twice = [
    askedTwice(stripFillers(utterance, fillers)),
    isOfOneMatter(ofNamed, heard) ? ofNamed : [],
    isOfOneMatter(given, heard) ? given : [],
    isOfOneMatter(named, heard) ? named : [],
  ];
  const asked = twice.find((questions) => questions.length > 0);
  if (asked) {
    return asked;
  }
  const clauses = enumerated(splitClauses(utterance, locale, fillers)).flatMap((clause) =>
    runTogether(clause, heard),
  );
  const two = clauses.length === 1 ? twoTerms(clauses[0] ?? '') : [];
  return two.length > 0 ? two : clauses;
}

/** "Chi può partecipare, dove si manda la domanda, e …": of several clauses one may ask two things itself. */
function enumerated(clauses: readonly string[]): readonly string[] {
  return clauses.length < 2
    ? clauses
    : clauses.flatMap((clause) => {
        const asked = clause.split(ASKED_NEXT);
        return asked.every(asksByItself) ? asked : [clause];
      });
}

/** "Can we apply when is the deadline", "dove siete e che orari fate": one question after the other, where both are plain. */
function runTogether(clause: string, heard: Sensed): readonly string[] {
  const cuts = heard.utterance.length > LONG ? [] : [...clause.matchAll(ASKED_ON)];
  for (const { index, groups } of cuts) {
    const [before, after] = [clause.slice(0, index), clause.slice(index).replace(/^[,\s]+/u, '')];
    const isOnCondition = groups?.['joint'] === undefined && ASKING_WORDS.onCondition.test(plain(before));
    const [one, other] =
      isOnCondition || LEADS_IN.test(before) ? [] : [before, after].map((part) => plainlyAsked(part, heard));
    if (one !== undefined && other !== undefined && one !== other && familyOf(one) === familyOf(other)) {
      return [before, ...runTogether(after, heard)];
    }
  }
  return [clause];
}

const JOINED =
  '(?<joint>e|ed|e poi|and|and then) (?:(?:a|da|in|per|con|entro|fino a|by|until|till|to|at) )?(?:anche |also )?(?:chi|dove|quando|quant[oaie]|come|che|cosa|qual[ei]|se|vorrei|who|where|when|how|what|which|if|whether)';
const HOUR_OF_DAY =
  '(?:e|ed|and) (?:\\S+ ){1,3}(?:(?:a|entro|fino a) che or[ae]|until when|(?:until|at|by) what time)';
/** Words that ask wherever they stand, with the verb that makes a question of "when" and "quando". */
const UNJOINED =
  '(?:entro |fino a )?quando (?:scade|chiude|finisce|apre|inizia|parte|si)|dove (?:(?:si |l[ae] )?(?:mand|invi|present|consegn)\\w+|siete|devo|dobbiamo)|chi (?:puo|può)|quant[oaie] (?:cost\\w+|dura|soldi|fondi|tempo|si)|(?:by |until )?(?:who|where|when|how|what|which) (?:is|are|do|does|did|can|could|must|should|would|will|long|much|many)';
/** Where another question may begin; of an hour also behind the day that is named. */
const ASKED_ON = new RegExp(`(?<!:),?\\s+(?=(?:${JOINED}|${HOUR_OF_DAY}|${UNJOINED})(?!\\p{L}))`, 'giu');

/** "Could you tell me | how long…": what is asked comes now. */
const LEADS_IN =
  /^(?:\S+ ){0,5}(?:tell (?:me|us)|know|say|dir(?:e|mi|ci)|sapere|capire|spiegar(?:e|mi|ci))$/iu;

/** The topic of an article that a part surely asks for. */
function plainlyAsked(part: string, { senses, knowledge, locale }: Sensed): string | undefined {
  const isQuestion = ASKING_WORDS.begins.test(plain(part)) || ASKING_WORDS.asksHour.test(plain(part));
  const [best] = isQuestion ? senses.read(part).matches : [];
  const isSure = best !== undefined && best.confidence >= PLAIN;
  return isSure && knowledge.article(best.id, locale) ? best.id : undefined;
}

/** "L'indirizzo e gli orari" are those of one desk; whom to ring is asked of any. */
function isOfOneMatter(parts: readonly string[], { senses }: Sensed): boolean {
  const families = parts
    .flatMap((part) => senses.read(part).matches.slice(0, 1))
    .filter(({ id, confidence }) => confidence >= PLAIN && !id.endsWith('.contacts'))
    .map(({ id }) => familyOf(id));
  return new Set(families).size <= 1;
}

/** The words that are explained are those of the call. */
export function familyOf(topic: string): string {
  const [family = ''] = topic.split('.');
  return family === 'terms' ? 'call' : family;
}

const ASKED_NEXT =
  /,\s+(?=(?:(?:a|da|per|entro|by) )?(?:chi|dove|quando|quant[oaie]|come|who|where|when|how|what)\b)/iu;

function asksByItself(part: string): boolean {
  return part.split(/\s+/u).length >= FEWEST_WORDS && ASKING_WORDS.begins.test(plain(part));
}

/** Where some clauses of a message are questions, the others only tell. */
export function thatAsk(parts: readonly Understood[]): readonly Understood[] {
  const asking = parts.filter(
    ({ utterance }) => utterance.includes('?') || ASKING_WORDS.begins.test(plain(utterance)),
  );
  return asking.length > 0 ? asking : parts;
}

/** The parts that ask something, each in the light of the one before: "entro quando si manda, e a che pec?". */
export function readParts(heard: Sensed, parts: readonly string[]): readonly Understood[] {
  const answers: Understood[] = [];
  for (const utterance of parts) {
    const read = readPart({ ...heard, utterance }, answers.at(-1)?.topics[0]?.id);
    if (read && isAnswered(read)) {
      answers.push(read);
    }
  }
  return answers;
}

/** `before`: the topic of the part that was answered last. */
function readPart(part: Sensed, before: string | undefined): Understood | undefined {
  const entities = entitiesIn(part.utterance);
  const own = meansSomething(part) ? readOne(part, entities) : undefined;
  const isClear = own !== undefined && isAnswered(own) && own.confidence >= PLAIN;
  if (isClear || before === undefined || !isJoined(part.utterance, before)) {
    return own;
  }
  return byLastAnswer({ ...part, memory: { ...part.memory, lastTopics: [before] } }, entities) ?? own;
}

/** "Cosa significa?" after a sentence means nothing by itself. */
function meansSomething({ utterance, senses }: Sensed): boolean {
  const isLongEnough = utterance.split(/\s+/u).length >= FEWEST_WORDS || isPlain(senses.read(utterance));
  return isLongEnough && !ASKING_WORDS.pointsBack.test(plain(utterance));
}

/** "Quando scade" is short and leaves no doubt. */
function isPlain({ exact, matches }: Reading): boolean {
  return exact || (matches[0]?.confidence ?? 0) >= PLAIN;
}

/** What is left of a question when the one before has said what it is about, as "dove mando?"; "è" joins nothing. */
function isJoined(utterance: string, before: string): boolean {
  const words = utterance.split(/\s+/u).length;
  const isShortQuestion =
    familyOf(before) === 'call' &&
    words > 1 &&
    words < FEWEST_WORDS &&
    ASKING_WORDS.begins.test(plain(utterance));
  return isShortQuestion || (words <= LONGEST_REST && /^(e|ed|and)\b/iu.test(utterance));
}

const LONGEST_REST = 6;
