import { wordsPattern } from '../../knowledge/expressions.ts';
import type { Article, Supposition } from '../../knowledge/schema/article.ts';
import type { Dialog, HoursOf, Step, Turn } from '../dialog.ts';
import type { Reply } from '../reply.ts';
import { articleReply } from '../replies/article-reply.ts';
import { currentCall } from '../../knowledge/deadlines/current-call.ts';
import { callMoments } from '../../knowledge/deadlines/moment.ts';
import { availability } from '../../knowledge/deadlines/availability.ts';
import { readCallQuestion } from '../recognition/call-question.ts';
import {
  asksIfTrue,
  asksOfWhat,
  asksWhether,
  isDenial,
  isTurned,
  supposedBefore,
} from '../recognition/yes-no.ts';
import { isPlaceTopic, namesOurPlaces } from '../recognition/place-groups.ts';
import { phoneDigits, phonesIn } from '../recognition/phones.ts';
import { callVariables } from '../replies/call-variables.ts';
import { asksByPhone, officeDay } from '../recognition/office-asked.ts';
import { officeOn } from '../replies/office-on.ts';
import { numberLines, numberNamed } from '../replies/safety-numbers.ts';
import { madeOnce } from '../../knowledge/made-once.ts';
import type { TextKey } from '../texts/it.ts';
import { ownText, plain, say, text } from '../texts/say.ts';
import { fallbackDialog } from './fallback.ts';
import { handoffOffer } from './handoff-state.ts';

/** Answers from an article, with its source; what no source says is said, and a person is offered. */
export const answerDialog: Dialog<unknown> = {
  id: 'answer',

  async begin(turn): Promise<Step> {
    const article = articleOf(turn);
    if (!article) {
      return fallbackDialog.begin(turn);
    }
    const isAgain = isMoneyAgain(turn, article);
    const reply = isAgain ? inOneSentence(withRemarks(turn, article)) : withRemarks(turn, article);
    if (isAgain || isForStaff(turn, article)) {
      // Who waits already is not offered a person again.
      if ((await turn.services.queuePlace()) !== undefined) {
        return { replies: [reply], outcome: 'handoff', memory: { lastTopics: [article.id] } };
      }
      return {
        replies: [{ ...reply, text: `${reply.text}\n\n${text(turn.locale, 'handoff.offer')}` }],
        outcome: 'handoff',
        memory: { lastTopics: [article.id], waiting: handoffOffer(turn, article.id) },
      };
    }
    // What no source says of the call is for the office to say: a person is offered, and that is a handoff.
    return {
      replies: [reply],
      outcome: article.kind === 'known-unknown' && article.id.startsWith('call.') ? 'handoff' : 'answer',
      memory: {
        lastTopics: [article.id],
        ...(turn.knowledge.topics.hours.includes(article.id) ? { lastHours: hoursTold(turn) } : {}),
        ...(article.kind === 'known-unknown' ? { waiting: handoffOffer(turn, article.id) } : {}),
      },
    };
  },
};

/** The article of the best topic; a base need not have one on every topic that a rule may think of. */
function articleOf(turn: Turn): Article | undefined {
  const { topics } = turn.understood;
  return topics
    .map(({ id }) => turn.knowledge.article(id, turn.locale))
    .find((article) => article !== undefined);
}

/** "Ma insomma, quanti euro?": who asks again for a sum that no source has is not told the whole of it again. */
function isMoneyAgain({ memory: { lastTopics, lastReplies = [] }, locale }: Turn, article: Article): boolean {
  const isUnknownSum =
    article.sensitive === 'money' && article.kind === 'known-unknown' && article.id.startsWith('call.');
  return (
    isUnknownSum &&
    lastTopics?.[0] === article.id &&
    lastReplies.some((reply) => reply.locale === locale && reply.articles?.includes(article.id) === true)
  );
}

function inOneSentence(reply: Reply): Reply {
  const [first = reply.text] = reply.text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  return { ...reply, text: first };
}

/** A question about one's own case, or of what no source says: the article says what is known, the rest is for the staff. */
export function isForStaff({ understood }: Turn, article: Article): boolean {
  return staffPattern(article).test(plain(understood.utterance));
}

const staffPattern = madeOnce((article: Article) => wordsPattern(article.staff));

/** "It is 649,000 euros, isn't it?": a sum or a share to be confirmed, where no source has any. */
const CONFIRMS_FIGURE =
  /^(?=.*\d)(?=.*\b(euro|euros|eur|milion[ei]|millions?|mila|k|per cento|percento|percent)\b).*\b(giusto|vero|corretto|esatto|conferm\w*|right|correct|true|confirm\w*|isn t it)\b/u;

/** Puts before the article what the citizen's own words call for: a wrong address, an area that is not there. */
function withRemarks(turn: Turn, article: Article): Reply {
  const { understood, knowledge, now } = turn;
  const reply = articleReply({ article, knowledge, now, confidence: understood.confidence });
  const before = remarkOnPhone(turn, article, reply) ?? remarkBefore(turn, article);
  const after = understood.entities.hasPersonalCodes ? say(turn, 'answer.no-code').text : undefined;
  const isSo = before === undefined ? whetherSo(turn, article) : undefined;
  const said =
    isSo === undefined
      ? reply.text
      : text(turn.locale, isSo ? 'answer.yes' : 'answer.no', { rest: reply.text });
  const parts = [before, said, after].filter((part) => part !== undefined);
  return { ...reply, text: parts.join('\n\n') };
}

const suppositionsOf = madeOnce(({ confirms, denies }: Article) => ({
  confirms: confirms.map(suppositionPattern),
  denies: denies.map(suppositionPattern),
}));

function suppositionPattern(supposition: Supposition): (said: string) => boolean {
  const { says, unless } = typeof supposition === 'string' ? { says: supposition, unless: [] } : supposition;
  const [wanted, unwanted] = [wordsPattern([says]), wordsPattern(unless)];
  return (said) => wanted.test(said) && !unwanted.test(said);
}

/** "Only the centres?" is not confirmed by what is true of the centres. */
const ONLY = /\b(?:solo|soltanto|(?:sola|unica|esclusiva)mente|only|just|solely|exclusively|merely)\b/u;

/** "There are three areas, right?", "is the call open?": whether it is so; undefined when nothing known was supposed. */
function whetherSo(turn: Turn, article: Article): boolean | undefined {
  const told = supposedBefore(turn.utterance);
  const utterance = told ?? turn.understood.utterance;
  if (told === undefined && !asksWhether(utterance) && !asksIfTrue(turn.utterance)) {
    return undefined;
  }
  const call = currentCall(turn.knowledge);
  if (call && article.id === 'call.status') {
    const isOpen = availability(call, turn.now, turn.knowledge.office).state === 'open';
    return isOpen !== readCallQuestion(utterance, { hasMoment: false }).isNegative;
  }
  if (isDenial(utterance) || asksOfWhat(utterance)) {
    return undefined;
  }
  const said = plain(utterance);
  const { confirms, denies } = suppositionsOf(article);
  if (denies.some((isSupposed) => isSupposed(said))) {
    return false;
  }
  const isPlain = !ONLY.test(said) && !isTurned(utterance);
  return isPlain && confirms.some((isSupposed) => isSupposed(said)) ? true : undefined;
}

/** "Is it 800 123 456?": yes when the article names that number, no when it does not. */
function remarkOnPhone(turn: Turn, article: Article, reply: Reply): string | undefined {
  const [phone] = turn.understood.entities.phones;
  if (phone === undefined || !article.id.endsWith('.contacts')) {
    return undefined;
  }
  const isNamed = phonesIn(reply.text).map(phoneDigits).includes(phoneDigits(phone));
  return text(turn.locale, isNamed ? 'answer.right-phone' : 'answer.wrong-phone', { phone });
}

/** Of the operators only where a day was judged for them; the article tells of the telephone. */
function hoursTold(turn: Turn): HoursOf {
  const asked = { ...turn, utterance: turn.understood.utterance };
  return asksByPhone(asked) || hoursRemark(asked) === undefined ? 'phone' : 'office';
}

/** "A che ora chiude domani?" is asked of the desk, or of the call that closes that day: both are told. */
function hoursRemark(turn: Turn): string | undefined {
  // A helpline has hours of its own.
  const helpline = numberNamed(turn);
  if (helpline) {
    return numberLines(turn.locale, [helpline]);
  }
  // The hours of our places are not those of the operators; the article tells what is known of them.
  if (namesOurPlaces(plain(turn.utterance), turn.knowledge) && !asksByPhone(turn)) {
    return undefined;
  }
  // After places it is asked whether these are open, and the operators' hours would be no answer.
  if (isPlaceTopic(turn.memory.lastTopics?.[0] ?? '', turn.knowledge) && !asksByPhone(turn)) {
    return undefined;
  }
  const said = officeOn(turn);
  const call = currentCall(turn.knowledge);
  const closesAt = call && callMoments(call).closesAt;
  const isThatDay = closesAt && officeDay(turn)?.equals(closesAt.toPlainDate()) === true;
  return said !== undefined && call && isThatDay && CLOSES.test(plain(turn.utterance))
    ? `${said}\n${text(turn.locale, 'calls.limit', callVariables(call, availability(call, turn.now, turn.knowledge.office), turn.locale))}`
    : said;
}

const CLOSES = /\b(?:chiud\w*|close|closes|closing)\b/u;

function remarkBefore(turn: Turn, article: Article): string | undefined {
  if (turn.knowledge.topics.hours.includes(article.id)) {
    return hoursRemark({ ...turn, utterance: turn.understood.utterance });
  }
  const call = currentCall(turn.knowledge);
  if (!call) {
    return undefined;
  }
  const said = plain(turn.understood.utterance);
  if (article.sensitive === 'money' && article.kind === 'known-unknown' && CONFIRMS_FIGURE.test(said)) {
    return text(turn.locale, 'answer.no-figure');
  }
  const { areas, areaCount, emails } = turn.understood.entities;
  const missing = areas.find((area) => !call.areas.includes(area));
  if (missing !== undefined && article.id.startsWith('call.area')) {
    return text(turn.locale, 'answer.area-missing', { area: missing, count: call.areas.length });
  }
  if (areaCount !== undefined && areaCount !== call.areas.length && article.id === 'call.areas') {
    return text(turn.locale, 'answer.areas-count', { named: areaCount, count: call.areas.length });
  }
  const [email] = emails;
  if (email !== undefined && article.id === 'call.pec-address') {
    const isRight = email.toLowerCase() === call.pec;
    return text(turn.locale, isRight ? 'answer.right-pec' : 'answer.wrong-pec', { email });
  }
  const key = REMARKS[turn.understood.detail ?? ''];
  return key && ownText(turn, key);
}

/** What is said before the article, by the detail understood. */
const REMARKS: Readonly<Record<string, TextKey>> = {
  'other-form': 'answer.no-portal',
  'no-delivery': 'answer.no-delivery',
  'ordinary-mail': 'answer.ordinary-mail',
  'no-ordinary-mail': 'answer.no-ordinary-mail',
  volunteers: 'answer.pec-of-bodies',
};
