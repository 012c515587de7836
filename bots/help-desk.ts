import type { Knowledge } from '../knowledge/knowledge.ts';
import { officeState } from '../knowledge/places/office-state.ts';
import { QueueNotices } from './cases/queue-notices.ts';
import { createChanges, type Changes } from './changes.ts';
import type { Clock, Scheduler } from './clock.ts';
import { dialogServices } from './conversations/dialog-services.ts';
import { LookBack } from './conversations/look-back.ts';
import { Intake, type Stored } from './conversations/intake.ts';
import { sorryWords } from './conversations/sorry.ts';
import { Sweep } from './conversations/sweep.ts';
import type { TurnScope } from './conversations/turn-scope.ts';
import { Turns } from './conversations/turns.ts';
import { createDesk, type DeskOffice } from './desk/create-desk.ts';
import type { Desk } from './desk/desk.ts';
import type { StoredSettings } from './desk/desk-settings.ts';
import type { ConsoleEvents, Mentions } from './desk/desk-api.ts';
import type { StoredPresence } from './desk/presence.ts';
import { createDeskStream } from './desk/desk-stream.ts';
import { createMentions } from './desk/mentions.ts';
import { HelpDeskError } from './errors.ts';
import { createReports, type Reports } from './desk/reports.ts';
import { HelpDeskBot } from './help-desk-bot.ts';
import { Dispatcher } from './outbox/dispatcher.ts';
import { Instance } from './instances.ts';
import { OutboxAdapter } from './outbox/outbox-adapter.ts';
import { linkStaffChat } from './staff/staff-chats.ts';
import { createStaff, type Staff } from './staff/staff.ts';
import type { Storage } from './storage/storage.ts';
import type { Log } from './telemetry/log.ts';
import { keepTrace, traced } from './telemetry/tracing.ts';
import { createMetrics, type Metrics } from './telemetry/metrics.ts';

/** What the service is made of; the world outside comes in here and nowhere else. */
export interface HelpDeskParts {
  readonly knowledge: Knowledge;
  readonly storage: Storage;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly log: Log;
  /** Unguessable ids, as a UUID. */
  readonly freshId: () => string;
  /** From 0 up to 1, for the jitter of retries. */
  readonly random: () => number;
  /** Messages that may be on the wire at once, and so be doubtful after a crash. */
  readonly mostOnWire?: number | undefined;
  /** Opens Telegram and brings a code along; undefined where the service is not on Telegram. */
  readonly telegramUrl?: ((code: string) => string | undefined) | undefined;
}

export interface HelpDesk {
  /** Stores an activity, then answers it in its own time; a conversation far behind is made to wait here. Rejects with `ACTIVITY_INVALID`, or `OVERLOADED` once it stops. */
  receive(activity: unknown): Promise<Stored>;
  /** So much waits for an answer that channels must slow their senders. What is received all the same is kept. */
  readonly isBusy: boolean;
  readonly desk: Desk;
  readonly deskEvents: ConsoleEvents;
  readonly mentions: Mentions;
  readonly reports: Reports;
  readonly staff: Staff;
  readonly settings: StoredSettings;
  readonly presence: StoredPresence;
  readonly dispatcher: Dispatcher;
  readonly changes: Changes;
  readonly storage: Storage;
  readonly knowledge: Knowledge;
  readonly clock: Clock;
  readonly metrics: Metrics;
  /** Takes up what an earlier run left. Register the channels first. */
  start(): Promise<void>;
  /** Resolves when every received activity is answered and every message that is due is delivered. */
  settled(): Promise<void>;
  /** Stores nothing more, and answers and delivers for at most so many milliseconds what is stored. */
  flush(withinMs: number): Promise<void>;
  /** Finishes the turns that run and keeps the rest for the next start. */
  stop(): Promise<void>;
}

/** Conversations that may wait for a turn before channels slow their senders. */
const MOST_WAITING = 5_000;

/** Joins the parts: the one place for the program, the command line and the tests. */
export function createHelpDesk(parts: HelpDeskParts): HelpDesk {
  const { storage, clock, knowledge } = parts;
  const ground = layGround(parts);
  const { changes, dispatcher, metrics, staff } = ground;
  const office = joinDesk(ground, (conversationId) => turns.wake(conversationId));
  const { intake, turns } = joinTurns(ground, office);
  const queueNotices = joinQueueNotices(ground, office);
  const sweep = new Sweep(ground);
  takeUpOnBeats(ground, turns);
  return {
    desk: office.desk,
    deskEvents: createDeskStream(storage, changes),
    mentions: createMentions({ storage, clock }),
    reports: createReports(storage.reader, knowledge.office.timeZone),
    staff,
    settings: office.settings,
    presence: office.presence,
    dispatcher,
    changes,
    storage,
    knowledge,
    clock,
    metrics,
    get isBusy() {
      return turns.depth >= MOST_WAITING;
    },
    ...lifeOf({ ground, office, intake, turns, queueNotices, sweep }),
  };
}

/** What all parts stand on. */
interface Ground extends HelpDeskParts {
  readonly changes: Changes;
  readonly instance: Instance;
  readonly metrics: Metrics;
  readonly dispatcher: Dispatcher;
  readonly notify: (conversationId: string) => void;
  readonly staff: Staff;
}

function layGround(parts: HelpDeskParts): Ground {
  const { storage, clock, freshId } = parts;
  const changes = createChanges(storage.neighbours);
  const instance = new Instance({ ...parts, id: freshId() });
  const metrics = createMetrics();
  const dispatcher = new Dispatcher({ ...parts, changes, metrics, instance });
  const notify = (conversationId: string) => dispatcher.notify(conversationId);
  const staff = createStaff({ storage, clock, changes, freshId });
  return { ...parts, changes, instance, metrics, dispatcher, notify, staff };
}

function joinDesk(ground: Ground, wake: (conversationId: string) => void): DeskOffice {
  const operators = () => ground.staff.accounts.list();
  return createDesk({
    ...ground,
    wake,
    operators,
    async findOperator(nameOrId) {
      const found = (await operators()).find(({ id, name }) => id === nameOrId || name === nameOrId);
      return found && { id: found.id, name: found.displayName };
    },
  });
}

/** The way of a message: stored, then given to the bot, whose words go to the outbox. */
function joinTurns(
  ground: Ground,
  { settings, queue, moves, dueTimes }: DeskOffice,
): { readonly intake: Intake; readonly turns: Turns } {
  const { clock, changes, freshId, knowledge, telegramUrl = () => undefined } = ground;
  const servicesFor = (scope: TurnScope) => dialogServices(scope, { queue, moves, freshId, telegramUrl });
  const bot = new HelpDeskBot({
    ...ground,
    knowledgeFor: async ({ transaction }) => ({ ...knowledge, ...(await settings.rules(transaction)) }),
    servicesFor,
    linkStaffChat: (scope, code) => linkStaffChat(scope, code, { clock, changes }),
  });
  const adapter = new OutboxAdapter(ground);
  const intake = new Intake({ ...ground, dueTimes });
  const turns = new Turns({ ...ground, adapter, bot, ...sorryWords({ ...ground, servicesFor }) });
  return { intake, turns };
}

/** Who waits is told of their place only while somebody is at the desk. */
function joinQueueNotices(ground: Ground, { settings, queue }: DeskOffice): QueueNotices {
  return new QueueNotices({
    ...ground,
    async placeOf(sql, handoff) {
      const hours = await settings.hoursOf(sql, handoff.team);
      const isOpen = officeState(hours, ground.clock.now()).until !== undefined;
      return isOpen ? queue.placeOf(sql, handoff) : undefined;
    },
  });
}

/** What makes up for a word that was lost, or for an instance that died. */
function takeUpOnBeats({ instance, dispatcher, storage, clock, changes }: Ground, turns: Turns): void {
  instance.onBeat(() => turns.takeUpLeft());
  instance.onBeat(() => dispatcher.takeUpLeft());
  if (instance.hasNeighbours) {
    const lookBack = new LookBack({ reader: storage.reader, clock, changes });
    instance.onBeat(() => lookBack.look());
  }
}

interface Living {
  readonly ground: Ground;
  readonly office: DeskOffice;
  readonly intake: Intake;
  readonly turns: Turns;
  readonly queueNotices: QueueNotices;
  readonly sweep: Sweep;
}

function lifeOf({
  ground: { instance, dispatcher, changes, scheduler },
  office: { presence, watch },
  intake,
  turns,
  queueNotices,
  sweep,
}: Living): Pick<HelpDesk, 'receive' | 'start' | 'settled' | 'flush' | 'stop'> {
  let isClosed = false;
  const settled = async (): Promise<void> => {
    await queueNotices.settled();
    await turns.settled();
    await watch.settled();
    await dispatcher.settled();
  };
  return {
    async receive(activity) {
      if (isClosed) {
        throw new HelpDeskError('OVERLOADED');
      }
      return traced('intake', {}, async () => {
        const stored = await intake.store(activity);
        if (!stored.duplicate) {
          keepTrace(`turn ${stored.conversationId}`);
          await turns.received(stored.conversationId);
        }
        return stored;
      });
    },
    async start() {
      await instance.start();
      await turns.start();
      await dispatcher.start();
      await presence.start();
      watch.start();
      queueNotices.start();
      await sweep.start();
    },
    settled,
    async flush(withinMs) {
      isClosed = true;
      let cancel: (() => void) | undefined;
      const isOver = new Promise<void>((resolve) => {
        cancel = scheduler.after(withinMs, resolve);
      });
      await Promise.race([settled(), isOver]);
      cancel?.();
    },
    async stop() {
      isClosed = true;
      sweep.stop();
      await queueNotices.stop();
      await turns.stop();
      await watch.stop();
      await dispatcher.stop();
      await instance.stop();
      changes.close();
    },
  };
}
