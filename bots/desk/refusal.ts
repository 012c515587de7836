import { HelpDeskError } from '../errors.ts';
import type { Handoff } from '../storage/sql/handoffs.ts';
import type { Actor } from './desk-api.ts';
import { isOver, type HandoffCommand } from './handoff.ts';

/** Why a command is refused where the handoff stands. */
export function refusal(command: HandoffCommand, standing: Handoff, by?: string): HelpDeskError {
  const details = { handoffId: standing.id, state: standing.state };
  if (isOver(standing.state)) {
    return new HelpDeskError('HANDOFF_CLOSED', details);
  }
  if (command === 'claim') {
    return new HelpDeskError('HANDOFF_ALREADY_CLAIMED', details);
  }
  if (standing.state === 'waiting') {
    return new HelpDeskError('HANDOFF_NOT_CLAIMED', details);
  }
  return new HelpDeskError('HANDOFF_NOT_YOURS', { ...details, by });
}

/** Only who holds it speaks in it, and those whose role lets them act for others. */
export function mustHold(handoff: Handoff, by: Actor): void {
  if (handoff.state !== 'claimed') {
    throw refusal('release', handoff, by.id);
  }
  if (handoff.operatorId !== by.id && !by.anyones) {
    throw new HelpDeskError('HANDOFF_NOT_YOURS', { handoffId: handoff.id });
  }
}
