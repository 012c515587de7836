/** A button below a reply; pressing it sends `value` as if the citizen had typed it. */
export interface SuggestedAction {
  readonly title: string;
  readonly value: string;
}

/** Where an answer comes from and when somebody last checked it. Dates are civil dates. */
export interface SourceNote {
  readonly title: string;
  readonly url: string;
  /** The source's own date; absent when it shows none. */
  readonly date?: string;
  /** The day we last read it against the answer. */
  readonly checked: string;
}

/** A place to show as a card, a venue or a few lines, as the channel can. Texts are in the reply's language. */
export interface PlaceCard {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  /** Absent when no source gives a position. */
  readonly position?: { readonly lat: number; readonly lon: number };
  /** As in "a 650 m" or "circa 1,2 km". */
  readonly distance?: string;
  readonly hours?: string;
  /** What is uncertain about it: an approximate point, a historical seat. */
  readonly caution?: string;
  readonly mapUrl?: string;
  readonly source: SourceNote;
}

/** What happens to the handoff with this reply, for hubs that follow it by events; the words are the citizen's. */
export type HandoffSign =
  | {
      readonly event: 'initiate';
      readonly handoffId: string;
      readonly reason: string;
      readonly team: string;
      readonly topic?: string;
    }
  | { readonly event: 'status'; readonly state: 'accepted' | 'completed' | 'failed' };

/** What to show; each channel decides how, within its capabilities. */
export interface Reply {
  /** Plain text without sources and places; paragraphs are parted by an empty line. */
  readonly text: string;
  readonly locale: string;
  readonly sources?: readonly SourceNote[];
  readonly places?: readonly PlaceCard[];
  readonly actions?: readonly SuggestedAction[];
  readonly handoff?: HandoffSign;
  /** Ask the channel to offer sharing the position, where it can. */
  readonly askPosition?: boolean;
  /** Topics it was built from, best first, and how sure the engine was: for the transcript, not for the citizen. */
  readonly articles?: readonly string[];
  readonly confidence?: number;
}
