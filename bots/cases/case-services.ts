import type { BroughtCode, Services } from '../../dialogs/services.ts';
import { DAY_MS } from '../../knowledge/durations.ts';
import type { TurnScope } from '../conversations/turn-scope.ts';
import type { CitizenQueue } from '../desk/citizen-queue.ts';
import { BY_CITIZEN } from '../desk/desk-events.ts';
import type { HandoffMoves } from '../desk/handoff-moves.ts';
import { saveContact } from '../storage/sql/contacts.ts';
import { openHandoffOf } from '../storage/sql/handoffs.ts';
import * as codes from '../storage/sql/return-codes.ts';
import { comment, score, type Satisfaction } from '../storage/sql/satisfaction.ts';
import { join } from './join.ts';
import {
  CODE_LIVES_MS,
  codeFrom,
  FAILURES_WITHIN_MS,
  hashOfCode,
  MOST_CODES,
  MOST_FAILURES,
} from './return-codes.ts';

/** A question of satisfaction is answered within this time, or not at all. */
const RATED_WITHIN_MS = 7 * DAY_MS;

export interface CaseServicesParts {
  readonly queue: CitizenQueue;
  readonly moves: HandoffMoves;
  readonly freshId: () => string;
  /** Opens Telegram and brings a code along; undefined where the service is not on Telegram. */
  readonly telegramUrl: (code: string) => string | undefined;
}

type CaseServices = Pick<Services, 'saveContact' | 'giveCode' | 'bringCode' | 'rate' | 'explainRating'>;

/** What the dialogs may ask around a citizen's case, within the transaction of the turn. */
export function caseServices(scope: TurnScope, parts: CaseServicesParts): CaseServices {
  const { transaction, conversation, activity } = scope;
  const at = scope.now.getTime();
  const isGroup = activity.conversation['isGroup'] === true;
  const record = (kind: string, handoffId: string, data: Readonly<Record<string, unknown>>) =>
    parts.moves.record(
      transaction,
      { id: handoffId, conversationId: conversation.id },
      { kind, by: BY_CITIZEN, data },
    );
  const rated = ({ handoffId, score: given }: Satisfaction) =>
    record('handoff.rated', handoffId, { score: given });

  return {
    async saveContact(email) {
      const handoff = await openHandoffOf(transaction, conversation.id);
      if (handoff === undefined) {
        return false;
      }
      await saveContact(transaction, { handoffId: handoff.id, email, at });
      await record('handoff.contact', handoff.id, {});
      return true;
    },
    async giveCode() {
      if (isGroup || (await codes.codesGivenSince(transaction, conversation.id, at - DAY_MS)) >= MOST_CODES) {
        return undefined;
      }
      const code = codeFrom(parts.freshId());
      const expiresAt = at + CODE_LIVES_MS;
      await codes.storeReturnCode(transaction, {
        hash: hashOfCode(code),
        conversationId: conversation.id,
        at,
        expiresAt,
      });
      const telegramUrl = conversation.channel === 'telegram' ? undefined : parts.telegramUrl(code);
      return { code, until: new Date(expiresAt), ...(telegramUrl === undefined ? {} : { telegramUrl }) };
    },
    async bringCode(code) {
      return isGroup ? { kind: 'group' } : bring(scope, parts, code);
    },
    async rate(given) {
      const answer = { conversationId: conversation.id, score: given, at, askedAfter: at - RATED_WITHIN_MS };
      const satisfaction = await score(transaction, answer);
      if (satisfaction === undefined) {
        return false;
      }
      await rated(satisfaction);
      return true;
    },
    async explainRating(words) {
      const satisfaction = await comment(transaction, { conversationId: conversation.id, comment: words });
      if (satisfaction !== undefined) {
        await rated(satisfaction);
      }
    },
  };
}

async function bring(scope: TurnScope, parts: CaseServicesParts, code: string): Promise<BroughtCode> {
  const { transaction, conversation } = scope;
  const at = scope.now.getTime();
  const since = at - FAILURES_WITHIN_MS;
  if ((await codes.codeFailures(transaction, conversation.id, since)) >= MOST_FAILURES) {
    return { kind: 'too-many' };
  }
  const there = await codes.conversationOfCode(transaction, hashOfCode(code), at);
  if (there === undefined) {
    await codes.countCodeFailure(transaction, { conversationId: conversation.id, now: at, since });
    return { kind: 'unknown' };
  }
  if (there === conversation.id) {
    return { kind: 'own' };
  }
  const { answers, handoff } = await join(transaction, parts.moves, {
    here: conversation.id,
    there,
    channel: conversation.channel,
    caseId: parts.freshId(),
  });
  return {
    kind: 'joined',
    answers: answers.map(({ speaker, text, at: said }) => ({
      name: speaker ?? '',
      text,
      at: new Date(said),
    })),
    ...(handoff?.state === 'waiting' ? { place: await parts.queue.placeOf(transaction, handoff) } : {}),
    ...(handoff?.state === 'claimed' ? { operator: handoff.operatorName ?? '' } : {}),
  };
}
