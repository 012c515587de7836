import type { Neighbours } from './storage/storage.ts';

/**
 * Tells listeners that something stored has changed: where to look, never what is there. Instances on one database tell one
 * another; what is lost on the way between them costs a moment, because everybody also looks from time to time.
 */
export interface Changes {
  /** New lines in a conversation. */
  readonly conversation: Signal<string>;
  /** New events of the desk. */
  readonly desk: Signal<void>;
  /** Something waits for delivery that the instance where it was stored may not deliver. */
  readonly outgoing: Signal<string>;
  /** Somebody of the desk is writing to this conversation; not stored. */
  readonly typing: Signal<string>;
  /** The citizen of this handoff is writing; not stored. */
  readonly citizenTyping: Signal<string>;
  /** What somebody of the desk is doing in a handoff, as JSON, for their colleagues; not stored. */
  readonly colleagueSign: Signal<string>;
  /** Words of other instances may have been lost: look at everything. */
  readonly missed: Signal<void>;
  /** Hears the other instances no more. */
  close(): void;
}

export interface Signal<T> {
  /** Tells everybody, here and in the other instances. */
  emit(value: T): void;
  /** Tells those who listen here, as if another instance had said it. */
  hear(value: T): void;
  /** `isOurs` is false for what another instance said. Returns a function that stops listening. */
  listen(listener: (value: T, isOurs: boolean) => void): () => void;
}

export function createChanges(neighbours?: Neighbours): Changes {
  const tellAs = (kind: string) => (value: unknown) =>
    neighbours?.tell(JSON.stringify(value === undefined ? [kind] : [kind, value]));
  const signals = {
    conversation: createSignal<string>(tellAs('conversation')),
    desk: createSignal<void>(tellAs('desk')),
    outgoing: createSignal<string>(tellAs('outgoing')),
    typing: createSignal<string>(tellAs('typing')),
    citizenTyping: createSignal<string>(tellAs('citizenTyping')),
    colleagueSign: createSignal<string>(tellAs('colleagueSign')),
  };
  const missed = createSignal<void>(() => undefined);
  const deaf = neighbours?.listen({
    hear(word) {
      // A newer release may say what this one does not know.
      const [kind, value] = JSON.parse(word) as readonly [string, unknown];
      (signals as Readonly<Record<string, Signal<unknown>>>)[kind]?.hear(value);
    },
    missed: () => missed.hear(),
  });
  return { ...signals, missed, close: () => deaf?.() };
}

function createSignal<T>(tellOthers: (value: T) => void): Signal<T> {
  const listeners = new Set<(value: T, isOurs: boolean) => void>();
  const tell = (value: T, isOurs: boolean) => {
    for (const listener of listeners) {
      listener(value, isOurs);
    }
  };
  return {
    emit(value) {
      tell(value, true);
      tellOthers(value);
    },
    hear: (value) => tell(value, false),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
