import type { Scheduler } from '../../bots/clock.ts';

/** Resolves after `ms`, or at once when `signal` is aborted: the caller looks at the signal itself. */
export function pause(scheduler: Scheduler, ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) {
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    const wake = () => {
      cancel();
      signal.removeEventListener('abort', wake);
      resolve();
    };
    const cancel = scheduler.after(ms, wake);
    signal.addEventListener('abort', wake);
  });
}
