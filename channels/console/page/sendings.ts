import { ApiError, api } from './api.ts';
import { readJson, writeJson } from './preferences.ts';

/** A reply that has not reached the server: held back for a moment so that it can be taken back, or on its way. */
export interface Sending {
  /** Who wrote it: a colleague at the same computer must not send it. */
  readonly operatorId: string;
  readonly clientMessageId: string;
  readonly handoffId: string;
  readonly text: string;
  readonly leavesAt: number;
  readonly state: 'held' | 'sending' | 'refused';
  /** Code of the refusal. */
  readonly error?: string;
}

const HOLD_MS = 5000;
const RETRY_MS = 3000;
const KEY = 'helpdesk.sendings';

/** Replies on their way, in order. They survive a closed page; the same id is never sent as two messages. */
export class Sendings {
  #list: readonly Sending[];
  #operatorId = '';
  readonly #changed: () => void;
  readonly #sent: () => Promise<void>;

  constructor(changed: () => void, sent: () => Promise<void>) {
    this.#changed = changed;
    this.#sent = sent;
    this.#list = ((readJson(KEY) as Sending[] | undefined) ?? []).map((one) => ({ ...one, state: 'held' }));
    window.addEventListener('pagehide', () => void this.flush());
  }

  get list(): readonly Sending[] {
    return this.#list.filter((one) => one.operatorId === this.#operatorId);
  }

  signedIn(operatorId: string): void {
    this.#operatorId = operatorId;
    this.#changed();
  }

  add(handoffId: string, text: string): void {
    const clientMessageId = crypto.randomUUID();
    const leavesAt = Date.now() + HOLD_MS;
    const operatorId = this.#operatorId;
    this.#set([...this.#list, { operatorId, clientMessageId, handoffId, text, leavesAt, state: 'held' }]);
    window.setTimeout(() => void this.#send(clientMessageId), HOLD_MS);
  }

  /** Takes a reply back; its text, or undefined when it has left. */
  undo(clientMessageId: string): string | undefined {
    const found = this.#list.find((one) => one.clientMessageId === clientMessageId);
    if (!found || found.state === 'sending') {
      return undefined;
    }
    this.#set(this.#list.filter((one) => one !== found));
    return found.text;
  }

  /** Sends what is held back now: before a close, or when the page goes. */
  flush(handoffId?: string): Promise<void> {
    const held = this.list.filter(
      (one) => one.state === 'held' && (handoffId === undefined || one.handoffId === handoffId),
    );
    return held.reduce(
      (before, one) => before.then(() => this.#send(one.clientMessageId)),
      Promise.resolve(),
    );
  }

  async #send(clientMessageId: string): Promise<void> {
    const found = this.#list.find((one) => one.clientMessageId === clientMessageId);
    if (found?.state !== 'held' || found.operatorId !== this.#operatorId) {
      return;
    }
    this.#patch(clientMessageId, { state: 'sending' });
    try {
      await api.reply(found.handoffId, { text: found.text, clientMessageId });
      // The transcript shows it before it leaves this list, so that it does not vanish for a moment.
      await this.#sent();
      this.#set(this.#list.filter((one) => one.clientMessageId !== clientMessageId));
    } catch (error) {
      this.#failed(clientMessageId, error);
    }
  }

  #failed(clientMessageId: string, error: unknown): void {
    const status = error instanceof ApiError ? error.status : 0;
    if (status === 401) {
      // The session has ended; it leaves after the next signing in.
      this.#patch(clientMessageId, { state: 'held' });
      return;
    }
    if (error instanceof ApiError && status >= 400 && status < 500) {
      this.#patch(clientMessageId, { state: 'refused', error: error.code });
      return;
    }
    this.#patch(clientMessageId, { state: 'held' });
    window.setTimeout(() => void this.#send(clientMessageId), RETRY_MS);
  }

  #patch(clientMessageId: string, fields: Partial<Sending>): void {
    this.#set(
      this.#list.map((one) => (one.clientMessageId === clientMessageId ? { ...one, ...fields } : one)),
    );
  }

  #set(list: readonly Sending[]): void {
    this.#list = list;
    writeJson(KEY, list.length > 0 ? list : undefined);
    this.#changed();
  }
}
