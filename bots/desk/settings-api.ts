import { z } from 'zod';
import type { OfficeHours } from '../../knowledge/schema/calendar.ts';
import { TeamId, type Team } from '../../knowledge/schema/team.ts';
import type { Actor } from './desk-api.ts';

/** What an operator may be given: whose matters, in which languages, how much at once. */
export const Skills = z.strictObject({
  teams: z.array(TeamId),
  /** Tags of languages as conversations have them, "it" or "en". */
  locales: z.array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)),
  /** Handoffs held at the same time; a claim beyond it is refused with HANDOFF_LIMIT_REACHED. */
  mostAtOnce: z.int().min(1).max(200),
  /** Handoffs are given to them unasked while they are present and have room. */
  automatic: z.boolean(),
});
export type Skills = Readonly<z.infer<typeof Skills>>;

/** How the desk works, as it is now: what the content says, until an administrator says otherwise. */
export interface DeskSettings {
  /** In the order in which people choose them. */
  teams(): Promise<readonly Team[]>;
  /** Changes a team, or adds one at the end. Due times that run are reckoned anew. */
  saveTeam(team: Team, by: Actor): Promise<Team>;
  /**
   * Removes a team that was added at run time; one that the content names falls back to what the content says.
   * TEAM_NOT_FOUND 404; TEAM_IN_USE 409 while a handoff of it is open.
   */
  removeTeam(teamId: string, by: Actor): Promise<void>;
  /** Weekly hours, holidays and closures of the office. */
  hours(): Promise<OfficeHours>;
  /** Everything that asks when the office is open asks the new hours at once. */
  saveHours(hours: OfficeHours, by: Actor): Promise<OfficeHours>;
  /** Of somebody for whom nothing was saved: all teams, all languages, nothing unasked. */
  skillsOf(operatorId: string): Promise<Skills>;
  /** OPERATOR_NOT_FOUND 404. */
  saveSkills(operatorId: string, skills: Skills, by: Actor): Promise<Skills>;
}

/** When a team's desk is open: its own week, if it has one, with the office's holidays and closures. */
export function hoursOf(office: OfficeHours, team: Pick<Team, 'week'> | undefined): OfficeHours {
  return team?.week === undefined ? office : { ...office, week: team.week };
}
