import { ApiError, api } from './api.ts';
import { readJson, writeJson } from './preferences.ts';

/** A reply that has not reached the server: held back for a moment so that it can be taken back, or on its way. */
export interface Sending {
  /** Who wrote it: a colleague at the same computer must not send it. */
  readonly operatorId: string;
  readonly clientMessageId: string;
  readonly handoffId: string;
  readonly text: string;
  readonly state: 'held' | 'sending' | 'refused';
  /** Code of the refusal. */
  readonly error?: string;
}

const HOLD_MS = 5000;
const RETRY_MS = 3000;
const KEY = 'helpdesk.sendings';

/**
 * Replies on their way. Those of one conversation leave one after another: what fails is tried again before what was
 * written later. They survive a closed page; the same id is never sent as two messages.
 */
export class Sendings {
  #list: readonly Sending[];
  #operatorId = '';
  /** Ids that are held back no longer. */
  readonly #due = new Set<string>();
  /** For each conversation the end of what leaves it now; never rejected. */
  readonly #lanes = new Map<string, Promise<unknown>>();
  readonly #retries = new Map<string, number>();
  readonly #changed: () => void;
  readonly #sent: () => Promise<void>;

  constructor(changed: () => void, sent: () => Promise<void>) {
    this.#changed = changed;
    this.#sent = sent;
    this.#list = ((readJson(KEY) as Sending[] | undefined) ?? []).map((one) => ({ ...one, state: 'held' }));
    window.addEventListener('pagehide', () => void this.flush().catch(() => undefined));
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
    const operatorId = this.#operatorId;
    this.#set([...this.#list, { operatorId, clientMessageId, handoffId, text, state: 'held' }]);
    window.setTimeout(() => {
      this.#due.add(clientMessageId);
      this.#goOn(handoffId);
    }, HOLD_MS);
  }

  /** Takes a reply back; its text, or undefined when it has left. */
  undo(clientMessageId: string): string | undefined {
    const found = this.#list.find((one) => one.clientMessageId === clientMessageId);
    if (!found || found.state === 'sending') {
      return undefined;
    }
    this.#set(this.#list.filter((one) => one !== found));
    // What waited behind it may leave.
    this.#goOn(found.handoffId);
    return found.text;
  }

  /** Sends what is held back, after what is on its way: before a close, or when the page goes. Rejects when something stays. */
  async flush(handoffId?: string): Promise<void> {
    const waiting = this.list.filter(
      (one) => one.state !== 'refused' && (handoffId === undefined || one.handoffId === handoffId),
    );
    for (const one of waiting) {
      this.#due.add(one.clientMessageId);
    }
    const handoffIds = new Set(waiting.map((one) => one.handoffId));
    await Promise.all([...handoffIds].map((id) => this.#go(id)));
  }

  /** Whoever does not wait for it finds what failed in the list. */
  #goOn(handoffId: string): void {
    this.#go(handoffId).catch(() => undefined);
  }

  #go(handoffId: string): Promise<void> {
    const before = this.#lanes.get(handoffId) ?? Promise.resolve();
    const turn = before.then(() => this.#sendDue(handoffId));
    this.#lanes.set(
      handoffId,
      turn.catch(() => undefined),
    );
    return turn;
  }

  async #sendDue(handoffId: string): Promise<void> {
    let head = this.#head(handoffId);
    while (head !== undefined && this.#due.has(head.clientMessageId)) {
      await this.#send(head);
      head = this.#head(handoffId);
    }
  }

  #head(handoffId: string): Sending | undefined {
    return this.list.find((one) => one.handoffId === handoffId && one.state !== 'refused');
  }

  /** Rejects when it has to be tried again. */
  async #send({ handoffId, clientMessageId, text }: Sending): Promise<void> {
    this.#patch(clientMessageId, { state: 'sending' });
    try {
      await api.reply(handoffId, { text, clientMessageId });
    } catch (error) {
      if (isRefusal(error)) {
        this.#patch(clientMessageId, { state: 'refused', error: error.code });
        return;
      }
      this.#patch(clientMessageId, { state: 'held' });
      if (!hasEnded(error)) {
        window.clearTimeout(this.#retries.get(handoffId));
        this.#retries.set(
          handoffId,
          window.setTimeout(() => this.#goOn(handoffId), RETRY_MS),
        );
      }
      throw error;
    }
    // The transcript shows it before it leaves this list, so that it does not vanish for a moment.
    await this.#sent();
    this.#set(this.#list.filter((one) => one.clientMessageId !== clientMessageId));
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

function isRefusal(error: unknown): error is ApiError {
  return error instanceof ApiError && error.status >= 400 && error.status < 500 && !hasEnded(error);
}

/** The session has ended: what waits leaves after the next signing in. */
function hasEnded(error: unknown): boolean {
  return error instanceof ApiError && error.status === 401;
}
