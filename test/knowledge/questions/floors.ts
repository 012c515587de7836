import type { Locale } from '../../../knowledge/schema/locale.ts';

/** Shares of the questions asked. */
export interface Floors {
  readonly right: number;
  readonly rightOrClarified: number;
  readonly wrongAtMost: number;
  readonly refusedOutside: number;
}

/**
 * What the shipped base must reach on its own questions, as shares of those asked. They only go up: who makes the desk
 * better raises them in the same commit, some two points below what was measured, since a word taught about one thing
 * moves a few answers about others.
 */
export const FLOORS = {
  it: { right: 0.95, rightOrClarified: 0.965, wrongAtMost: 0.02, refusedOutside: 0.93 },
  en: { right: 0.95, rightOrClarified: 0.965, wrongAtMost: 0.02, refusedOutside: 0.93 },
} as const satisfies Record<Locale, Floors>;

/** The same on questions by others. */
export const OTHERS_FLOORS = {
  it: { right: 0.93, rightOrClarified: 0.945, wrongAtMost: 0.045, refusedOutside: 0.94 },
  en: { right: 0.95, rightOrClarified: 0.965, wrongAtMost: 0.03, refusedOutside: 0.96 },
} as const satisfies Record<Locale, Floors>;

/** Shares over both languages. */
export const COMMON_FLOORS = { emergencies: 1, persons: 1, dates: 0.96 } as const;

/** The same over the languages without articles. */
export const GUESTS_FLOORS = { emergencies: 0.88, falseAlarmsAtMost: 0.03 } as const;
