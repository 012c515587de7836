import { ApiError, api } from './api.ts';
import { type KeptSending, KeptSendings } from './kept-sendings.ts';

/**
 * A reply that the server is not known to have: held back for a moment so that it can be taken back, on its way, tried
 * without an answer, or refused.
 */
export interface Sending extends KeptSending {
  readonly state: 'held' | 'sending' | 'doubtful' | 'refused';
}

const HOLD_MS = 5000;
const RETRY_MS = 3000;
/** After this long, what another page has not sent is sent by this one: that page may be gone. */
const ADOPT_MS = 15_000;

/**
 * Replies on their way. Those of one conversation leave one after another: what fails is tried again before what was
 * written later. They survive a closed page and are shared by the pages of this browser; the same id is never sent as two
 * messages.
 */
export class Sendings {
  readonly #kept = new KeptSendings();
  #operatorId = '';
  /** Ids that were written on this page. */
  readonly #written = new Set<string>();
  /** Ids that this page lets go one day: what was written on it, and what it takes over from others. */
  readonly #mine = new Set<string>();
  /** Ids that are held back no longer. */
  readonly #due = new Set<string>();
  /** Ids of what this page is sending. */
  readonly #onWire = new Set<string>();
  /** For each conversation the end of what leaves it now; never rejected. */
  readonly #lanes = new Map<string, Promise<unknown>>();
  readonly #retries = new Map<string, number>();
  readonly #changed: () => void;
  readonly #sent: () => Promise<void>;

  constructor(changed: () => void, sent: () => Promise<void>) {
    this.#changed = changed;
    this.#sent = sent;
    this.#kept.onOther((made) => {
      changed();
      this.#hold(() => ADOPT_MS);
      if (made === undefined || made.error !== undefined) {
        // What waited behind it here may leave.
        this.#goOnEverywhere();
      }
    });
    window.addEventListener('pagehide', () => {
      // What another page holds back, that page lets go.
      const leaving = this.#waiting().filter(
        ({ clientMessageId: id }) => this.#written.has(id) || this.#due.has(id),
      );
      this.#sendNow(leaving).catch(() => undefined);
    });
  }

  get list(): readonly Sending[] {
    return this.#kept.all
      .filter((one) => one.operatorId === this.#operatorId)
      .map((one) => ({ ...one, state: this.#stateOf(one) }));
  }

  /** What was left behind leaves now; what another page has just begun to hold back, when that is over. */
  signedIn(operatorId: string): void {
    this.#operatorId = operatorId;
    this.#changed();
    this.#hold(({ tried, place }) => (tried ? 0 : Math.max(0, place + HOLD_MS - Date.now())));
    this.#goOnEverywhere();
  }

  add(handoffId: string, text: string): void {
    const clientMessageId = crypto.randomUUID();
    this.#written.add(clientMessageId);
    const operatorId = this.#operatorId;
    const place = Math.max(Date.now(), (this.#kept.all.at(-1)?.place ?? 0) + 1);
    this.#kept.put({ operatorId, clientMessageId, handoffId, text, place, tried: false });
    this.#changed();
    this.#hold(() => HOLD_MS);
  }

  /** Takes a reply back; its text, or undefined when it has left, or may have. */
  undo(clientMessageId: string): string | undefined {
    const found = this.list.find((one) => one.clientMessageId === clientMessageId);
    if (!found || !isUndoable(found)) {
      return undefined;
    }
    this.#drop(clientMessageId);
    // What waited behind it may leave.
    this.#goOn(found.handoffId);
    return found.text;
  }

  /** Sends what is held back, after what is on its way: before a close or the signing out. Rejects when something stays. */
  flush(handoffId?: string): Promise<void> {
    return this.#sendNow(
      this.#waiting().filter((one) => handoffId === undefined || one.handoffId === handoffId),
    );
  }

  async #sendNow(waiting: readonly Sending[]): Promise<void> {
    for (const one of waiting) {
      this.#due.add(one.clientMessageId);
    }
    const handoffIds = new Set(waiting.map((one) => one.handoffId));
    await Promise.all([...handoffIds].map((id) => this.#go(id)));
  }

  /** Refused ones wait for the operator, not for us. */
  #waiting(): readonly Sending[] {
    return this.list.filter((one) => one.state !== 'refused');
  }

  /** Lets each reply that this page does not hold back yet go after so many milliseconds. */
  #hold(delay: (one: Sending) => number): void {
    for (const one of this.#waiting()) {
      const { clientMessageId, handoffId } = one;
      if (!this.#mine.has(clientMessageId)) {
        this.#mine.add(clientMessageId);
        window.setTimeout(() => {
          this.#due.add(clientMessageId);
          this.#goOn(handoffId);
        }, delay(one));
      }
    }
  }

  #goOnEverywhere(): void {
    for (const handoffId of new Set(this.#waiting().map((one) => one.handoffId))) {
      this.#goOn(handoffId);
    }
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
    return this.#waiting().find((one) => one.handoffId === handoffId);
  }

  /** Rejects when it has to be tried again. */
  async #send({ handoffId, clientMessageId, text, tried }: Sending): Promise<void> {
    this.#onWire.add(clientMessageId);
    this.#patch(clientMessageId, { tried: true });
    try {
      await api.reply(handoffId, { text, clientMessageId });
    } catch (error) {
      this.#onWire.delete(clientMessageId);
      if (isRefusal(error)) {
        this.#patch(clientMessageId, { error: error.code });
        return;
      }
      // Whoever was not let in has sent nothing.
      this.#patch(clientMessageId, { tried: tried || !hasEnded(error) });
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
    this.#onWire.delete(clientMessageId);
    this.#drop(clientMessageId);
  }

  #stateOf({ clientMessageId, error, tried }: KeptSending): Sending['state'] {
    if (error !== undefined) {
      return 'refused';
    }
    if (this.#onWire.has(clientMessageId)) {
      return 'sending';
    }
    return tried ? 'doubtful' : 'held';
  }

  /** What another page has taken away stays away. */
  #patch(clientMessageId: string, fields: Partial<KeptSending>): void {
    const found = this.#kept.all.find((one) => one.clientMessageId === clientMessageId);
    if (found) {
      this.#kept.put({ ...found, ...fields });
    }
    this.#changed();
  }

  #drop(clientMessageId: string): void {
    this.#kept.drop(clientMessageId);
    this.#written.delete(clientMessageId);
    this.#mine.delete(clientMessageId);
    this.#due.delete(clientMessageId);
    this.#changed();
  }
}

/** Whether it is certain that the citizen does not have it. */
export function isUndoable({ state }: Sending): boolean {
  return state === 'held' || state === 'refused';
}

function isRefusal(error: unknown): error is ApiError {
  return error instanceof ApiError && error.status >= 400 && error.status < 500 && !hasEnded(error);
}

/** The session has ended: what waits leaves after the next signing in. */
function hasEnded(error: unknown): boolean {
  return error instanceof ApiError && error.status === 401;
}
