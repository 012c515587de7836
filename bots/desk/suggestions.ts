import { converse } from '../../dialogs/converse.ts';
import type { Outcome } from '../../dialogs/dialog.ts';
import { replyAsText } from '../../dialogs/replies/plain-text.ts';
import { standInServices } from '../../dialogs/stand-in-services.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Clock } from '../clock.ts';
import { memoryOf } from '../conversations/memory.ts';
import { findConversation } from '../storage/sql/conversations.ts';
import { lastCitizenLine } from '../storage/sql/transcript.ts';
import type { Sql } from '../storage/storage.ts';
import type { Suggestion } from './desk-api.ts';
import type { StoredSettings } from './desk-settings.ts';
import { standingHandoff } from './standing.ts';

/** Outcomes that an operator could send as they are. A question back, or the offer of a person, is none. */
const WORTH_SENDING: ReadonlySet<Outcome> = new Set(['answer', 'emergency', 'smalltalk', 'privacy']);

export interface SuggestionParts {
  readonly reader: Sql;
  readonly clock: Clock;
  readonly knowledge: Knowledge;
  readonly settings: StoredSettings;
}

/** What the bot would say while it keeps silent: asked by an operator, stored nowhere, told to nobody else. */
export class Suggestions {
  readonly #parts: SuggestionParts;

  constructor(parts: SuggestionParts) {
    this.#parts = parts;
  }

  /** To this text, or to what the citizen said last. Throws HANDOFF_NOT_FOUND; undefined when the bot has no answer. */
  async suggest(handoffId: string, text?: string): Promise<Suggestion | undefined> {
    const { reader, clock, knowledge, settings } = this.#parts;
    const { conversationId } = await standingHandoff(reader, handoffId);
    const conversation = await findConversation(reader, conversationId);
    const asked = text ?? (await lastCitizenLine(reader, conversationId));
    if (conversation === undefined || asked === undefined || asked.trim() === '') {
      return undefined;
    }
    // What waits for an answer waited for the bot's own question, which is long past.
    const { waiting: _, ...memory } = memoryOf(conversation).memory ?? { locale: 'it' as const };
    const conversed = await converse(
      { kind: 'message', text: asked },
      {
        knowledge: { ...knowledge, ...(await settings.rules(reader)) },
        services: standInServices(),
        now: clock.now(),
        memory,
      },
    );
    if (!WORTH_SENDING.has(conversed.outcome)) {
      return undefined;
    }
    return {
      text: conversed.replies.map(replyAsText).join('\n\n'),
      to: asked,
      locale: conversed.memory.locale,
      articles: conversed.articles,
      confidence: conversed.confidence,
      outcome: conversed.outcome,
    };
  }
}
