import type { Clock } from '../clock.ts';
import { HelpDeskError } from '../errors.ts';
import type * as handoffs from '../storage/sql/handoffs.ts';
import { waitingInOrder } from '../storage/sql/queue.ts';
import { askSatisfaction } from '../storage/sql/satisfaction.ts';
import type { Storage, Transaction } from '../storage/storage.ts';
import type { Command, ConsoleDesk } from './desk-api.ts';
import { BY_SYSTEM, byOperator } from './desk-events.ts';
import type { StoredSettings } from './desk-settings.ts';
import type { HandoffMoves, MoveOrder } from './handoff-moves.ts';
import type { Notes } from './notes.ts';
import type { OperatorWords } from './operator-words.ts';
import { refusal } from './refusal.ts';
import { hasRoom } from './room.ts';
import { lockHandoff } from './standing.ts';

/** Handoffs looked at for "next": so many may be taken by others at the same moment. */
const MOST_TRIES = 50;

export interface Person {
  readonly id: string;
  readonly name: string;
}

export interface QueueCommandParts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly settings: StoredSettings;
  readonly moves: HandoffMoves;
  readonly words: OperatorWords;
  readonly notes: Notes;
  /** Operators by name or id, for a transfer to a person. */
  readonly findOperator: (nameOrId: string) => Promise<Person | undefined>;
}

/** The commands that move a handoff. Each is one transaction: a conditional update with one winner, its event, its words. */
export class QueueCommands {
  readonly #parts: QueueCommandParts;

  constructor(parts: QueueCommandParts) {
    this.#parts = parts;
  }

  claim({ handoffId, by }: Command): Promise<handoffs.Handoff> {
    return this.#parts.storage.transaction(async (transaction) => {
      const standing = await lockHandoff(transaction, handoffId);
      if (standing.state === 'claimed' && standing.operatorId === by.id) {
        return standing;
      }
      const claimed =
        standing.state === 'waiting'
          ? await this.#give(transaction, standing, { command: 'claim', by })
          : undefined;
      if (claimed === undefined) {
        throw refusal('claim', standing);
      }
      return claimed;
    });
  }

  /** The one that waits first among what the operator may be given. Undefined when nothing of theirs waits. */
  async claimNext({ by }: Pick<Command, 'by'>): Promise<handoffs.Handoff | undefined> {
    const { storage, settings } = this.#parts;
    const { teams, locales } = await settings.skillsOf(by.id);
    for (const { id } of await waitingInOrder(storage.reader, { teams, locales, limit: MOST_TRIES })) {
      const claimed = await storage.transaction(async (transaction) =>
        this.#give(transaction, await lockHandoff(transaction, id), { command: 'claim', by }),
      );
      if (claimed !== undefined) {
        return claimed;
      }
    }
    return undefined;
  }

  /** Given unasked to somebody with room. Undefined when it does not wait any more, or they have no room. */
  assign(handoffId: string, to: Person): Promise<handoffs.Handoff | undefined> {
    return this.#parts.storage.transaction(async (transaction) => {
      const standing = await lockHandoff(transaction, handoffId);
      return (await hasRoom(transaction, this.#parts.settings, to.id))
        ? this.#give(transaction, standing, { command: 'assign', by: to })
        : undefined;
    });
  }

  release(command: Command): Promise<handoffs.Handoff> {
    return this.#move(command, {
      command: 'release',
      change: { operator: null, releasedBy: command.by.id },
      tell: { key: 'released', name: command.by.name },
    });
  }

  async transfer({ to, ...command }: Command & { readonly to: string }): Promise<handoffs.Handoff> {
    const { settings, findOperator } = this.#parts;
    const team = (await settings.teams()).find(({ id }) => id === to);
    if (team !== undefined) {
      return this.#move(command, {
        command: 'transferToTeam',
        change: { operator: null, team: to, releasedBy: null },
        data: { to },
        tell: { key: 'transferred' },
      });
    }
    const person = await findOperator(to);
    if (person === undefined) {
      throw new HelpDeskError('BAD_REQUEST', { to: 'no team and no operator' });
    }
    return this.#move(command, {
      command: 'transferToPerson',
      change: { operator: person },
      data: { to: person.name, toId: person.id },
      tell: { key: 'transferred', name: person.name },
    });
  }

  async close(command: Parameters<ConsoleDesk['close']>[0]): Promise<handoffs.Handoff> {
    const { outcome, note = '', labels, reply, handoffId, by } = command;
    const { notes } = this.#parts;
    const operators = note === '' ? [] : await notes.nameable();
    return this.#parts.storage.transaction(async (transaction) => {
      if (reply !== undefined) {
        await this.#parts.words.say(transaction, { handoffId, by, ...reply });
      }
      const closed = await this.#moveIn(transaction, command, {
        command: 'close',
        change: { outcome, ...(labels === undefined ? {} : { labels }) },
        data: { outcome },
      });
      if (note !== '') {
        await notes.write(transaction, { handoff: closed, by, text: note, operators });
      }
      const at = this.#parts.clock.now().getTime();
      const question = { handoffId, conversationId: closed.conversationId, at };
      const key = (await askSatisfaction(transaction, question)) ? 'closed-asking' : 'closed';
      await this.#parts.moves.tell(transaction, closed, { key, name: by.name });
      return closed;
    });
  }

  #move(command: Command, order: Omit<MoveOrder, 'handoffId' | 'by'>): Promise<handoffs.Handoff> {
    return this.#parts.storage.transaction((transaction) => this.#moveIn(transaction, command, order));
  }

  /** A move by whoever holds the handoff, or by somebody whose role may act for them. */
  async #moveIn(
    transaction: Transaction,
    { handoffId, by }: Command,
    order: Omit<MoveOrder, 'handoffId' | 'by'>,
  ): Promise<handoffs.Handoff> {
    const standing = await lockHandoff(transaction, handoffId);
    const { operator } = order.change ?? {};
    if (operator && !by.anyones && !(await hasRoom(transaction, this.#parts.settings, operator.id))) {
      throw new HelpDeskError('HANDOFF_LIMIT_REACHED', { operatorId: operator.id });
    }
    const moved = await this.#parts.moves.make(transaction, {
      ...order,
      handoffId,
      by: byOperator(by),
      change: { ...order.change, ...(by.anyones ? {} : { onlyIfHeldBy: by.id }) },
    });
    if (moved === undefined) {
      throw refusal(order.command, standing, by.id);
    }
    return moved;
  }

  /** Puts a waiting handoff into somebody's hands. */
  async #give(
    transaction: Transaction,
    standing: handoffs.Handoff,
    { command, by }: { readonly command: 'claim' | 'assign'; readonly by: Person },
  ): Promise<handoffs.Handoff | undefined> {
    if (standing.state !== 'waiting') {
      return undefined;
    }
    if (command === 'claim' && !(await hasRoom(transaction, this.#parts.settings, by.id))) {
      throw new HelpDeskError('HANDOFF_LIMIT_REACHED', { operatorId: by.id });
    }
    return this.#parts.moves.make(transaction, {
      handoffId: standing.id,
      command,
      by: command === 'claim' ? byOperator(by) : BY_SYSTEM,
      change: { operator: { id: by.id, name: by.name } },
      ...(command === 'claim' ? {} : { data: { to: by.name, toId: by.id } }),
      tell: { key: 'claimed', name: by.name },
    });
  }
}
