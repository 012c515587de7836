/** The answers to the one question after a handoff, worst first: texts on buttons, which people type as well. */
export const RATINGS = [
  'button.rate-1',
  'button.rate-2',
  'button.rate-3',
  'button.rate-4',
  'button.rate-5',
] as const;
