import { currentCall } from '../../knowledge/deadlines/current-call.ts';
import { callMoments } from '../../knowledge/deadlines/moment.ts';
import { plain } from '../texts/say.ts';
import type { Entities, Understood } from '../understood.ts';
import { APPLYING_WORDS } from './applying-words.ts';
import { decide } from './decide.ts';
import { certain, type Sensed, type Sure } from './heard.ts';
import { type PecHours, pecHours } from './pec-hours.ts';
import { PEC_WORDS } from './pec-words.ts';
import { namesOurPlaces } from './place-groups.ts';

/** Longer messages tell a story around the question. */
const LONGEST = 160;

interface Sent {
  readonly heard: Sensed;
  /** The utterance folded. */
  readonly said: string;
  /** What was last answered. */
  readonly last: string;
  /** Around that at which the call closes. */
  readonly hours: PecHours;
}

type Rule = (sent: Sent) => Sure | undefined;

/** What is nothing else, whatever the engine makes of it. */
const PLAIN_RULES: readonly Rule[] = [isSent, afterSending, afterDoubt, ordinaryMail];
/** In this order: the first that knows is right. */
const RULES: readonly Rule[] = [whichHourCounts, acceptanceOnly, trouble, sentAgain];

/** What is said around the sending of a PEC, where no yes or no is to be reckoned: which hour counts, receipts, trouble. */
export function byPecWords(heard: Sensed, entities: Entities): Understood | undefined {
  const isShort = heard.utterance.length <= LONGEST;
  const call = currentCall(heard.knowledge);
  if (!isShort || !call) {
    return undefined;
  }
  const sent: Sent = {
    heard,
    said: plain(heard.utterance),
    last: heard.memory.lastTopics?.[0] ?? '',
    hours: pecHours(call),
  };
  const isOfElse = !isOfCall(sent) || isKnownOrDanger(heard);
  for (const rule of isOfElse ? PLAIN_RULES : [...PLAIN_RULES, ...RULES]) {
    const sure = rule(sent);
    // A body need not tell of it.
    if (sure && heard.knowledge.article(sure.topic, heard.locale)) {
      return certain(heard, entities, sure);
    }
  }
  return undefined;
}

/** A file too large for the portal of a service, a way to a desk: none of these is the PEC of the call. */
function isOfCall({ said, last, heard, hours }: Sent): boolean {
  const isOfElse = PEC_WORDS.ofElse.test(said) || namesOurPlaces(said, heard.knowledge);
  return !isOfElse && (last.startsWith('call.') || PEC_WORDS.ofCall.test(said) || hours.ofCall.test(said));
}

/** Asked of PEC in general, word for word, or something that sounds like danger. */
function isKnownOrDanger({ utterance, senses, knowledge, locale }: Sensed): boolean {
  const reading = senses.read(utterance);
  const isKnown = reading.exact && reading.matches[0]?.id.startsWith('terms.') === true;
  return isKnown || decide(reading, knowledge, locale).dialog === 'safety';
}

/** Sending and arrival, or two clocks, on either side of the limit, or one of them as proof: no source says which hour counts. */
function whichHourCounts({ said, heard, hours }: Sent): Sure | undefined {
  const reading = heard.senses.read(heard.utterance);
  const isKnown = reading.exact && reading.matches[0]?.id === PEC_TIME;
  const isOnBothSides =
    PEC_WORDS.leaves.test(said) &&
    (PEC_WORDS.arrives.test(said) || PEC_WORDS.otherClock.test(said)) &&
    hours.before.test(said) &&
    hours.from.test(said);
  const isOfAcceptance =
    PEC_WORDS.acceptance.test(said) && !PEC_WORDS.delivery.test(said) && hours.before.test(said);
  const isInDoubt =
    PEC_WORDS.whichHour.test(said) ||
    hours.isEnough.test(said) ||
    isOnBothSides ||
    isOfAcceptance ||
    hours.arrivesLate.test(said);
  return isKnown || (isInDoubt && !namesAnotherDay(heard))
    ? { dialog: 'answer', topic: PEC_TIME }
    : undefined;
}

const PEC_TIME = 'call.pec-time';

/** On another day than that of the deadline, whatever the year, the hour decides nothing. */
function namesAnotherDay({ utterance, knowledge, senses }: Sensed): boolean {
  const call = currentCall(knowledge);
  const closing = call && callMoments(call).closesAt.toPlainDate().toString().slice(YEAR.length);
  const days = senses
    .dates(utterance)
    .flatMap(({ values }) => values.map(({ value }) => /^\d{4}(-\d\d-\d\d)/u.exec(value ?? '')?.[1]))
    .filter((day) => day !== undefined);
  return closing !== undefined && days.length > 0 && !days.includes(closing);
}

const YEAR = 'YYYY';

function acceptanceOnly({ said }: Sent): Sure | undefined {
  return PEC_WORDS.acceptanceOnly.test(said) && !PEC_WORDS.asksMeaning.test(said)
    ? { dialog: 'answer', topic: 'call.receipt', detail: 'no-delivery' }
    : undefined;
}

/** "If the PEC does not work on the last day, may we hand it in on the 23rd?" asks of that day. */
function trouble({ said, heard }: Sent): Sure | undefined {
  const isTrouble = PEC_WORDS.trouble.test(said) || (PEC_WORDS.fails.test(said) && !namesAnotherDay(heard));
  return isTrouble ? { dialog: 'answer', topic: TROUBLE } : undefined;
}

const TROUBLE = 'call.pec-trouble';
const RECEIPT = 'call.receipt';

/** "May we send it again?", after trouble; "in a second PEC?", after what was forgotten. */
function sentAgain({ said, last }: Sent): Sure | undefined {
  if (last === TROUBLE && PEC_WORDS.sendsAgain.test(said)) {
    return { dialog: 'answer', topic: TROUBLE };
  }
  const isOfMore = (last === TROUBLE || last === RECEIPT) && PEC_WORDS.anotherPec.test(said);
  return isOfMore ? { dialog: 'answer', topic: RECEIPT } : undefined;
}

function isSent({ said, last }: Sent): Sure | undefined {
  return last.startsWith('call.') && PEC_WORDS.isSent.test(said)
    ? { dialog: 'answer', topic: RECEIPT }
    : undefined;
}

/** "And now?", "so am I in?": nobody here sees whether it came. */
function afterSending({ said, last, heard }: Sent): Sure | undefined {
  const isAfterSending =
    last.startsWith('call.') && PEC_WORDS.wasSent.test(plain(heard.memory.lastUtterance ?? ''));
  if ((isAfterSending || last === RECEIPT) && PEC_WORDS.isAllWell.test(said)) {
    return { dialog: 'answer', topic: RECEIPT };
  }
  return isAfterSending && last === RECEIPT && PEC_WORDS.andNow.test(said)
    ? { dialog: 'answer', topic: 'call.phases' }
    : undefined;
}

/** "So is it valid?" after what no source decides is not decided by the date of today either. */
function afterDoubt({ said, last }: Sent): Sure | undefined {
  const isAsked =
    ((last === PEC_TIME || last === RECEIPT) && PEC_WORDS.isValid.test(said)) ||
    (last === PEC_TIME && PEC_WORDS.wasInTime.test(said));
  return isAsked ? { dialog: 'answer', topic: last } : undefined;
}

/** "Does an ordinary e-mail to that PEC arrive?": of this mailbox nobody knows. */
function ordinaryMail({ said }: Sent): Sure | undefined {
  const isAsked =
    APPLYING_WORDS.ordinaryMail.test(said) &&
    PEC_WORDS.pec.test(said) &&
    PEC_WORDS.getsThere.test(said) &&
    !APPLYING_WORDS.sendsOtherwise.test(said);
  return isAsked ? { dialog: 'answer', topic: 'terms.pec', detail: 'ordinary-mail' } : undefined;
}
