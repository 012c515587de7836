import { isLocale, type Locale } from '../../../knowledge/schema/locale.ts';

/** What an operator has set on this device. */
export interface Preferences {
  readonly locale: Locale;
  readonly theme: 'system' | 'light' | 'dark';
  /** A tone again and again until nobody waits. */
  readonly sound: boolean;
  readonly notifications: boolean;
  /** The assistant proposes an answer to each message; the operator sends it or not. */
  readonly proposals: boolean;
  /** Shortcuts of one key can be turned off (WCAG 2.1.4). */
  readonly shortcuts: boolean;
}

const KEY = 'helpdesk.preferences';

function defaults(): Preferences {
  const language = navigator.language.slice(0, 2);
  return {
    locale: isLocale(language) ? language : 'it',
    theme: 'system',
    sound: false,
    notifications: false,
    proposals: false,
    shortcuts: true,
  };
}

export function readPreferences(): Preferences {
  return { ...defaults(), ...(readJson(KEY) as Partial<Preferences> | undefined) };
}

export function writePreferences(preferences: Preferences): void {
  writeJson(KEY, preferences);
}

/** Private windows may refuse storage; the console works without. */
export function readJson(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Undefined takes the value away. False when storage is full or refused: the value lives until the page is closed. */
export function writeJson(key: string, value: unknown): boolean {
  try {
    if (value === undefined) {
      localStorage.removeItem(key);
    } else {
      localStorage.setItem(key, JSON.stringify(value));
    }
    return true;
  } catch {
    return false;
  }
}

/** The keys in use that begin so. */
export function keysWith(prefix: string): readonly string[] {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index));
    return keys.filter((key) => key !== null).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}
