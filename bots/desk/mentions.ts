import type { Clock } from '../clock.ts';
import * as rows from '../storage/sql/mentions.ts';
import type { Sql, Storage } from '../storage/storage.ts';
import type { Mention, Mentions } from './desk-api.ts';

const SHOWN = 50;

/** An operator whom a note may name. */
export interface Nameable {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Who is named in a text: `@` and the name they sign in with or the one that citizens read, in any case. */
export function namedIn<One extends Nameable>(text: string, operators: readonly One[]): readonly One[] {
  const said = text.normalize('NFKC').toLowerCase();
  return operators.filter(({ name, displayName }) =>
    [name, displayName].some((called) => isCalled(said, `@${called.normalize('NFKC').toLowerCase()}`)),
  );
}

/** "@anna" is called neither by "@annalisa" nor by "x@anna.it". */
function isCalled(said: string, call: string): boolean {
  for (let at = said.indexOf(call); at >= 0; at = said.indexOf(call, at + 1)) {
    if (!LETTER.test(said.charAt(at - 1)) && !LETTER.test(said.charAt(at + call.length))) {
      return true;
    }
  }
  return false;
}

/** Stores whom a new note names; the ids go out with the note's event, so that each is told at once. */
export async function storeMentions(
  transaction: Sql,
  note: { readonly id: number; readonly text: string },
  operators: readonly Nameable[],
): Promise<readonly string[]> {
  const named = namedIn(note.text, operators);
  for (const { id } of named) {
    await rows.insertMention(transaction, { noteId: note.id, operatorId: id });
  }
  return named.map(({ id }) => id);
}

/** The notes in which operators are named. */
export function createMentions(parts: { readonly storage: Storage; readonly clock: Clock }): Mentions {
  const { storage, clock } = parts;
  return {
    async of(operatorId) {
      const [found, unread] = await Promise.all([
        rows.mentionsOf(storage.reader, operatorId, SHOWN),
        rows.countUnread(storage.reader, operatorId),
      ]);
      return { mentions: found.map(mention), unread };
    },
    read: ({ operatorId, handoffId }) =>
      storage.transaction((sql) => rows.markRead(sql, { operatorId, handoffId, at: clock.now().getTime() }), {
        lane: operatorId,
        isUrgent: true,
      }),
  };
}

function mention(row: rows.MentionRow): Mention {
  return {
    noteId: String(row.note_id),
    handoffId: row.handoff_id,
    author: row.author,
    text: row.text,
    at: new Date(row.at),
    about: row.citizen_name ?? row.reason,
    isRead: row.read_at !== null,
  };
}
