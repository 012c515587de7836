import type { Changes } from '../changes.ts';
import type { Clock } from '../clock.ts';
import { recentLines } from '../storage/sql/conversations.ts';
import { newestDeskEvent } from '../storage/sql/desk-events.ts';
import type { Sql } from '../storage/storage.ts';

/** Lines of this time are looked through at each look: more than lies between two, and than clocks differ by. */
const WINDOW_MS = 20_000;

/** Looks for changes of other instances whose word was lost, as when one was killed between its commit and the word. */
export class LookBack {
  readonly #parts: { readonly reader: Sql; readonly clock: Clock; readonly changes: Changes };
  #lines: ReadonlyMap<string, number> = new Map();
  #newestEvent = 0;

  constructor(parts: { readonly reader: Sql; readonly clock: Clock; readonly changes: Changes }) {
    this.#parts = parts;
  }

  async look(): Promise<void> {
    const { reader, clock, changes } = this.#parts;
    const lines = await recentLines(reader, clock.now().getTime() - WINDOW_MS);
    for (const [conversationId, seq] of lines) {
      if (this.#lines.get(conversationId) !== seq) {
        changes.conversation.hear(conversationId);
      }
    }
    this.#lines = lines;
    const newest = await newestDeskEvent(reader);
    if (newest !== this.#newestEvent) {
      this.#newestEvent = newest;
      changes.desk.hear();
    }
  }
}
