import { z } from 'zod';
import type { Changes } from '../bots/changes.ts';
import type { Sql } from '../bots/storage/storage.ts';
import { errorFields, type Log } from '../bots/telemetry/log.ts';

export interface CitizenTypingParts {
  readonly reader: Sql;
  readonly changes: Changes;
  readonly log: Log;
}

const OpenHandoff = z.object({ id: z.string() });

/** Tells the desk that a citizen is writing, when they have a handoff that is not over. */
export class CitizenTyping {
  readonly #parts: CitizenTypingParts;
  /** Looked up at this moment: signs cost no more than one query a conversation, however fast they come. */
  readonly #asking = new Set<string>();

  constructor(parts: CitizenTypingParts) {
    this.#parts = parts;
  }

  tell(channel: string, channelConversationId: string): void {
    const key = `${channel} ${channelConversationId}`;
    if (this.#asking.has(key)) {
      return;
    }
    this.#asking.add(key);
    this.#find(channel, channelConversationId)
      .catch((error: unknown) => {
        this.#parts.log.warn(errorFields(error), 'a typing sign could not be shown');
      })
      .finally(() => this.#asking.delete(key));
  }

  async #find(channel: string, channelConversationId: string): Promise<void> {
    const { reader, changes } = this.#parts;
    const rows = await reader.query(
      `SELECT h.id FROM conversations c
       JOIN conversations o ON o.id = c.id OR o.case_id = c.case_id
       JOIN handoffs h ON h.conversation_id = o.id AND h.state IN ('waiting', 'claimed')
       WHERE c.channel = ? AND c.channel_conversation_id = ?`,
      [channel, channelConversationId],
    );
    for (const row of rows) {
      changes.citizenTyping.emit(OpenHandoff.parse(row).id);
    }
  }
}
