import { z } from 'zod';
import { Skills } from '../../desk/settings-api.ts';
import type { Sql } from '../storage.ts';

const SkillsRow = z.object({ skills: z.string() });

/** Undefined when nothing was stored for the operator. */
export async function storedSkills(sql: Sql, operatorId: string): Promise<Skills | undefined> {
  const rows = await sql.query('SELECT skills FROM operator_skills WHERE operator_id = ?', [operatorId]);
  return rows[0] === undefined ? undefined : Skills.parse(JSON.parse(SkillsRow.parse(rows[0]).skills));
}

/** False when there is no such operator. */
export async function storeSkills(sql: Sql, operatorId: string, skills: Skills): Promise<boolean> {
  const rows = await sql.query(
    `INSERT INTO operator_skills (operator_id, skills) SELECT id, ? FROM operators WHERE id = ?
     ON CONFLICT (operator_id) DO UPDATE SET skills = excluded.skills RETURNING operator_id`,
    [JSON.stringify(skills), operatorId],
  );
  return rows.length > 0;
}
