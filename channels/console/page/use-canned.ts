import { useEffect, useState } from 'react';
import type { CannedReply } from '../../../bots/staff/staff-api.ts';
import type { CannedValues } from '../canned-values.ts';
import type { EntryView, HandoffView } from '../views.ts';
import { api } from './api.ts';
import { useConsole } from './use-console.ts';
import { type Menu, useMenu } from './use-menu.ts';

export interface Canned extends Menu<CannedReply> {
  /** What the knowledge base says of this conversation. */
  readonly values: CannedValues;
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

  const fitting =
    word === undefined ? [] : replies.filter(({ shortcut }) => shortcut.startsWith(word.toLowerCase()));
  return { ...useMenu(word, fitting), values };
}
