import { z } from 'zod';
import { ROLES, type Operator, type OperatorAccount, type Role } from '../../desk/accounts-api.ts';
import type { Row, Sql } from '../storage.ts';

const OperatorRow = z.object({
  id: z.string(),
  name: z.string(),
  display_name: z.string(),
  role: z.enum(ROLES),
  totp_on: z.number(),
});
const AccountRow = OperatorRow.extend({
  password_hash: z.string(),
  disabled_at: z.number().nullable(),
  last_seen_at: z.coerce.number().nullable(),
});

/** What `operatorOf` reads, of a table named `o`. */
export const OPERATOR_COLUMNS = 'o.id, o.name, o.display_name, o.role, o.totp_on';
const ACCOUNT = `SELECT ${OPERATOR_COLUMNS}, o.password_hash, o.disabled_at,
  (SELECT MAX(s.last_seen_at) FROM sessions s WHERE s.operator_id = o.id) AS last_seen_at FROM operators o`;

export function operatorOf(raw: Row): Operator {
  const row = OperatorRow.parse(raw);
  const { id, name, display_name: displayName, role } = row;
  return { id, name, displayName, role, hasSecondFactor: row.totp_on === 1 };
}

function accountOf(raw: Row): OperatorAccount {
  const row = AccountRow.parse(raw);
  return {
    ...operatorOf(raw),
    isDisabled: row.disabled_at !== null,
    hasPassword: row.password_hash !== '',
    ...(row.last_seen_at === null ? {} : { lastSeenAt: new Date(row.last_seen_at) }),
  };
}

/** One name, however it is typed. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

/** Undefined when the name is taken. */
export async function insertOperator(
  sql: Sql,
  operator: {
    readonly id: string;
    readonly name: string;
    readonly displayName: string;
    readonly role: Role;
    readonly passwordHash: string;
    readonly at: number;
  },
): Promise<Operator | undefined> {
  const rows = await sql.query(
    `INSERT INTO operators (id, name, name_key, display_name, role, password_hash, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id, name, display_name, role, totp_on`,
    [
      operator.id,
      operator.name,
      nameKey(operator.name),
      operator.displayName,
      operator.role,
      operator.passwordHash,
      operator.at,
    ],
  );
  return rows[0] === undefined ? undefined : operatorOf(rows[0]);
}

/** Who may sign in under this name, with the hash of their password. */
export async function credentialsOf(
  sql: Sql,
  name: string,
): Promise<{ readonly operator: Operator; readonly passwordHash: string } | undefined> {
  const rows = await sql.query(`${ACCOUNT} WHERE o.name_key = ? AND o.disabled_at IS NULL`, [nameKey(name)]);
  const row = rows[0];
  return row && { operator: operatorOf(row), passwordHash: AccountRow.parse(row).password_hash };
}

export async function activeOperators(sql: Sql): Promise<readonly Operator[]> {
  const rows = await sql.query(
    `SELECT ${OPERATOR_COLUMNS} FROM operators o WHERE o.disabled_at IS NULL ORDER BY o.name_key`,
  );
  return rows.map(operatorOf);
}

export async function allAccounts(sql: Sql): Promise<readonly OperatorAccount[]> {
  return (await sql.query(`${ACCOUNT} ORDER BY o.name_key`)).map(accountOf);
}

export async function findAccount(sql: Sql, id: string): Promise<OperatorAccount | undefined> {
  const rows = await sql.query(`${ACCOUNT} WHERE o.id = ?`, [id]);
  return rows[0] === undefined ? undefined : accountOf(rows[0]);
}

export async function updateOperator(
  sql: Sql,
  operator: {
    readonly id: string;
    readonly displayName: string;
    readonly role: Role;
    /** Null for who may sign in. */
    readonly disabledAt: number | null;
  },
): Promise<void> {
  await sql.query('UPDATE operators SET display_name = ?, role = ?, disabled_at = ? WHERE id = ?', [
    operator.displayName,
    operator.role,
    operator.disabledAt,
    operator.id,
  ]);
}

/** False when there is no such operator. */
export async function updatePassword(sql: Sql, id: string, passwordHash: string): Promise<boolean> {
  const rows = await sql.query('UPDATE operators SET password_hash = ? WHERE id = ? RETURNING id', [
    passwordHash,
    id,
  ]);
  return rows.length > 0;
}

/** Who is known by this subject; else who has this name and no subject yet, who gets it now. */
export async function operatorOfSubject(
  sql: Sql,
  subject: string,
  name: string,
): Promise<Operator | undefined> {
  await sql.query(
    `UPDATE operators SET oidc_subject = ? WHERE name_key = ? AND oidc_subject IS NULL
       AND NOT EXISTS (SELECT 1 FROM operators known WHERE known.oidc_subject = ?)`,
    [subject, nameKey(name), subject],
  );
  const rows = await sql.query(
    `SELECT ${OPERATOR_COLUMNS} FROM operators o WHERE o.oidc_subject = ? AND o.disabled_at IS NULL`,
    [subject],
  );
  return rows[0] === undefined ? undefined : operatorOf(rows[0]);
}

/** Whoever counts what the operator holds waits for others who do, until the transaction ends. */
export async function lockOperator(sql: Sql, id: string): Promise<void> {
  if (sql.engine === 'postgres') {
    await sql.query('SELECT id FROM operators WHERE id = ? FOR UPDATE', [id]);
  }
}
