import { BY_CITIZEN } from '../desk/desk-events.ts';
import type { HandoffMoves } from '../desk/handoff-moves.ts';
import { answersIn, caseOf, joinCases, type Answer } from '../storage/sql/cases.ts';
import { findHandoff, openHandoffsOf, placeHandoff, type Handoff } from '../storage/sql/handoffs.ts';
import type { Transaction } from '../storage/storage.ts';

/** Answers shown to somebody who comes back. */
const MOST_ANSWERS = 5;

export interface Joining {
  /** The conversation in which the citizen is now. */
  readonly here: string;
  /** The one in which the code was given. */
  readonly there: string;
  readonly channel: string;
  readonly caseId: string;
}

export interface Joined {
  /** What operators said elsewhere since the citizen last wrote there, oldest first. */
  readonly answers: readonly Answer[];
  /** The handoff that is not over, now answered here. */
  readonly handoff: Handoff | undefined;
}

/**
 * Makes one case of two conversations of the same citizen. Of two open handoffs one goes on: the one that an operator
 * has, else the one that has waited longer; it is answered from now on where the citizen is.
 */
export async function join(
  transaction: Transaction,
  moves: HandoffMoves,
  { here, there, channel, caseId }: Joining,
): Promise<Joined> {
  const elsewhere = await caseOf(transaction, there);
  const isJoined = elsewhere.includes(here);
  const answers: Answer[] = [];
  for (const conversationId of elsewhere.filter((id) => id !== here)) {
    answers.push(...(await answersIn(transaction, conversationId, MOST_ANSWERS)));
  }
  if (!isJoined) {
    await joinCases(transaction, { one: here, other: there, caseId });
  }
  const [kept, ...superfluous] = await openHandoffsOf(transaction, here);
  for (const handoff of superfluous) {
    await moves.make(transaction, {
      handoffId: handoff.id,
      command: handoff.state === 'waiting' ? 'abandon' : 'close',
      by: BY_CITIZEN,
      change: { outcome: 'joined' },
      data: { outcome: 'joined' },
    });
  }
  if (kept !== undefined) {
    await placeHandoff(transaction, kept.id, here);
    const joined = { id: kept.id, conversationId: here };
    await moves.record(transaction, joined, { kind: 'handoff.joined', by: BY_CITIZEN, data: { channel } });
  }
  return {
    answers: answers.sort((one, other) => one.at - other.at).slice(-MOST_ANSWERS),
    handoff: kept && (await findHandoff(transaction, kept.id)),
  };
}
