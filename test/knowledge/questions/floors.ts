/**
 * What the shipped base must reach on its own questions, as shares of those asked. They only go up: who makes the desk
 * better raises them in the same commit, some two points below what was measured, since a word taught about one thing
 * moves a few answers about others.
 */
export const FLOORS = {
  it: { right: 0.95, rightOrClarified: 0.965, wrongAtMost: 0.02, refusedOutside: 0.93 },
  en: { right: 0.95, rightOrClarified: 0.965, wrongAtMost: 0.02, refusedOutside: 0.93 },
} as const;

/** Shares over both languages. */
export const COMMON_FLOORS = { emergencies: 1, persons: 1, dates: 0.96 } as const;
