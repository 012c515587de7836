import { keysWith, readJson, writeJson } from './preferences.ts';

/** A reply that the server is not known to have, as it is kept on this device. */
export interface KeptSending {
  /** Who wrote it: a colleague at the same computer must not send it. */
  readonly operatorId: string;
  readonly clientMessageId: string;
  readonly handoffId: string;
  readonly text: string;
  /** When it was written, in milliseconds; of several the later is the greater. */
  readonly place: number;
  /** It may have arrived: whoever tries does not always learn what came of it. */
  readonly tried: boolean;
  /** Code of the refusal. */
  readonly error?: string;
}

const PREFIX = 'helpdesk.sending.';
/** Where earlier releases kept all of them as one list. */
const LIST_KEY = 'helpdesk.sendings';

/**
 * Each reply under a key of its own: pages open side by side share them, and what one writes takes nothing from
 * another.
 */
export class KeptSendings {
  /** What the browser does not store lives until the page is closed. */
  readonly #unstored = new Map<string, KeptSending>();

  constructor() {
    const list = (readJson(LIST_KEY) as (KeptSending & { readonly state: string })[] | undefined) ?? [];
    for (const [place, { state, ...one }] of list.entries()) {
      this.put({ ...one, place, tried: state === 'sending' });
    }
    writeJson(LIST_KEY, undefined);
  }

  /** As they were written. */
  get all(): readonly KeptSending[] {
    const stored = keysWith(PREFIX).map((key) => readJson(key) as KeptSending | undefined);
    return [...stored.filter((one) => one !== undefined), ...this.#unstored.values()].sort(
      (a, b) => a.place - b.place,
    );
  }

  put(one: KeptSending): void {
    const { clientMessageId } = one;
    this.#unstored.delete(clientMessageId);
    if (!writeJson(PREFIX + clientMessageId, one)) {
      // What stands there is older.
      writeJson(PREFIX + clientMessageId, undefined);
      this.#unstored.set(clientMessageId, one);
    }
  }

  drop(clientMessageId: string): void {
    this.#unstored.delete(clientMessageId);
    writeJson(PREFIX + clientMessageId, undefined);
  }

  /** Calls back when another page has changed one, with what it made of it: undefined when it is gone. */
  onOther(changed: (made: KeptSending | undefined) => void): void {
    window.addEventListener('storage', ({ key }) => {
      if (key === null || key.startsWith(PREFIX)) {
        changed(key === null ? undefined : (readJson(key) as KeptSending | undefined));
      }
    });
  }
}
