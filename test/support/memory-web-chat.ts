import { randomBytes } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { systemClock, type Clock } from '../../bots/clock.ts';
import { HelpDeskError } from '../../bots/errors.ts';
import type {
  NewWebConversation,
  Received,
  StoredActivity,
  WebChatReceive,
  WebChatStore,
} from '../../channels/webchat/web-chat-store.ts';

interface MemoryConversation extends NewWebConversation {
  readonly lines: { seq: number; activity: Partial<Activity> }[];
  readonly posted: Map<string, Received>;
  seq: number;
  numbered: number;
  lastAt: number;
}

/** What the bot of a test says to an activity; each string or activity is one reply. */
export type MemoryBot = (activity: Partial<Activity>) => readonly (string | Partial<Activity>)[];

/** Repeats what it is told, and greets in the conversation's language. */
export const echoBot: MemoryBot = (activity) => {
  if (activity.type === 'conversationUpdate') {
    return [activity.locale?.startsWith('it') ? 'Benvenuto' : 'Welcome'];
  }
  return activity.type === 'message' ? [`Echo: ${activity.text ?? ''}`] : [];
};

/** The web chat's storage and bot in memory, for tests of the channel alone. */
export class MemoryWebChat implements WebChatStore {
  /** Every activity that caused a turn, in order. */
  readonly turns: Partial<Activity>[] = [];
  /** What the next activity meets: the database goes away before or after it is stored. */
  goesAway: 'before' | 'after' | undefined;
  private readonly bot: MemoryBot;
  private readonly clock: Clock;
  private readonly conversations = new Map<string, MemoryConversation>();
  private readonly listeners = new Set<(conversationId: string) => void>();
  private readonly secrets = new Map<string, string>();

  constructor(options: { readonly bot?: MemoryBot; readonly clock?: Clock } = {}) {
    this.bot = options.bot ?? echoBot;
    this.clock = options.clock ?? systemClock;
  }

  open(conversation: NewWebConversation): Promise<'new' | 'existing'> {
    if (this.conversations.has(conversation.id)) {
      return Promise.resolve('existing');
    }
    const empty = { lines: [], posted: new Map(), seq: 0, numbered: 0, lastAt: 0 };
    this.conversations.set(conversation.id, { ...conversation, ...empty });
    return Promise.resolve('new');
  }

  find(id: string): ReturnType<WebChatStore['find']> {
    const found = this.conversations.get(id);
    return Promise.resolve(found && { userId: found.userId, lastSeq: found.seq });
  }

  activitiesAfter(id: string, afterSeq: number, limit: number): Promise<readonly StoredActivity[]> {
    const lines = this.conversations.get(id)?.lines ?? [];
    return Promise.resolve(lines.filter((line) => line.seq > afterSeq).slice(0, limit));
  }

  /** Everything is told: the hub looks for itself who listens. */
  watch(): Promise<void> {
    return Promise.resolve();
  }

  unwatch(): void {}

  onChange(listener: (conversationId: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  secret(name: string): Promise<string> {
    const secret = this.secrets.get(name) ?? randomBytes(32).toString('base64url');
    this.secrets.set(name, secret);
    return Promise.resolve(secret);
  }

  readonly receive: WebChatReceive = async (activity) => {
    const { goesAway } = this;
    this.goesAway = undefined;
    if (goesAway !== undefined) {
      await (goesAway === 'after' && this.receive(activity));
      throw new HelpDeskError('DATABASE_AWAY');
    }
    const conversation = this.conversationOf(activity.conversation?.id ?? '');
    const key = (activity.channelData as { clientActivityID?: string } | undefined)?.clientActivityID;
    const before = key === undefined ? undefined : conversation.posted.get(key);
    if (before) {
      return { ...before, duplicate: true };
    }
    const received = this.append(conversation, activity);
    if (key !== undefined) {
      conversation.posted.set(key, received);
    }
    this.turns.push(activity);
    for (const reply of this.bot(activity)) {
      this.say(conversation.id, typeof reply === 'string' ? { type: 'message', text: reply } : reply);
    }
    return received;
  };

  /** The bot speaks; returns the activity's id. */
  say(id: string, activity: Partial<Activity>): string {
    const from = { id: 'helpdesk', name: '', role: 'bot' };
    return this.append(this.conversationOf(id), { type: 'message', from, ...activity }).id;
  }

  /** Erases a conversation, as the citizen may ask. */
  forget(conversationId: string): void {
    this.conversations.delete(conversationId);
  }

  /** Erases what was said, in a conversation that goes on. */
  forgetLines(conversationId: string): void {
    this.conversationOf(conversationId).lines.splice(0);
  }

  /** Changes an activity in place: same id, same timestamp, a new seq. */
  update(conversationId: string, activityId: string, change: Partial<Activity>): void {
    const conversation = this.conversationOf(conversationId);
    const at = conversation.lines.findIndex((line) => line.activity.id === activityId);
    const [line] = conversation.lines.splice(at, 1);
    conversation.seq += 1;
    conversation.lines.push({ seq: conversation.seq, activity: { ...line?.activity, ...change } });
    this.tell(conversationId);
  }

  private append(conversation: MemoryConversation, activity: Partial<Activity>): Received {
    conversation.seq += 1;
    conversation.numbered += 1;
    conversation.lastAt = Math.max(conversation.lastAt + 1, this.clock.now().getTime());
    const id = `${conversation.id}|${String(conversation.numbered).padStart(7, '0')}`;
    const timestamp = new Date(conversation.lastAt);
    conversation.lines.push({ seq: conversation.seq, activity: { ...activity, id, timestamp } });
    this.tell(conversation.id);
    return { id, seq: conversation.seq };
  }

  private conversationOf(id: string): MemoryConversation {
    const conversation = this.conversations.get(id);
    if (conversation === undefined) {
      throw new Error(`no conversation ${id}`);
    }
    return conversation;
  }

  private tell(conversationId: string): void {
    for (const listener of this.listeners) {
      listener(conversationId);
    }
  }
}
