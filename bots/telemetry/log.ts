/** Structured lines: fields beside a fixed message. Ids go in; what people write, their names and positions do not. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

const nothing = () => undefined;

/** For tests and commands whose output is read by programs. */
export const silentLog: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/**
 * What of an error may be logged: its kind, its code, that of its cause and where it arose, never its message, which may
 * quote people.
 */
export function errorFields(error: unknown): {
  readonly error: string;
  readonly code?: string;
  readonly cause?: string;
  readonly at?: string;
} {
  if (!(error instanceof Error)) {
    return { error: typeof error };
  }
  const code = codeOf(error);
  const cause = codeOf(error.cause);
  const at = error.stack
    ?.split('\n')
    .find((line) => line.startsWith('    at '))
    ?.trim();
  return {
    error: error.name,
    ...(code === undefined ? {} : { code }),
    ...(cause === undefined ? {} : { cause }),
    ...(at === undefined ? {} : { at }),
  };
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
