import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Changes } from '../changes.ts';
import type { Clock, Scheduler } from '../clock.ts';
import type { Storage } from '../storage/storage.ts';
import type { Log } from '../telemetry/log.ts';
import { CitizenQueue } from './citizen-queue.ts';
import { Desk } from './desk.ts';
import { StoredSettings } from './desk-settings.ts';
import { DeskWatch } from './desk-watch.ts';
import { DueTimes } from './due-times.ts';
import { HandoffMoves } from './handoff-moves.ts';
import { Notes, type NotesParts } from './notes.ts';
import { StoredPresence } from './presence.ts';
import { Suggestions } from './suggestions.ts';
import { WaitTimes } from './wait-times.ts';
import { OperatorWords } from './operator-words.ts';
import { QueueCommands, type QueueCommandParts } from './queue-commands.ts';

export interface DeskOffice {
  readonly desk: Desk;
  readonly settings: StoredSettings;
  readonly presence: StoredPresence;
  /** What citizens do to the queue. */
  readonly queue: CitizenQueue;
  readonly moves: HandoffMoves;
  readonly dueTimes: DueTimes;
  readonly watch: DeskWatch;
}

/** Joins the desk: what is stored, the commands of operators, citizens and the clock, and their settings. */
export function createDesk(
  parts: Pick<QueueCommandParts, 'findOperator'> &
    Pick<NotesParts, 'operators'> & {
      readonly knowledge: Knowledge;
      readonly storage: Storage;
      readonly clock: Clock;
      readonly scheduler: Scheduler;
      readonly changes: Changes;
      readonly log: Log;
      readonly freshId: () => string;
      readonly notify: (conversationId: string) => void;
      /** Something of this conversation is to be answered by the bot. */
      readonly wake: (conversationId: string) => void;
    },
): DeskOffice {
  const { storage, clock, changes, knowledge, freshId } = parts;
  const settings: StoredSettings = new StoredSettings({
    storage,
    clock,
    changes,
    content: knowledge,
    onRules: (transaction, rules) => dueTimes.reckonAnew(transaction, rules),
  });
  const dueTimes = new DueTimes(settings);
  const moves = new HandoffMoves({ ...parts, dueTimes });
  const words = new OperatorWords({ clock, moves, dueTimes });
  const notes = new Notes({ ...parts, moves });
  const commands = new QueueCommands({ ...parts, settings, moves, words, notes });
  const queue = new CitizenQueue({
    settings,
    dueTimes,
    moves,
    freshId,
    waits: new WaitTimes(settings, clock),
  });
  const suggestions = new Suggestions({ reader: storage.reader, clock, knowledge, settings });
  const watch = new DeskWatch({ ...parts, moves, commands });
  return {
    settings,
    moves,
    dueTimes,
    watch,
    desk: new Desk({ ...parts, settings, moves, commands, words, notes, queue, suggestions }),
    presence: new StoredPresence({ storage, clock, onChange: () => watch.look() }),
    queue,
  };
}
