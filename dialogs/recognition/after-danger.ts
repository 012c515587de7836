import { HOUR_MS } from '../../knowledge/durations.ts';
import type { SafetyKind } from '../../knowledge/schema/safety.ts';
import type { Memory } from '../dialog.ts';
import { plain } from '../texts/say.ts';
import type { Understood } from '../understood.ts';
import { ASKING_WORDS } from './asking-words.ts';
import { BEYOND_DOUBT, LIKELY, SURE } from './certainty.ts';
import { DANGER_WORDS } from './danger-words.ts';
import { dangerIn, isDenied } from './danger.ts';
import type { Sensed } from './heard.ts';
import { namesOurPlaces } from './place-groups.ts';
import { readOne } from './read-one.ts';
import { namesAccessPoint } from './scope.ts';

const HOURS_OF_DANGER = 3;

/** The danger somebody has just told of; undefined when there was none, or long ago. */
export function dangerBefore(memory: Memory, now: Date): Memory['danger'] {
  const { danger } = memory;
  const isRecent = danger !== undefined && now.getTime() - Date.parse(danger.at) < HOURS_OF_DANGER * HOUR_MS;
  return isRecent ? danger : undefined;
}

/** After danger all is read as more of it, unless it plainly speaks of something else: no menus, no list of places. */
export function afterDanger(heard: Sensed, understood: Understood): Understood {
  const before = dangerBefore(heard.memory, heard.now);
  if (before === undefined) {
    return understood;
  }
  const over = howItEnded(heard, understood, before);
  if (over) {
    const also = askedBesides(heard, understood);
    return { ...understood, dialog: 'safety', safety: before.kind, detail: over, ...(also && { also }) };
  }
  if (understood.dialog === 'safety') {
    return {
      ...understood,
      ...(isOfItsOwn(heard, understood, before.kind) ? {} : { safety: before.kind, detail: 'again' }),
    };
  }
  const isNeed = NO_HOME.has(before.kind);
  const isPressing = (URGENT.has(before.kind) || isNeed) && !before.isOver;
  if (isPressing && !isNeed && isOfLanguage(understood)) {
    return { ...understood, dialog: 'safety', safety: before.kind, detail: 'again' };
  }
  const isMore = isNeed ? asksOfNeed(heard) : goesOn(heard);
  const isElse = isPressing
    ? !isMore && (isPlainlyElse(heard, understood) || (isNeed && looksForWork(heard, understood)))
    : !isUnknown(understood) && !(before.kind === 'health' && asksOfDoctor(heard));
  if (understood.isUrgent === true || isElse) {
    return understood;
  }
  return { ...understood, dialog: 'safety', safety: before.kind, detail: 'again' };
}

/** The same while a life may be at stake and nothing was said of help or of a joke. */
export function pressingDanger(memory: Memory, now: Date): Memory['danger'] {
  const before = dangerBefore(memory, now);
  return before !== undefined && URGENT.has(before.kind) && !before.isOver ? before : undefined;
}

/** Kinds in which a life may be at stake. The others get numbers too, but a person is what they need most. */
export const URGENT: ReadonlySet<SafetyKind> = new Set(['violence', 'suicide', 'medical', 'child', 'danger']);

/** Kinds that a roof would end: what follows is of that, as "dove", "due bambini" and "si". */
export const NO_HOME: ReadonlySet<SafetyKind> = new Set(['homeless', 'eviction']);

/** What the engine merely takes for danger tells less of its kind than what was said before, and so does a lesser need. */
function isOfItsOwn(heard: Sensed, { safety, confidence }: Understood, before: SafetyKind): boolean {
  const isUrgent = safety !== undefined && URGENT.has(safety);
  const isSaid = dangerIn(heard.utterance, heard.knowledge) !== undefined;
  if (isUrgent !== URGENT.has(before)) {
    return isUrgent && (isSaid || confidence >= LIKELY);
  }
  return confidence >= SURE && isSaid;
}

/** "E lavoro?": a carer who loses the roof with the work asks for both. */
function looksForWork({ knowledge }: Sensed, { dialog, topics: [best] }: Understood): boolean {
  const isOfWork = best !== undefined && knowledge.topics.work.includes(best.id);
  return dialog === 'answer' && isOfWork && best.confidence >= LIKELY;
}

/** "I don't speak Italian" is said to be helped in another language, and so is what a guest says that we do not know. */
function isOfLanguage({ dialog, detail }: Understood): boolean {
  return dialog === 'language' && detail !== 'greeting' && detail !== 'thanks';
}

/** "Che orari ha?", "quanto costa?", said after the number of a doctor, are asked of that. */
function asksOfDoctor({ utterance }: Sensed): boolean {
  const said = plain(utterance);
  return DANGER_WORDS.asksOfNumber.test(said) || DANGER_WORDS.asksWhom.test(said);
}

/** "Non avete un numero di qualcuno?" asks for no telephone of ours. */
function asksOfNeed({ utterance, knowledge }: Sensed): boolean {
  const said = plain(utterance);
  return DANGER_WORDS.asksOfNeed.test(said) || namesAccessPoint(utterance, knowledge);
}

/**
 * "Non posso chiamare la polizia", "che numero chiamo?" ask for no telephone of ours, "non sono sicuro" for nothing about
 * privacy, and "venti" tells how many pills.
 */
function goesOn({ utterance }: Sensed): boolean {
  const said = plain(utterance);
  return (
    DANGER_WORDS.cannotCall.test(said) ||
    DANGER_WORDS.asksToGetOut.test(said) ||
    DANGER_WORDS.asksShelter.test(said) ||
    DANGER_WORDS.asksWhoIsTold.test(said) ||
    DANGER_WORDS.doubtsCalling.test(said) ||
    DANGER_WORDS.asksWhom.test(said) ||
    DANGER_WORDS.asksHowSoon.test(said) ||
    DANGER_WORDS.amountAlone.test(said) ||
    DANGER_WORDS.tellsOfThem.test(said) ||
    DANGER_WORDS.wouldWait.test(said)
  );
}

/** "È in ospedale. Quando torna, chi lo aiuta?": once the danger is over, what is asked is answered too. */
function askedBesides(heard: Sensed, understood: Understood): Understood | undefined {
  const isOfAnother = DANGER_WORDS.seeksGroup.test(plain(heard.utterance));
  const asked = isOfAnother ? heard.utterance : heard.utterance.split(/(?<=[.!?;\n])\s+/u).find(asks);
  if (asked === undefined) {
    return undefined;
  }
  if (ASKED.has(understood.dialog)) {
    return understood;
  }
  // What was told before it sounds like danger still; the question by itself does not.
  const read = readOne({ ...heard, utterance: asked }, understood.entities);
  if (ASKED.has(read.dialog)) {
    return read;
  }
  return asked === heard.utterance ? undefined : { ...read, dialog: 'fallback', topics: [] };
}

function asks(sentence: string): boolean {
  return sentence.includes('?') || ASKING_WORDS.begins.test(plain(sentence));
}

const ASKED = new Set(['answer', 'calls', 'places', 'clarify', 'fallback']);

/** Help has come, they are well again, it was a joke or no danger, and nothing else is told that is danger. */
function howItEnded(
  { utterance, knowledge }: Sensed,
  understood: Understood,
  { kind, told = '' }: NonNullable<Memory['danger']>,
): 'help-comes' | 'past' | 'joking' | undefined {
  const said = plain(utterance);
  const rest = said.replace(DANGER_WORDS.helpComes, ' / ');
  const isHelped = rest !== said && !DANGER_WORDS.helpFails.test(rest) && !dangerIn(rest, knowledge);
  if (dangerIn(said, knowledge)) {
    return isHelped ? 'help-comes' : undefined;
  }
  const isNone = isDenied(utterance, knowledge) && understood.dialog !== 'safety';
  const isOfAnother =
    kind === 'violence' &&
    DANGER_WORDS.seeksGroup.test(said) &&
    DANGER_WORDS.drinks.test(plain(told)) &&
    !dangerIn(told, knowledge);
  if (DANGER_WORDS.joking.test(said) || isNone || isOfAnother) {
    return 'joking';
  }
  if (isHelped) {
    return 'help-comes';
  }
  const isAll = !DANGER_WORDS.notAll.test(said);
  const isEnded = isAll && kind !== 'suicide' && DANGER_WORDS.ended.test(said);
  const isAnswered = isAll && kind === 'danger' && DANGER_WORDS.answered.test(said);
  const isPast = (isAll && DANGER_WORDS.past.test(said)) || DANGER_WORDS.inHospital.test(said);
  return isPast || isEnded || isAnswered ? 'past' : undefined;
}

const COURTESIES = new Set(['smalltalk.thanks', 'smalltalk.bye', 'smalltalk.repeat']);

/** An answer on something else that nobody needs to doubt; "si è chiusa in bagno" asks nothing of the call. */
function isPlainlyElse({ utterance, knowledge }: Sensed, { dialog, topics, also }: Understood): boolean {
  const [best] = topics;
  const isSure = best !== undefined && best.confidence >= BEYOND_DOUBT;
  switch (dialog) {
    case 'answer':
    case 'calls':
      return isSure || also !== undefined;
    case 'places':
      return isSure && namesOurPlaces(plain(utterance), knowledge);
    case 'smalltalk':
      return isSure && COURTESIES.has(best.id);
    case 'feedback':
    case 'return-code':
    case 'satisfaction':
    case 'language':
      return isSure;
    case 'privacy':
      return isSure && !ANONYMOUS.test(plain(utterance));
    default:
      return false;
  }
}

/** Who is lonely or has no roof, or has been helped, may ask for a place; only what is not known is more of the same. */
function isUnknown({ dialog, detail }: Understood): boolean {
  return dialog === 'fallback' && (detail === undefined || detail === 'unknown');
}

const ANONYMOUS = /\banonim\w*|\banonymous\w*/u;
