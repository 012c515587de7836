import { z } from 'zod';
import type { Sql } from '../storage.ts';

const Value = z.object({ value: z.string() });

/** The stored value, or the given one, which is stored now; for secrets generated at the first start. */
export async function settingOr(sql: Sql, key: string, fresh: string): Promise<string> {
  await sql.query('INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING', [key, fresh]);
  return (await readSetting(sql, key)) ?? fresh;
}

export async function readSetting(sql: Sql, key: string): Promise<string | undefined> {
  const rows = await sql.query('SELECT value FROM settings WHERE key = ?', [key]);
  return rows[0] === undefined ? undefined : Value.parse(rows[0]).value;
}

export async function writeSetting(sql: Sql, key: string, value: string): Promise<void> {
  await sql.query(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    [key, value],
  );
}

/** The value, which no other transaction changes before this one has ended. */
export async function holdSetting(sql: Sql, key: string): Promise<string | undefined> {
  const rows = await sql.query('UPDATE settings SET value = value WHERE key = ? RETURNING value', [key]);
  return rows[0] === undefined ? undefined : z.object({ value: z.string() }).parse(rows[0]).value;
}

/** False when there was none. */
export async function removeSetting(sql: Sql, key: string): Promise<boolean> {
  return (await sql.query('DELETE FROM settings WHERE key = ? RETURNING key', [key])).length > 0;
}

/** True the first time ever, for what is to be done once in the life of a database. */
export async function takeOnce(sql: Sql, key: string): Promise<boolean> {
  const rows = await sql.query(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING RETURNING key',
    [key, 'done'],
  );
  return rows.length > 0;
}

/** Set in a database that takes a move from another, until a service runs on it: then nothing may be written over. */
export const MOVING = 'moving';

/** A service that starts on a database has made it its own. */
export async function endMove(sql: Sql): Promise<void> {
  await sql.query('DELETE FROM settings WHERE key = ?', [MOVING]);
}

export interface Lease {
  readonly name: string;
  readonly owner: string;
  readonly now: number;
  readonly until: number;
}

/** Takes or prolongs a lease. False while another owner holds it. */
export async function takeLease(sql: Sql, lease: Lease): Promise<boolean> {
  const rows = await sql.query(
    `INSERT INTO settings (key, value, expires_at) VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires_at = excluded.expires_at
     WHERE settings.value = excluded.value OR settings.expires_at < ? RETURNING key`,
    [`lease:${lease.name}`, lease.owner, lease.until, lease.now],
  );
  return rows.length > 0;
}

/** Uses a one-time secret up. True for the first who names it before it expires. */
export async function useOnce(sql: Sql, key: string, value: string, now: number): Promise<boolean> {
  const rows = await sql.query(
    'DELETE FROM settings WHERE key = ? AND value = ? AND expires_at >= ? RETURNING key',
    [key, value, now],
  );
  return rows.length > 0;
}

/** Whether `useOnce` would take it, for what is dear to prepare. */
export async function isUsable(sql: Sql, key: string, value: string, now: number): Promise<boolean> {
  const rows = await sql.query('SELECT key FROM settings WHERE key = ? AND value = ? AND expires_at >= ?', [
    key,
    value,
    now,
  ]);
  return rows.length > 0;
}

/** As `useOnce`, for whoever knows the key alone: the value, for the first who asks in time. */
export async function takeSecret(sql: Sql, key: string, now: number): Promise<string | undefined> {
  const rows = await sql.query('DELETE FROM settings WHERE key = ? AND expires_at > ? RETURNING value', [
    key,
    now,
  ]);
  return rows[0] === undefined ? undefined : z.object({ value: z.string() }).parse(rows[0]).value;
}

/** Sets a one-time secret that `useOnce` takes; a new one replaces the old. */
export async function setOnce(sql: Sql, key: string, value: string, expiresAt: number): Promise<void> {
  await sql.query(
    `INSERT INTO settings (key, value, expires_at) VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires_at = excluded.expires_at`,
    [key, value, expiresAt],
  );
}
