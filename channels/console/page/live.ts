import type { EventView } from '../views.ts';

/** Without an operator it is the citizen who writes. */
export interface TypingSign {
  readonly handoffId: string;
  readonly operatorId?: string;
  readonly name?: string;
  /** Absent when they write to the citizen. */
  readonly doing?: 'reading' | 'note';
}

export type LiveState = 'connecting' | 'live' | 'lost';

export interface LiveListener {
  /** What is on the screen may be old: load it anew. */
  reload(): void;
  change(event: EventView): void;
  typing(sign: TypingSign): void;
  state(state: LiveState): void;
}

/** The server beats every 15 s; after this long without, the line is dead though nobody said so (a laptop slept). */
const SILENCE_MS = 40_000;
const RETRY_MS = 2000;

/** The stream of events: comes back by itself where it left off, after sleep, restart or a lost network. */
export class Live {
  readonly #listener: LiveListener;
  #source: EventSource | undefined;
  #operatorId = '';
  #lastId: string | undefined;
  #heardAt = Date.now();
  #watch: number | undefined;
  #retry: number | undefined;

  constructor(listener: LiveListener) {
    this.#listener = listener;
  }

  start(operatorId: string): void {
    this.#operatorId = operatorId;
    this.#connect();
    this.#watch = window.setInterval(() => this.#check(), 5000);
    window.addEventListener('online', this.#check);
    document.addEventListener('visibilitychange', this.#check);
  }

  stop(): void {
    // Whoever signs in next loads everything.
    this.#lastId = undefined;
    this.#source?.close();
    window.clearInterval(this.#watch);
    window.clearTimeout(this.#retry);
    window.removeEventListener('online', this.#check);
    document.removeEventListener('visibilitychange', this.#check);
  }

  readonly #check = (): void => {
    if (Date.now() - this.#heardAt > SILENCE_MS) {
      this.#connect();
    }
  };

  #connect(): void {
    this.#source?.close();
    window.clearTimeout(this.#retry);
    this.#heardAt = Date.now();
    this.#listener.state('connecting');
    const query = new URLSearchParams({
      operator: this.#operatorId,
      ...(this.#lastId !== undefined && { lastEventId: this.#lastId }),
    });
    const source = new EventSource(`/api/console/events?${query.toString()}`);
    this.#source = source;
    this.#on(source, 'ready', () => this.#listener.reload());
    this.#on(source, 'reset', () => this.#listener.reload());
    this.#on(source, 'resumed', () => this.#listener.state('live'));
    this.#on(source, 'beat', () => undefined);
    this.#on(source, 'change', (data) => this.#listener.change(data as EventView));
    this.#on(source, 'typing', (data) => this.#listener.typing(data as TypingSign));
    source.addEventListener('error', () => this.#lost(source));
  }

  #on(source: EventSource, kind: string, heard: (data: unknown) => void): void {
    source.addEventListener(kind, (event: MessageEvent<string>) => {
      this.#heardAt = Date.now();
      if (event.lastEventId !== '') {
        this.#lastId = event.lastEventId;
      }
      this.#listener.state('live');
      heard(JSON.parse(event.data));
    });
  }

  /** Browsers retry a broken line, but give up for good on an answer such as 502. */
  #lost(source: EventSource): void {
    this.#listener.state('lost');
    if (source.readyState === EventSource.CLOSED && source === this.#source) {
      this.#retry = window.setTimeout(() => this.#connect(), RETRY_MS);
    }
  }
}
