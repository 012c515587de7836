/** A request that the fake understood, with what came of it. */
export interface RecordedCall {
  readonly method: string;
  readonly chatId?: number | undefined;
  readonly params: Readonly<Record<string, unknown>>;
  readonly at: Date;
  /** `ok`: done and answered; `unanswered`: done, but the answer was lost; `refused`: not done. */
  readonly outcome: 'ok' | 'unanswered' | 'refused';
  readonly messageId?: number | undefined;
}

const SENDING = new Set(['sendMessage', 'sendVenue', 'sendLocation']);

/** Everything that was asked of the fake, in order. */
export class CallRecord {
  readonly calls: RecordedCall[] = [];
  readonly #waiting = new Set<() => void>();

  add(call: RecordedCall): void {
    this.calls.push(call);
    for (const look of this.#waiting) {
      look();
    }
  }

  /** Calls of one method that were done, answered or not. */
  of(method: string, chatId?: number): RecordedCall[] {
    return this.calls.filter(
      (call) =>
        call.method === method &&
        call.outcome !== 'refused' &&
        (chatId === undefined || call.chatId === chatId),
    );
  }

  /** What a chat has received, in order. */
  received(chatId: number): RecordedCall[] {
    return this.calls.filter(
      (call) => SENDING.has(call.method) && call.outcome !== 'refused' && call.chatId === chatId,
    );
  }

  texts(chatId: number): string[] {
    return this.received(chatId).flatMap(({ params }) =>
      typeof params['text'] === 'string' ? [params['text']] : [],
    );
  }

  /** What a chat received more than once in the same words, the repeats only. */
  duplicates(): RecordedCall[] {
    const seen = new Set<string>();
    return this.calls.filter((call) => {
      if (!SENDING.has(call.method) || call.outcome === 'refused') {
        return false;
      }
      const key = JSON.stringify([call.method, call.params]);
      const isRepeat = seen.has(key);
      seen.add(key);
      return isRepeat;
    });
  }

  /** Resolves as soon as the record is as `test` wants it. */
  async until(test: (record: CallRecord) => boolean): Promise<void> {
    if (test(this)) {
      return;
    }
    await new Promise<void>((resolve) => {
      const look = () => {
        if (test(this)) {
          this.#waiting.delete(look);
          resolve();
        }
      };
      this.#waiting.add(look);
    });
  }
}
