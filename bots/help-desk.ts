import type { Knowledge } from '../knowledge/knowledge.ts';
import { officeState } from '../knowledge/places/office-state.ts';
import { teamOf } from '../knowledge/team-of.ts';
import { QueueNotices } from './cases/queue-notices.ts';
import { createChanges, type Changes } from './changes.ts';
import type { Clock, Scheduler } from './clock.ts';
import { dialogServices } from './conversations/dialog-services.ts';
import { eraseRequested } from './conversations/erasure.ts';
import { LookBack } from './conversations/look-back.ts';
import { Intake, type Stored } from './conversations/intake.ts';
import { sweepExpired } from './conversations/retention.ts';
import { speak } from './conversations/speak.ts';
import type { TurnScope } from './conversations/turn-scope.ts';
import { Turns, type SorryScope } from './conversations/turns.ts';
import { createDesk } from './desk/create-desk.ts';
import type { Desk } from './desk/desk.ts';
import type { StoredSettings } from './desk/desk-settings.ts';
import type { ConsoleEvents, Mentions } from './desk/desk-api.ts';
import type { StoredPresence } from './desk/presence.ts';
import { createDeskStream } from './desk/desk-stream.ts';
import { createMentions } from './desk/mentions.ts';
import { notice, type NoticeKey } from './desk/notices.ts';
import { HelpDeskError } from './errors.ts';
import { createReports, type Reports } from './desk/reports.ts';
import { HelpDeskBot } from './help-desk-bot.ts';
import { Dispatcher } from './outbox/dispatcher.ts';
import { Instance } from './instances.ts';
import { OutboxAdapter } from './outbox/outbox-adapter.ts';
import { linkStaffChat } from './staff/staff-chats.ts';
import { createStaff, type Staff } from './staff/staff.ts';
import { takeLease } from './storage/sql/settings.ts';
import type { Storage } from './storage/storage.ts';
import { errorFields, type Log } from './telemetry/log.ts';
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
const SWEEP_EVERY_MS = 60_000;
/** Between two parts of a long sweep, so that those who write come between. */
const SWEEP_ON_MS = 1_000;

/** Joins the parts: the one place for the program, the command line and the tests. */
export function createHelpDesk(parts: HelpDeskParts): HelpDesk {
  const { storage, clock, scheduler, log, freshId, knowledge } = parts;
  const changes = createChanges(storage.neighbours);
  const instance = new Instance({ id: freshId(), storage, clock, scheduler, log });
  const metrics = createMetrics();
  const dispatcher = new Dispatcher({
    storage,
    clock,
    scheduler,
    changes,
    log,
    random: parts.random,
    metrics,
    instance,
    mostOnWire: parts.mostOnWire,
  });
  const notify = (conversationId: string) => dispatcher.notify(conversationId);
  const staff = createStaff({ storage, clock, changes, freshId });
  const office = createDesk({
    ...parts,
    changes,
    notify,
    wake: (conversationId) => turns.wake(conversationId),
    operators: () => staff.accounts.list(),
    async findOperator(nameOrId) {
      const found = (await staff.accounts.list()).find(
        ({ id, name }) => id === nameOrId || name === nameOrId,
      );
      return found && { id: found.id, name: found.displayName };
    },
  });
  const { settings, presence, watch, queue, moves, dueTimes } = office;
  const telegramUrl = parts.telegramUrl ?? (() => undefined);
  const servicesFor = (scope: TurnScope) => dialogServices(scope, { queue, moves, freshId, telegramUrl });
  const knowledgeFor = async ({ transaction }: TurnScope): Promise<Knowledge> => ({
    ...knowledge,
    ...(await settings.rules(transaction)),
  });
  const bot = new HelpDeskBot({
    knowledgeFor,
    metrics,
    servicesFor,
    linkStaffChat: (scope, code) => linkStaffChat(scope, code, { clock, changes }),
  });
  const adapter = new OutboxAdapter({ changes, notify });
  const intake = new Intake({ storage, clock, changes, freshId, dueTimes });
  const speakSorry = async (scope: SorryScope, key: NoticeKey, handoffId: string | null): Promise<void> => {
    const { transaction, conversation } = scope;
    const activity = notice(key, conversation.locale, '');
    const text = activity.text ?? '';
    const now = scope.now.getTime();
    const speech = { conversation, role: 'system', speaker: null, text, activity, handoffId, now } as const;
    await speak({ transaction, changes, notify }, speech);
  };
  const turns = new Turns({
    storage,
    clock,
    scheduler,
    changes,
    log,
    metrics,
    adapter,
    bot,
    async apologise(scope) {
      const team = teamOf(knowledge, undefined, 'it');
      const place = { team, urgent: false, reason: scope.activity.text ?? '' };
      await servicesFor(scope).openHandoff(place);
      await speakSorry(scope, 'sorry', scope.handoff?.id ?? null);
    },
    saySorry: (scope) => speakSorry(scope, 'sorry-only', null),
  });

  const queueNotices = new QueueNotices({
    storage,
    clock,
    scheduler,
    changes,
    log,
    notify,
    async placeOf(sql, handoff) {
      const hours = await settings.hoursOf(sql, handoff.team);
      const isOpen = officeState(hours, clock.now()).until !== undefined;
      return isOpen ? queue.placeOf(sql, handoff) : undefined;
    },
  });

  const settled = async (): Promise<void> => {
    await queueNotices.settled();
    await turns.settled();
    await watch.settled();
    await dispatcher.settled();
  };

  let isClosed = false;
  let cancelSweep: (() => void) | undefined;
  const sweepOnce = (): Promise<boolean> =>
    storage.transaction(async (transaction) => {
      const now = clock.now().getTime();
      const lease = { name: 'sweep', owner: instance.id, now, until: now + SWEEP_EVERY_MS };
      // Once is enough, however many instances there are.
      if (instance.hasNeighbours && !(await takeLease(transaction, lease))) {
        return false;
      }
      await eraseRequested(transaction, { changes, at: now });
      return sweepExpired(transaction, clock.now());
    });
  const sweep = async (): Promise<void> => {
    let isMore = false;
    try {
      isMore = await sweepOnce();
    } catch (error) {
      log.error(errorFields(error), 'sweep failed');
    }
    cancelSweep = scheduler.after(isMore ? SWEEP_ON_MS : SWEEP_EVERY_MS, () => void sweep());
  };

  instance.onBeat(() => turns.takeUpLeft());
  instance.onBeat(() => dispatcher.takeUpLeft());
  if (instance.hasNeighbours) {
    const lookBack = new LookBack({ reader: storage.reader, clock, changes });
    instance.onBeat(() => lookBack.look());
  }

  return {
    desk: office.desk,
    deskEvents: createDeskStream(storage, changes),
    mentions: createMentions({ storage, clock }),
    reports: createReports(storage.reader, knowledge.office.timeZone),
    staff,
    settings,
    presence,
    dispatcher,
    changes,
    storage,
    knowledge,
    clock,
    metrics,
    get isBusy() {
      return turns.depth >= MOST_WAITING;
    },
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
      await sweep();
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
      cancelSweep?.();
      await queueNotices.stop();
      await turns.stop();
      await watch.stop();
      await dispatcher.stop();
      await instance.stop();
      changes.close();
    },
  };
}
