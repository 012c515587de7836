import type { Knowledge } from '../../knowledge/knowledge.ts';
import { OfficeHours } from '../../knowledge/schema/calendar.ts';
import type { Team } from '../../knowledge/schema/team.ts';
import type { Changes } from '../changes.ts';
import type { Clock } from '../clock.ts';
import { HelpDeskError } from '../errors.ts';
import { storedSkills, storeSkills } from '../storage/sql/operator-skills.ts';
import { countOpenOfTeam } from '../storage/sql/queue.ts';
import { readSetting, writeSetting } from '../storage/sql/settings.ts';
import { deleteTeam, storedTeams, storeTeam } from '../storage/sql/teams.ts';
import type { Sql, Storage, Transaction } from '../storage/storage.ts';
import type { Actor } from './desk-api.ts';
import { byOperator, recordDeskEvent } from './desk-events.ts';
import { hoursOf, type DeskSettings, type Skills } from './settings-api.ts';

const HOURS = 'desk:hours';
/** After this long what is kept is read anew, should the word of a change have been lost on its way. */
const OLDEST_MS = 10_000;
/** More than a person can talk with; each office sets its own. */
const MOST_AT_ONCE = 20;

/** Hours and teams at one moment. */
export interface DeskRules {
  readonly office: OfficeHours;
  readonly teams: readonly Team[];
}

export interface StoredSettingsParts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly changes: Changes;
  readonly content: Pick<Knowledge, 'office' | 'teams'>;
  /** Called within the transaction that changes hours or teams, with what holds from now on. */
  readonly onRules: (transaction: Transaction, rules: DeskRules) => Promise<void>;
}

/** The desk's settings in the database, over what the content says. */
export class StoredSettings implements DeskSettings {
  readonly #parts: StoredSettingsParts;
  #kept: { readonly rules: DeskRules; readonly readAt: number } | undefined;
  #changes = 0;

  constructor(parts: StoredSettingsParts) {
    this.#parts = parts;
    // Settings are changed with an event, in whichever process.
    parts.changes.desk.listen(() => this.#forget());
  }

  async teams(): Promise<readonly Team[]> {
    return (await this.rules(this.#parts.storage.reader)).teams;
  }

  async hours(): Promise<OfficeHours> {
    return (await this.rules(this.#parts.storage.reader)).office;
  }

  /** For every turn: kept until something changes. Within a transaction, give that. */
  async rules(sql: Sql): Promise<DeskRules> {
    const now = this.#parts.clock.now().getTime();
    if (this.#kept !== undefined && Math.abs(now - this.#kept.readAt) < OLDEST_MS) {
      return this.#kept.rules;
    }
    const changes = this.#changes;
    const rules = await this.#read(sql);
    if (changes === this.#changes) {
      this.#kept = { rules, readAt: now };
    }
    return rules;
  }

  /** When the team's desk is open. */
  async hoursOf(sql: Sql, teamId: string): Promise<OfficeHours> {
    const { office, teams } = await this.rules(sql);
    return hoursOf(
      office,
      teams.find(({ id }) => id === teamId),
    );
  }

  saveTeam(team: Team, by: Actor): Promise<Team> {
    return this.#change(by, { kind: 'settings.team', data: { team: team.id } }, async (transaction) => {
      await storeTeam(transaction, team);
      return team;
    });
  }

  removeTeam(teamId: string, by: Actor): Promise<void> {
    return this.#change(
      by,
      { kind: 'settings.team-removed', data: { team: teamId } },
      async (transaction) => {
        const isOfContent = this.#parts.content.teams.some(({ id }) => id === teamId);
        if (!isOfContent && (await countOpenOfTeam(transaction, teamId)) > 0) {
          throw new HelpDeskError('TEAM_IN_USE', { teamId });
        }
        if (!(await deleteTeam(transaction, teamId)) && !isOfContent) {
          throw new HelpDeskError('TEAM_NOT_FOUND', { teamId });
        }
      },
    );
  }

  saveHours(hours: OfficeHours, by: Actor): Promise<OfficeHours> {
    return this.#change(by, { kind: 'settings.hours', data: {} }, async (transaction) => {
      await writeSetting(transaction, HOURS, JSON.stringify(hours));
      return hours;
    });
  }

  skillsOf(operatorId: string): Promise<Skills> {
    return this.skills(this.#parts.storage.reader, operatorId);
  }

  /** As `skillsOf`, within a transaction. */
  async skills(sql: Sql, operatorId: string): Promise<Skills> {
    const stored = await storedSkills(sql, operatorId);
    if (stored !== undefined) {
      return stored;
    }
    const { teams } = await this.rules(sql);
    return {
      teams: teams.map(({ id }) => id),
      locales: ['it', 'en'],
      mostAtOnce: MOST_AT_ONCE,
      automatic: false,
    };
  }

  saveSkills(operatorId: string, skills: Skills, by: Actor): Promise<Skills> {
    return this.#change(by, { kind: 'settings.skills', data: { operatorId } }, async (transaction) => {
      if (!(await storeSkills(transaction, operatorId, skills))) {
        throw new HelpDeskError('OPERATOR_NOT_FOUND', { operatorId });
      }
      return skills;
    });
  }

  async #change<T>(
    by: Actor,
    event: { readonly kind: string; readonly data: Readonly<Record<string, unknown>> },
    work: (transaction: Transaction) => Promise<T>,
  ): Promise<T> {
    const { storage, clock, changes, onRules } = this.#parts;
    return storage.transaction(async (transaction) => {
      const value = await work(transaction);
      await onRules(transaction, await this.#read(transaction));
      await recordDeskEvent(transaction, changes, {
        ...event,
        ...byOperator(by),
        handoffId: null,
        conversationId: null,
        at: clock.now().getTime(),
      });
      return value;
    });
  }

  async #read(sql: Sql): Promise<DeskRules> {
    const { content } = this.#parts;
    const hours = await readSetting(sql, HOURS);
    const stored = await storedTeams(sql);
    const changed = content.teams.map((team) => stored.find(({ id }) => id === team.id) ?? team);
    const added = stored.filter(({ id }) => !content.teams.some((team) => team.id === id));
    return {
      office: hours === undefined ? content.office : OfficeHours.parse(JSON.parse(hours)),
      teams: [...changed, ...added],
    };
  }

  #forget(): void {
    this.#changes += 1;
    this.#kept = undefined;
  }
}
