import type { Dialog, Memory, Step, Turn } from '../dialog.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Locale } from '../../knowledge/schema/locale.ts';
import type { Reply, SourceNote } from '../reply.ts';
import { action, articleReply } from '../replies/article-reply.ts';
import { starters } from '../replies/starters.ts';
import type { TextKey } from '../texts/it.ts';
import { bodyText, say, text } from '../texts/say.ts';
import { handoffOffer } from './handoff-state.ts';

/** Asked to send a mail, or to let somebody know: what it cannot do. */
const CANNOT_SEND = 'smalltalk.cannot-send';
/** Who only says sorry. */
const SORRY = 'smalltalk.sorry';

const ANSWERS: Readonly<Record<string, TextKey>> = {
  'smalltalk.greet': 'smalltalk.greet',
  'smalltalk.thanks': 'smalltalk.thanks',
  'smalltalk.bye': 'smalltalk.bye',
  'smalltalk.abuse': 'smalltalk.abuse',
  'smalltalk.bot-identity': 'smalltalk.bot-identity',
  'smalltalk.affirm': 'smalltalk.affirm',
  'smalltalk.deny': 'smalltalk.deny',
  [CANNOT_SEND]: CANNOT_SEND,
  [SORRY]: SORRY,
};

/** Greetings, thanks, insults, who are you; and "say it again", "simpler", "why?" about the last answer. */
export const smalltalkDialog: Dialog<unknown> = {
  id: 'smalltalk',

  async begin(turn): Promise<Step> {
    const intent = turn.understood.topics[0]?.id ?? 'smalltalk.greet';
    if (intent === 'smalltalk.repeat') {
      return again(turn);
    }
    const about = SAID_APART.find((detail) => detail === turn.understood.detail) ?? intent;
    const said =
      about === 'smalltalk.capabilities'
        ? bodyText(turn, 'smalltalk.capabilities')
        : text(turn.locale, ANSWERS[about] ?? 'smalltalk.greet');
    const offersPerson = OFFERING.has(about);
    const actions = offersPerson ? [action(text(turn.locale, 'button.person'))] : startersAfter(turn, about);
    return {
      replies: [
        {
          text: said,
          locale: turn.locale,
          ...(actions.length > 0 ? { actions } : {}),
          articles: [intent],
          confidence: turn.understood.confidence,
        },
      ],
      outcome: 'smalltalk',
      memory: offersPerson ? { waiting: handoffOffer(turn) } : keepWaiting(turn),
    };
  },
};

/** What has no intent of its own. */
const SAID_APART: readonly string[] = [CANNOT_SEND, SORRY];

const OFFERING: ReadonlySet<string> = new Set(['smalltalk.abuse', 'smalltalk.bot-identity', CANNOT_SEND]);

/** Small talk does not end what was being asked. */
function keepWaiting(turn: Turn): Partial<Memory> {
  return turn.memory.waiting === undefined ? {} : { waiting: turn.memory.waiting };
}

function startersAfter(turn: Turn, intent: string) {
  return intent === 'smalltalk.greet' || intent === 'smalltalk.capabilities' ? starters(turn) : [];
}

function again(turn: Turn): Step {
  const replies = lastSaid(turn);
  if (replies.length === 0) {
    return { replies: [say(turn, 'smalltalk.nothing-to-repeat')], outcome: 'smalltalk' };
  }
  return {
    replies: replies.map((reply) => reworded(turn, reply)),
    outcome: 'answer',
    memory: keepWaiting(turn),
  };
}

/** The last replies as they were; after a courtesy, or in another language, the article they came from. */
function lastSaid({ memory, knowledge, locale, now, understood }: Turn): readonly Reply[] {
  const { lastReplies = [], lastTopics = [], waiting } = memory;
  const [last] = lastTopics;
  const article = last === undefined ? undefined : knowledge.article(last, locale);
  const isOfIt = lastReplies.some(
    (reply) => reply.locale === locale && reply.articles?.includes(last ?? '') === true,
  );
  const isUnanswered = lastReplies.some(({ articles }) => articles?.length === 0);
  const isAsking = waiting !== undefined && waiting.dialog !== 'handoff';
  return article === undefined || isOfIt || isUnanswered || isAsking
    ? lastReplies
    : [articleReply({ article, knowledge, now, confidence: understood.confidence })];
}

/** Said again it begins no handoff again. */
function reworded(turn: Turn, reply: Reply): Reply {
  const { handoff: _handoff, articles = [], ...rest } = reply;
  return {
    ...rest,
    text: reword(turn, reply),
    articles: articles.length === 0 ? [] : [...new Set(['smalltalk.repeat', ...articles])],
  };
}

function reword({ understood, knowledge, locale }: Turn, reply: Reply): string {
  if (understood.detail === 'buttons') {
    return buttonsOf(locale, reply);
  }
  const { text: whole, articles = [], sources = reply.places } = reply;
  const article = articles.flatMap((id) => knowledge.article(id, locale) ?? []).at(0);
  // What we asked has no source, and is not told in fewer words.
  if (article === undefined || sources === undefined) {
    return whole;
  }
  switch (understood.detail) {
    case 'simpler':
      return simpler(locale, whole);
    case 'whose-source':
    case 'link':
      return whoseSource(knowledge, locale, reply.sources ?? []);
    case 'source':
    case 'why':
      return article.kind === 'known-unknown'
        ? text(
            locale,
            article.id.startsWith('call.') ? 'smalltalk.why-unknown-call' : 'smalltalk.why-unknown',
          )
        : onWhatItRests(understood.detail, locale, untold(locale, whole));
    default:
      return untold(locale, whole);
  }
}

/** The buttons in words, for who does not see them: typed they do the same. */
function buttonsOf(locale: Locale, { text: whole, actions = [] }: Reply): string {
  const titles = actions.map(({ title }) => `- ${title}`);
  return titles.length === 0 ? whole : [text(locale, 'smalltalk.buttons'), ...titles].join('\n');
}

/** Asked twice, a single sentence, and that there is none simpler. */
function simpler(locale: Locale, whole: string): string {
  const words = text(locale, 'smalltalk.simpler');
  if (!whole.startsWith(words)) {
    return `${words} ${firstSentences(whole)}`;
  }
  const [first = whole] = whole.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  return `${first}\n\n${text(locale, 'smalltalk.simplest')}`;
}

/** The sources with their addresses, and whether one of them is the body's own. */
function whoseSource(
  { body: { email, website } }: Pick<Knowledge, 'body'>,
  locale: Locale,
  sources: readonly SourceNote[],
): string {
  const hosts = sources.map(({ url }) => new URL(url).hostname);
  const isOwn = hosts.some((host) => host === email.domain || host.endsWith(`.${email.domain}`));
  const links = sources.map(({ title, url }) => `- ${title}: ${url}`);
  return [
    [text(locale, 'smalltalk.where-written'), ...links].join('\n'),
    isOwn
      ? text(locale, 'smalltalk.own-source', { domain: email.domain })
      : text(locale, 'smalltalk.other-source', { website }),
  ].join('\n\n');
}

function onWhatItRests(detail: 'why' | 'source', locale: Locale, whole: string): string {
  return detail === 'why'
    ? beginning(text(locale, 'smalltalk.why'), '\n\n', whole)
    : beginning(text(locale, 'smalltalk.source'), '\n\n', firstSentences(whole));
}

/** The answer without what was said before it when it was asked about. */
function untold(locale: Locale, said: string): string {
  const before = ['smalltalk.why', 'smalltalk.source'] as const;
  const told = before.map((key) => text(locale, key)).find((words) => said.startsWith(words)) ?? '';
  return said.slice(told.length).trim();
}

/** With these words before it, once however often it is asked. */
function beginning(words: string, between: string, whole: string): string {
  return whole.startsWith(words) ? whole : `${words}${between}${whole}`;
}

/** The first paragraph: articles say the answer first. */
function firstSentences(whole: string): string {
  return whole.split('\n\n')[0] ?? whole;
}
