import type { Wait } from '../../dialogs/services.ts';
import { DAY_MS } from '../../knowledge/durations.ts';
import { officeMinutesBetween } from '../../knowledge/places/office-time.ts';
import type { Clock } from '../clock.ts';
import { recentWaits } from '../storage/sql/queue.ts';
import type { Sql } from '../storage/storage.ts';
import type { StoredSettings } from './desk-settings.ts';

/** The last waits of a team that tell something about the next. */
const RECENT = { days: 30, most: 50 };
/** Fewer would be chance. */
const FEWEST = 5;
/** So long what was reckoned from them holds. */
const KEPT_MS = 60_000;

/** Minutes in which a queue moved on by one place: rather quick, and rather slow. */
interface Pace {
  readonly quick: number;
  readonly slow: number;
}

/** How long somebody will likely wait, from how long others of the same team did. */
export class WaitTimes {
  readonly #settings: StoredSettings;
  readonly #clock: Clock;
  readonly #paces = new Map<string, { readonly pace: Pace | undefined; readonly at: number }>();

  constructor(settings: StoredSettings, clock: Clock) {
    this.#settings = settings;
    this.#clock = clock;
  }

  /** Undefined while too little is known. */
  async of(
    sql: Sql,
    { team, position }: { readonly team: string; readonly position: number },
  ): Promise<Wait | undefined> {
    const pace = await this.#paceOf(sql, team);
    return pace && { low: roundDown(pace.quick * position), high: roundUp(pace.slow * position) };
  }

  async #paceOf(sql: Sql, team: string): Promise<Pace | undefined> {
    const now = this.#clock.now().getTime();
    const kept = this.#paces.get(team);
    if (kept !== undefined && Math.abs(now - kept.at) < KEPT_MS) {
      return kept.pace;
    }
    const hours = await this.#settings.hoursOf(sql, team);
    const waits = await recentWaits(sql, team, { since: now - RECENT.days * DAY_MS, limit: RECENT.most });
    const pace = paceOf(
      waits.map(
        ({ position, openedAt, claimedAt }) =>
          officeMinutesBetween(hours, new Date(openedAt), new Date(claimedAt)) / position,
      ),
    );
    this.#paces.set(team, { pace, at: now });
    return pace;
  }
}

/** Without the fifth that went best and the fifth that went worst. */
function paceOf(minutesAPlace: readonly number[]): Pace | undefined {
  const sorted = minutesAPlace.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return sorted.length < FEWEST ? undefined : { quick: at(0.2), slow: at(0.8) };
}

/** Nobody plans by the minute: steps of five up to an hour, of a quarter up to three, of half an hour beyond. */
function stepOf(minutes: number): number {
  return minutes <= 60 ? 5 : minutes <= 180 ? 15 : 30;
}

function roundDown(minutes: number): number {
  return Math.floor(minutes / stepOf(minutes)) * stepOf(minutes);
}

/** At least one step, so that a range remains. */
function roundUp(minutes: number): number {
  return Math.max(1, Math.ceil(minutes / stepOf(minutes))) * stepOf(minutes);
}
