import { z } from 'zod';
import { Skills } from '../../bots/desk/settings-api.ts';
import { HelpDeskError } from '../../bots/errors.ts';
import { OfficeHours } from '../../knowledge/schema/calendar.ts';
import { Team, TeamId } from '../../knowledge/schema/team.ts';
import type { ConsoleDeps } from './console-deps.ts';
import type { Router } from './router.ts';

const Hours = z.strictObject({ hours: OfficeHours });
const SavedTeam = z.strictObject({ team: Team });
const SavedSkills = z.strictObject({ skills: Skills });

/** Teams, hours, and who answers for which team in which language: all may see them, supervisors change them. */
export function mountDeskSettings(router: Router, deps: ConsoleDeps): void {
  const { settings } = deps;
  router.add({ method: 'get', path: '/api/console/desk', action: 'desk.read' }, async () => ({
    status: 200,
    body: { teams: await settings.teams(), hours: await settings.hours() },
  }));
  router.add(
    { method: 'put', path: '/api/console/desk/hours', action: 'desk.manage', input: Hours },
    async ({ input, actor }) => ({
      status: 200,
      body: { hours: await settings.saveHours(input.hours, actor) },
    }),
  );
  router.add(
    { method: 'put', path: '/api/console/desk/teams/:id', action: 'desk.manage', input: SavedTeam },
    async ({ input, params, actor }) => {
      if (input.team.id !== params['id']) {
        throw new HelpDeskError('BAD_REQUEST', { reason: 'the team is another than the address says' });
      }
      return { status: 200, body: { team: await settings.saveTeam(input.team, actor) } };
    },
  );
  router.add(
    { method: 'del', path: '/api/console/desk/teams/:id', action: 'desk.manage' },
    async ({ params, actor }) => {
      await settings.removeTeam(params['id'] ?? '', actor);
      return { status: 204 };
    },
  );
  mountSkills(router, deps);
}

function mountSkills(router: Router, { settings, staff }: ConsoleDeps): void {
  router.add({ method: 'get', path: '/api/console/desk/skills', action: 'desk.manage' }, async () => {
    const operators = await staff.accounts.list();
    const skills = await Promise.all(operators.map(({ id }) => settings.skillsOf(id)));
    return {
      status: 200,
      body: { operators: operators.map((operator, index) => ({ operator, skills: skills[index] })) },
    };
  });
  router.add(
    { method: 'put', path: '/api/console/desk/skills/:id', action: 'desk.manage', input: SavedSkills },
    async ({ input, params, actor }) => {
      const { teams } = input.skills;
      const known = new Set((await settings.teams()).map(({ id }) => id));
      if (!teams.every((team) => known.has(TeamId.parse(team)))) {
        throw new HelpDeskError('TEAM_NOT_FOUND', {});
      }
      return {
        status: 200,
        body: { skills: await settings.saveSkills(params['id'] ?? '', input.skills, actor) },
      };
    },
  );
}
