import type { HandoffRequest, QueuePlace, Services } from '../../dialogs/services.ts';
import { caseServices } from '../cases/case-services.ts';
import type { Changes } from '../changes.ts';
import { recordDeskEvent } from '../desk/desk-events.ts';
import { MOVES } from '../desk/handoff.ts';
import {
  insertHandoff,
  moveHandoff,
  openHandoffOf,
  queuePosition,
  type Handoff,
} from '../storage/sql/handoffs.ts';
import { eraseWhenDelivered, exportText } from './erasure.ts';
import type { TurnScope } from './turn-scope.ts';

export interface DialogServicesParts {
  readonly changes: Changes;
  readonly freshId: () => string;
  /** Opens Telegram and brings a code along; undefined where the service is not on Telegram. */
  readonly telegramUrl: (code: string) => string | undefined;
}

/** Channels on which what we say later is read only by who comes back: the page may have been closed. */
const READ_ON_A_PAGE: ReadonlySet<string> = new Set(['directline']);

/** What the dialogs may ask of the bot, within the transaction of the turn. */
export function dialogServices(scope: TurnScope, parts: DialogServicesParts): Services {
  const { transaction, conversation } = scope;
  const at = scope.now.getTime();
  const place = async (handoff: Handoff, isNew: boolean): Promise<QueuePlace> => ({
    handoffId: handoff.id,
    position: await queuePosition(transaction, handoff),
    isNew,
  });
  const record = (kind: string, handoff: Handoff) =>
    recordDeskEvent(transaction, parts.changes, {
      kind,
      handoffId: handoff.id,
      conversationId: conversation.id,
      operator: null,
      data: { team: handoff.team, urgent: handoff.urgent },
      at,
    });

  return {
    reachesLater: !READ_ON_A_PAGE.has(conversation.channel),
    ...caseServices(scope, { ...parts, placeOf: (handoff) => place(handoff, false) }),
    async openHandoff(request: HandoffRequest) {
      const before = await openHandoffOf(transaction, conversation.id);
      if (before !== undefined) {
        return place(before, false);
      }
      const opened = await insertHandoff(transaction, {
        id: parts.freshId(),
        conversationId: conversation.id,
        reason: request.reason,
        topic: request.topic ?? null,
        team: request.team,
        urgent: request.urgent,
        at,
      });
      if (opened !== undefined) {
        await record('handoff.opened', opened);
        return place(opened, true);
      }
      const standing = await openHandoffOf(transaction, conversation.id);
      if (standing === undefined) {
        throw new Error('a handoff is neither new nor open');
      }
      return place(standing, false);
    },
    async queuePlace() {
      const standing = await openHandoffOf(transaction, conversation.id);
      return standing?.state === 'waiting' ? place(standing, false) : undefined;
    },
    async leaveQueue() {
      const standing = await openHandoffOf(transaction, conversation.id);
      const left = standing && (await moveHandoff(transaction, { id: standing.id, ...MOVES.abandon, at }));
      if (left === undefined) {
        return false;
      }
      await record('handoff.abandoned', left);
      return true;
    },
    async recordFeedback(feedback) {
      await transaction.query(
        'INSERT INTO feedback (conversation_id, topic, helpful, comment, at) VALUES (?, ?, ?, ?, ?)',
        [
          conversation.id,
          feedback.topic ?? null,
          feedback.helpful === undefined ? null : Number(feedback.helpful),
          feedback.comment ?? null,
          at,
        ],
      );
    },
    exportConversation: () => exportText(transaction, conversation.id),
    eraseConversation: () => eraseWhenDelivered(transaction, conversation.id),
  };
}
