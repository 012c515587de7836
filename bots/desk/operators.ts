import { z } from 'zod';
import { HelpDeskError } from '../errors.ts';
import { setOnce, useOnce } from '../storage/sql/settings.ts';
import type { Row, Sql, Storage } from '../storage/storage.ts';
import { ROLES, type NewOperator, type Operator, type OperatorAccounts } from './accounts-api.ts';

const FIRST_TOKEN = 'first-operator-token';

const OperatorRow = z.object({
  id: z.string(),
  name: z.string(),
  display_name: z.string(),
  role: z.enum(ROLES),
});

/** One name, however it is typed. */
function nameKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

/** Staff accounts in the database. Only hashes of passwords and tokens come here. */
export function createOperators(
  storage: Storage,
  clock: { now(): Date },
  freshId: () => string,
): OperatorAccounts {
  const insert = async (sql: Sql, operator: NewOperator): Promise<Operator> => {
    const rows = await sql.query(
      `INSERT INTO operators (id, name, name_key, display_name, role, password_hash, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id, name, display_name, role`,
      [
        freshId(),
        operator.name,
        nameKey(operator.name),
        operator.displayName,
        operator.role,
        operator.passwordHash,
        clock.now().getTime(),
      ],
    );
    if (rows[0] === undefined) {
      throw new HelpDeskError('OPERATOR_EXISTS', {});
    }
    return operatorOf(rows[0]);
  };

  return {
    async findByName(name) {
      const rows = await storage.reader.query('SELECT * FROM operators WHERE name_key = ?', [nameKey(name)]);
      const hash = z.object({ password_hash: z.string() }).safeParse(rows[0]);
      return rows[0] === undefined || !hash.success
        ? undefined
        : { operator: operatorOf(rows[0]), passwordHash: hash.data.password_hash };
    },
    async list() {
      const rows = await storage.reader.query(
        'SELECT id, name, display_name, role FROM operators ORDER BY name_key',
      );
      return rows.map(operatorOf);
    },
    create: (operator) => storage.transaction((sql) => insert(sql, operator)),

    storeFirstToken: (token) =>
      storage.transaction((sql) => setOnce(sql, FIRST_TOKEN, token.tokenHash, token.expiresAt.getTime())),
    createFirst: ({ tokenHash, now, operator }) =>
      storage.transaction(async (sql) => {
        const rows = await sql.query('SELECT COUNT(*) AS count FROM operators');
        const none = z.object({ count: z.coerce.number() }).parse(rows[0]).count === 0;
        const spent = none && (await useOnce(sql, FIRST_TOKEN, tokenHash, now.getTime()));
        return spent ? insert(sql, operator) : undefined;
      }),

    createSession: (session) =>
      storage.transaction(async (sql) => {
        await sql.query('DELETE FROM sessions WHERE expires_at < ?', [session.createdAt.getTime()]);
        await sql.query(
          'INSERT INTO sessions (token_hash, operator_id, created_at, expires_at) VALUES (?, ?, ?, ?)',
          [session.tokenHash, session.operatorId, session.createdAt.getTime(), session.expiresAt.getTime()],
        );
      }),
    async findSession(tokenHash, now) {
      const rows = await storage.reader.query(
        `SELECT o.id, o.name, o.display_name, o.role FROM sessions s JOIN operators o ON o.id = s.operator_id
         WHERE s.token_hash = ? AND s.expires_at > ?`,
        [tokenHash, now.getTime()],
      );
      return rows[0] === undefined ? undefined : operatorOf(rows[0]);
    },
    deleteSession: (tokenHash) =>
      storage.transaction(async (sql) => {
        await sql.query('DELETE FROM sessions WHERE token_hash = ?', [tokenHash]);
      }),

    async failures(name) {
      const rows = await storage.reader.query(
        'SELECT count, last_at FROM sign_in_failures WHERE name_key = ?',
        [nameKey(name)],
      );
      const row = z.object({ count: z.number(), last_at: z.number() }).safeParse(rows[0]);
      return row.success ? { count: row.data.count, lastAt: new Date(row.data.last_at) } : undefined;
    },
    recordFailure: (name, at) =>
      storage.transaction(async (sql) => {
        await sql.query(
          `INSERT INTO sign_in_failures (name_key, count, last_at) VALUES (?, 1, ?)
           ON CONFLICT (name_key) DO UPDATE SET count = sign_in_failures.count + 1, last_at = excluded.last_at`,
          [nameKey(name), at.getTime()],
        );
      }),
    clearFailures: (name) =>
      storage.transaction(async (sql) => {
        await sql.query('DELETE FROM sign_in_failures WHERE name_key = ?', [nameKey(name)]);
      }),
  };
}

function operatorOf(raw: Row): Operator {
  const row = OperatorRow.parse(raw);
  return { id: row.id, name: row.name, displayName: row.display_name, role: row.role };
}
