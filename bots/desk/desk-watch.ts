import type { Changes } from '../changes.ts';
import type { Clock, Scheduler } from '../clock.ts';
import { dueNow, markMissed, markWarned, nextDueAt, type DueTime } from '../storage/sql/due-times.ts';
import { markUrgent } from '../storage/sql/handoffs.ts';
import {
  forgetPresence,
  isPresent,
  lapsedOperators,
  noteAssigned,
  presentTakers,
  type Taker,
} from '../storage/sql/presence.ts';
import { heldBy, waitingInOrder, type Queued } from '../storage/sql/queue.ts';
import type { Storage, Transaction } from '../storage/storage.ts';
import { errorFields, type Log } from '../telemetry/log.ts';
import { BY_SYSTEM } from './desk-events.ts';
import type { HandoffMoves } from './handoff-moves.ts';
import type { QueueCommands } from './queue-commands.ts';
import { lockHandoff } from './standing.ts';

/** Nothing is looked at less often than this: other instances may have set something nearer. */
const LOOK_EVERY_MS = 5_000;
/** Due times told in one go; they share commits, and more would keep the turns waiting. */
const BATCH = 50;
/** Waiting handoffs looked at for somebody to give them to. */
const MOST_TO_ASSIGN = 200;

export interface DeskWatchParts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly log: Log;
  readonly changes: Changes;
  readonly moves: HandoffMoves;
  readonly commands: QueueCommands;
}

/**
 * Does what no person does: tells what is or will be late, gives back what somebody holds who has gone, hands out what
 * waits to those who take it unasked. All of it stands in rows and is decided by conditional updates, so that it happens
 * once, after a restart and with several instances as well.
 */
export class DeskWatch {
  readonly #parts: DeskWatchParts;
  #cancel: (() => void) | undefined;
  #deaf: (() => void) | undefined;
  #running: Promise<void> | undefined;
  #again = false;
  #stopped = true;

  constructor(parts: DeskWatchParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#stopped = false;
    this.#deaf = this.#parts.changes.desk.listen(() => this.look());
    this.look();
  }

  /** Something has changed: looks at once, and once more if that comes while it looks. */
  look(): void {
    if (this.#stopped) {
      return;
    }
    this.#again = true;
    this.#running ??= this.#run();
  }

  /** Resolves when it looks at nothing any more. */
  async settled(): Promise<void> {
    while (this.#running !== undefined) {
      await this.#running;
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#deaf?.();
    this.#cancel?.();
    await this.settled();
  }

  async #run(): Promise<void> {
    this.#cancel?.();
    let pause = LOOK_EVERY_MS;
    while (this.#again && !this.#stopped) {
      this.#again = false;
      try {
        await this.#giveBack();
        await this.#tellDue();
        await this.#assign();
        pause = await this.#untilNext();
      } catch (error) {
        this.#parts.log.error(errorFields(error), 'the desk could not be looked after');
      }
    }
    this.#running = undefined;
    if (!this.#stopped) {
      this.#cancel = this.#parts.scheduler.after(pause, () => this.look());
    }
  }

  async #untilNext(): Promise<number> {
    const next = await nextDueAt(this.#parts.storage.reader);
    return next === undefined ? LOOK_EVERY_MS : Math.min(LOOK_EVERY_MS, Math.max(0, next - this.#now()));
  }

  /** What those hold who have gone, to all who are there. */
  async #giveBack(): Promise<void> {
    const { storage } = this.#parts;
    for (const operatorId of await lapsedOperators(storage.reader, this.#now())) {
      for (const { id } of await heldBy(storage.reader, operatorId)) {
        await storage.transaction((transaction) => this.#giveBackOne(transaction, id, operatorId));
      }
      await storage.transaction((sql) => forgetPresence(sql, operatorId, this.#now()));
    }
  }

  async #giveBackOne(transaction: Transaction, handoffId: string, operatorId: string): Promise<void> {
    const { operatorName } = await lockHandoff(transaction, handoffId);
    if (await isPresent(transaction, operatorId, this.#now())) {
      // Come back meanwhile.
      return;
    }
    await this.#parts.moves.make(transaction, {
      handoffId,
      command: 'giveBack',
      by: BY_SYSTEM,
      change: { operator: null, onlyIfHeldBy: operatorId },
      data: { from: operatorName ?? operatorId, fromId: operatorId },
      tell: { key: 'given-back' },
    });
  }

  async #tellDue(): Promise<void> {
    const { storage } = this.#parts;
    for (;;) {
      const batch = await dueNow(storage.reader, this.#now(), BATCH);
      await Promise.all(
        batch.map(({ due, isLate }) =>
          storage.transaction((transaction) =>
            isLate ? this.#tellLate(transaction, due) : this.#warn(transaction, due),
          ),
        ),
      );
      if (batch.length < BATCH) {
        return;
      }
    }
  }

  async #warn(transaction: Transaction, due: DueTime): Promise<void> {
    const handoff = await lockHandoff(transaction, due.handoffId);
    if (await markWarned(transaction, due.id, this.#now())) {
      await this.#parts.moves.record(transaction, handoff, {
        kind: 'due.warned',
        by: BY_SYSTEM,
        data: dataOf(due, handoff.team),
      });
    }
  }

  /** A late reply makes the handoff urgent; one that nobody took for too long leaves the queue. */
  async #tellLate(transaction: Transaction, due: DueTime): Promise<void> {
    const { moves } = this.#parts;
    const handoff = await lockHandoff(transaction, due.handoffId);
    if (!(await markMissed(transaction, due.id, this.#now()))) {
      return;
    }
    if (due.kind === 'expiry') {
      await moves.make(transaction, {
        handoffId: handoff.id,
        command: 'expire',
        by: BY_SYSTEM,
        tell: { key: 'expired' },
      });
      return;
    }
    if (due.kind !== 'close') {
      await markUrgent(transaction, handoff.id);
    }
    const data = dataOf(due, handoff.team);
    await moves.record(transaction, handoff, { kind: 'due.missed', by: BY_SYSTEM, data });
  }

  /** To whoever has most room left, and of those to whoever was given something the longest ago. */
  async #assign(): Promise<void> {
    const { storage, commands } = this.#parts;
    const takers = await presentTakers(storage.reader, this.#now());
    if (takers.length === 0) {
      return;
    }
    const held = new Map(takers.map((taker) => [taker.id, taker.held]));
    const room = (taker: Taker) => taker.skills.mostAtOnce - (held.get(taker.id) ?? 0);
    for (const queued of await waitingInOrder(storage.reader, { limit: MOST_TO_ASSIGN })) {
      const [best] = takers
        .filter((taker) => room(taker) > 0 && isFor(queued, taker))
        .sort((one, other) => room(other) - room(one) || one.assignedAt - other.assignedAt);
      if (best !== undefined && (await commands.assign(queued.id, best)) !== undefined) {
        held.set(best.id, (held.get(best.id) ?? 0) + 1);
        await storage.transaction((sql) => noteAssigned(sql, best.id, this.#now()));
      }
    }
  }

  #now(): number {
    return this.#parts.clock.now().getTime();
  }
}

/** Nobody is handed again, unasked, what they gave back. */
function isFor({ team, locale, releasedBy }: Queued, { id, skills }: Taker): boolean {
  return skills.teams.includes(team) && skills.locales.includes(locale) && releasedBy !== id;
}

function dataOf({ kind, dueAt }: DueTime, team: string): Readonly<Record<string, unknown>> {
  return { due: kind, dueAt: new Date(dueAt).toISOString(), team };
}
