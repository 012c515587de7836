import { isOutside } from '../../knowledge/schema/article.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { SafetyKind } from '../../knowledge/schema/safety.ts';
import type { Locale } from '../../knowledge/schema/locale.ts';
import type { Match, Reading } from '../../knowledge/search/search.ts';

/** What to do with a reading: the dialog to begin and what to tell it. */
export interface Decision {
  readonly dialog: string;
  readonly topics: readonly Match[];
  readonly confidence: number;
  readonly detail?: string;
  readonly safety?: SafetyKind;
}

interface Route {
  readonly dialog: string;
  readonly detail?: string;
}

/** Intents that are no articles, and who answers them. */
const ROUTES: Readonly<Record<string, Route>> = {
  'feedback.complaint': { dialog: 'feedback', detail: 'complaint' },
  'feedback.praise': { dialog: 'feedback', detail: 'praise' },
  feedback: { dialog: 'feedback', detail: 'praise' },
  'handoff.request': { dialog: 'handoff' },
  // Who merely seems to leave the queue is asked: the place is lost at once.
  'handoff.leave': { dialog: 'handoff', detail: 'perhaps-leave' },
  'lang.request': { dialog: 'language' },
  'out-of-scope': { dialog: 'fallback', detail: 'out-of-scope' },
  'out-of-kb': { dialog: 'fallback', detail: 'unknown' },
  'privacy.delete': { dialog: 'privacy', detail: 'erase' },
  'privacy.export': { dialog: 'privacy', detail: 'export' },
  'privacy.info': { dialog: 'privacy', detail: 'info' },
  junk: { dialog: 'fallback', detail: 'junk' },
};

const NOTHING: Decision = { dialog: 'fallback', topics: [], confidence: 0 };

/** Reads a reading by the policy of the content: answer, ask back, or say that it is not known. */
export function decide(reading: Reading, knowledge: Knowledge, locale: Locale): Decision {
  const { matches } = reading;
  const danger = emergencyIn(matches, knowledge.policy.emergency);
  if (danger) {
    return danger;
  }
  const [best] = matches;
  if (!best) {
    return NOTHING;
  }
  const article = knowledge.article(best.id, locale);
  if (!article) {
    return intent(best, matches, { knowledge, locale });
  }
  const thresholds =
    article.sensitive === undefined ? undefined : knowledge.policy.sensitive[article.sensitive];
  const { answer, clarify } = thresholds ?? knowledge.policy.default;
  const topics = matches.filter(({ id }) => knowledge.article(id, locale) !== undefined);
  const isAhead = reading.lead >= best.confidence * LEAD_TO_ANSWER || best.confidence >= ENOUGH_ALONE;
  const isOurs = best.confidence >= ENOUGH_ALONE || elsewhere(matches) < best.confidence * SHARE_TO_DOUBT;
  if (reading.exact || (best.confidence >= answer && isAhead && isOurs)) {
    return { dialog: 'answer', topics, confidence: best.confidence };
  }
  const isLikelyOurs = elsewhere(matches) < best.confidence * SHARE_TO_REFUSE;
  if (best.confidence >= clarify && (isLikelyOurs || (best.confidence >= answer && isOurs))) {
    return { dialog: 'clarify', topics: worthOffering(topics), confidence: best.confidence };
  }
  return { dialog: 'fallback', topics, confidence: best.confidence };
}

/** Two topics nearly as likely are asked about, however sure the engine is that it is one of them. */
const LEAD_TO_ANSWER = 0.5;
const ENOUGH_ALONE = 0.6;
/** Doubts that a question is ours weigh on a middling answer, and more on a question asked back. */
const SHARE_TO_DOUBT = 0.25;
const SHARE_TO_REFUSE = 0.15;

/** How likely the question is none of ours, by the intents that stand for that. */
function elsewhere(matches: readonly Match[]): number {
  return matches.filter(({ id }) => isOutside(id)).reduce((sum, { confidence }) => sum + confidence, 0);
}

interface Where {
  readonly knowledge: Knowledge;
  readonly locale: Locale;
}

function intent(best: Match, matches: readonly Match[], { knowledge, locale }: Where): Decision {
  const { policy } = knowledge;
  const route = routeOf(best.id);
  // What may be one of several intents of a dialog is surely for that dialog.
  const likelihood = matches
    .filter(({ id }) => routeOf(id)?.dialog === route?.dialog)
    .reduce((sum, { confidence }) => sum + confidence, 0);
  const topics = matches.filter(({ id }) => knowledge.article(id, locale) !== undefined);
  const nearest = topics[0]?.confidence ?? 0;
  const isClose = nearest >= policy.default.clarify && nearest >= best.confidence * CLOSE_SECOND;
  if (route && likelihood >= policy.intents && !isClose) {
    return { ...route, topics: [best], confidence: best.confidence };
  }
  return isClose
    ? { dialog: 'clarify', topics: worthOffering(topics), confidence: best.confidence }
    : { dialog: 'fallback', topics, confidence: best.confidence };
}

const CLOSE_SECOND = 0.6;

function routeOf(id: string): Route | undefined {
  return ROUTES[id] ?? (id.startsWith('smalltalk.') ? { dialog: 'smalltalk' } : undefined);
}

/** Options far behind the first only confuse. */
function worthOffering(topics: readonly Match[]): readonly Match[] {
  const best = topics[0]?.confidence ?? 0;
  return topics.filter(({ confidence }) => confidence >= best * SHARE_OF_BEST);
}

const SHARE_OF_BEST = 0.1;

/** Danger need not win: what all its kinds have together is enough, since a cry for help may sound like several. */
export function emergencyIn(matches: readonly Match[], least: number): Decision | undefined {
  const dangers = matches.filter(({ id }) => id.startsWith('safety.'));
  const [found] = dangers;
  const likelihood = dangers.reduce((sum, { confidence }) => sum + confidence, 0);
  if (!found || likelihood < least) {
    return undefined;
  }
  const kind = SafetyKind.safeParse(found.id.split('.').at(-1));
  return {
    dialog: 'safety',
    topics: [found],
    confidence: found.confidence,
    safety: kind.success ? kind.data : 'danger',
  };
}
