import type { Clock, Scheduler } from './clock.ts';
import { endMove } from './storage/sql/settings.ts';
import * as table from './storage/sql/instances.ts';
import type { Storage } from './storage/storage.ts';
import { errorFields, type Log } from './telemetry/log.ts';

export interface InstanceParts {
  /** Unguessable, and another one with each start. */
  readonly id: string;
  readonly storage: Storage;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly log: Log;
}

/** Between two signs of life, and so between two looks at what others have left undone. */
const BEAT_MS = 2_500;
const BEAT_ALONE_MS = 30_000;
/** An instance whose sign has not changed while we looked so often, about ten seconds, is dead. */
const SILENT_LOOKS = 4;
const LANE = { lane: 'instances', isUrgent: true } as const;

/**
 * This instance among those on the same database. Each counts a number up; who sees another's number stand still over its
 * own looks takes it for dead. No clock is compared with another's, and a time without the database counts for nobody.
 */
export class Instance {
  readonly id: string;
  readonly #parts: InstanceParts;
  readonly #silent = new Map<string, { readonly beat: number; readonly looks: number }>();
  readonly #chores: (() => Promise<void>)[] = [];
  #cancel: (() => void) | undefined;
  #stopped = false;

  constructor(parts: InstanceParts) {
    this.id = parts.id;
    this.#parts = parts;
  }

  /** False where this process has the database for itself. */
  get hasNeighbours(): boolean {
    return this.#parts.storage.neighbours !== undefined;
  }

  /** Done at each beat, in the order of the calls; for what makes up for a word lost or an instance that died. */
  onBeat(chore: () => Promise<void>): void {
    this.#chores.push(chore);
  }

  /** Nothing may be owned before. */
  async start(): Promise<void> {
    const { storage } = this.#parts;
    await storage.transaction(async (sql) => {
      await endMove(sql);
      if (!this.hasNeighbours) {
        await table.buryAll(sql);
      }
    });
    await this.#sayAlive();
    this.#next();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancel?.();
    await this.#parts.storage
      .transaction((sql) => table.leave(sql, this.id))
      .catch((error: unknown) => this.#parts.log.warn(errorFields(error), 'instance left without a word'));
  }

  #next(): void {
    if (!this.#stopped) {
      const ms = this.hasNeighbours ? BEAT_MS : BEAT_ALONE_MS;
      this.#cancel = this.#parts.scheduler.after(ms, () => void this.#beat());
    }
  }

  async #beat(): Promise<void> {
    try {
      await this.#sayAlive();
      for (const chore of this.#chores) {
        await chore();
      }
    } catch (error) {
      // Whoever could not say anything in this time is not dead for it.
      this.#silent.clear();
      this.#parts.log.warn(errorFields(error), 'a look at the other instances failed');
    }
    this.#next();
  }

  async #sayAlive(): Promise<void> {
    const { storage, clock, log } = this.#parts;
    const at = clock.now().getTime();
    const all = await storage.transaction((sql) => table.sayAlive(sql, { id: this.id, at }), LANE);
    for (const dead of this.#deadAmong(all)) {
      if (await storage.transaction((sql) => table.bury(sql, dead), LANE)) {
        log.warn({ instance: dead.id }, 'an instance has fallen silent; its work is taken over');
      }
    }
  }

  #deadAmong(all: readonly table.Heartbeat[]): readonly table.Heartbeat[] {
    const dead: table.Heartbeat[] = [];
    for (const { id, beat } of all) {
      const before = this.#silent.get(id);
      const looks = before?.beat === beat ? before.looks + 1 : 0;
      this.#silent.set(id, { beat, looks });
      if (looks >= SILENT_LOOKS && id !== this.id) {
        dead.push({ id, beat });
        this.#silent.delete(id);
      }
    }
    for (const id of this.#silent.keys()) {
      if (!all.some((one) => one.id === id)) {
        this.#silent.delete(id);
      }
    }
    return dead;
  }
}
