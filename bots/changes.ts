/** Tells listeners of this process that something stored has changed. It says where to look, never what is there. */
export interface Changes {
  /** New lines in a conversation. */
  readonly conversation: Signal<string>;
  /** New events of the desk. */
  readonly desk: Signal<void>;
  /** Somebody of the desk is writing to this conversation; not stored. */
  readonly typing: Signal<string>;
  /** The citizen of this handoff is writing; not stored. */
  readonly citizenTyping: Signal<string>;
}

export interface Signal<T> {
  emit(value: T): void;
  /** Returns a function that stops listening. */
  listen(listener: (value: T) => void): () => void;
}

export function createChanges(): Changes {
  return {
    conversation: createSignal(),
    desk: createSignal(),
    typing: createSignal(),
    citizenTyping: createSignal(),
  };
}

function createSignal<T>(): Signal<T> {
  const listeners = new Set<(value: T) => void>();
  return {
    emit(value) {
      for (const listener of listeners) {
        listener(value);
      }
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
