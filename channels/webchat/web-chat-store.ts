import type { Activity } from 'botbuilder';

/** What the web chat needs of the storage. The bot's storage implements it; `test/support` has one in memory. */
export interface WebChatStore {
  /** Creates the conversation if it is new; an existing one keeps its citizen and locale. */
  open(conversation: NewWebConversation): Promise<'new' | 'existing'>;
  /** Undefined when there is no such conversation, or it was erased. */
  find(conversationId: string): Promise<WebConversation | undefined>;
  /**
   * What the client may see (echoes of the citizen's activities, the bot's and the operators'), `seq` ascending, after
   * `afterSeq`. An update in place comes again under a new `seq` with the same activity id and the same timestamp.
   * Timestamps increase strictly within a conversation: Web Chat orders by them.
   */
  activitiesAfter(
    conversationId: string,
    afterSeq: number,
    limit: number,
  ): Promise<readonly StoredActivity[]>;
  /** From now on `onChange` tells of this conversation, whatever is stored after this has resolved. */
  watch(conversationId: string): Promise<void>;
  /** Nobody listens to the conversation any more: what was kept for it goes. */
  unwatch(conversationId: string): void;
  /** Called when something new is readable in a conversation that is watched. Returns the way to stop. */
  onChange(listener: (conversationId: string) => void): () => void;
  /** A random key of at least 32 bytes as text, generated once and kept in the database. */
  secret(name: string): Promise<string>;
}

export interface NewWebConversation {
  readonly id: string;
  /** Empty when the conversation was started with the secret and names nobody. */
  readonly userId: string;
  readonly locale?: string;
}

export interface WebConversation {
  readonly userId: string;
  /** Highest `seq` that is readable now, 0 when there is none. */
  readonly lastSeq: number;
}

export interface StoredActivity {
  readonly seq: number;
  readonly activity: Partial<Activity>;
}

/**
 * Stores the citizen's activity and numbers it `<conversationId>|<seven digits>`. `activity.id` comes unset. A second
 * one with the same `channelData.clientActivityID` in a conversation gets the first one's id and causes no turn.
 */
export type WebChatReceive = (activity: Partial<Activity>) => Promise<Received>;

export interface Received {
  readonly id: string;
  readonly seq: number;
  /** True when it had been stored before. */
  readonly duplicate?: boolean;
}
