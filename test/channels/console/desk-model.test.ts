import { constantFrom, nat, oneof, record, sample } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HandoffState } from '../../../bots/desk/handoff.ts';
import type { Visitor } from './console-server.ts';
import { openRealDesk, type RealDesk } from './real-desk.ts';

const OPERATORS = 10;
const HANDOFFS = 24;
const COMMANDS = 1200;

let desk: RealDesk;
let operators: readonly Visitor[];
let handoffs: readonly string[];

beforeAll(async () => {
  desk = await openRealDesk();
  operators = await Promise.all(Array.from({ length: OPERATORS }, (_, index) => desk.enter(`op${index}`)));
  const opened: string[] = [];
  for (let index = 0; index < HANDOFFS; index += 1) {
    opened.push(await desk.someoneWaits(`chat-${index}`));
  }
  handoffs = opened;
}, 120_000);
afterAll(() => desk.close());

/** Where each move may start and where it leads; a transfer to a person stays claimed. */
const LEGAL: Readonly<Record<string, readonly (readonly [HandoffState, HandoffState])[]>> = {
  claimed: [['waiting', 'claimed']],
  released: [['claimed', 'waiting']],
  transferred: [
    ['claimed', 'waiting'],
    ['claimed', 'claimed'],
  ],
  closed: [['claimed', 'closed']],
};

interface Given {
  readonly operator: number;
  readonly handoff: number;
  readonly move: string;
  readonly to: string;
}

const command = record<Given>({
  operator: nat(OPERATORS - 1),
  handoff: nat(HANDOFFS - 1),
  move: constantFrom('claim', 'claim', 'claim', 'release', 'transfer', 'close', 'messages', 'messages'),
  to: oneof(
    constantFrom('bando', 'wemi'),
    nat(OPERATORS - 1).map((index) => `op${index}`),
  ),
});

interface Outcome {
  readonly handoff: string;
  readonly move: string;
  readonly status: number;
  readonly text: string;
}

function at(index: number): Visitor {
  const operator = operators[index % OPERATORS];
  if (!operator) {
    throw new Error('no operator has signed in');
  }
  return operator;
}

async function give(given: Given, index: number): Promise<Outcome> {
  const handoff = handoffs[given.handoff] ?? '';
  const text = `risposta ${index}`;
  const bodies: Readonly<Record<string, unknown>> = {
    transfer: { to: given.to },
    close: { outcome: 'solved' },
    messages: { text, clientMessageId: `m${index}` },
  };
  const reply = await at(given.operator).post(
    `/api/console/handoffs/${handoff}/${given.move}`,
    bodies[given.move] ?? {},
  );
  return { handoff, move: given.move, status: reply.status, text };
}

describe('the desk under many hands', () => {
  it('has one winner among 200 claims over HTTP', async () => {
    const id = await desk.someoneWaits('chat-race');

    const replies = await Promise.all(
      Array.from({ length: 200 }, (_, index) => at(index).post(`/api/console/handoffs/${id}/claim`)),
    );

    // The winner may ask again; everybody else is refused each time.
    const winners = replies.map((reply, index) => (reply.status === 200 ? index % OPERATORS : -1));
    expect(new Set(winners.filter((index) => index >= 0)).size).toBe(1);
    expect(replies.filter((reply) => reply.status === 409)).toHaveLength(200 - 200 / OPERATORS);
  }, 60_000);

  it('refuses whoever does not hold it', async () => {
    const id = await desk.someoneWaits('chat-theirs');
    const path = `/api/console/handoffs/${id}`;
    await at(0).post(`${path}/claim`);

    const replies = await Promise.all([
      at(1).post(`${path}/messages`, { text: 'Ciao', clientMessageId: 'theirs' }),
      at(1).post(`${path}/messages/1/resend`),
      at(1).post(`${path}/typing`),
      at(1).post(`${path}/release`),
      at(1).post(`${path}/transfer`, { to: 'wemi' }),
      at(1).post(`${path}/close`, { outcome: 'solved' }),
    ]);

    expect(replies.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403]);
  });

  it('keeps to legal states and loses no message', async () => {
    const commands = sample(command, { numRuns: COMMANDS, seed: 20_240_115 });
    const outcomes: Outcome[] = [];
    let next = 0;
    const worker = async (): Promise<void> => {
      for (let index = next; index < commands.length; index = next) {
        next += 1;
        const given = commands[index];
        if (given) {
          outcomes.push(await give(given, index));
        }
      }
    };
    await Promise.all(Array.from({ length: 20 }, worker));

    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set([200, 201, 403, 409]));
    for (const id of handoffs) {
      const { handoff, audit, entries } = await desk.world.helpDesk.desk.get(id);
      const said = entries.filter(({ role }) => role === 'operator').map(({ text }) => text);
      const here = outcomes.filter((outcome) => outcome.handoff === id);
      const accepted = here.filter(({ move, status }) => move === 'messages' && status === 201);
      const moves = audit.map(({ what }) => what).filter((what) => what in LEGAL);

      expect([...said].sort()).toEqual(accepted.map(({ text }) => text).sort());
      expect(endStates(moves)).toContain(handoff.state);
      expect(moves.filter((what) => what === 'closed').length).toBe(count(here, 'close'));
      expect(moves.filter((what) => what === 'released').length).toBe(count(here, 'release'));
      expect(moves.filter((what) => what === 'transferred').length).toBe(count(here, 'transfer'));
    }
  }, 120_000);
});

function count(outcomes: readonly Outcome[], move: string): number {
  return outcomes.filter((outcome) => outcome.move === move && outcome.status === 200).length;
}

/** Where these moves may have led; empty when one of them was not legal. */
function endStates(moves: readonly string[]): readonly HandoffState[] {
  let states: readonly HandoffState[] = ['waiting'];
  for (const move of moves) {
    const before = states;
    states = (LEGAL[move] ?? []).filter(([from]) => before.includes(from)).map(([, to]) => to);
  }
  return states;
}
