import { inZone } from '../../knowledge/deadlines/moment.ts';
import type { DateMention } from '../../knowledge/dates/recognise.ts';
import type { Match } from '../../knowledge/search/search.ts';
import { plain } from '../texts/say.ts';
import type { Entities, Understood } from '../understood.ts';
import { GUESS, LIKELY, PLAIN, SURE } from './certainty.ts';
import type { Sensed } from './heard.ts';
import { LONG } from './read-one.ts';
import { SENDING_TOLD_WORDS } from './sending-told-words.ts';

/**
 * "The chair is in hospital until Saturday, the papers are signed on Sunday, so I would send all on Monday at nine. Will I
 * make it?": of the days of a story the one on which the application is sent, and what is asked.
 */
export function sendingTold(heard: Sensed, entities: Entities): Understood | undefined {
  const topic = heard.utterance.length > LONG ? dateSpokenOf(heard) : undefined;
  if (topic === undefined) {
    return undefined;
  }
  const sentences = heard.utterance.split(/(?<=[.!?…])\s+/u);
  const last = sentences.findLastIndex((sentence) => sentence.endsWith('?'));
  const asked = sentences[last];
  const told = sentences.slice(0, last + 1);
  const at = told.findLastIndex((sentence) => clausesOf(sentence).some(tellsOfSending));
  if (
    asked === undefined ||
    at < 0 ||
    !asksIfFine(plain(asked)) ||
    asksElse(heard, asked, told.slice(at + 1, last))
  ) {
    return undefined;
  }
  const when = sendingIn(heard, told, at);
  if (when === undefined) {
    return undefined;
  }
  const utterance = at === last ? when : `${when}. ${asked}`;
  const dates = heard.senses.dates(utterance);
  return {
    dialog: 'calls',
    utterance,
    dates,
    entities,
    topics: [{ id: topic, confidence: SURE }],
    confidence: PLAIN,
    place: { found: 'none' },
  };
}

function dateSpokenOf({ senses, utterance }: Sensed): string | undefined {
  return senses.read(utterance).matches.find(({ id, confidence }) => LIMITS.has(id) && confidence >= GUESS)
    ?.id;
}

const LIMITS = new Set(['call.deadline', 'call.questions-window']);

function asksIfFine(asked: string): boolean {
  return SENDING_TOLD_WORDS.judges.test(asked) && !SENDING_TOLD_WORDS.asksWhich.test(asked);
}

/** "I send it on Monday. The chair has no digital signature. Is that all right?" */
function asksElse({ senses }: Sensed, asked: string, between: readonly string[]): boolean {
  return (
    !SENDING_TOLD_WORDS.judgesTime.test(plain(asked)) &&
    between.some((sentence) => senses.read(sentence).matches.slice(0, 1).some(isOfElse))
  );
}

function isOfElse({ id, confidence }: Match): boolean {
  return id.startsWith('call.') && !LIMITS.has(id) && confidence >= LIKELY;
}

/** The clause that tells of the sending with what says when; the day before it, where it names none itself. */
function sendingIn(heard: Sensed, told: readonly string[], at: number): string | undefined {
  const clauses = clausesOf(told[at] ?? '');
  const found = clauses.findLastIndex(tellsOfSending);
  const begin = firstOf(clauses, found, (clause) => isHourAlone(heard, clause));
  const rest = clauses.slice(found + 1);
  const isNew = rest.findIndex(
    (clause) => wordsIn(clause) > LONGEST_ADJUNCT || daysIn(heard, clause).length > 0,
  );
  const end = isNew < 0 ? clauses.length : found + 1 + isNew;
  const sending = clauses.slice(begin, end).join(', ');
  if (daysIn(heard, sending).some((day) => !SENDING_TOLD_WORDS.pointsBack.test(plain(day.text)))) {
    return sending;
  }
  const before = [...told.slice(0, at).flatMap(clausesOf), ...clauses.slice(0, begin)];
  const isOnReturn = SENDING_TOLD_WORDS.onReturn.test(plain(sending));
  const day = before
    .filter((clause) => !isOnReturn || SENDING_TOLD_WORDS.returns.test(plain(clause)))
    .flatMap((clause) => daysIn(heard, clause))
    .at(-1);
  return day === undefined || isOver(day, heard) ? undefined : `${withoutLimit(day.text)}, ${sending}`;
}

const LONGEST_ADJUNCT = 5;

function firstOf(clauses: readonly string[], from: number, belongs: (clause: string) => boolean): number {
  let first = from;
  while (first > 0 && belongs(clauses[first - 1] ?? '')) {
    first -= 1;
  }
  return first;
}

/** "Verso le sette", before "invieremmo la domanda". */
function isHourAlone({ senses }: Sensed, clause: string): boolean {
  const hours = senses.dates(clause);
  const rest = hours.reduce((left, { text }) => left.replace(text, ' '), clause);
  return hours.length > 0 && hours.every(({ type }) => !type.startsWith('date')) && JOINS.test(rest);
}

const JOINS =
  /^(?:\s|\b(?:poi|then|verso|intorno|le|la|alle|all|al|di|at|about|around|in|the|by)\b|['’])*$/iu;

function daysIn({ senses }: Sensed, clause: string): readonly DateMention[] {
  return senses.dates(clause).filter(({ type }) => type.startsWith('date'));
}

/** "It has been ready since yesterday, I would send it when he is back": no day to send it. */
function isOver({ values }: DateMention, { now, knowledge }: Sensed): boolean {
  const today = inZone(now, knowledge.office.timeZone).toPlainDate().toString();
  return values.every(({ value, start, end }) => (value ?? end ?? start ?? '') < today);
}

/** Of "he is away until Monday 22nd, and sends it that day" the day. */
function withoutLimit(day: string): string {
  return day.replace(
    /^(?:fino (?:a|al|alla)|entro|prima (?:di|del)|da|dal|dopo|before|until|till|by|from|since|after)\s+(?:(?:il|the)\s+)?/iu,
    '',
  );
}

function tellsOfSending(clause: string): boolean {
  return SENDING_TOLD_WORDS.sends.test(plain(clause));
}

function wordsIn(clause: string): number {
  return clause.split(/\s+/u).length;
}

/** "Alle due e mezza" is one. */
function clausesOf(sentence: string): readonly string[] {
  return sentence
    .split(CLAUSES)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

const CLAUSES =
  /[,;:]\s+|\s+(?:e|ed)\s+(?!mezz|un quarto|tre quarti|\d|cinque|dieci|venti|trenta|quaranta|cinquanta)|\s+(?:ma|però|poi|quindi|perciò|così|and|but|so|then)\s+/iu;
