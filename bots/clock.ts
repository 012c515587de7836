/** The time is given: nothing inside `knowledge`, `dialogs` or `bots` reads the system's clock itself. */
export interface Clock {
  now(): Date;
}

/** Calls back once after a while; for retries and sweeps, whose due times are rows and survive a restart. */
export interface Scheduler {
  /** Returns a function that cancels. A scheduled call never keeps the process alive by itself. */
  after(ms: number, callback: () => void): () => void;
}

export const systemClock: Clock = { now: () => new Date() };

export const systemScheduler: Scheduler = {
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** A clock that shows `start` now and runs on from there at the pace of `base`; for demonstrations and tests. */
export function clockStartingAt(start: Date, base: Clock = systemClock): Clock {
  const offset = start.getTime() - base.now().getTime();
  return { now: () => new Date(base.now().getTime() + offset) };
}
