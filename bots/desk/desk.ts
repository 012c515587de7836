import type { Changes } from '../changes.ts';
import type { Clock } from '../clock.ts';
import { operatorActivity } from '../conversations/reply-activity.ts';
import { speak, type Mouth } from '../conversations/speak.ts';
import { HelpDeskError } from '../errors.ts';
import { findConversation, type Conversation } from '../storage/sql/conversations.ts';
import * as handoffs from '../storage/sql/handoffs.ts';
import { requeue } from '../storage/sql/outbox.ts';
import { askSatisfaction } from '../storage/sql/satisfaction.ts';
import { lineNamed } from './case-view.ts';
import type { Storage, Transaction } from '../storage/storage.ts';
import type {
  Command,
  ConsoleDesk,
  HandoffDetail,
  HandoffPage,
  HandoffQuery,
  HandoffSummary,
  Note,
  TranscriptEntry,
} from './desk-api.ts';
import { recordDeskEvent } from './desk-events.ts';
import { detailOf, entryAt, summaryOf } from './desk-views.ts';
import { labelsInUse } from './labels.ts';
import { type Nameable, storeMentions } from './mentions.ts';
import { isOver, MOVES, type HandoffCommand } from './handoff.ts';
import { notice, type NoticeKey } from './notices.ts';
import { countsOf, pageOf } from './queue-page.ts';

export interface DeskParts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly changes: Changes;
  readonly freshId: () => string;
  readonly notify: (conversationId: string) => void;
  /** Operators by name or id, for a transfer to a person. */
  readonly findOperator: (
    nameOrId: string,
  ) => Promise<{ readonly id: string; readonly name: string } | undefined>;
  /** Whom a note may name. */
  readonly operators: () => Promise<readonly Nameable[]>;
}

/** Teams of the desk, as articles name them. */
export const TEAMS: readonly string[] = ['bando', 'wemi'];

/** The staff queue. Each command is one transaction: a conditional update with one winner, its event, its words. */
export class Desk implements ConsoleDesk {
  readonly #parts: DeskParts;

  constructor(parts: DeskParts) {
    this.#parts = parts;
  }

  list(query: HandoffQuery, viewerId: string): Promise<HandoffPage> {
    return pageOf(this.#parts.storage.reader, query, viewerId);
  }

  counts(viewerId: string): Promise<HandoffPage['counts']> {
    return countsOf(this.#parts.storage.reader, viewerId);
  }

  summary(handoffId: string): Promise<HandoffSummary> {
    return summaryOf(this.#parts.storage.reader, handoffId);
  }

  get(handoffId: string): Promise<HandoffDetail> {
    return detailOf(this.#parts.storage.reader, handoffId);
  }

  teams(): Promise<readonly string[]> {
    return Promise.resolve(TEAMS);
  }

  claim({ handoffId, by }: Command): Promise<HandoffSummary> {
    return this.#change(async (transaction) => {
      const at = this.#now();
      const claimed = await handoffs.moveHandoff(transaction, {
        id: handoffId,
        ...MOVES.claim,
        operator: { id: by.id, name: by.name },
        at,
      });
      if (claimed === undefined) {
        const standing = await this.#standing(transaction, handoffId);
        if (standing.state === 'claimed' && standing.operatorId === by.id) {
          return standing;
        }
        throw refusal('claim', standing);
      }
      await this.#record(transaction, claimed, { kind: 'handoff.claimed', operator: by.name });
      await this.#announce(transaction, claimed, 'claimed', by.name);
      return claimed;
    });
  }

  release({ handoffId, by }: Command): Promise<HandoffSummary> {
    return this.#change(async (transaction) => {
      const released = await this.#move(transaction, 'release', { handoffId, by }, { operator: null });
      await this.#record(transaction, released, { kind: 'handoff.released', operator: by.name });
      await this.#announce(transaction, released, 'released', by.name);
      return released;
    });
  }

  async transfer({ handoffId, by, to }: Command & { readonly to: string }): Promise<HandoffSummary> {
    const team = TEAMS.includes(to) ? to : undefined;
    const person = team === undefined ? await this.#parts.findOperator(to) : undefined;
    if (team === undefined && person === undefined) {
      throw new HelpDeskError('BAD_REQUEST', { to: 'no team and no operator' });
    }
    return this.#change(async (transaction) => {
      const target =
        person === undefined
          ? { operator: null, ...(team === undefined ? {} : { team }) }
          : { operator: person, to: 'claimed' as const };
      const moved = await this.#move(transaction, 'transfer', { handoffId, by }, target);
      await this.#record(transaction, moved, {
        kind: 'handoff.transferred',
        operator: by.name,
        data: { to: person?.name ?? to },
      });
      await this.#announce(transaction, moved, 'transferred', person?.name ?? '');
      return moved;
    });
  }

  close(
    command: Command & {
      readonly outcome: string;
      readonly note?: string;
      readonly labels?: readonly string[];
      readonly reply?: { readonly text: string; readonly clientMessageId: string };
    },
  ): Promise<HandoffSummary> {
    return this.#change(async (transaction) => {
      if (command.reply !== undefined) {
        await this.#say(transaction, { ...command, ...command.reply });
      }
      const closed = await this.#move(transaction, 'close', command, {
        outcome: command.outcome,
        ...(command.labels === undefined ? {} : { labels: command.labels }),
      });
      if (command.note !== undefined && command.note !== '') {
        await handoffs.addNote(transaction, {
          handoffId: closed.id,
          operator: command.by.name,
          text: command.note,
          at: this.#now(),
        });
      }
      await this.#record(transaction, closed, {
        kind: 'handoff.closed',
        operator: command.by.name,
        data: { outcome: command.outcome },
      });
      const question = { handoffId: closed.id, conversationId: closed.conversationId, at: this.#now() };
      const isAsked = await askSatisfaction(transaction, question);
      await this.#announce(transaction, closed, isAsked ? 'closed-asking' : 'closed', command.by.name);
      return closed;
    });
  }

  async reply(
    command: Command & { readonly text: string; readonly clientMessageId: string },
  ): Promise<TranscriptEntry> {
    const at = await this.#parts.storage.transaction((transaction) => this.#say(transaction, command));
    return entryAt(this.#parts.storage.reader, at.conversationId, at.seq);
  }

  label({
    handoffId,
    by,
    labels,
  }: Command & { readonly labels: readonly string[] }): Promise<HandoffSummary> {
    return this.#change(async (transaction) => {
      const labelled = await handoffs.setLabels(transaction, handoffId, [...new Set(labels)]);
      if (labelled === undefined) {
        throw new HelpDeskError('HANDOFF_NOT_FOUND', { handoffId });
      }
      await this.#record(transaction, labelled, {
        kind: 'handoff.labelled',
        operator: by.name,
        data: { to: labelled.labels.join(', ') },
      });
      return labelled;
    });
  }

  labels(): Promise<readonly string[]> {
    return labelsInUse(this.#parts.storage.reader);
  }

  async addNote({ handoffId, by, text }: Command & { readonly text: string }): Promise<Note> {
    const operators = await this.#parts.operators();
    return this.#parts.storage.transaction(async (transaction) => {
      const handoff = await this.#standing(transaction, handoffId);
      const at = this.#now();
      const id = await handoffs.addNote(transaction, { handoffId, operator: by.name, text, at });
      await this.#record(transaction, handoff, {
        kind: 'note.added',
        operator: by.name,
        data: { noteId: id, mentions: await storeMentions(transaction, { id, text }, operators) },
      });
      return { id: String(id), at: new Date(at), author: by.name, text };
    });
  }

  async resend({
    handoffId,
    by,
    messageId,
  }: Command & { readonly messageId: string }): Promise<TranscriptEntry> {
    const { conversationId, seq } = await this.#parts.storage.transaction(async (transaction) => {
      const handoff = await this.#standing(transaction, handoffId);
      mustHold(handoff, { handoffId, by });
      const line = await lineNamed(transaction, handoff.conversationId, messageId);
      if (line === undefined || !(await requeue(transaction, { ...line, at: this.#now() }))) {
        throw new HelpDeskError('MESSAGE_NOT_FAILED', { handoffId });
      }
      await this.#record(transaction, handoff, {
        kind: 'message.delivery',
        operator: by.name,
        data: { seq: line.seq, state: 'pending' },
      });
      transaction.afterCommit(() => this.#parts.notify(line.conversationId));
      return line;
    });
    return entryAt(this.#parts.storage.reader, conversationId, seq);
  }

  async typing(command: Command): Promise<void> {
    const handoff = await this.#standing(this.#parts.storage.reader, command.handoffId);
    mustHold(handoff, command);
    this.#parts.changes.typing.emit(handoff.conversationId);
  }

  /** An operator's words, once for each `clientMessageId`. */
  async #say(
    transaction: Transaction,
    command: Command & { readonly text: string; readonly clientMessageId: string },
  ): Promise<{ readonly conversationId: string; readonly seq: number }> {
    const { handoffId, by, clientMessageId } = command;
    const handoff = await this.#standing(transaction, handoffId);
    const before = await handoffs.operatorMessage(transaction, handoffId, clientMessageId);
    if (before !== undefined) {
      return before;
    }
    mustHold(handoff, command);
    const conversation = await this.#conversation(transaction, handoff);
    const entry = await speak(this.#mouth(transaction), {
      conversation,
      role: 'operator',
      speaker: by.name,
      text: command.text,
      activity: { ...operatorActivity(command.text, by.name), locale: conversation.locale },
      handoffId,
      now: this.#now(),
    });
    const { conversationId, seq } = entry;
    await handoffs.rememberOperatorMessage(transaction, { handoffId, clientMessageId, conversationId, seq });
    await handoffs.markFirstReply(transaction, handoffId, entry.at);
    await this.#record(transaction, handoff, {
      kind: 'message.added',
      operator: by.name,
      data: { seq, role: 'operator' },
    });
    return entry;
  }

  #now(): number {
    return this.#parts.clock.now().getTime();
  }

  #mouth(transaction: Transaction): Mouth {
    return { transaction, changes: this.#parts.changes, notify: this.#parts.notify };
  }

  async #change(work: (transaction: Transaction) => Promise<handoffs.Handoff>): Promise<HandoffSummary> {
    const handoff = await this.#parts.storage.transaction(work);
    return summaryOf(this.#parts.storage.reader, handoff.id);
  }

  /** A move by whoever holds the handoff, or by somebody whose role may act for them. */
  async #move(
    transaction: Transaction,
    command: HandoffCommand,
    { handoffId, by }: Command,
    change: Partial<handoffs.Move>,
  ): Promise<handoffs.Handoff> {
    const moved = await handoffs.moveHandoff(transaction, {
      id: handoffId,
      ...MOVES[command],
      ...(by.anyones ? {} : { onlyIfHeldBy: by.id }),
      at: this.#now(),
      ...change,
    });
    if (moved === undefined) {
      throw refusal(command, await this.#standing(transaction, handoffId), by.id);
    }
    return moved;
  }

  async #standing(
    sql: Parameters<typeof handoffs.findHandoff>[0],
    handoffId: string,
  ): Promise<handoffs.Handoff> {
    const handoff = await handoffs.findHandoff(sql, handoffId);
    if (handoff === undefined) {
      throw new HelpDeskError('HANDOFF_NOT_FOUND', { handoffId });
    }
    return handoff;
  }

  async #conversation(transaction: Transaction, handoff: handoffs.Handoff): Promise<Conversation> {
    const conversation = await findConversation(transaction, handoff.conversationId);
    if (conversation === undefined) {
      throw new HelpDeskError('CONVERSATION_NOT_FOUND', { handoffId: handoff.id });
    }
    return conversation;
  }

  async #record(
    transaction: Transaction,
    handoff: handoffs.Handoff,
    event: {
      readonly kind: string;
      readonly operator: string;
      readonly data?: Readonly<Record<string, unknown>>;
    },
  ): Promise<void> {
    await recordDeskEvent(transaction, this.#parts.changes, {
      kind: event.kind,
      handoffId: handoff.id,
      conversationId: handoff.conversationId,
      operator: event.operator,
      data: event.data ?? {},
      at: this.#now(),
    });
  }

  /** The citizen is told who speaks from now on. */
  async #announce(
    transaction: Transaction,
    handoff: handoffs.Handoff,
    key: NoticeKey,
    name: string,
  ): Promise<void> {
    const conversation = await this.#conversation(transaction, handoff);
    const reply = notice(key, conversation.locale, name);
    await speak(this.#mouth(transaction), {
      conversation,
      role: 'system',
      speaker: null,
      text: reply.text ?? '',
      activity: reply,
      handoffId: handoff.id,
      now: this.#now(),
    });
  }
}

function mustHold(handoff: handoffs.Handoff, { by }: Command): void {
  if (handoff.state !== 'claimed') {
    throw refusal('release', handoff, by.id);
  }
  if (handoff.operatorId !== by.id && !by.anyones) {
    throw new HelpDeskError('HANDOFF_NOT_YOURS', { handoffId: handoff.id });
  }
}

/** Why a command is refused where the handoff stands. */
function refusal(command: HandoffCommand, standing: handoffs.Handoff, by?: string): HelpDeskError {
  const details = { handoffId: standing.id, state: standing.state };
  if (isOver(standing.state)) {
    return new HelpDeskError('HANDOFF_CLOSED', details);
  }
  if (command === 'claim') {
    return new HelpDeskError('HANDOFF_ALREADY_CLAIMED', details);
  }
  if (standing.state === 'waiting') {
    return new HelpDeskError('HANDOFF_NOT_CLAIMED', details);
  }
  return new HelpDeskError('HANDOFF_NOT_YOURS', { ...details, by });
}
