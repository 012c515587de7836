import { HelpDeskError } from '../errors.ts';

/** Codes of sockets and names: there is no way to the server. */
const NO_WAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/**
 * States in which the server takes nothing now: it stops, starts, has no connection left, has become a standby that only
 * reads, or has ended a transaction that stood still for longer than its lease.
 */
const NOT_NOW = /^(08...|57P0[1-5]|53300|25006|25P0[34])$/;

/** Two transactions met and one had to give way. Done again, it gets through. */
const CONFLICT = new Set(['40001', '40P01', '55P03']);

/** A statement prepared before the schema changed under it. A fresh connection knows the new schema. */
const STALE_STATEMENT = new Set(['0A000', '26000']);

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

export function isConflict(error: unknown): boolean {
  return CONFLICT.has(codeOf(error));
}

export function isStaleStatement(error: unknown): boolean {
  return STALE_STATEMENT.has(codeOf(error));
}

/** True when the database cannot be reached or takes nothing now; the connection is of no more use. */
export function isAway(error: unknown): boolean {
  const code = codeOf(error);
  return (
    NO_WAY.has(code) ||
    NOT_NOW.test(code) ||
    // What the driver says for itself has no code.
    (error instanceof Error &&
      code === '' &&
      /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Query read timeout)/.test(
        error.message,
      ))
  );
}

/** The error as the rest of the service knows it. */
export function asStorageError(error: unknown): unknown {
  return isAway(error)
    ? new HelpDeskError('DATABASE_AWAY', { code: codeOf(error) }, { cause: error })
    : error;
}
