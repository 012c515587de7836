/** Where a handoff may stand. */
export const HANDOFF_STATES = ['waiting', 'claimed', 'closed', 'abandoned', 'expired'] as const;
export type HandoffState = (typeof HANDOFF_STATES)[number];

export const HANDOFF_COMMANDS = ['claim', 'release', 'transfer', 'close', 'abandon', 'expire'] as const;
export type HandoffCommand = (typeof HANDOFF_COMMANDS)[number];

/** The legal moves. A command that is not listed for a state is refused there. */
export const MOVES: Readonly<
  Record<HandoffCommand, { readonly from: readonly HandoffState[]; readonly to: HandoffState }>
> = {
  claim: { from: ['waiting'], to: 'claimed' },
  release: { from: ['claimed'], to: 'waiting' },
  // To a team it waits there; to a person it stays claimed, by them.
  transfer: { from: ['claimed'], to: 'waiting' },
  close: { from: ['claimed'], to: 'closed' },
  // The citizen leaves the queue, or takes the conversation back from an operator by leaving for good.
  abandon: { from: ['waiting'], to: 'abandoned' },
  expire: { from: ['waiting'], to: 'expired' },
};

/** True when nothing follows any more. */
export function isOver(state: HandoffState): boolean {
  return state !== 'waiting' && state !== 'claimed';
}
