import { performance } from 'node:perf_hooks';
import { constantFrom, nat, record, sample } from 'fast-check';
import { MOVES, type HandoffCommand, type HandoffState } from '../../bots/desk/handoff.ts';
import { text } from '../../dialogs/texts/say.ts';
import type { Visitor } from '../channels/console/console-server.ts';
import { openRealDesk, type RealDesk } from '../channels/console/real-desk.ts';

export interface DeskPlan {
  readonly operators: number;
  readonly handoffs: number;
  readonly commands: number;
  readonly seed: number;
}

export interface DeskFigures {
  readonly seconds: number;
  /** Answers of the API by status; a 409 or 403 is a refusal, which many must be. */
  readonly statuses: ReadonlyMap<number, number>;
  readonly moves: number;
  readonly messages: number;
  /** What must not be; empty when all held. */
  readonly violations: readonly string[];
}

/** Commands given at once. */
const HANDS = 20;
/** So many one may hold; low, so that the limit is met often. */
const LIMIT = 12;
const EXPECTED_STATUSES: ReadonlySet<number> = new Set([200, 201, 403, 409]);

interface Given {
  readonly operator: number;
  readonly handoff: number;
  readonly kind:
    | 'claim'
    | 'next'
    | 'release'
    | 'toTeam'
    | 'toPerson'
    | 'close'
    | 'messages'
    | 'citizen'
    | 'leave';
  readonly other: number;
}

/**
 * Operators and citizens give random commands to the real desk over its real HTTP API, many at once; then its audit is
 * replayed through the table of moves and compared with what was answered and with what is stored.
 */
export async function runDeskModel(plan: DeskPlan): Promise<DeskFigures> {
  const began = performance.now();
  const desk = await openRealDesk();
  try {
    const people = await Promise.all(
      Array.from({ length: plan.operators }, (_, index) =>
        // One in ten is a supervisor, who may move what others hold.
        desk.admit(`op${index}`, index % 10 === 9 ? 'supervisor' : 'operator'),
      ),
    );
    await limit(desk, plan.operators);
    const handoffs: string[] = [];
    for (let index = 0; index < plan.handoffs; index += 1) {
      handoffs.push(await desk.someoneWaits(chatOf(index)));
    }
    const run = new Run(desk, people, handoffs);
    await run.give(commandsOf(plan));
    await desk.world.helpDesk.settled();
    return { ...(await run.figures()), seconds: (performance.now() - began) / 1000 };
  } finally {
    await desk.close();
  }
}

function commandsOf({ operators, handoffs, commands, seed }: DeskPlan): readonly Given[] {
  const kinds = [
    ...(['claim', 'claim', 'claim', 'next', 'release', 'toTeam', 'toPerson', 'close'] as const),
    ...(['messages', 'messages', 'citizen', 'citizen', 'leave'] as const),
  ];
  const given = record<Given>({
    operator: nat(operators - 1),
    handoff: nat(handoffs - 1),
    kind: constantFrom(...kinds),
    other: nat(operators - 1),
  });
  return sample(given, { numRuns: commands, seed });
}

async function limit({ world }: RealDesk, operators: number): Promise<void> {
  const { settings, staff } = world.helpDesk;
  const by = { id: 'ada', name: 'Ada', anyones: true };
  for (const { id } of (await staff.accounts.list()).slice(0, operators)) {
    await settings.saveSkills(id, { ...(await settings.skillsOf(id)), mostAtOnce: LIMIT }, by);
  }
}

function chatOf(index: number): string {
  return `chat-${index}`;
}

interface Answered {
  readonly given: Given;
  readonly index: number;
  readonly status: number;
}

/** One run of the model: what was said and answered, and what that must have left behind. */
class Run {
  readonly #desk: RealDesk;
  readonly #people: readonly Visitor[];
  readonly #handoffs: readonly string[];
  readonly #answered: Answered[] = [];
  /** Who claimed what last, as far as they were told. */
  readonly #claimers = new Map<number, number>();

  constructor(desk: RealDesk, people: readonly Visitor[], handoffs: readonly string[]) {
    this.#desk = desk;
    this.#people = people;
    this.#handoffs = handoffs;
  }

  async give(commands: readonly Given[]): Promise<void> {
    const queue = commands.entries();
    const hand = async (): Promise<void> => {
      for (const [index, given] of queue) {
        this.#answered.push({ given, index, status: await this.#one(given, index) });
      }
    };
    await Promise.all(Array.from({ length: HANDS }, hand));
  }

  async figures(): Promise<Omit<DeskFigures, 'seconds'>> {
    const statuses = new Map<number, number>();
    for (const { given, status } of this.#answered) {
      if (given.kind !== 'citizen' && given.kind !== 'leave') {
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    }
    const strange = [...statuses.keys()].filter((status) => !EXPECTED_STATUSES.has(status));
    const { moves, faults } = await replay(this.#desk);
    const lost = await this.#lostMessages();
    return {
      statuses,
      moves,
      messages: this.#answered.filter(({ given, status }) => this.#wrote(given) && status === 201).length,
      violations: [
        ...strange.map((status) => `the API answered ${status}`),
        ...faults,
        ...lost,
        ...(await this.#incompleteAudit()),
      ],
    };
  }

  #wrote({ kind }: Given): boolean {
    return kind === 'messages' || kind === 'citizen';
  }

  async #one(given: Given, index: number): Promise<number> {
    if (given.kind === 'citizen' || given.kind === 'leave') {
      return this.#citizen(given, index);
    }
    const visitor = this.#people[this.#whoGives(given)];
    const path =
      given.kind === 'next'
        ? '/api/console/handoffs/next'
        : `/api/console/handoffs/${this.#handoffs[given.handoff]}/${PATHS[given.kind]}`;
    const reply = await visitor?.post(path, bodyOf(given, index));
    if (given.kind === 'claim' && reply?.status === 200) {
      this.#claimers.set(given.handoff, given.operator);
    }
    // Nothing of theirs waited: nothing was moved.
    return given.kind === 'next' && reply?.body['handoff'] === null ? 409 : (reply?.status ?? 0);
  }

  /** Half of the commands come from whoever may give them, half from anybody. */
  #whoGives({ kind, operator, handoff, other }: Given): number {
    const isClaim = kind === 'claim' || kind === 'next';
    return isClaim || other % 2 ? operator : (this.#claimers.get(handoff) ?? operator);
  }

  async #citizen({ kind, handoff }: Given, index: number): Promise<number> {
    const chat = chatOf(handoff);
    await this.#desk.world.helpDesk.receive({
      type: 'message',
      channelId: 'test',
      conversation: { id: chat },
      from: { id: `citizen-${chat}` },
      locale: 'it',
      text: kind === 'leave' ? text('it', 'button.leave-queue') : questionOf(index),
    });
    return 201;
  }

  /** Each message that was accepted stands in the transcript, once. */
  async #lostMessages(): Promise<readonly string[]> {
    const rows = await this.#desk.world.helpDesk.storage.reader.query(
      "SELECT text, COUNT(*) AS count FROM transcript WHERE role IN ('citizen', 'operator') GROUP BY text",
    );
    const counts = new Map(rows.map((row) => [String(row['text']), Number(row['count'])]));
    return this.#answered.flatMap(({ given, index, status }) => {
      if (!this.#wrote(given)) {
        return [];
      }
      const said = given.kind === 'messages' ? replyOf(index) : questionOf(index);
      const expected = status === 201 ? 1 : 0;
      const found = counts.get(said) ?? 0;
      return found === expected
        ? []
        : [`message ${index} was accepted ${expected} times and is stored ${found} times`];
    });
  }

  /** For each move that was answered with success there is one row, with who and from where. */
  async #incompleteAudit(): Promise<readonly string[]> {
    const rows = await this.#desk.world.helpDesk.storage.reader.query(
      `SELECT kind, COUNT(*) AS count, SUM(CASE WHEN operator_id IS NULL OR origin IS NULL THEN 1 ELSE 0 END) AS bare
       FROM desk_events WHERE operator IS NOT NULL AND kind LIKE 'handoff.%' GROUP BY kind`,
    );
    const found = new Map(rows.map((row) => [String(row['kind']), row]));
    return AUDITED.flatMap(([kind, kinds]) => {
      const done = this.#answered.filter(
        ({ given, status }) => kinds.includes(given.kind) && status === 200,
      ).length;
      const row = found.get(kind);
      const count = Number(row?.['count'] ?? 0);
      // Claiming what one holds already is answered with success, and is no move.
      const isComplete = kind === 'handoff.claimed' ? count <= done && count > 0 : count === done;
      return isComplete && Number(row?.['bare'] ?? 0) === 0
        ? []
        : [
            `${kind}: ${done} done, ${count} in the audit, ${Number(row?.['bare'] ?? 0)} without who or where`,
          ];
    });
  }
}

const PATHS: Readonly<Record<Exclude<Given['kind'], 'next' | 'citizen' | 'leave'>, string>> = {
  claim: 'claim',
  release: 'release',
  toTeam: 'transfer',
  toPerson: 'transfer',
  close: 'close',
  messages: 'messages',
};

const AUDITED: readonly (readonly [string, readonly Given['kind'][]])[] = [
  ['handoff.claimed', ['claim', 'next']],
  ['handoff.released', ['release']],
  ['handoff.transferred', ['toTeam', 'toPerson']],
  ['handoff.closed', ['close']],
];

function bodyOf({ kind, other }: Given, index: number): unknown {
  switch (kind) {
    case 'toTeam':
      return { to: other % 2 ? 'bando' : 'wemi' };
    case 'toPerson':
      return { to: `op${other}` };
    case 'close':
      return { outcome: 'solved' };
    case 'messages':
      return { text: replyOf(index), clientMessageId: `m${index}` };
    default:
      return {};
  }
}

function replyOf(index: number): string {
  return `risposta ${index}`;
}

function questionOf(index: number): string {
  return `e la pratica numero ${index}?`;
}

/** What an event was a move of, by its name and what it says. */
function commandOf(kind: string, data: Readonly<Record<string, unknown>>): HandoffCommand | undefined {
  if (kind === 'handoff.transferred') {
    return data['toId'] === undefined ? 'transferToTeam' : 'transferToPerson';
  }
  if (kind === 'handoff.reopened') {
    return data['toOperator'] === true ? 'reopenTo' : 'reopen';
  }
  const found = Object.entries(MOVES).find(([, { event }]) => kind === `handoff.${event}`);
  return found?.[0] as HandoffCommand | undefined;
}

/** Walks through the audit in its order: each move must be legal where the handoff stood, and lead to what is stored. */
async function replay({
  world,
}: RealDesk): Promise<{ readonly moves: number; readonly faults: readonly string[] }> {
  const { reader } = world.helpDesk.storage;
  const events = await reader.query(
    "SELECT kind, handoff_id, operator_id, data FROM desk_events WHERE kind LIKE 'handoff.%' ORDER BY id",
  );
  const states = new Map<string, HandoffState>();
  const holders = new Map<string, string>();
  const faults: string[] = [];
  let moves = 0;
  for (const row of events) {
    const id = String(row['handoff_id']);
    const data = JSON.parse(String(row['data'])) as Readonly<Record<string, unknown>>;
    const kind = String(row['kind']);
    const command = commandOf(kind, data);
    if (kind === 'handoff.opened') {
      states.set(id, 'waiting');
    } else if (command !== undefined) {
      moves += 1;
      const before = states.get(id);
      if (before === undefined || !MOVES[command].from.includes(before)) {
        faults.push(`${id} was moved by ${command} while ${before ?? 'unknown'}`);
      }
      states.set(id, MOVES[command].to);
      hold(holders, { id, command, by: String(row['operator_id']), to: data['toId'] });
      if (
        command === 'claim' &&
        [...holders.values()].filter((who) => who === holders.get(id)).length > LIMIT
      ) {
        faults.push(`${holders.get(id)} took more than they may`);
      }
    }
  }
  for (const row of await reader.query('SELECT id, state, operator_id FROM handoffs')) {
    const id = String(row['id']);
    if (states.get(id) !== row['state']) {
      faults.push(`${id} is ${String(row['state'])}, and by its audit ${states.get(id) ?? 'unknown'}`);
    }
    if (row['state'] === 'claimed' && row['operator_id'] !== holders.get(id)) {
      faults.push(`${id} is held by another than its audit says`);
    }
  }
  return { moves, faults };
}

function hold(
  holders: Map<string, string>,
  move: { readonly id: string; readonly command: HandoffCommand; readonly by: string; readonly to: unknown },
): void {
  if (move.command === 'claim') {
    holders.set(move.id, move.by);
  } else if (move.command === 'transferToPerson' || move.command === 'assign') {
    holders.set(move.id, String(move.to));
  } else if (move.command !== 'reopenTo') {
    holders.delete(move.id);
  }
}
