/** Far more than any client needs. SQLite reads JSON of a thousand levels, and a walk through it has its own end. */
const DEEPEST = 100;

/** True for a value from JSON that is nested so deeply that storing it would fail. */
export function isTooDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) {
      return true;
    }
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}
