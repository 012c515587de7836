import { z } from 'zod';
import type { Session, SessionLine } from '../../staff/staff-api.ts';
import type { Sql } from '../storage.ts';
import { OPERATOR_COLUMNS, operatorOf } from './operators.ts';

/** The setting by which an administrator asks all administrators for a second factor. */
export const SECOND_FACTOR_POLICY = 'policy:second-factor-for-administrators';

const LineRow = z.object({
  session_id: z.string(),
  created_at: z.number(),
  last_seen_at: z.number(),
  device: z.string().nullable(),
  address: z.string().nullable(),
});

const FoundRow = LineRow.extend({ policy: z.string().nullable(), by_provider: z.number() });

export async function insertSession(
  sql: Sql,
  session: {
    readonly id: string;
    readonly tokenHash: string;
    readonly operatorId: string;
    readonly byProvider: boolean;
    readonly device: string | null;
    readonly address: string | null;
    readonly createdAt: number;
    readonly expiresAt: number;
  },
): Promise<void> {
  await sql.query('DELETE FROM sessions WHERE expires_at < ?', [session.createdAt]);
  await sql.query(
    `INSERT INTO sessions (id, token_hash, operator_id, by_provider, device, address, created_at,
       last_seen_at, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      session.id,
      session.tokenHash,
      session.operatorId,
      session.byProvider ? 1 : 0,
      session.device,
      session.address,
      session.createdAt,
      session.createdAt,
      session.expiresAt,
    ],
  );
}

/** The session with its owner as they stand now, and when it was last seen. */
export async function findSession(
  sql: Sql,
  tokenHash: string,
  now: number,
): Promise<(Session & { readonly lastSeenAt: number }) | undefined> {
  const rows = await sql.query(
    `SELECT ${OPERATOR_COLUMNS}, s.id AS session_id, s.created_at, s.last_seen_at, s.device, s.address, s.by_provider,
       p.value AS policy
     FROM sessions s JOIN operators o ON o.id = s.operator_id LEFT JOIN settings p ON p.key = ?
     WHERE s.token_hash = ? AND s.expires_at > ? AND o.disabled_at IS NULL`,
    [SECOND_FACTOR_POLICY, tokenHash, now],
  );
  if (rows[0] === undefined) {
    return undefined;
  }
  const row = FoundRow.parse(rows[0]);
  const operator = operatorOf(rows[0]);
  // The provider asks for a second factor itself.
  const isAsked = row.policy === 'yes' && operator.role === 'administrator' && row.by_provider === 0;
  return {
    id: row.session_id,
    operator,
    mustEnrol: isAsked && !operator.hasSecondFactor,
    lastSeenAt: row.last_seen_at,
  };
}

export async function markSeen(sql: Sql, sessionId: string, at: number): Promise<void> {
  await sql.query('UPDATE sessions SET last_seen_at = ? WHERE id = ?', [at, sessionId]);
}

/** Newest first. */
export async function sessionsOf(sql: Sql, operatorId: string, now: number): Promise<readonly SessionLine[]> {
  const rows = await sql.query(
    `SELECT id AS session_id, created_at, last_seen_at, device, address FROM sessions
     WHERE operator_id = ? AND expires_at > ? ORDER BY created_at DESC, id`,
    [operatorId, now],
  );
  return rows.map((raw) => {
    const row = LineRow.parse(raw);
    return {
      id: row.session_id,
      createdAt: new Date(row.created_at),
      lastSeenAt: new Date(row.last_seen_at),
      ...(row.device === null ? {} : { device: row.device }),
      ...(row.address === null ? {} : { address: row.address }),
    };
  });
}

export async function deleteSession(sql: Sql, tokenHash: string): Promise<void> {
  await sql.query('DELETE FROM sessions WHERE token_hash = ?', [tokenHash]);
}

/** Ends one session of an operator, all but one, or all. Returns how many. */
export async function deleteSessionsOf(
  sql: Sql,
  which: { readonly operatorId: string; readonly only?: string; readonly allBut?: string },
): Promise<number> {
  const { operatorId, only, allBut } = which;
  const rows = await sql.query(
    `DELETE FROM sessions WHERE operator_id = ? AND (? = '' OR id = ?) AND id <> ? RETURNING id`,
    [operatorId, only ?? '', only ?? '', allBut ?? ''],
  );
  return rows.length;
}
