import type { Clock } from '../clock.ts';
import { addNote, noteNamed, type Handoff } from '../storage/sql/handoffs.ts';
import type { Transaction } from '../storage/storage.ts';
import type { Actor, Note } from './desk-api.ts';
import { byOperator } from './desk-events.ts';
import type { HandoffMoves } from './handoff-moves.ts';
import { storeMentions, type Nameable } from './mentions.ts';

export interface NotesParts {
  readonly clock: Clock;
  readonly moves: HandoffMoves;
  /** Whom a note may name. */
  readonly operators: () => Promise<readonly Nameable[]>;
}

/** A note on its way into a handoff. */
export interface NewNote {
  readonly handoff: Pick<Handoff, 'id' | 'conversationId'>;
  readonly by: Actor;
  readonly text: string;
  /** As the console names it: a note that comes again is stored once. */
  readonly clientNoteId?: string;
  /** As `nameable` gave them, before the transaction. */
  readonly operators: readonly Nameable[];
}

/** What staff write for one another, and who is told of it. */
export class Notes {
  readonly #parts: NotesParts;

  constructor(parts: NotesParts) {
    this.#parts = parts;
  }

  nameable(): Promise<readonly Nameable[]> {
    return this.#parts.operators();
  }

  async write(transaction: Transaction, note: NewNote): Promise<Note> {
    const { handoff, by, text, clientNoteId, operators } = note;
    const stored = clientNoteId && (await noteNamed(transaction, handoff.id, clientNoteId));
    if (stored) {
      return { id: String(stored.id), at: new Date(stored.at), author: stored.operator, text: stored.text };
    }
    const at = this.#parts.clock.now().getTime();
    const id = await addNote(transaction, { handoffId: handoff.id, operator: by.name, text, at });
    await this.#parts.moves.record(transaction, handoff, {
      kind: 'note.added',
      by: byOperator(by),
      data: {
        noteId: id,
        mentions: await storeMentions(transaction, { id, text }, operators),
        ...(clientNoteId && { clientNoteId }),
      },
    });
    return { id: String(id), at: new Date(at), author: by.name, text };
  }
}
