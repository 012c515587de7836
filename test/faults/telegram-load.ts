import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FakeBotApi } from '../support/fake-bot-api/fake-bot-api.ts';
import type { Fault, FaultyRequest } from '../support/fake-bot-api/faults.ts';
import type { QueuedUpdate } from '../support/fake-bot-api/update-queue.ts';
import { question } from './numbered-knowledge.ts';

/** Updates that wait at Telegram at most; more is added when the service has taken some. */
const MOST_PENDING = 400;
const TICK_MS = 10;
const FIRST_CHAT = 1000;

export interface TelegramLoad {
  readonly expected: ReadonlyMap<string, number>;
  readonly redelivered: () => number;
  /** Resolves when everything was handed over and delivered again as often as planned. */
  readonly done: Promise<void>;
}

export interface TelegramPlan {
  readonly updates: number;
  readonly chats: number;
  readonly redeliveredShare: number;
  readonly random: () => number;
  /** Updates written in a second; as fast as they are taken when absent. */
  readonly perSecond?: number;
  /** Ends the load early. */
  readonly signal: AbortSignal;
}

/** Citizens of many chats write, each question after the one before; some updates come again after they were confirmed. */
export function startTelegramLoad(fake: FakeBotApi, plan: TelegramPlan): TelegramLoad {
  const chats = Math.min(plan.chats, plan.updates);
  const people = Array.from({ length: chats }, (_, i) => fake.person({ id: FIRST_CHAT + i, language: 'it' }));
  const expected = new Map(
    people.map(({ chatId }, i) => [`telegram ${chatId}`, Math.ceil((plan.updates - i) / chats)]),
  );
  const again: QueuedUpdate[] = [];
  let redelivered = 0;
  const write = async (): Promise<void> => {
    let written = 0;
    const began = performance.now();
    while ((written < plan.updates || again.length > 0) && !plan.signal.aborted) {
      const due = ((performance.now() - began) / 1000) * (plan.perSecond ?? Number.POSITIVE_INFINITY);
      let room = Math.min(MOST_PENDING - fake.queue.pending().length, Math.ceil(due) - written);
      for (; room > 0 && written < plan.updates; room -= 1, written += 1) {
        const update = people[written % chats]?.says(question(Math.floor(written / chats)));
        if (update && plan.random() < plan.redeliveredShare) {
          again.push(update);
        }
      }
      // Only what was confirmed can come again; the rest comes anyhow.
      const confirmed = again.filter(({ update_id: id }) => fake.queue.expiresAt(id) === undefined);
      for (const update of confirmed.slice(0, 20)) {
        fake.deliverAgain(update);
        again.splice(again.indexOf(update), 1);
        redelivered += 1;
      }
      await sleep(TICK_MS);
    }
  };
  return { expected, redelivered: () => redelivered, done: write() };
}

/** Faults chosen at random, and how many of each. */
export class RandomFaults {
  readonly counts = new Map<string, number>();
  readonly #random: () => number;
  #silences: number;

  /** @param silences requests that never get an answer; each holds its chat for the client's 30 s */
  constructor(random: () => number, silences: number) {
    this.#random = random;
    this.#silences = silences;
  }

  choose({ method }: FaultyRequest): Fault | undefined {
    const fault =
      method === 'getUpdates' ? this.#ofPolls() : method === 'sendMessage' ? this.#ofSends() : undefined;
    if (fault) {
      const kind = `${method} ${'page' in fault ? 'gateway-page' : fault.kind}`;
      this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
    }
    return fault;
  }

  /** Requests to send that got no answer although they may have been acted on. */
  get ambiguousSends(): number {
    return ['gateway-page', 'drop-before', 'drop-after', 'silence-after', 'silence-before'].reduce(
      (sum, kind) => sum + (this.counts.get(`sendMessage ${kind}`) ?? 0),
      0,
    );
  }

  #ofPolls(): Fault | undefined {
    const dice = this.#random();
    return dice < 0.02 ? { kind: 'server-error' } : dice < 0.04 ? { kind: 'drop-after' } : undefined;
  }

  #ofSends(): Fault | undefined {
    const dice = this.#random();
    if (dice < 0.01) {
      return { kind: 'too-many-requests', retryAfter: 1 };
    }
    if (dice < 0.02) {
      // A gateway's page does not say whether the request got through.
      return { kind: 'server-error', ...(dice < 0.0105 && { page: true }) };
    }
    if (dice < 0.0205) {
      return { kind: dice < 0.0203 ? 'drop-before' : 'drop-after' };
    }
    if (dice < 0.03 && this.#silences > 0) {
      this.#silences -= 1;
      return { kind: this.#silences % 2 === 0 ? 'silence-before' : 'silence-after' };
    }
    return dice < 0.05 ? { kind: 'delay', ms: 50 } : undefined;
  }
}
