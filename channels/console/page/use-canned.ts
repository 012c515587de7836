import { type KeyboardEvent, useEffect, useState } from 'react';
import type { CannedReply } from '../canned-replies.ts';
import { api } from './api.ts';

/** As many as fit without scrolling; one more letter narrows them down. */
const SHOWN = 6;

export interface Canned {
  readonly open: boolean;
  readonly index: number;
  readonly matches: readonly CannedReply[];
  /** True when the key was for the menu. */
  pressed(event: KeyboardEvent, pick: (reply: CannedReply) => void): boolean;
}

/** The menu of canned replies while a `/word` is being written. */
export function useCanned(locale: string, word: string | undefined): Canned {
  const [replies, setReplies] = useState<readonly CannedReply[]>([]);
  const [at, setAt] = useState({ word, index: 0 });
  const [dismissed, setDismissed] = useState<string>();
  useEffect(() => {
    let current = true;
    api.cannedReplies(locale).then(
      (loaded) => current && setReplies(loaded.replies),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [locale]);

  const all =
    word === undefined ? [] : replies.filter(({ shortcut }) => shortcut.startsWith(word.toLowerCase()));
  const matches = all.slice(0, SHOWN);
  const index = at.word === word ? Math.min(at.index, Math.max(0, matches.length - 1)) : 0;
  const open = word !== undefined && word !== dismissed && matches.length > 0;

  function pressed(event: KeyboardEvent, pick: (reply: CannedReply) => void): boolean {
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
