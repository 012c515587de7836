/**
 * What the shipped base must reach on its own questions, as shares of those asked. They only go up: who makes the desk
 * better raises them in the same commit, a little below what was measured.
 */
export const FLOORS = {
  it: { right: 0.84, rightOrClarified: 0.88, wrongAtMost: 0.06, refusedOutside: 0.79 },
  en: { right: 0.86, rightOrClarified: 0.92, wrongAtMost: 0.05, refusedOutside: 0.82 },
} as const;

/** Shares over both languages. */
export const COMMON_FLOORS = { emergencies: 0.85, persons: 1, dates: 0.95 } as const;
