import { type KeyboardEvent, useEffect, useState } from 'react';
import type { CannedReply } from '../../../bots/staff/staff-api.ts';
import type { CannedValues } from '../canned-values.ts';
import type { EntryView, HandoffView } from '../views.ts';
import { api } from './api.ts';
import { useConsole } from './use-console.ts';

/** As many as fit without scrolling; one more letter narrows them down. */
const SHOWN = 6;

export interface Canned {
  readonly open: boolean;
  readonly index: number;
  readonly matches: readonly CannedReply[];
  /** What the knowledge base says of this conversation. */
  readonly values: CannedValues;
  /** True when the key was for the menu. */
  pressed(event: KeyboardEvent, pick: (reply: CannedReply) => void): boolean;
}

interface Loaded {
  readonly replies: readonly CannedReply[];
  readonly values: CannedValues;
}

/** As text, so that the same question is not asked with each event. */
function queryOf(handoff: HandoffView, transcript: readonly EntryView[]): string {
  const position = transcript.findLast((entry) => entry.position !== undefined)?.position;
  return new URLSearchParams({
    locale: handoff.locale,
    team: handoff.team,
    ...(position && { lat: String(position.lat), lon: String(position.lon) }),
  }).toString();
}

/** The menu of canned replies while a `/word` is being written. */
export function useCanned(handoff: HandoffView, word: string | undefined): Canned {
  const [{ replies, values }, setLoaded] = useState<Loaded>({ replies: [], values: {} });
  const query = queryOf(handoff, useConsole().state.detail?.transcript ?? []);
  const [at, setAt] = useState({ word, index: 0 });
  const [dismissed, setDismissed] = useState<string>();
  useEffect(() => {
    let current = true;
    api.cannedReplies(new URLSearchParams(query)).then(
      (loaded) => current && setLoaded(loaded),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [query]);

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

  return { open, index, matches, values, pressed };
}
