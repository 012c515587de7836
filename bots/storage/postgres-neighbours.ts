import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { Scheduler } from '../clock.ts';
import type { Neighbours, Sql } from './storage.ts';

const CHANNEL = 'helpdesk';
/** PostgreSQL takes 8,000 bytes in a notification. */
const MOST_BYTES = 7_500;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;
/** A line that is broken without a word is noticed within this time. */
const PULSE_MS = 10_000;

type Ear = Parameters<Neighbours['listen']>[0];

/**
 * Words between instances by NOTIFY and LISTEN, on a connection of its own that is opened again whenever it breaks. Words
 * are told after the commit, not in it: a transaction that notifies takes a lock that all others of its kind wait for.
 */
export class PostgresNeighbours implements Neighbours {
  readonly #parts: { readonly url: string; readonly scheduler: Scheduler; readonly sql: Sql };
  /** Our own words come back to us; by this they are known. */
  readonly #self = randomUUID();
  readonly #ears = new Set<Ear>();
  #untold: string[] = [];
  #telling: Promise<void> | undefined;
  #client: Client | undefined;
  #cancel: (() => void) | undefined;
  #pauseMs = FIRST_PAUSE_MS;
  #closed = false;

  constructor(parts: { readonly url: string; readonly scheduler: Scheduler; readonly sql: Sql }) {
    this.#parts = parts;
  }

  tell(word: string): void {
    this.#untold.push(word);
    this.#telling ??= this.#tellAll();
  }

  listen(ear: Ear): () => void {
    this.#ears.add(ear);
    if (this.#ears.size === 1 && this.#client === undefined) {
      void this.#connect();
    }
    return () => this.#ears.delete(ear);
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#cancel?.();
    await this.#telling;
    await this.#client?.end().catch(() => undefined);
  }

  async #tellAll(): Promise<void> {
    // What is told in this tick leaves together.
    await Promise.resolve();
    while (this.#untold.length > 0) {
      for (const payload of payloads(this.#self, new Set(this.#untold.splice(0)))) {
        try {
          await this.#parts.sql.query('SELECT pg_notify(?, ?)', [CHANNEL, payload]);
        } catch {
          // The others look for themselves before long.
        }
      }
    }
    this.#telling = undefined;
  }

  async #connect(): Promise<void> {
    const client = new Client({
      connectionString: this.#parts.url,
      keepAlive: true,
      connectionTimeoutMillis: LONGEST_PAUSE_MS,
      query_timeout: LONGEST_PAUSE_MS,
      application_name: 'help-desk listener',
    });
    this.#client = client;
    let isOver = false;
    const over = () => {
      if (!isOver) {
        isOver = true;
        this.#again(client);
      }
    };
    client.on('error', over).on('end', over);
    client.on('notification', ({ payload }) => this.#hear(payload ?? ''));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.#pauseMs = FIRST_PAUSE_MS;
      for (const ear of this.#ears) {
        ear.missed();
      }
      this.#pulse(client, over);
    } catch {
      over();
    }
  }

  #pulse(client: Client, over: () => void): void {
    if (client !== this.#client || this.#closed) {
      return;
    }
    this.#cancel = this.#parts.scheduler.after(PULSE_MS, () => {
      client.query('SELECT 1').then(() => this.#pulse(client, over), over);
    });
  }

  #again(client: Client): void {
    client.end().catch(() => undefined);
    this.#cancel?.();
    if (this.#closed) {
      return;
    }
    this.#cancel = this.#parts.scheduler.after(this.#pauseMs, () => void this.#connect());
    this.#pauseMs = Math.min(LONGEST_PAUSE_MS, this.#pauseMs * 2);
  }

  #hear(payload: string): void {
    const [sender, ...words] = payload.split('\n');
    if (sender === this.#self) {
      return;
    }
    for (const word of words) {
      for (const ear of this.#ears) {
        ear.hear(word);
      }
    }
  }
}

/** Words in as few notifications as will hold them, each with its sender before them. */
function payloads(sender: string, words: ReadonlySet<string>): readonly string[] {
  const full: string[] = [];
  let current = sender;
  for (const word of words) {
    if (current !== sender && Buffer.byteLength(current) + Buffer.byteLength(word) >= MOST_BYTES) {
      full.push(current);
      current = sender;
    }
    current += `\n${word}`;
  }
  return current === sender ? full : [...full, current];
}
