import type { TurnContext } from 'botbuilder';
import type { Conversation } from '../storage/sql/conversations.ts';
import type { Handoff } from '../storage/sql/handoffs.ts';
import type { Entry } from '../storage/sql/transcript.ts';
import type { Transaction } from '../storage/storage.ts';
import type { IncomingActivity } from './activity.ts';

/** What one turn works with; everything it changes commits together or not at all. */
export interface TurnScope {
  readonly transaction: Transaction;
  readonly conversation: Conversation;
  /** The conversation's handoff that is not over, as it stood when the turn began. */
  readonly handoff: Handoff | undefined;
  readonly activity: IncomingActivity;
  readonly now: Date;
}

const SCOPE = Symbol('turn scope');

export function setScope(context: TurnContext, scope: TurnScope): void {
  context.turnState.set(SCOPE, scope);
}

export function scopeOf(context: TurnContext): TurnScope {
  const scope: unknown = context.turnState.get(SCOPE);
  if (scope === undefined) {
    throw new Error('the turn context was not made by a turn of ours');
  }
  return scope as TurnScope;
}

const CORRECTED = Symbol('corrected line');

/** What is sent next corrects this line; undefined: it is new. */
export function setCorrected(context: TurnContext, line: Entry | undefined): void {
  context.turnState.set(CORRECTED, line);
}

export function correctedOf(context: TurnContext): Entry | undefined {
  return context.turnState.get<Entry | undefined>(CORRECTED);
}
