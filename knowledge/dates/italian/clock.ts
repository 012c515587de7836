import { type Civil, pad } from './civil.ts';
import type { Clock } from './meaning.ts';

/** `T08`, `T08:30`, `T08:30:15`: as precise as it was said. */
export function clockTimex(clock: Clock): string {
  const minute = clock.minute === undefined ? '' : `:${pad(clock.minute)}`;
  return `T${pad(clock.hour)}${minute}${clock.second === undefined ? '' : `:${pad(clock.second)}`}`;
}

export function clockSeconds(clock: Clock): number {
  return clock.hour * 3600 + (clock.minute ?? 0) * 60 + (clock.second ?? 0);
}

/** That hour of a day; 24 is the midnight at its end. */
export function onDay(day: Civil, clock: Clock): Civil {
  return new Date(day.getTime() + clockSeconds(clock) * 1000);
}
