import type { ConsoleLog } from './console-deps.ts';
import type {
  ConsoleDesk,
  ConsoleEvent,
  ConsoleEvents,
  HandoffPage,
  HandoffSummary,
} from '../../bots/desk/desk-api.ts';
import { errorFields } from '../../bots/telemetry/log.ts';
import { eventView } from './views.ts';

/** Events kept in memory for all open consoles together. */
const KEPT = 2000;
const BATCH = 500;
/** A larger change is loaded by each console for itself. */
const MOST_HANDOFFS = 25;

/** An event with what it left behind, so that a console need not ask. Replayed events come without. */
export interface FeedEvent extends ConsoleEvent {
  readonly handoff?: HandoffSummary;
  /** Of the whole queue; nobody's own. */
  readonly counts?: Pick<HandoffPage['counts'], 'waiting' | 'claimed'>;
}

/** An event as it goes over the line, written once for all consoles. */
export interface Frame {
  readonly id: number;
  readonly text: string;
}

function frameOf(event: FeedEvent): Frame {
  const data = JSON.stringify(eventView(event));
  return { id: event.id, text: `id: ${event.id}\nevent: change\ndata: ${data}\n\n` };
}

/**
 * Reads each new event from storage once, however many consoles are open; those that lag behind what is kept here read
 * storage themselves.
 */
export class EventFeed {
  readonly #events: ConsoleEvents;
  readonly #desk: ConsoleDesk;
  readonly #log: ConsoleLog;
  readonly #listeners = new Set<() => void>();
  #recent: readonly Frame[] = [];
  #newest = 0;
  #reading = false;
  #again = false;
  #stop: (() => void) | undefined;

  constructor(parts: {
    readonly events: ConsoleEvents;
    readonly desk: ConsoleDesk;
    readonly log: ConsoleLog;
  }) {
    const { events, desk, log } = parts;
    this.#events = events;
    this.#desk = desk;
    this.#log = log;
  }

  /** Must end before the first console is served. */
  async start(): Promise<void> {
    // Listening comes first, so that nothing falls between the question and the subscription.
    this.#stop = this.#events.onChange(() => this.#wake());
    this.#newest = (await this.#events.range()).newest;
  }

  stop(): void {
    this.#stop?.();
    this.#listeners.clear();
  }

  onMore(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async range(): Promise<{ readonly oldest: number; readonly newest: number }> {
    return this.#events.range();
  }

  /** Oldest first; empty when there is no more. */
  async after(id: number): Promise<readonly Frame[]> {
    const first = this.#recent[0];
    if (first && id >= first.id) {
      return this.#recent.filter((event) => event.id > id).slice(0, BATCH);
    }
    return id >= this.#newest ? [] : (await this.#events.after(id, BATCH)).map(frameOf);
  }

  #wake(): void {
    this.#again = true;
    if (!this.#reading) {
      this.#readOn().catch((error: unknown) =>
        this.#log.error(errorFields(error), 'the event feed could not read'),
      );
    }
  }

  async #readOn(): Promise<void> {
    this.#reading = true;
    try {
      while (this.#again) {
        this.#again = false;
        await this.#readBatches();
      }
    } finally {
      this.#reading = false;
    }
  }

  async #readBatches(): Promise<void> {
    let batch: readonly ConsoleEvent[];
    do {
      batch = await this.#events.after(this.#newest, BATCH);
      this.#newest = batch.at(-1)?.id ?? this.#newest;
      this.#recent = [...this.#recent, ...(await this.#described(batch)).map(frameOf)].slice(-KEPT);
      if (batch.length > 0) {
        this.#tell();
      }
    } while (batch.length === BATCH);
  }

  /** Reads each changed handoff once for all consoles: two hundred that ask at a time would drown the database. */
  async #described(batch: readonly ConsoleEvent[]): Promise<readonly FeedEvent[]> {
    // What concerns accounts or settings has no handoff.
    const ids = new Set(batch.map(({ handoffId }) => handoffId).filter((id) => id !== ''));
    if (ids.size === 0 || ids.size > MOST_HANDOFFS) {
      return batch;
    }
    const handoffs = new Map<string, HandoffSummary>();
    for (const id of ids) {
      try {
        handoffs.set(id, await this.#desk.summary(id));
      } catch (error) {
        // Erased since, or not of a handoff at all: consoles load the list and see.
        this.#log.warn({ ...errorFields(error), handoffId: id }, 'an event has no handoff to show');
      }
    }
    const counts = await this.#desk.counts('');
    return batch.map((event) => {
      const handoff = handoffs.get(event.handoffId);
      return handoff ? { ...event, handoff, counts } : event;
    });
  }

  #tell(): void {
    for (const listener of this.#listeners) {
      listener();
    }
  }
}
