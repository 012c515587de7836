import { DAY_MS } from '../../knowledge/durations.ts';
import type { OfficeHours } from '../../knowledge/schema/calendar.ts';
import type { Team } from '../../knowledge/schema/team.ts';
import { afterOfficeMinutes } from '../../knowledge/places/office-time.ts';
import {
  isDueOpen,
  moveDue,
  openDueTimes,
  setDue,
  settleDue,
  type DueKind,
} from '../storage/sql/due-times.ts';
import type { Handoff } from '../storage/sql/handoffs.ts';
import type { Sql } from '../storage/storage.ts';
import type { DeskRules, StoredSettings } from './desk-settings.ts';
import type { HandoffCommand } from './handoff.ts';
import { hoursOf } from './settings-api.ts';

/** The warning comes when so much of the time is gone. */
const WARN_AFTER = 0.75;
/** A request that nobody has taken for so long is of no use to its citizen any more; whatever the hours. */
const EXPIRES_AFTER_MS = 14 * DAY_MS;

const REPLIES: readonly DueKind[] = ['first-reply', 'next-reply'];
const ALL: readonly DueKind[] = [...REPLIES, 'close', 'expiry'];

/** Keeps the due times of handoffs with what happens to them, as rows, in the transaction in which it happens. */
export class DueTimes {
  readonly #settings: StoredSettings;

  constructor(settings: StoredSettings) {
    this.#settings = settings;
  }

  async opened(sql: Sql, handoff: Handoff, at: number): Promise<void> {
    await this.#set(sql, handoff, { kinds: ['first-reply', 'close', 'expiry'], at });
  }

  /** A citizen has written: somebody owes an answer, from the first message that has none. */
  async heard(sql: Sql, handoff: Handoff, at: number): Promise<void> {
    if (handoff.firstReplyAt !== null) {
      await this.#set(sql, handoff, { kinds: ['next-reply'], at, keepOpen: true });
    }
  }

  async replied(sql: Sql, handoffId: string): Promise<void> {
    await settleDue(sql, handoffId, { kinds: REPLIES, as: 'met' });
  }

  /** `handoff` as it stands after the move. */
  async moved(sql: Sql, command: HandoffCommand, handoff: Handoff, at: number): Promise<void> {
    switch (command) {
      case 'claim':
      case 'assign':
      case 'transferToPerson':
        await settleDue(sql, handoff.id, { kinds: ['expiry'], as: 'void' });
        return;
      case 'release':
      case 'giveBack':
        await this.heard(sql, handoff, at);
        await this.#set(sql, handoff, { kinds: ['expiry'], at });
        return;
      case 'transferToTeam':
        await this.#toTeam(sql, handoff, at);
        return;
      case 'close':
        await settleDue(sql, handoff.id, { kinds: ['close'], as: 'met' });
        await settleDue(sql, handoff.id, { kinds: ALL, as: 'void' });
        return;
      case 'abandon':
      case 'expire':
        await settleDue(sql, handoff.id, { kinds: ALL, as: 'void' });
        return;
      case 'reopen':
      case 'reopenTo':
        await this.#set(sql, handoff, { kinds: [replyOf(handoff), 'close'], at });
        if (handoff.state === 'waiting') {
          await this.#set(sql, handoff, { kinds: ['expiry'], at });
        }
    }
  }

  /** Hours or teams have changed: whatever is counted is counted by the new ones, from where it began. */
  async reckonAnew(sql: Sql, rules: DeskRules): Promise<void> {
    for (const { due, team } of await openDueTimes(sql)) {
      const times = dueTimes(rules, { team, kind: due.kind, since: due.since });
      if (times !== undefined && (times.warnAt !== due.warnAt || times.dueAt !== due.dueAt)) {
        await moveDue(sql, { id: due.id, ...times });
      }
    }
  }

  /** The new team has its own time to answer. */
  async #toTeam(sql: Sql, handoff: Handoff, at: number): Promise<void> {
    for (const kind of REPLIES) {
      if (await isDueOpen(sql, handoff.id, kind)) {
        await this.#set(sql, handoff, { kinds: [kind], at });
      }
    }
    await this.heard(sql, handoff, at);
    await this.#set(sql, handoff, { kinds: ['expiry'], at });
  }

  async #set(
    sql: Sql,
    { id: handoffId, team }: Handoff,
    {
      kinds,
      at,
      keepOpen = false,
    }: { readonly kinds: readonly DueKind[]; readonly at: number; readonly keepOpen?: boolean },
  ): Promise<void> {
    const rules = await this.#settings.rules(sql);
    for (const kind of kinds) {
      const times = dueTimes(rules, { team, kind, since: at });
      if (times !== undefined) {
        await setDue(sql, { handoffId, kind, since: at, ...times }, { keepOpen });
      }
    }
  }
}

function replyOf({ firstReplyAt }: Handoff): DueKind {
  return firstReplyAt === null ? 'first-reply' : 'next-reply';
}

/** When to warn and when it is late; undefined when the desk never opens, so that nothing can be promised. */
function dueTimes(
  { office, teams }: DeskRules,
  { team: id, kind, since }: { readonly team: string; readonly kind: DueKind; readonly since: number },
): { readonly warnAt: number; readonly dueAt: number } | undefined {
  if (kind === 'expiry') {
    return { warnAt: since + EXPIRES_AFTER_MS - DAY_MS, dueAt: since + EXPIRES_AFTER_MS };
  }
  // A team that is gone leaves what it had to the first.
  const team = teams.find((other) => other.id === id) ?? teams[0];
  const minutes = team && minutesOf(team, kind);
  return minutes === undefined ? undefined : within(hoursOf(office, team), { since, minutes });
}

function minutesOf({ due }: Team, kind: Exclude<DueKind, 'expiry'>): number {
  return { 'first-reply': due.firstReply, 'next-reply': due.nextReply, close: due.close }[kind];
}

function within(
  hours: OfficeHours,
  { since, minutes }: { readonly since: number; readonly minutes: number },
): { readonly warnAt: number; readonly dueAt: number } | undefined {
  const warn = afterOfficeMinutes(hours, new Date(since), minutes * WARN_AFTER);
  const due = afterOfficeMinutes(hours, new Date(since), minutes);
  return warn && due && { warnAt: warn.getTime(), dueAt: due.getTime() };
}
