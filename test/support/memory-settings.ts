import type { Actor } from '../../bots/desk/desk-api.ts';
import type { DeskSettings, Skills } from '../../bots/desk/settings-api.ts';
import { HelpDeskError } from '../../bots/errors.ts';
import type { OfficeHours } from '../../knowledge/schema/calendar.ts';
import type { Team } from '../../knowledge/schema/team.ts';
import { smallKnowledge } from './small-knowledge.ts';

/** The desk's settings in memory, by the letter of `settings-api.ts`. */
export class MemorySettings implements DeskSettings {
  readonly #teams = new Map(smallKnowledge().teams.map((team) => [team.id, team]));
  readonly #skills = new Map<string, Skills>();
  #hours = smallKnowledge().office;

  async teams(): Promise<readonly Team[]> {
    return [...this.#teams.values()];
  }

  async saveTeam(team: Team, _by: Actor): Promise<Team> {
    this.#teams.set(team.id, team);
    return team;
  }

  async removeTeam(teamId: string, _by: Actor): Promise<void> {
    if (!this.#teams.delete(teamId)) {
      throw new HelpDeskError('TEAM_NOT_FOUND', { teamId });
    }
  }

  async hours(): Promise<OfficeHours> {
    return this.#hours;
  }

  async saveHours(hours: OfficeHours, _by: Actor): Promise<OfficeHours> {
    this.#hours = hours;
    return hours;
  }

  async skillsOf(operatorId: string): Promise<Skills> {
    const teams = [...this.#teams.keys()];
    return this.#skills.get(operatorId) ?? { teams, locales: ['it', 'en'], mostAtOnce: 20, automatic: false };
  }

  async saveSkills(operatorId: string, skills: Skills, _by: Actor): Promise<Skills> {
    this.#skills.set(operatorId, skills);
    return skills;
  }
}
