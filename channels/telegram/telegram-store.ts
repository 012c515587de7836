/**
 * What the Telegram channel keeps between restarts: polling offset, poller lease, callback keys, presses already
 * taken, groups that changed their id. Whoever starts the channel gives it, from the database.
 */
export interface TelegramStore {
  get(key: string): Promise<string | undefined>;
  /** Durable once it resolves; writes over what was there. */
  set(key: string, value: string): Promise<void>;
  /**
   * In one atomic step: takes the lease when it is free, expired, or `owner` holds it already, and holds it until
   * `untilMs` (epoch milliseconds). A moment in the past gives it back. False when another owner holds it.
   */
  takeLease(name: string, owner: string, untilMs: number): Promise<boolean>;
}

/** The keys and leases in use, so that retention and erasure can find them. */
export const storeKeys = {
  offset: 'telegram.offset',
  pollerLease: 'telegram.poller',
  /** The full value behind a button whose value is longer than Telegram allows. */
  callback: (data: string) => `telegram.callback.${data}`,
  /** Lease taken by the first press of a button of one message. */
  press: (chatId: string, messageId: number) => `telegram.press.${chatId}.${messageId}`,
  /** A group's present id, by the id its conversation began with. */
  movedTo: (chatId: string) => `telegram.moved-to.${chatId}`,
  movedFrom: (chatId: string) => `telegram.moved-from.${chatId}`,
  /** An update that could not be stored however often it was tried; holds its cause, not its words. */
  setAside: (updateId: number) => `telegram.set-aside.${updateId}`,
} as const;
