import type { Call } from '../../knowledge/schema/call.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Match, Reading } from '../../knowledge/search/search.ts';
import type { Body } from '../../knowledge/schema/body.ts';
import { currentCall } from '../../knowledge/deadlines/current-call.ts';
import type { Memory } from '../dialog.ts';
import { plain } from '../texts/say.ts';
import type { Entities } from '../understood.ts';
import { APPLYING_WORDS } from './applying-words.ts';
import { BEYOND_DOUBT, GUESS, LIKELY, PLAIN, SURE } from './certainty.ts';
import type { Decision } from './decide.ts';
import type { Sensed } from './heard.ts';
import { asksNumberOfOurs } from './place-groups.ts';
import { namesOurCall } from './scope.ts';
import { asksForSeat } from './where.ts';

export interface ReadEntities {
  readonly entities: Entities;
  readonly decision: Decision;
  readonly reading: Reading;
}

/** All that a rule looks at. */
interface Named extends ReadEntities {
  readonly utterance: string;
  /** The utterance folded. */
  readonly said: string;
  readonly knowledge: Knowledge;
  readonly memory: Memory;
  readonly call: Call | undefined;
  readonly best: Match | undefined;
}

/** In this order: the first that decides is right. */
const RULES: readonly ((named: Named) => Decision | undefined)[] = [
  areaNamed,
  seatOfMunicipio,
  openToWhom,
  openNow,
  sentOtherwise,
  deadlineAsked,
  volunteering,
  addressNamed,
  ruleOfTheCall,
  ordinaryAddress,
  addressAsked,
  numberAsked,
  otherWayNamed,
  movedAsked,
  sumNamed,
];

/** What is named decides where the engine only guesses: an area, an address to send to, a way of sending. */
export function entityTopic(
  { utterance, knowledge, memory }: Sensed,
  { entities, decision, reading }: ReadEntities,
): Decision | undefined {
  const [best] = decision.topics;
  const call = currentCall(knowledge);
  const said = plain(utterance);
  const named = { utterance, said, knowledge, memory, entities, decision, reading, call, best };
  for (const rule of RULES) {
    const decided = rule(named);
    if (decided) {
      return decided;
    }
  }
  return undefined;
}

/** Surely answered by this article, whatever else it may be about. */
function answeredBy(id: string, others: readonly Match[] = []): Decision {
  return { dialog: 'answer', topics: [{ id, confidence: SURE }, ...others], confidence: SURE };
}

/** "Ci sono 500000 euro?" has one meaning, and no source to confirm it. */
function sumNamed({ utterance, knowledge, decision, best }: Named): Decision | undefined {
  const isOnly = decision.dialog === 'clarify' && decision.topics.length === 1;
  const article = knowledge.articles.find(({ id }) => id === best?.id);
  const isUnknownSum = article?.sensitive === 'money' && article.kind === 'known-unknown';
  return isOnly && isUnknownSum && SUM.test(utterance) ? answeredBy(article.id) : undefined;
}

const SUM = /\d\s?(?:euros?|eur|€)(?!\p{L})|€\s?\d/iu;

function areaNamed({ utterance, call, entities, decision, reading, best }: Named): Decision | undefined {
  const [area] = entities.areas;
  if (area === undefined || !call) {
    return undefined;
  }
  const isByTheWay =
    best !== undefined &&
    (!best.id.startsWith('call.area') || isOfBothAreas(best)) &&
    (decision.dialog === 'answer' || best.confidence >= GUESS || utterance.length > LONGEST);
  if (isByTheWay) {
    return undefined;
  }
  const isOne = call.areas.includes(area) && entities.areas.length === 1;
  return answeredBy(isOne ? (otherArea(reading, area) ?? `call.area${area}`) : 'call.areas');
}

const LONGEST = 160;

/** "We only do communication, may we choose area 2 alone?" names one and asks about both. */
function isOfBothAreas({ id, confidence }: Match): boolean {
  return id === 'call.areas' && confidence >= BEYOND_DOUBT;
}

/** "Raccolta fondi is in area 1, isn't it?": what is told of an area may be true of another one. */
function otherArea({ matches: [best] }: Reading, named: number): string | undefined {
  const isOther = best !== undefined && /^call\.area\d$/u.test(best.id) && best.id !== `call.area${named}`;
  return isOther && best.confidence >= PLAIN ? best.id : undefined;
}

/** Where the seats stand, in an article that a body need not have. */
function seatOfMunicipio({ utterance, knowledge, decision }: Named): Decision | undefined {
  const isThere = knowledge.articles.some(({ id }) => id === SEATS);
  return isThere && asksForSeat(utterance, knowledge) ? answeredBy(SEATS, decision.topics) : undefined;
}

const SEATS = 'call.municipi';

/** "Is the call open to companies?" asks for whom it is, not until when. */
function openToWhom({ said, call, decision, best }: Named): Decision | undefined {
  const isElse = best !== undefined && !best.id.startsWith('call.') && best.confidence >= PLAIN;
  return call && !isElse && APPLYING_WORDS.openTo.test(said) && APPLYING_WORDS.callNamed.test(said)
    ? answeredBy('call.who-can-apply', decision.topics)
    : undefined;
}

/** "Is the call for third sector groups open?" names ours by what it is for; the engine thinks of others. */
function openNow({ utterance, said, call, knowledge, decision, best }: Named): Decision | undefined {
  const isOfCalls = best !== undefined && OPEN_OR_NOT.has(best.id);
  return call && isOfCalls && APPLYING_WORDS.oneIsOpen.test(said) && namesOurCall(utterance, knowledge)
    ? { ...answeredBy('call.status', decision.topics), dialog: 'calls' }
    : undefined;
}

const OPEN_OR_NOT = new Set(['call.other-calls', 'call.overview']);

function sentOtherwise({ said, call, decision, best }: Named): Decision | undefined {
  const isOtherwise = APPLYING_WORDS.sendsOtherwise.test(said.replace(APPLYING_WORDS.asGoodAs, ' '));
  return call && best && WAYS_TO_SEND.has(best.id) && isOtherwise
    ? { ...answeredBy('call.how-to-apply', decision.topics), detail: otherWay(said) }
    : undefined;
}

/** An application goes by PEC; of the other ways the source does not speak. */
function otherWay(said: string): string {
  return APPLYING_WORDS.ordinaryMail.test(said) ? 'no-ordinary-mail' : 'other-form';
}

const WAYS_TO_SEND = new Set([
  'call.deadline',
  'call.status',
  'call.how-to-apply',
  'call.pec-address',
  'terms.pec',
]);

function deadlineAsked({ said, call, decision, best }: Named): Decision | undefined {
  const asksQuestions = APPLYING_WORDS.asksQuestions.test(said.replace(APPLYING_WORDS.mayIAsk, ' '));
  const isElse = best !== undefined && !best.id.startsWith('call.') && best.confidence >= PLAIN;
  const isUntilWhen = APPLYING_WORDS.untilWhen.test(said) && !isElse && !asksQuestions;
  const isOtherDate =
    best?.id === 'call.questions-window' &&
    best.confidence < BEYOND_DOUBT &&
    decision.dialog === 'answer' &&
    !asksQuestions;
  return call && (APPLYING_WORDS.deadlineAlone.test(said) || isUntilWhen || isOtherDate)
    ? { ...answeredBy('call.deadline'), dialog: 'calls' }
    : undefined;
}

/** Who wants to help, and found the address of the call for organisations by its name. */
function volunteering({ said, call, entities: { emails }, memory, knowledge }: Named): Decision | undefined {
  const [guidance] = knowledge.topics.volunteering;
  if (guidance === undefined) {
    return undefined;
  }
  if (call && APPLYING_WORDS.volunteeringAlone.test(said)) {
    const topics = [guidance, 'call.pec-address'].map((id) => ({ id, confidence: LIKELY }));
    return { dialog: 'clarify', topics, confidence: LIKELY };
  }
  const isAfterCall = memory.lastTopics?.[0]?.startsWith('call.') === true;
  const isVolunteer = [said, ...(isAfterCall ? [] : [plain(memory.lastUtterance ?? '')])].some((words) =>
    APPLYING_WORDS.volunteers.test(words),
  );
  return isVolunteer && call && emails[0]?.toLowerCase() === call.pec
    ? { ...answeredBy(guidance), detail: 'volunteers' }
    : undefined;
}

function addressNamed({ call, entities: { emails }, knowledge }: Named): Decision | undefined {
  const [email] = emails;
  return email !== undefined && call && mayBeForApplications(email, knowledge.body)
    ? answeredBy('call.pec-address')
    : undefined;
}

/** A certified address, or one of ours that is for nothing else: right or wrong, it is asked whether to send there. */
function mayBeForApplications(email: string, body: Body): boolean {
  const address = email.toLowerCase();
  const isOurs = address.includes(body.email.domain) && !body.email.services.includes(address);
  return isOurs || /@pec\.|pec@/u.test(address);
}

/** "If there is a strike on the 22nd, is it moved?" */
function movedAsked({ said, call, decision, best }: Named): Decision | undefined {
  const isElse = best !== undefined && !best.id.startsWith('call.') && best.confidence >= PLAIN;
  return call && !isElse && APPLYING_WORDS.moved.test(said)
    ? answeredBy('call.extension', decision.topics)
    : undefined;
}

/** "Must we be in the register?" asks for a rule of the call, not for what the register is. */
function ruleOfTheCall({ said, decision, best }: Named): Decision | undefined {
  const id = ruleAmong(decision.topics);
  if (id === undefined || !APPLYING_WORDS.obliges.test(said) || APPLYING_WORDS.defines.test(said)) {
    return undefined;
  }
  const topics = [{ id, confidence: best?.confidence ?? SURE }, ...decision.topics];
  return { ...decision, dialog: 'answer', topics };
}

/** The rule of the call behind the first topic, or behind the second when the first is that rule already. */
function ruleAmong([best, second]: readonly Match[]): string | undefined {
  const behind = best && RULES_OF_THE_CALL[best.id];
  const isSame = best !== undefined && second !== undefined && RULES_OF_THE_CALL[second.id] === best.id;
  return behind ?? (isSame ? best.id : undefined);
}

const RULES_OF_THE_CALL: Readonly<Record<string, string>> = {
  'terms.runts': 'call.who-can-apply',
  'terms.ats': 'call.partnership',
  'terms.rti': 'call.partnership',
  'terms.capofila': 'call.partnership',
};

/** "Have you an ordinary e-mail?" wants an address, not what a PEC is. */
function ordinaryAddress({ said, call, best, decision }: Named): Decision | undefined {
  return call && best?.id === 'terms.pec' && APPLYING_WORDS.hasOrdinaryMail.test(said)
    ? answeredBy('call.contacts', decision.topics)
    : undefined;
}

function addressAsked({ said, decision, best }: Named): Decision | undefined {
  const isOfSending =
    best?.id === 'call.pec-address' ||
    best?.id === 'call.how-to-apply' ||
    (best?.id === 'terms.pec' && APPLYING_WORDS.sendsThere.test(said));
  return isOfSending && APPLYING_WORDS.asksAddress.test(said)
    ? answeredBy('call.pec-address', decision.topics)
    : undefined;
}

function numberAsked({ said, knowledge, decision, best }: Named): Decision | undefined {
  const contacts = contactsOf(best, knowledge);
  const isOfHours = best !== undefined && knowledge.topics.hours.includes(best.id);
  const isAsked = APPLYING_WORDS.wantsToRing.test(said) || asksNumberOfOurs(said, knowledge);
  return contacts !== undefined && !isOfHours && isAsked ? answeredBy(contacts, decision.topics) : undefined;
}

/** The contacts of the family of a topic, if it has any. */
function contactsOf(best: Match | undefined, { articles }: Knowledge): string | undefined {
  const id = `${best?.id.split('.')[0]}.contacts`;
  return articles.some((article) => article.id === id) ? id : undefined;
}

function otherWayNamed({ said, decision, reading, best }: Named): Decision | undefined {
  const isOfSending = best?.id === 'call.how-to-apply' && (best.confidence >= GUESS || reading.exact);
  if (!isOfSending || !APPLYING_WORDS.otherWay.test(said)) {
    return undefined;
  }
  const answer: Decision = { ...decision, dialog: 'answer' };
  return APPLYING_WORDS.signs.test(said) ? answer : { ...answer, detail: otherWay(said) };
}
