/** What can go wrong with a request. "Before" and "after" say whether the message was sent all the same. */
export type Fault =
  | { readonly kind: 'too-many-requests'; readonly retryAfter: number }
  /** With `page` the answer is a gateway's HTML, not the Bot API's envelope. */
  | { readonly kind: 'server-error'; readonly status?: number; readonly page?: boolean }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'chat-not-found' }
  | { readonly kind: 'refused'; readonly status: number; readonly description: string }
  | { readonly kind: 'moved'; readonly to: number }
  | { readonly kind: 'drop-before' }
  | { readonly kind: 'drop-after' }
  | { readonly kind: 'silence-before' }
  | { readonly kind: 'silence-after' }
  | { readonly kind: 'delay'; readonly ms: number };

/** A request as the faults see it. */
export interface FaultyRequest {
  readonly method: string;
  readonly chatId?: number | undefined;
}

interface Script {
  readonly method: string;
  readonly chatId?: number | undefined;
  readonly fault: Fault;
  left: number;
}

/** Faults to come, in the order in which they were asked for. */
export class Faults {
  readonly #scripts: Script[] = [];
  /** Chosen for each request without a scripted fault; for loads with faults at random. */
  choose: ((request: FaultyRequest) => Fault | undefined) | undefined;

  /** The next request of this method (and chat) fails, or the next `times`. */
  next(
    method: string,
    fault: Fault,
    options: { readonly chatId?: number; readonly times?: number } = {},
  ): void {
    this.#scripts.push({ method, fault, chatId: options.chatId, left: options.times ?? 1 });
  }

  clear(): void {
    this.#scripts.length = 0;
    this.choose = undefined;
  }

  take(request: FaultyRequest): Fault | undefined {
    const script = this.#scripts.find(
      ({ method, chatId, left }) =>
        left > 0 && method === request.method && (chatId === undefined || chatId === request.chatId),
    );
    if (!script) {
      return this.choose?.(request);
    }
    script.left -= 1;
    return script.fault;
  }
}
