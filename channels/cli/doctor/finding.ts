/** What one look found. `advice` says what to do about it, where there is something to do. */
export interface Finding {
  readonly check: string;
  readonly state: 'ok' | 'warn' | 'fail';
  readonly words: string;
  readonly advice?: string;
}

export function ok(check: string, words: string): Finding {
  return { check, state: 'ok', words };
}

export function warn(check: string, words: string, advice: string): Finding {
  return { check, state: 'warn', words, advice };
}

export function fail(check: string, words: string, advice: string): Finding {
  return { check, state: 'fail', words, advice };
}
