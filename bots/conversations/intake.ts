import type { Changes } from '../changes.ts';
import type { Clock } from '../clock.ts';
import { openHandoffOf, placeHandoff } from '../storage/sql/handoffs.ts';
import { findOrCreateConversation, nextLine, type Conversation } from '../storage/sql/conversations.ts';
import { numberReceived, seqOfActivity, storeReceived } from '../storage/sql/inbox.ts';
import { appendEntry, replaceEntry } from '../storage/sql/transcript.ts';
import type { Storage, Transaction } from '../storage/storage.ts';
import { BY_CITIZEN, recordDeskEvent } from '../desk/desk-events.ts';
import type { DueTimes } from '../desk/due-times.ts';
import { deduplicationKey, localeOf, parseActivity, positionOf, type IncomingActivity } from './activity.ts';
import { activityId } from './activity-id.ts';
import { wellFormed } from './well-formed.ts';
import { withoutExcess } from './without-excess.ts';

/** What became of an activity that came in. */
export interface Stored {
  /** Our id of the conversation. */
  readonly conversationId: string;
  /** Id of the activity as a web client reads it back. */
  readonly id: string;
  /** Its number in the transcript; 0 for what is no line of it. */
  readonly seq: number;
  /** It had come before: nothing was stored and nothing will be answered again. */
  readonly duplicate: boolean;
}

export interface IntakeParts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly changes: Changes;
  readonly dueTimes: DueTimes;
  readonly freshId: () => string;
}

/** Stores what arrives before anybody says that it arrived. */
export class Intake {
  readonly #parts: IntakeParts;

  constructor(parts: IntakeParts) {
    this.#parts = parts;
  }

  /**
   * Durable when it resolves.
   * @throws HelpDeskError `ACTIVITY_INVALID`
   */
  async store(raw: unknown): Promise<Stored> {
    const activity = parseActivity(wellFormed(raw));
    const now = this.#parts.clock.now().getTime();
    return this.#parts.storage.transaction(
      async (transaction) => {
        const conversation = await findOrCreateConversation(transaction, {
          id: this.#parts.freshId(),
          channel: activity.channelId,
          channelConversationId: activity.conversation.id,
          citizenId: activity.from.id,
          citizenName: activity.from.name ?? null,
          locale: localeOf(activity) ?? '',
          reference: JSON.stringify({
            serviceUrl: activity.serviceUrl,
            from: activity.from,
            recipient: activity.recipient,
          }),
          at: now,
        });
        const key = deduplicationKey(activity) ?? this.#parts.freshId();
        const row = { conversationId: conversation.id, activityId: key, activity: '{}', at: now };
        const inboxId = await storeReceived(transaction, row);
        if (inboxId === undefined) {
          const seq = (await seqOfActivity(transaction, conversation.id, key)) ?? 0;
          return stored(conversation, activity, { seq, duplicate: true });
        }
        return this.#keep(transaction, { conversation, activity, inboxId, now });
      },
      { lane: `intake ${activity.channelId} ${activity.conversation.id}` },
    );
  }

  async #keep(
    transaction: Transaction,
    {
      conversation,
      activity,
      inboxId,
      now,
    }: { conversation: Conversation; activity: IncomingActivity; inboxId: number; now: number },
  ): Promise<Stored> {
    const kept = activity.text === undefined ? activity : { ...activity, text: withoutExcess(activity.text) };
    if (activity.type === 'messageUpdate') {
      await this.#replaceEdited(transaction, conversation, kept);
    }
    if (activity.type !== 'message') {
      await numberReceived(transaction, inboxId, 0, JSON.stringify(kept));
      return stored(conversation, activity, { seq: 0, duplicate: false });
    }
    const line = await nextLine(transaction, conversation.id, now);
    const id = activity.id ?? activityId(conversation.channelConversationId, line.seq);
    const whole = { ...kept, id, timestamp: new Date(line.at).toISOString() };
    const handoff = await openHandoffOf(transaction, conversation.id);
    if (handoff !== undefined && handoff.conversationId !== conversation.id) {
      await placeHandoff(transaction, handoff.id, conversation.id);
    }
    await appendEntry(transaction, {
      conversationId: conversation.id,
      seq: line.seq,
      role: 'citizen',
      speaker: activity.from.name ?? null,
      text: kept.text ?? '',
      activity: JSON.stringify(whole),
      handoffId: handoff?.id ?? null,
      at: line.at,
    });
    await numberReceived(transaction, inboxId, line.seq, JSON.stringify(whole));
    if (handoff !== undefined) {
      await this.#parts.dueTimes.heard(transaction, handoff, line.at);
      await recordDeskEvent(transaction, this.#parts.changes, {
        kind: 'message.added',
        handoffId: handoff.id,
        conversationId: conversation.id,
        ...BY_CITIZEN,
        data: { seq: line.seq, role: 'citizen' },
        at: line.at,
      });
    }
    transaction.afterCommit(() => this.#parts.changes.conversation.emit(conversation.id));
    return { conversationId: conversation.id, id, seq: line.seq, duplicate: false };
  }

  /** An edited message takes the place of the first; what was not stored cannot be edited. Whoever reads it is told. */
  async #replaceEdited(
    transaction: Transaction,
    conversation: Conversation,
    activity: IncomingActivity,
  ): Promise<void> {
    const { changes, clock } = this.#parts;
    const original = activity['replacesId'];
    const seq =
      typeof original === 'string' ? await seqOfActivity(transaction, conversation.id, original) : undefined;
    const isReplaced =
      seq !== undefined &&
      (await replaceEntry(transaction, {
        conversationId: conversation.id,
        seq,
        text: activity.text ?? '',
        activity: JSON.stringify({ ...activity, type: 'message' }),
      }));
    if (!isReplaced) {
      return;
    }
    const handoff = await openHandoffOf(transaction, conversation.id);
    // A position that is shared live is edited every few seconds.
    if (handoff !== undefined && positionOf(activity) === undefined) {
      await recordDeskEvent(transaction, changes, {
        kind: 'message.edited',
        handoffId: handoff.id,
        conversationId: conversation.id,
        ...BY_CITIZEN,
        data: { seq },
        at: clock.now().getTime(),
      });
    }
    transaction.afterCommit(() => changes.conversation.emit(conversation.id));
  }
}

function stored(
  conversation: Conversation,
  activity: IncomingActivity,
  { seq, duplicate }: Pick<Stored, 'seq' | 'duplicate'>,
): Stored {
  const id = activity.id ?? activityId(conversation.channelConversationId, seq);
  return { conversationId: conversation.id, id, seq, duplicate };
}
