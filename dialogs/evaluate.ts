import type { EvaluationQuestion } from '../knowledge/checks/question.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { isLocale } from '../knowledge/schema/locale.ts';
import { converse } from './converse.ts';
import type { Memory, Outcome } from './dialog.ts';
import { replyAsText } from './replies/plain-text.ts';
import type { Services } from './services.ts';
import { standInServices } from './stand-in-services.ts';

/** What `knowledge evaluate` prints for a question. */
export interface EvaluationLine {
  readonly id: string;
  readonly outcome: Outcome;
  readonly articles: readonly string[];
  readonly confidence: number;
  readonly text: string;
  readonly places: readonly string[];
  readonly ms: number;
}

export interface EvaluationSettings {
  /** The clock for questions that give none. */
  readonly now?: Date;
  /** Milliseconds of a clock that only runs forward. */
  readonly elapsed?: () => number;
}

/** The day on which the facts were last read; questions without a clock of their own are asked then. */
const DEFAULT_NOW = '2026-11-22T10:00:00+01:00';

/** Asks one question in a fresh conversation, after its earlier turns and at its own moment. */
export async function evaluateQuestion(
  question: EvaluationQuestion,
  knowledge: Knowledge,
  settings: EvaluationSettings = {},
): Promise<EvaluationLine> {
  const now = question.now === undefined ? (settings.now ?? new Date(DEFAULT_NOW)) : new Date(question.now);
  const elapsed = settings.elapsed ?? (() => 0);
  const services = standInServices();
  const memory = await rememberEarlier(question, { knowledge, services, now });
  const start = elapsed();
  const turn = await converse({ kind: 'message', text: question.text }, { knowledge, services, now, memory });
  const ms = elapsed() - start;
  return {
    id: question.id,
    outcome: turn.outcome,
    articles: turn.articles,
    confidence: turn.confidence,
    text: turn.replies.map(replyAsText).join('\n\n'),
    places: turn.places,
    ms,
  };
}

interface Scene {
  readonly knowledge: Knowledge;
  readonly services: Services;
  readonly now: Date;
}

/** Runs what the citizen said before; where the bot's turn names its topic, that is what was spoken of. */
async function rememberEarlier(question: EvaluationQuestion, scene: Scene): Promise<Memory> {
  let memory: Memory = { locale: isLocale(question.lang) ? question.lang : 'it' };
  for (const { role, text, topic } of question.context ?? []) {
    if (role === 'user' && text !== undefined) {
      memory = (await converse({ kind: 'message', text }, { ...scene, memory })).memory;
    } else if (topic !== undefined) {
      const { waiting: _, lastReplies = [], ...kept } = memory;
      const ofTopic = lastReplies.filter(({ articles }) => articles?.includes(topic));
      memory = { ...kept, lastTopics: [topic], lastReplies: ofTopic };
    }
  }
  return memory;
}
