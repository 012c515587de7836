import { z } from 'zod';
import { Team } from '../../../knowledge/schema/team.ts';
import type { Sql } from '../storage.ts';

const TeamRow = z.object({ id: z.string(), team: z.string() });

/** Teams as they were changed or added at run time. */
export async function storedTeams(sql: Sql): Promise<readonly Team[]> {
  const rows = await sql.query('SELECT id, team FROM teams ORDER BY id');
  return rows.map((row) => Team.parse(JSON.parse(TeamRow.parse(row).team)));
}

export async function storeTeam(sql: Sql, team: Team): Promise<void> {
  await sql.query(
    'INSERT INTO teams (id, team) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET team = excluded.team',
    [team.id, JSON.stringify(team)],
  );
}

/** False when nothing was stored of it. */
export async function deleteTeam(sql: Sql, id: string): Promise<boolean> {
  return (await sql.query('DELETE FROM teams WHERE id = ? RETURNING id', [id])).length > 0;
}
