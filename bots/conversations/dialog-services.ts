import type { Services } from '../../dialogs/services.ts';
import { caseServices } from '../cases/case-services.ts';
import type { CitizenQueue } from '../desk/citizen-queue.ts';
import type { HandoffMoves } from '../desk/handoff-moves.ts';
import { eraseWhenDelivered, exportText } from './erasure.ts';
import type { TurnScope } from './turn-scope.ts';

export interface DialogServicesParts {
  readonly queue: CitizenQueue;
  readonly moves: HandoffMoves;
  readonly freshId: () => string;
  /** Opens Telegram and brings a code along; undefined where the service is not on Telegram. */
  readonly telegramUrl: (code: string) => string | undefined;
}

/** Channels on which what we say later is read only by who comes back: the page may have been closed. */
const READ_ON_A_PAGE: ReadonlySet<string> = new Set(['directline']);

/** What the dialogs may ask of the bot, within the transaction of the turn. */
export function dialogServices(scope: TurnScope, parts: DialogServicesParts): Services {
  const { transaction, conversation } = scope;
  const { queue } = parts;
  const at = scope.now.getTime();

  return {
    reachesLater: !READ_ON_A_PAGE.has(conversation.channel),
    ...caseServices(scope, parts),
    openHandoff: (request) => queue.open(scope, request),
    queuePlace: () => queue.place(scope),
    leaveQueue: () => queue.leave(scope),
    reopenHandoff: () => queue.reopen(scope),
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
    async eraseConversation() {
      // Nobody at the desk is left with a request of which nothing is kept.
      await queue.leave(scope);
      await eraseWhenDelivered(transaction, conversation.id);
    },
  };
}
