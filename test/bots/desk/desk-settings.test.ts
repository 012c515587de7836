import { afterEach, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../support/world.ts';

const admin = { id: 'ada', name: 'Ada', anyones: true, from: '10.0.0.7 1f2e' };

let world: World;
afterEach(() => world.close());

describe('the settings of the desk', () => {
  it('are what the content says until somebody changes them', async () => {
    world = await openWorld();
    const { settings, knowledge } = world.helpDesk;

    expect(await settings.hours()).toEqual(knowledge.office);
    expect((await settings.teams()).map(({ id }) => id)).toEqual(['wemi', 'bando']);
    expect(await settings.skillsOf('nobody')).toEqual({
      teams: ['wemi', 'bando'],
      locales: ['it', 'en'],
      mostAtOnce: 20,
      automatic: false,
    });
  });

  it('tell citizens the hours that hold now', async () => {
    world = await openWorld({ clock: '2024-01-15T10:00:00+01:00' });
    const { settings } = world.helpDesk;
    await world.says('vorrei parlare con una persona');
    const before = await world.says('un dubbio sugli allegati');

    const hours = await settings.hours();
    const closure = {
      from: '2024-01-15',
      until: '2024-01-16',
      reason: { it: 'Inventario', en: 'Stocktaking' },
    };
    await settings.saveHours({ ...hours, closures: [closure] }, admin);
    await world.says('togli dalla coda');
    const after = await world.says('siete aperti oggi?');

    expect(before.join()).toContain('aperto fino alle 13:00');
    expect(after.join()).toContain('Inventario');
  });

  it('change and add teams, and say who did it', async () => {
    world = await openWorld();
    const { settings, storage } = world.helpDesk;
    const [wemi] = await settings.teams();
    if (wemi === undefined) {
      throw new Error('the content has no team');
    }

    await settings.saveTeam({ ...wemi, due: { ...wemi.due, firstReply: 5 } }, admin);
    await settings.saveTeam({ ...wemi, id: 'casa', name: { it: 'Casa', en: 'Housing' }, topics: [] }, admin);

    const teams = await settings.teams();
    expect(teams.map(({ id }) => id)).toEqual(['wemi', 'bando', 'casa']);
    expect(teams[0]?.due.firstReply).toBe(5);
    const audit = await storage.reader.query(
      'SELECT kind, operator, operator_id, origin, data FROM desk_events',
    );
    expect(audit[0]).toEqual({
      kind: 'settings.team',
      operator: 'Ada',
      operator_id: 'ada',
      origin: '10.0.0.7 1f2e',
      data: '{"team":"wemi"}',
    });
    await settings.removeTeam('casa', admin);
    expect(await settings.teams()).toHaveLength(2);
    await expect(settings.removeTeam('casa', admin)).rejects.toMatchObject({ code: 'TEAM_NOT_FOUND' });
  });

  it('keep the skills of operators there are', async () => {
    world = await openWorld();
    const { settings, staff } = world.helpDesk;
    const bea = await staff.accounts.create({
      name: 'bea',
      displayName: 'Bea',
      role: 'operator',
      passwordHash: 'hash',
    });
    const skills = { teams: ['bando'], locales: ['en'], mostAtOnce: 3, automatic: true };

    await settings.saveSkills(bea.id, skills, admin);

    expect(await settings.skillsOf(bea.id)).toEqual(skills);
    await expect(settings.saveSkills('nobody', skills, admin)).rejects.toMatchObject({
      code: 'OPERATOR_NOT_FOUND',
    });
  });
});
