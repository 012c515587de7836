import { z } from 'zod';
import type { Sql } from '../storage.ts';

/** What must have happened by a certain time: the first reply, each next one, the end; and when waiting has no use any more. */
export const DUE_KINDS = ['first-reply', 'next-reply', 'close', 'expiry'] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** Moments are milliseconds since 1970. Of each kind a handoff has one, used again. */
export const DueTime = z
  .object({
    id: z.number(),
    handoff_id: z.string(),
    kind: z.enum(DUE_KINDS),
    since: z.number(),
    warn_at: z.number(),
    due_at: z.number(),
  })
  .transform((row) => ({
    id: row.id,
    handoffId: row.handoff_id,
    kind: row.kind,
    since: row.since,
    warnAt: row.warn_at,
    dueAt: row.due_at,
  }));
export type DueTime = Readonly<z.output<typeof DueTime>>;

const COLUMNS = 'id, handoff_id, kind, since, warn_at, due_at';

/** Begins to count; what was open of this kind is counted from now on, or goes on when `keepOpen`. */
export async function setDue(
  sql: Sql,
  due: Omit<DueTime, 'id'>,
  { keepOpen = false }: { readonly keepOpen?: boolean } = {},
): Promise<void> {
  await sql.query(
    `INSERT INTO due_times (handoff_id, kind, state, since, warn_at, due_at) VALUES (?, ?, 'open', ?, ?, ?)
     ON CONFLICT (handoff_id, kind) DO UPDATE SET state = 'open', since = excluded.since, warn_at = excluded.warn_at,
       due_at = excluded.due_at, warned_at = NULL, missed_at = NULL ${keepOpen ? "WHERE due_times.state <> 'open'" : ''}`,
    [due.handoffId, due.kind, due.since, due.warnAt, due.dueAt],
  );
}

/** It has happened (`met`), or is not needed any more (`void`). */
export async function settleDue(
  sql: Sql,
  handoffId: string,
  { kinds, as }: { readonly kinds: readonly DueKind[]; readonly as: 'met' | 'void' },
): Promise<void> {
  const marks = kinds.map(() => '?').join(', ');
  await sql.query(
    `UPDATE due_times SET state = ? WHERE handoff_id = ? AND state = 'open' AND kind IN (${marks})`,
    [as, handoffId, ...kinds],
  );
}

export async function isDueOpen(sql: Sql, handoffId: string, kind: DueKind): Promise<boolean> {
  const rows = await sql.query(
    "SELECT 1 FROM due_times WHERE handoff_id = ? AND kind = ? AND state = 'open'",
    [handoffId, kind],
  );
  return rows.length > 0;
}

const OpenDue = z.object({ team: z.string() });

/** Everything that is counted now, with the team whose hours count. */
export async function openDueTimes(
  sql: Sql,
): Promise<readonly { readonly due: DueTime; readonly team: string }[]> {
  const rows = await sql.query(
    `SELECT d.id, d.handoff_id, d.kind, d.since, d.warn_at, d.due_at, h.team FROM due_times d
     JOIN handoffs h ON h.id = d.handoff_id WHERE d.state = 'open'`,
  );
  return rows.map((row) => ({ due: DueTime.parse(row), team: OpenDue.parse(row).team }));
}

/** The hours have changed. What has been told already is not told again. */
export async function moveDue(
  sql: Sql,
  { id, warnAt, dueAt }: Pick<DueTime, 'id' | 'warnAt' | 'dueAt'>,
): Promise<void> {
  await sql.query('UPDATE due_times SET warn_at = ?, due_at = ? WHERE id = ?', [warnAt, dueAt, id]);
}

/** What is to be told now: what is late first, then what will be. */
export async function dueNow(
  sql: Sql,
  now: number,
  limit: number,
): Promise<readonly { readonly due: DueTime; readonly isLate: boolean }[]> {
  const late = await sql.query(
    `SELECT ${COLUMNS} FROM due_times WHERE state = 'open' AND missed_at IS NULL AND due_at <= ? ORDER BY due_at LIMIT ?`,
    [now, limit],
  );
  const soon = await sql.query(
    `SELECT ${COLUMNS} FROM due_times WHERE state = 'open' AND warned_at IS NULL AND warn_at <= ? AND due_at > ?
     ORDER BY warn_at LIMIT ?`,
    [now, now, limit],
  );
  return [
    ...late.map((row) => ({ due: DueTime.parse(row), isLate: true })),
    ...soon.map((row) => ({ due: DueTime.parse(row), isLate: false })),
  ];
}

/** True for the one who tells that it is late; whoever was not warned before needs no warning any more. */
export async function markMissed(sql: Sql, id: number, now: number): Promise<boolean> {
  const rows = await sql.query(
    `UPDATE due_times SET missed_at = ?, warned_at = COALESCE(warned_at, ?)
     WHERE id = ? AND state = 'open' AND missed_at IS NULL AND due_at <= ? RETURNING id`,
    [now, now, id, now],
  );
  return rows.length > 0;
}

/** True for the one who warns. */
export async function markWarned(sql: Sql, id: number, now: number): Promise<boolean> {
  const rows = await sql.query(
    `UPDATE due_times SET warned_at = ?
     WHERE id = ? AND state = 'open' AND warned_at IS NULL AND warn_at <= ? AND due_at > ? RETURNING id`,
    [now, id, now, now],
  );
  return rows.length > 0;
}

const Next = z.object({ at: z.number().nullable() });

/** When something is to be told next; undefined when nothing is counted. */
export async function nextDueAt(sql: Sql): Promise<number | undefined> {
  const rows = await sql.query(
    `SELECT MIN(at) AS at FROM (
       SELECT MIN(warn_at) AS at FROM due_times WHERE state = 'open' AND warned_at IS NULL
       UNION ALL SELECT MIN(due_at) AS at FROM due_times WHERE state = 'open' AND missed_at IS NULL) AS next`,
  );
  return Next.parse(rows[0]).at ?? undefined;
}
