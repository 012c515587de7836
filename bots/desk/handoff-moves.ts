import type { Changes } from '../changes.ts';
import type { Clock } from '../clock.ts';
import { speak, type Mouth } from '../conversations/speak.ts';
import { findConversation } from '../storage/sql/conversations.ts';
import { moveHandoff, type Handoff, type Move } from '../storage/sql/handoffs.ts';
import { receiveAgain } from '../storage/sql/inbox.ts';
import type { Transaction } from '../storage/storage.ts';
import { recordDeskEvent, type Author } from './desk-events.ts';
import type { DueTimes } from './due-times.ts';
import { MOVES, type HandoffCommand } from './handoff.ts';
import { notice, type NoticeKey } from './notices.ts';

export interface MoveParts {
  readonly clock: Clock;
  readonly changes: Changes;
  readonly dueTimes: DueTimes;
  readonly notify: (conversationId: string) => void;
  /** Something of this conversation is to be answered by the bot. */
  readonly wake: (conversationId: string) => void;
}

/** What came in so short a time before the end was not read by whoever ended it. */
const UNREAD_MS = 5_000;

/** Commands that end an operator's word, and since when a message counts as theirs to have answered. */
const LEAVES_TO_BOT: Partial<Record<HandoffCommand, (at: number) => number>> = {
  release: () => 0,
  giveBack: () => 0,
  transferToTeam: () => 0,
  // A last "thank you" needs no answer.
  close: (at) => at - UNREAD_MS,
};

/** One move, by somebody, with what changes besides the state. */
export interface MoveOrder {
  readonly handoffId: string;
  readonly command: HandoffCommand;
  readonly by: Author;
  readonly change?: Partial<Omit<Move, 'id' | 'from' | 'to' | 'at'>>;
  readonly data?: Readonly<Record<string, unknown>>;
  /** What the citizen is told; nothing when absent. */
  readonly tell?: { readonly key: NoticeKey; readonly name?: string };
}

/** Moves handoffs by the table: the change, its due times, its audit row and event, and the words to the citizen. */
export class HandoffMoves {
  readonly #parts: MoveParts;

  constructor(parts: MoveParts) {
    this.#parts = parts;
  }

  /** Undefined when it does not stand where the move begins: another was faster, and has moved it. */
  async make(transaction: Transaction, order: MoveOrder): Promise<Handoff | undefined> {
    const { command, by, data = {} } = order;
    const { from, to, event } = MOVES[command];
    const at = this.#parts.clock.now().getTime();
    const moved = await moveHandoff(transaction, { id: order.handoffId, from, to, ...order.change, at });
    if (moved === undefined) {
      return undefined;
    }
    await this.#parts.dueTimes.moved(transaction, command, moved, at);
    await this.record(transaction, moved, { kind: `handoff.${event}`, by, data });
    await this.#leaveToBot(transaction, command, moved, at);
    if (order.tell !== undefined) {
      await this.tell(transaction, moved, order.tell);
    }
    return moved;
  }

  /** The word goes back to the bot, and with it what nobody has answered: no message falls between the two. */
  async #leaveToBot(
    transaction: Transaction,
    command: HandoffCommand,
    { conversationId }: Handoff,
    at: number,
  ): Promise<void> {
    const since = LEAVES_TO_BOT[command]?.(at);
    if (since !== undefined && (await receiveAgain(transaction, { conversationId, since }))) {
      transaction.afterCommit(() => this.#parts.wake(conversationId));
    }
  }

  /** An event of a handoff, in the audit and in the live stream. */
  async record(
    transaction: Transaction,
    handoff: Pick<Handoff, 'id' | 'conversationId'>,
    event: {
      readonly kind: string;
      readonly by: Author;
      readonly data?: Readonly<Record<string, unknown>>;
    },
  ): Promise<void> {
    await recordDeskEvent(transaction, this.#parts.changes, {
      ...event.by,
      kind: event.kind,
      handoffId: handoff.id,
      conversationId: handoff.conversationId,
      data: event.data ?? {},
      at: this.#parts.clock.now().getTime(),
    });
  }

  /** The citizen is told who speaks from now on. */
  async tell(
    transaction: Transaction,
    handoff: Pick<Handoff, 'id' | 'conversationId'>,
    { key, name = '' }: { readonly key: NoticeKey; readonly name?: string },
  ): Promise<void> {
    const conversation = await findConversation(transaction, handoff.conversationId);
    if (conversation === undefined) {
      return;
    }
    const reply = notice(key, conversation.locale, name);
    await speak(this.mouth(transaction), {
      conversation,
      role: 'system',
      speaker: null,
      text: reply.text ?? '',
      activity: reply,
      handoffId: handoff.id,
      now: this.#parts.clock.now().getTime(),
    });
  }

  mouth(transaction: Transaction): Mouth {
    return { transaction, changes: this.#parts.changes, notify: this.#parts.notify };
  }
}
