import { AsyncLocalStorage } from 'node:async_hooks';

/** Ids that belong to every line logged while a request or a turn is handled. */
export interface LogContext {
  readonly requestId?: string;
  /** Number of the received activity that the turn handles. */
  readonly turnId?: number;
  readonly conversationId?: string;
}

const current = new AsyncLocalStorage<LogContext>();

/** Does the work with these ids added to those that hold already. */
export function withLogContext<T>(ids: LogContext, work: () => T): T {
  return current.run({ ...current.getStore(), ...ids }, work);
}

/** What the logger adds to each line. */
export function logContext(): LogContext {
  return current.getStore() ?? {};
}

/** Work that is done later, by somebody else's hand, in the context in which it was asked for. */
export function inThisContext<Arguments extends readonly unknown[], T>(
  work: (...given: Arguments) => T,
): (...given: Arguments) => T {
  const restore = AsyncLocalStorage.snapshot();
  return (...given) => restore(() => work(...given));
}
