/** Where a handoff may stand. */
export const HANDOFF_STATES = ['waiting', 'claimed', 'closed', 'abandoned', 'expired'] as const;
export type HandoffState = (typeof HANDOFF_STATES)[number];

export const HANDOFF_COMMANDS = [
  'claim',
  'assign',
  'release',
  'giveBack',
  'transferToTeam',
  'transferToPerson',
  'close',
  'abandon',
  'expire',
  'reopen',
  'reopenTo',
] as const;
export type HandoffCommand = (typeof HANDOFF_COMMANDS)[number];

export interface HandoffMove {
  readonly from: readonly HandoffState[];
  readonly to: HandoffState;
  /** Who may make it happen. */
  readonly by: 'operator' | 'citizen' | 'system';
  /** What the audit and the live stream call it, after "handoff.". */
  readonly event: string;
}

/** The legal moves. A command that is not listed for a state is refused there. */
export const MOVES: Readonly<Record<HandoffCommand, HandoffMove>> = {
  claim: { from: ['waiting'], to: 'claimed', by: 'operator', event: 'claimed' },
  // Given unasked to somebody who is present and has room.
  assign: { from: ['waiting'], to: 'claimed', by: 'system', event: 'assigned' },
  release: { from: ['claimed'], to: 'waiting', by: 'operator', event: 'released' },
  // Its operator has not been heard of for as long as the lease lasts.
  giveBack: { from: ['claimed'], to: 'waiting', by: 'system', event: 'given-back' },
  // What waits may be sent on as well, by somebody whose role may act on what is not theirs.
  transferToTeam: { from: ['waiting', 'claimed'], to: 'waiting', by: 'operator', event: 'transferred' },
  transferToPerson: { from: ['waiting', 'claimed'], to: 'claimed', by: 'operator', event: 'transferred' },
  close: { from: ['claimed'], to: 'closed', by: 'operator', event: 'closed' },
  // The citizen leaves the queue.
  abandon: { from: ['waiting'], to: 'abandoned', by: 'citizen', event: 'abandoned' },
  // Nobody took it for so long that an answer would be of no use any more.
  expire: { from: ['waiting'], to: 'expired', by: 'system', event: 'expired' },
  // A message after the end, within the team's time: to the same operator if present, else with its old place in the queue.
  reopen: { from: ['closed'], to: 'waiting', by: 'citizen', event: 'reopened' },
  reopenTo: { from: ['closed'], to: 'claimed', by: 'citizen', event: 'reopened' },
};

/** True when only a late message leads on from here. */
export function isOver(state: HandoffState): boolean {
  return state !== 'waiting' && state !== 'claimed';
}
