/** The browser's storage when it lets us, else memory: some browsers refuse it to a page in a frame. */
const memory = new Map<string, string>();
const PREFIX = 'helpdesk:';

function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

export function keep(key: string, value: unknown): void {
  const text = JSON.stringify(value);
  memory.set(key, text);
  try {
    storage()?.setItem(PREFIX + key, text);
  } catch {
    // Full or forbidden: this page still has it.
  }
}

export function drop(key: string): void {
  memory.delete(key);
  storage()?.removeItem(PREFIX + key);
}

/** What was kept; it comes from us, of whatever release. */
export function kept<Value>(key: string): Partial<Value> | undefined {
  try {
    const text = storage()?.getItem(PREFIX + key) ?? memory.get(key);
    return text === undefined ? undefined : (JSON.parse(text) as Partial<Value>);
  } catch {
    return undefined;
  }
}

/** Keys that begin with `start`, in the order of their names. */
export function keysOf(start: string): string[] {
  const stored = Object.keys(storage() ?? {}).map((key) => key.slice(PREFIX.length));
  return [...new Set([...stored, ...memory.keys()])].filter((key) => key.startsWith(start)).sort();
}
