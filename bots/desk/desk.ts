import type { QueuePlace, Wait } from '../../dialogs/services.ts';
import type { Changes } from '../changes.ts';
import type { Clock } from '../clock.ts';
import { HelpDeskError } from '../errors.ts';
import * as handoffs from '../storage/sql/handoffs.ts';
import { requeue } from '../storage/sql/outbox.ts';
import type { Storage } from '../storage/storage.ts';
import { lineNamed } from './case-view.ts';
import type {
  Command,
  ConsoleDesk,
  HandoffDetail,
  HandoffPage,
  HandoffQuery,
  HandoffSummary,
  Note,
  Suggestion,
  TranscriptEntry,
} from './desk-api.ts';
import { byOperator } from './desk-events.ts';
import type { CitizenQueue } from './citizen-queue.ts';
import type { StoredSettings } from './desk-settings.ts';
import { detailOf, entryAt, summaryOf } from './desk-views.ts';
import type { HandoffMoves } from './handoff-moves.ts';
import { labelsInUse } from './labels.ts';
import type { Notes } from './notes.ts';
import type { OperatorWords, Words } from './operator-words.ts';
import type { QueueCommands } from './queue-commands.ts';
import { countsOf, pageOf } from './queue-page.ts';
import { mustHold } from './refusal.ts';
import { lockHandoff, standingHandoff } from './standing.ts';
import type { Suggestions } from './suggestions.ts';

export interface DeskParts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly changes: Changes;
  readonly notify: (conversationId: string) => void;
  readonly settings: StoredSettings;
  readonly moves: HandoffMoves;
  readonly commands: QueueCommands;
  readonly words: OperatorWords;
  readonly notes: Notes;
  readonly queue: CitizenQueue;
  readonly suggestions: Suggestions;
}

/** The staff queue as the console sees it: what is read of it, and every command on it. */
export class Desk implements ConsoleDesk {
  readonly #parts: DeskParts;

  constructor(parts: DeskParts) {
    this.#parts = parts;
  }

  list(query: HandoffQuery, viewerId: string): Promise<HandoffPage> {
    const { storage, clock } = this.#parts;
    return pageOf(storage.reader, query, { viewerId, now: clock.now() });
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

  /** The place of what waits, and how long it may take. Throws HANDOFF_NOT_FOUND; undefined when it does not wait. */
  async waitOf(handoffId: string): Promise<QueuePlace | undefined> {
    const { storage, queue } = this.#parts;
    const handoff = await standingHandoff(storage.reader, handoffId);
    return handoff.state === 'waiting' ? queue.placeOf(storage.reader, handoff) : undefined;
  }

  /** How long who stands at this place of a team's queue will likely wait; undefined while too little is known. */
  waitAt(place: { readonly team: string; readonly position: number }): Promise<Wait | undefined> {
    return this.#parts.queue.waitAt(this.#parts.storage.reader, place);
  }

  async teams(): Promise<readonly string[]> {
    return (await this.#parts.settings.teams()).map(({ id }) => id);
  }

  async claim(command: Command): Promise<HandoffSummary> {
    return this.#summary(await this.#parts.commands.claim(command));
  }

  async claimNext(command: Pick<Command, 'by'>): Promise<HandoffSummary | undefined> {
    const claimed = await this.#parts.commands.claimNext(command);
    return claimed && this.#summary(claimed);
  }

  async release(command: Command): Promise<HandoffSummary> {
    return this.#summary(await this.#parts.commands.release(command));
  }

  async transfer(command: Command & { readonly to: string }): Promise<HandoffSummary> {
    return this.#summary(await this.#parts.commands.transfer(command));
  }

  async close(command: Parameters<ConsoleDesk['close']>[0]): Promise<HandoffSummary> {
    return this.#summary(await this.#parts.commands.close(command));
  }

  async reply(command: Words): Promise<TranscriptEntry> {
    const { storage, words } = this.#parts;
    const said = await storage.transaction((transaction) => words.say(transaction, command));
    return entryAt(storage.reader, said.conversationId, said.seq);
  }

  suggest({ handoffId, text }: Command & { readonly text?: string }): Promise<Suggestion | undefined> {
    return this.#parts.suggestions.suggest(handoffId, text);
  }

  async label({
    handoffId,
    by,
    labels,
  }: Command & { readonly labels: readonly string[] }): Promise<HandoffSummary> {
    const labelled = await this.#parts.storage.transaction(async (transaction) => {
      const handoff = await handoffs.setLabels(transaction, handoffId, [...new Set(labels)]);
      if (handoff === undefined) {
        throw new HelpDeskError('HANDOFF_NOT_FOUND', { handoffId });
      }
      await this.#parts.moves.record(transaction, handoff, {
        kind: 'handoff.labelled',
        by: byOperator(by),
        data: { to: handoff.labels.join(', ') },
      });
      return handoff;
    });
    return this.#summary(labelled);
  }

  labels(): Promise<readonly string[]> {
    return labelsInUse(this.#parts.storage.reader);
  }

  async addNote({
    handoffId,
    by,
    ...said
  }: Command & { readonly text: string; readonly clientNoteId?: string }): Promise<Note> {
    const { notes, storage } = this.#parts;
    const operators = await notes.nameable();
    return storage.transaction(async (transaction) => {
      // Locked, so that of two that come at the same moment the second finds the first.
      const handoff = await lockHandoff(transaction, handoffId);
      return notes.write(transaction, { handoff, by, ...said, operators });
    });
  }

  async resend({
    handoffId,
    by,
    messageId,
  }: Command & { readonly messageId: string }): Promise<TranscriptEntry> {
    const { storage, clock, moves, notify } = this.#parts;
    const { conversationId, seq } = await storage.transaction(async (transaction) => {
      const handoff = await standingHandoff(transaction, handoffId);
      mustHold(handoff, by);
      const line = await lineNamed(transaction, handoff.conversationId, messageId);
      const at = clock.now().getTime();
      if (line === undefined || !(await requeue(transaction, { ...line, at }))) {
        throw new HelpDeskError('MESSAGE_NOT_FAILED', { handoffId });
      }
      await moves.record(transaction, handoff, {
        kind: 'message.delivery',
        by: byOperator(by),
        data: { seq: line.seq, state: 'pending' },
      });
      transaction.afterCommit(() => notify(line.conversationId));
      return line;
    });
    return entryAt(storage.reader, conversationId, seq);
  }

  async typing({ handoffId, by }: Command): Promise<void> {
    const handoff = await standingHandoff(this.#parts.storage.reader, handoffId);
    mustHold(handoff, by);
    this.#parts.changes.typing.emit(handoff.conversationId);
  }

  #summary({ id }: handoffs.Handoff): Promise<HandoffSummary> {
    return summaryOf(this.#parts.storage.reader, id);
  }
}
