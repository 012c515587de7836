import type { Clock } from '../clock.ts';
import { operatorActivity } from '../conversations/reply-activity.ts';
import { speak } from '../conversations/speak.ts';
import { HelpDeskError } from '../errors.ts';
import { findConversation } from '../storage/sql/conversations.ts';
import * as handoffs from '../storage/sql/handoffs.ts';
import type { Transaction } from '../storage/storage.ts';
import type { Command } from './desk-api.ts';
import { byOperator } from './desk-events.ts';
import type { DueTimes } from './due-times.ts';
import type { HandoffMoves } from './handoff-moves.ts';
import { lockHandoff } from './standing.ts';
import { mustHold } from './refusal.ts';

export interface OperatorWordsParts {
  readonly clock: Clock;
  readonly moves: HandoffMoves;
  readonly dueTimes: DueTimes;
}

/** An operator's words to a citizen. */
export type Words = Command & { readonly text: string; readonly clientMessageId: string };

/** What operators say, once for each `clientMessageId`, in the transaction of the command. */
export class OperatorWords {
  readonly #parts: OperatorWordsParts;

  constructor(parts: OperatorWordsParts) {
    this.#parts = parts;
  }

  async say(
    transaction: Transaction,
    words: Words,
  ): Promise<{ readonly conversationId: string; readonly seq: number }> {
    const { handoffId, by, clientMessageId, text } = words;
    const { clock, moves, dueTimes } = this.#parts;
    const handoff = await lockHandoff(transaction, handoffId);
    const before = await handoffs.operatorMessage(transaction, handoffId, clientMessageId);
    if (before !== undefined) {
      return before;
    }
    mustHold(handoff, by);
    const conversation = await findConversation(transaction, handoff.conversationId);
    if (conversation === undefined) {
      throw new HelpDeskError('CONVERSATION_NOT_FOUND', { handoffId });
    }
    const { conversationId, seq, at } = await speak(moves.mouth(transaction), {
      conversation,
      role: 'operator',
      speaker: by.name,
      text,
      activity: { ...operatorActivity(text, by.name), locale: conversation.locale },
      handoffId,
      now: clock.now().getTime(),
    });
    await handoffs.rememberOperatorMessage(transaction, { handoffId, clientMessageId, conversationId, seq });
    await handoffs.markFirstReply(transaction, handoffId, at);
    await dueTimes.replied(transaction, handoffId);
    const data = { seq, role: 'operator' };
    await moves.record(transaction, handoff, { kind: 'message.added', by: byOperator(by), data });
    return { conversationId, seq };
  }
}
