/**
 * What the shipped base must reach on its own questions, as shares of those asked. They only go up: who makes the desk
 * better raises them in the same commit, some two points below what was measured, since a word taught about one thing
 * moves a few answers about others.
 */
export const FLOORS = {
  it: { right: 0.93, rightOrClarified: 0.95, wrongAtMost: 0.025, refusedOutside: 0.88 },
  en: { right: 0.92, rightOrClarified: 0.95, wrongAtMost: 0.02, refusedOutside: 0.9 },
} as const;

/** Shares over both languages. */
export const COMMON_FLOORS = { emergencies: 1, persons: 1, dates: 0.96 } as const;
