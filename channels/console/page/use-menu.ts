import { type KeyboardEvent, useState } from 'react';

/** As many as fit without scrolling; one more letter narrows them down. */
const SHOWN = 6;

/** Something to choose while a word after a sign (`/`, `@`) is being written. */
export interface Choice {
  readonly id: string;
  readonly shortcut: string;
  readonly text: string;
}

export interface Menu<One extends Choice> {
  readonly open: boolean;
  readonly index: number;
  readonly matches: readonly One[];
  /** True when the key was for the menu. */
  pressed(event: KeyboardEvent, pick: (one: One) => void): boolean;
}

/** A list under the text: arrows move, Enter and Tab choose, Escape puts it away until another word. */
export function useMenu<One extends Choice>(word: string | undefined, all: readonly One[]): Menu<One> {
  const [at, setAt] = useState({ word, index: 0 });
  const [dismissed, setDismissed] = useState<string>();
  const matches = all.slice(0, SHOWN);
  const index = at.word === word ? Math.min(at.index, Math.max(0, matches.length - 1)) : 0;
  const open = word !== undefined && word !== dismissed && matches.length > 0;

  function pressed(event: KeyboardEvent, pick: (one: One) => void): boolean {
    const chosen = matches[index];
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!open || !chosen) {
      return false;
    }
    if (by !== undefined) {
      setAt({ word, index: (index + by + matches.length) % matches.length });
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      pick(chosen);
    } else if (event.key === 'Escape') {
      setDismissed(word);
    } else {
      return false;
    }
    event.preventDefault();
    return true;
  }

  return { open, index, matches, pressed };
}
