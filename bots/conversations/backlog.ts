/** Messages of one conversation that may wait for an answer before its sender waits with them. */
const MOST_BEHIND = 100;

interface Line {
  count: number;
  readonly senders: (() => void)[];
}

/**
 * How far each conversation is behind. Who floods one is held up at the door: what came is stored, and is acknowledged when
 * there is room again, so that one conversation cannot fill the memory or the others' time.
 */
export class Backlog {
  readonly #lines = new Map<string, Line>();

  /** A message has been stored. */
  add(conversationId: string): void {
    const line = this.#lines.get(conversationId) ?? { count: 0, senders: [] };
    line.count += 1;
    this.#lines.set(conversationId, line);
  }

  /** A message has been answered, here or by another instance. */
  done(conversationId: string): void {
    const line = this.#lines.get(conversationId);
    if (line !== undefined) {
      line.count -= 1;
      if (line.count < MOST_BEHIND) {
        letGo(line);
      }
    }
  }

  /** Nothing waits any more. */
  clear(conversationId: string): void {
    const line = this.#lines.get(conversationId);
    this.#lines.delete(conversationId);
    if (line !== undefined) {
      letGo(line);
    }
  }

  /** Resolves when the sender of this conversation may go on. */
  async room(conversationId: string): Promise<void> {
    const line = this.#lines.get(conversationId);
    if (line !== undefined && line.count >= MOST_BEHIND) {
      await new Promise<void>((resolve) => line.senders.push(resolve));
    }
  }

  /** The service stops: what is stored is kept, and nobody waits for it. */
  stop(): void {
    for (const conversationId of this.#lines.keys()) {
      this.clear(conversationId);
    }
  }
}

function letGo(line: Line): void {
  for (const go of line.senders.splice(0)) {
    go();
  }
}
