const CIVIL = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/;

/**
 * A civil date or date-time as the `Date` whose fields in the process's own zone are the ones written: the shape
 * the recognisers count with. Only its local fields mean anything. Throws a RangeError on anything else.
 */
export function civilDate(written: string): Date {
  const match = CIVIL.exec(written);
  if (!match) {
    throw new RangeError(`Not a civil date and time: ${written}`);
  }
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match;
  return new Date(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
}
