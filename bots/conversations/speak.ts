import type { Changes } from '../changes.ts';
import { nextLine, type Conversation } from '../storage/sql/conversations.ts';
import { addToOutbox } from '../storage/sql/outbox.ts';
import { appendEntry, type Entry } from '../storage/sql/transcript.ts';
import type { Transaction } from '../storage/storage.ts';
import { keepTrace } from '../telemetry/tracing.ts';
import { activityId } from './activity-id.ts';

/** A line of the transcript that is corrected in its place: its number, and the id and time by which clients know it. */
export interface Corrected {
  readonly corrects: number;
  readonly id: string;
  readonly timestamp: string;
}

/** Somebody of ours says something: the bot, an operator, or the service itself. */
export interface Speech {
  readonly conversation: Pick<Conversation, 'id' | 'channel' | 'channelConversationId'>;
  readonly role: 'bot' | 'operator' | 'system';
  readonly speaker: string | null;
  readonly text: string;
  /** The activity as the channel is to have it, without id, time and sender. */
  readonly activity: object;
  readonly handoffId: string | null;
  /** The line that this one corrects, as `correcting` gives it. */
  readonly corrects?: Corrected;
  readonly now: number;
}

/** What speaking needs besides the words. */
export interface Mouth {
  readonly transaction: Transaction;
  readonly changes: Changes;
  /** Tells the dispatcher, once stored. */
  readonly notify: (conversationId: string) => void;
}

/** The only way words leave: a line in the transcript and a row in the outbox, in the caller's transaction. */
export async function speak({ transaction, changes, notify }: Mouth, speech: Speech): Promise<Entry> {
  const { conversation } = speech;
  const line = await nextLine(transaction, conversation.id, speech.now);
  const activity = {
    type: 'message',
    ...speech.activity,
    id: activityId(conversation.channelConversationId, line.seq),
    timestamp: new Date(line.at).toISOString(),
    // A correction takes the place of the line that it corrects.
    ...speech.corrects,
    channelId: conversation.channel,
    conversation: { id: conversation.channelConversationId },
    from: {
      id: speech.role === 'operator' ? 'operator' : 'bot',
      name: speech.speaker ?? undefined,
      role: 'bot',
    },
  };
  const entry: Entry = {
    conversationId: conversation.id,
    seq: line.seq,
    role: speech.role,
    speaker: speech.speaker,
    text: speech.text,
    activity: JSON.stringify(activity),
    handoffId: speech.handoffId,
    at: line.at,
  };
  await appendEntry(transaction, entry);
  await addToOutbox(transaction, {
    conversationId: conversation.id,
    channel: conversation.channel,
    seq: line.seq,
    at: speech.now,
  });
  keepTrace(`delivery ${conversation.id} ${line.seq}`);
  transaction.afterCommit(() => {
    changes.conversation.emit(conversation.id);
    notify(conversation.id);
  });
  return entry;
}
