import type { HandoffRequest, QueuePlace, ReopenedPlace, Wait } from '../../dialogs/services.ts';
import { MINUTE_MS } from '../../knowledge/durations.ts';
import type { TurnScope } from '../conversations/turn-scope.ts';
import {
  insertHandoff,
  lastHandoffOf,
  markUrgent,
  noteFirstPosition,
  openHandoffOf,
  placeHandoff,
  queuePosition,
  type Handoff,
} from '../storage/sql/handoffs.ts';
import { isPresent } from '../storage/sql/presence.ts';
import type { Sql, Transaction } from '../storage/storage.ts';
import { BY_CITIZEN } from './desk-events.ts';
import type { StoredSettings } from './desk-settings.ts';
import type { DueTimes } from './due-times.ts';
import type { HandoffMoves } from './handoff-moves.ts';
import { hasRoom } from './room.ts';
import type { WaitTimes } from './wait-times.ts';

export interface CitizenQueueParts {
  readonly settings: StoredSettings;
  readonly dueTimes: DueTimes;
  readonly moves: HandoffMoves;
  readonly waits: WaitTimes;
  readonly freshId: () => string;
}

/** What a citizen does to the queue, within the transaction of their turn. */
export class CitizenQueue {
  readonly #parts: CitizenQueueParts;

  constructor(parts: CitizenQueueParts) {
    this.#parts = parts;
  }

  /** Opens a handoff, or finds the one already open; what is urgent makes that one urgent. */
  async open(scope: TurnScope, request: HandoffRequest): Promise<QueuePlace> {
    const { transaction, conversation, now } = scope;
    const { freshId, dueTimes, moves } = this.#parts;
    const at = now.getTime();
    const before = await openHandoffOf(transaction, conversation.id);
    if (before !== undefined) {
      return this.#standing(transaction, before, request);
    }
    const opened = await insertHandoff(transaction, {
      id: freshId(),
      conversationId: conversation.id,
      reason: request.reason,
      topic: request.topic ?? null,
      team: request.team,
      urgent: request.urgent,
      at,
    });
    if (opened === undefined) {
      const standing = await openHandoffOf(transaction, conversation.id);
      if (standing === undefined) {
        throw new Error('a handoff is neither new nor open');
      }
      return this.#standing(transaction, standing, request);
    }
    const place = await this.placeOf(transaction, opened);
    await noteFirstPosition(transaction, opened.id, place.position);
    await dueTimes.opened(transaction, opened, at);
    const data = { team: opened.team, urgent: opened.urgent };
    await moves.record(transaction, opened, { kind: 'handoff.opened', by: BY_CITIZEN, data });
    return { ...place, isNew: true };
  }

  /** Danger told while waiting goes before what is not, and the staff hear of it. */
  async #standing(
    transaction: Transaction,
    standing: Handoff,
    { urgent }: HandoffRequest,
  ): Promise<QueuePlace> {
    if (!urgent || standing.urgent) {
      return this.placeOf(transaction, standing);
    }
    await markUrgent(transaction, standing.id);
    const data = { team: standing.team, urgent };
    await this.#parts.moves.record(transaction, standing, {
      kind: 'handoff.escalated',
      by: BY_CITIZEN,
      data,
    });
    return this.placeOf(transaction, { ...standing, urgent });
  }

  /** Where a handoff stands in the queue of its team, and how long it may take. */
  async placeOf(sql: Sql, handoff: Handoff): Promise<QueuePlace> {
    const position = await queuePosition(sql, handoff);
    const wait = await this.waitAt(sql, { team: handoff.team, position });
    return { handoffId: handoff.id, position, isNew: false, ...(wait && { wait }) };
  }

  /** How long who stands at this place of a team's queue will likely wait. */
  waitAt(sql: Sql, place: { readonly team: string; readonly position: number }): Promise<Wait | undefined> {
    return this.#parts.waits.of(sql, place);
  }

  /** Undefined when the conversation is not waiting. */
  async place({ transaction, conversation }: TurnScope): Promise<QueuePlace | undefined> {
    const standing = await openHandoffOf(transaction, conversation.id);
    return standing?.state === 'waiting' ? this.placeOf(transaction, standing) : undefined;
  }

  /** True when there was something to leave. */
  async leave({ transaction, conversation }: TurnScope): Promise<boolean> {
    const standing = await openHandoffOf(transaction, conversation.id);
    if (standing === undefined) {
      return false;
    }
    const data = { team: standing.team, urgent: standing.urgent };
    const order = { handoffId: standing.id, command: 'abandon', by: BY_CITIZEN, data } as const;
    return (await this.#parts.moves.make(transaction, order)) !== undefined;
  }

  /** Opens the last handoff again if it was closed within the team's time. Undefined when there is no such. */
  async reopen(scope: TurnScope): Promise<ReopenedPlace | undefined> {
    const { transaction, conversation, now } = scope;
    const last = await lastHandoffOf(transaction, conversation.id);
    if (last?.state !== 'closed') {
      return undefined;
    }
    const { settings, moves } = this.#parts;
    const { teams } = await settings.rules(transaction);
    const minutes = (teams.find(({ id }) => id === last.team) ?? teams[0])?.reopenMinutes ?? 0;
    const isThere = await this.#canTakeBack(scope, last);
    const reopened = await moves.make(transaction, {
      handoffId: last.id,
      command: isThere ? 'reopenTo' : 'reopen',
      by: BY_CITIZEN,
      change: {
        closedSince: now.getTime() - minutes * MINUTE_MS,
        ...(isThere ? {} : { operator: null }),
      },
      data: { ...(last.operatorName === null ? {} : { was: last.operatorName }), toOperator: isThere },
    });
    if (reopened === undefined) {
      return undefined;
    }
    // It may have been closed in a conversation that the citizen has joined to this one.
    await placeHandoff(transaction, reopened.id, conversation.id);
    const place = await this.placeOf(transaction, reopened);
    const { reason, topic, team } = reopened;
    const why = { reason, team, ...(topic === null ? {} : { topic }) };
    return { ...place, why, ...(isThere ? { operator: reopened.operatorName ?? '' } : {}) };
  }

  async #canTakeBack({ transaction, now }: TurnScope, { operatorId }: Handoff): Promise<boolean> {
    return (
      operatorId !== null &&
      (await isPresent(transaction, operatorId, now.getTime())) &&
      (await hasRoom(transaction, this.#parts.settings, operatorId))
    );
  }
}
