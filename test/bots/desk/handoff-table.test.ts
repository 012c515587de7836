import { describe, expect, it } from 'vitest';
import { HANDOFF_COMMANDS, HANDOFF_STATES, MOVES } from '../../../bots/desk/handoff.ts';

/**
 * Where each command leads from each state; a dash where it is refused. Written out by hand, so that a slip in the table
 * is seen.
 */
const EXPECTED = {
  //                 waiting      claimed    closed     abandoned expired
  claim: ['claimed', '-', '-', '-', '-'],
  assign: ['claimed', '-', '-', '-', '-'],
  release: ['-', 'waiting', '-', '-', '-'],
  giveBack: ['-', 'waiting', '-', '-', '-'],
  transferToTeam: ['waiting', 'waiting', '-', '-', '-'],
  transferToPerson: ['claimed', 'claimed', '-', '-', '-'],
  close: ['-', 'closed', '-', '-', '-'],
  abandon: ['abandoned', '-', '-', '-', '-'],
  expire: ['expired', '-', '-', '-', '-'],
  reopen: ['-', '-', 'waiting', '-', '-'],
  reopenTo: ['-', '-', 'claimed', '-', '-'],
} as const;

const MAKERS = {
  operator: ['claim', 'release', 'transferToTeam', 'transferToPerson', 'close'],
  citizen: ['abandon', 'reopen', 'reopenTo'],
  system: ['assign', 'giveBack', 'expire'],
} as const;

describe('the moves of a handoff', () => {
  it.each(HANDOFF_COMMANDS)('are as the office decided for %s', (command) => {
    const { from, to } = MOVES[command];

    expect(HANDOFF_STATES.map((state) => (from.includes(state) ? to : '-'))).toEqual(EXPECTED[command]);
  });

  it('are each made by one kind of person', () => {
    const made = Object.entries(MAKERS).flatMap(([by, commands]) =>
      commands.map((command) => [command, by] as const),
    );

    expect(new Map(made)).toEqual(new Map(HANDOFF_COMMANDS.map((command) => [command, MOVES[command].by])));
  });
});
