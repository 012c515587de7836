import type { Changes } from '../changes.ts';
import type { Clock, Scheduler } from '../clock.ts';
import { replyActivity } from '../conversations/reply-activity.ts';
import { speak } from '../conversations/speak.ts';
import type { ConsoleEvents } from '../desk/desk-api.ts';
import type { StoredSettings } from '../desk/desk-settings.ts';
import { text } from '../../dialogs/texts/say.ts';
import { isLocale } from '../../knowledge/schema/locale.ts';
import { findConversation } from '../storage/sql/conversations.ts';
import { feedAfter } from '../storage/sql/desk-events.ts';
import { findHandoff, type Handoff } from '../storage/sql/handoffs.ts';
import { holdSetting, writeSetting } from '../storage/sql/settings.ts';
import { activeStaffChats, type StaffChat } from '../storage/sql/staff-chats.ts';
import type { Storage, Transaction } from '../storage/storage.ts';
import { errorFields, type Log } from '../telemetry/log.ts';
import { TOLD } from './staff-chats.ts';

/** A burst of changes is looked at once. */
const GATHER_MS = 500;
const BATCH = 200;
/** After these somebody waits for whoever comes first, or must wait no longer. */
const WAITS = new Set([
  'handoff.opened',
  'handoff.escalated',
  'handoff.released',
  'handoff.given-back',
  'handoff.transferred',
  'handoff.reopened',
]);

export interface StaffAlertsParts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly changes: Changes;
  readonly log: Log;
  readonly events: ConsoleEvents;
  readonly settings: StoredSettings;
  readonly notify: (conversationId: string) => void;
  /** Where the request is opened in the console. */
  readonly linkTo: (handoffId: string) => string;
}

/**
 * Tells staff in their own chats that somebody of their teams waits: number, team, topic and a link, never the citizen's
 * words. How far it has told is stored with what it tells, so that each is told once, by whichever instance.
 */
export class StaffAlerts {
  readonly #parts: StaffAlertsParts;
  #deaf: (() => void) | undefined;
  #gathering: (() => void) | undefined;

  constructor(parts: StaffAlertsParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#deaf = this.#parts.events.onChange(() => this.#gather());
    this.#gather();
  }

  stop(): void {
    this.#deaf?.();
    this.#gathering?.();
  }

  #gather(): void {
    this.#gathering ??= this.#parts.scheduler.after(GATHER_MS, () => {
      this.#gathering = undefined;
      this.#tell().catch((error: unknown) =>
        this.#parts.log.warn(errorFields(error), 'staff could not be alerted'),
      );
    });
  }

  async #tell(): Promise<void> {
    const { storage, events } = this.#parts;
    if ((await activeStaffChats(storage.reader)).length === 0) {
      return;
    }
    // Reading the feed gives new events their numbers.
    await events.after(Number.MAX_SAFE_INTEGER, 1);
    while ((await storage.transaction((transaction) => this.#tellBatch(transaction))) === BATCH) {
      // Until everything is told.
    }
  }

  async #tellBatch(transaction: Transaction): Promise<number> {
    const told = Number((await holdSetting(transaction, TOLD)) ?? 0);
    const events = await feedAfter(transaction, told, BATCH);
    const last = events.at(-1);
    if (last === undefined) {
      return 0;
    }
    const ids = events.filter(({ kind }) => WAITS.has(kind)).map(({ handoffId }) => handoffId ?? '');
    const chats = await activeStaffChats(transaction);
    for (const id of new Set(ids)) {
      const handoff = await findHandoff(transaction, id);
      if (handoff?.state === 'waiting') {
        await this.#tellOf(transaction, handoff, chats);
      }
    }
    await writeSetting(transaction, TOLD, String(last.feedId));
    return events.length;
  }

  async #tellOf(transaction: Transaction, handoff: Handoff, chats: readonly StaffChat[]): Promise<void> {
    const { settings } = this.#parts;
    const { teams } = await settings.rules(transaction);
    const team = teams.find(({ id }) => id === handoff.team);
    for (const chat of chats) {
      const skills = await settings.skills(transaction, chat.operatorId);
      const conversation = await findConversation(transaction, chat.conversationId);
      if (!conversation || !skills.teams.includes(handoff.team)) {
        continue;
      }
      const locale = isLocale(conversation.locale) ? conversation.locale : 'it';
      const words = text(locale, handoff.urgent ? 'staff.alert-urgent' : 'staff.alert', {
        team: team?.name[locale] ?? handoff.team,
        topic: handoff.topic ?? '–',
        link: this.#parts.linkTo(handoff.id),
      });
      await speak(
        { transaction, changes: this.#parts.changes, notify: this.#parts.notify },
        {
          conversation,
          role: 'system',
          speaker: null,
          text: words,
          activity: replyActivity({ text: words, locale }),
          handoffId: null,
          now: this.#parts.clock.now().getTime(),
        },
      );
    }
  }
}
