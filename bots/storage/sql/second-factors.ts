import { z } from 'zod';
import type { Sql } from '../storage.ts';

const FactorRow = z.object({
  totp_secret: z.string().nullable(),
  totp_on: z.number(),
  totp_step: z.number(),
});

export async function findSecondFactor(
  sql: Sql,
  operatorId: string,
): Promise<{ readonly secret: string; readonly isOn: boolean; readonly lastStep: number } | undefined> {
  const rows = await sql.query('SELECT totp_secret, totp_on, totp_step FROM operators WHERE id = ?', [
    operatorId,
  ]);
  const row = FactorRow.safeParse(rows[0]);
  return !row.success || row.data.totp_secret === null
    ? undefined
    : { secret: row.data.totp_secret, isOn: row.data.totp_on === 1, lastStep: row.data.totp_step };
}

/** Keeps a secret that waits to be confirmed. False when one is in use. */
export async function keepSecret(sql: Sql, operatorId: string, secret: string): Promise<boolean> {
  const rows = await sql.query(
    'UPDATE operators SET totp_secret = ?, totp_step = 0 WHERE id = ? AND totp_on = 0 RETURNING id',
    [secret, operatorId],
  );
  return rows.length > 0;
}

/** False when there is no secret, or it is in use already. */
export async function confirmSecret(sql: Sql, operatorId: string, step: number): Promise<boolean> {
  const rows = await sql.query(
    `UPDATE operators SET totp_on = 1, totp_step = ? WHERE id = ? AND totp_on = 0 AND totp_secret IS NOT NULL
     RETURNING id`,
    [step, operatorId],
  );
  return rows.length > 0;
}

export async function dropSecondFactor(sql: Sql, operatorId: string): Promise<void> {
  await sql.query('UPDATE operators SET totp_on = 0, totp_secret = NULL, totp_step = 0 WHERE id = ?', [
    operatorId,
  ]);
  await sql.query('DELETE FROM recovery_codes WHERE operator_id = ?', [operatorId]);
}

/** True for the first who comes with this step, if none later has come. */
export async function takeStep(sql: Sql, operatorId: string, step: number): Promise<boolean> {
  const rows = await sql.query(
    'UPDATE operators SET totp_step = ? WHERE id = ? AND totp_on = 1 AND totp_step < ? RETURNING id',
    [step, operatorId, step],
  );
  return rows.length > 0;
}

export async function replaceRecoveryCodes(
  sql: Sql,
  operatorId: string,
  hashes: readonly string[],
): Promise<void> {
  await sql.query('DELETE FROM recovery_codes WHERE operator_id = ?', [operatorId]);
  for (const hash of hashes) {
    await sql.query('INSERT INTO recovery_codes (operator_id, code_hash) VALUES (?, ?)', [operatorId, hash]);
  }
}

/** True for the first who comes with it. */
export async function takeRecoveryCode(sql: Sql, operatorId: string, hash: string): Promise<boolean> {
  const rows = await sql.query(
    'DELETE FROM recovery_codes WHERE operator_id = ? AND code_hash = ? RETURNING code_hash',
    [operatorId, hash],
  );
  return rows.length > 0;
}

export async function countRecoveryCodes(sql: Sql, operatorId: string): Promise<number> {
  const rows = await sql.query('SELECT COUNT(*) AS count FROM recovery_codes WHERE operator_id = ?', [
    operatorId,
  ]);
  return z.object({ count: z.coerce.number() }).parse(rows[0]).count;
}
