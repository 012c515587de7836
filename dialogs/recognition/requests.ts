import { signsPattern, wordsPattern } from '../../knowledge/expressions.ts';
import type { Knowledge, Languages } from '../../knowledge/knowledge.ts';
import { GUESTS } from '../../knowledge/schema/locale.ts';
import { isText, plain } from '../texts/say.ts';
import { madeOnce } from '../../knowledge/made-once.ts';
import { ASKS_FOR_PERSON, ONLY_SPEAKS_OF_PERSON } from './person-words.ts';
import { topicOfGroup } from './place-groups.ts';
import { REQUEST_WORDS } from './request-words.ts';
import { spoken } from './spoken.ts';

/** How a person is asked for, and our own buttons, in the languages without articles. */
const guestsPatterns = madeOnce((languages: Languages) => {
  const { said, written } = spoken(languages, (words) =>
    'person' in words ? words.asksForPerson : undefined,
  );
  return {
    said: wordsPattern(said),
    written: signsPattern(written),
    buttons: new Set(GUESTS.flatMap((language) => languages[language]?.person ?? [])),
  };
});

/** An explicit request for a person, in so many words. */
export function asksForPerson(utterance: string, { languages }: Pick<Knowledge, 'languages'>): boolean {
  const guests = guestsPatterns(languages);
  return (
    isText(utterance, 'button.person') ||
    guests.buttons.has(utterance.trim()) ||
    guests.written.test(utterance) ||
    guests.said.test(plain(utterance)) ||
    asksInShort(utterance)
  );
}

/** In a long message only a sentence that says little else asks for a person; in a short one, a word or two alone. */
function asksInShort(utterance: string): boolean {
  const isShort = utterance.length <= LONGEST_REQUEST;
  const sentences = utterance.split(/[.!?;\n]+/u).map(wordsOf);
  const parts = isShort
    ? [wordsOf(utterance), ...sentences.filter((said) => said.split(' ').length <= FEW)]
    : [...sentences, wordsOf(lastWords(utterance))];
  return parts.some(
    (said) => said.length <= LONGEST_REQUEST && ASKS_FOR_PERSON.test(said) && !onlySpeaksOfPerson(said),
  );
}

function onlySpeaksOfPerson(said: string): boolean {
  return Object.values(ONLY_SPEAKS_OF_PERSON).some((words) => words.test(said));
}

/** "Non voglio parlare con un operatore", and no more. */
export function wantsNoPerson(utterance: string): boolean {
  return ONLY_SPEAKS_OF_PERSON.notWanted.test(wordsOf(utterance));
}

const FEW = 2;

/** Folded words; letters written one by one to be heard, as in "O P E R A T O R E", are a word. */
function wordsOf(said: string): string {
  return plain(said).replaceAll(/\b(?:\p{L} ){3,}\p{L}\b/gu, (spelt) => spelt.replaceAll(' ', ''));
}

/** "…e non mi risponde nessuno vorrei parlare con qualcuno": dictated without a full stop, the request comes last. */
function lastWords(utterance: string): string {
  return LAST_WISH.exec(utterance)?.[0] ?? '';
}

const LAST_WISH =
  /(?<!\b(?:dove|where|da chi) )\b(?:vorrei|voglio|preferisco|posso|i want to|i would like to|can i) \S+(?: \S+){1,6}$/iu;

const LONGEST_REQUEST = 110;

export function asksToErase(utterance: string): boolean {
  return REQUEST_WORDS.erase.test(plain(utterance)) || isText(utterance, 'button.erase');
}

/** One thing only, as the address or the last message: what is kept here is erased whole. */
export function asksToErasePart(utterance: string): boolean {
  const said = plain(utterance);
  return REQUEST_WORDS.onePart.test(said) && !REQUEST_WORDS.allOfIt.test(said);
}

export function asksForCopy(utterance: string): boolean {
  return REQUEST_WORDS.copy.test(plain(utterance)) || isText(utterance, 'button.export');
}

const FEW_WORDS = 6;

/** Insults and little else; a question that swears is still a question. */
export function isInsult(utterance: string): boolean {
  const said = plain(utterance);
  return REQUEST_WORDS.insult.test(said) && said.split(' ').length <= FEW_WORDS;
}

export function isComplaint(utterance: string): boolean {
  const said = plain(utterance);
  const isUnanswered =
    REQUEST_WORDS.wroteToUs.test(said) &&
    REQUEST_WORDS.notAnswered.test(said) &&
    !REQUEST_WORDS.sentElsewhere.test(said) &&
    !utterance.includes('@');
  return isUnanswered || REQUEST_WORDS.complaint.test(said);
}

/** Thanks and nothing else. */
export function isThanks(utterance: string): boolean {
  return REQUEST_WORDS.thanks.test(plain(utterance));
}

/** Our own buttons that mean one thing whatever was said before. */
export function offeredButton(utterance: string, knowledge: Pick<Knowledge, 'placeGroups'>) {
  if (isText(utterance, 'button.helpful')) {
    return { dialog: 'feedback', detail: 'helpful', topic: 'feedback' };
  }
  if (isText(utterance, 'button.not-helpful') || REQUEST_WORDS.notHelpful.test(plain(utterance))) {
    return { dialog: 'feedback', detail: 'not-helpful', topic: 'feedback' };
  }
  if (isText(utterance, 'button.deadline')) {
    return { dialog: 'calls', topic: 'call.deadline' };
  }
  return isText(utterance, 'button.nearest')
    ? { dialog: 'places', topic: topicOfGroup(undefined, knowledge) }
    : undefined;
}
