import { z } from 'zod';
import { HelpDeskError } from '../errors.ts';
import { recordStaffEvent, type StaffParts } from '../staff/audit.ts';
import * as operators from '../storage/sql/operators.ts';
import { deleteSessionsOf } from '../storage/sql/sessions.ts';
import { isUsable, setOnce, useOnce, writeSetting } from '../storage/sql/settings.ts';
import type { Sql, Storage, Transaction } from '../storage/storage.ts';
import type { By, NewOperator, Operator, OperatorAccount, OperatorAccounts } from './accounts-api.ts';

const FIRST_TOKEN = 'first-operator-token';
/** Who makes accounts before there are any, or at the machine itself. */
const SYSTEM: By = { name: 'system' };

/** Staff accounts in the database. Only hashes of passwords and tokens come here. */
export function createOperators(parts: StaffParts): OperatorAccounts {
  const { storage } = parts;
  return {
    findByName: (name) => operators.credentialsOf(storage.reader, name),
    list: () => operators.activeOperators(storage.reader),
    accounts: () => operators.allAccounts(storage.reader),
    create: (operator, by = SYSTEM) => storage.transaction((sql) => insert(sql, parts, { operator, by })),
    findBySubject: (subject, name) =>
      storage.transaction((sql) => operators.operatorOfSubject(sql, subject, name)),
    ...changesOfAccounts(parts),
    ...firstOperator(parts),
    ...signInFailures(storage),
  };
}

async function insert(
  transaction: Transaction,
  parts: StaffParts,
  { operator, by }: { readonly operator: NewOperator; readonly by: By },
): Promise<Operator> {
  const row = { ...operator, id: parts.freshId(), at: parts.clock.now().getTime() };
  const created = await operators.insertOperator(transaction, row);
  if (created === undefined) {
    throw new HelpDeskError('OPERATOR_EXISTS', {});
  }
  const data = { operator: created.name, role: created.role };
  await recordStaffEvent(transaction, parts, { kind: 'operator.created', by, data });
  return created;
}

function changesOfAccounts(parts: StaffParts): Pick<OperatorAccounts, 'change' | 'setPassword'> {
  const { storage, clock } = parts;
  return {
    change: (operatorId, changes, by) =>
      storage.transaction(async (transaction) => {
        // Two administrators who take the role from each other at the same moment go one after the other.
        await writeSetting(transaction, 'lock:administrators', '');
        const before = await mustFind(transaction, operatorId);
        const after = { ...before, ...changes };
        await operators.updateOperator(transaction, {
          ...after,
          disabledAt: after.isDisabled ? clock.now().getTime() : null,
        });
        await mustLeaveAnAdministrator(transaction);
        if (after.isDisabled) {
          await deleteSessionsOf(transaction, { operatorId });
        }
        await recordStaffEvent(transaction, parts, {
          kind: 'operator.changed',
          by,
          data: { operator: before.name, ...changes },
        });
        return after;
      }),
    setPassword: ({ operatorId, passwordHash, keptSession }, by) =>
      storage.transaction(async (transaction) => {
        const { name } = await mustFind(transaction, operatorId);
        await operators.updatePassword(transaction, operatorId, passwordHash);
        await deleteSessionsOf(transaction, {
          operatorId,
          ...(keptSession === undefined ? {} : { allBut: keptSession }),
        });
        await recordStaffEvent(transaction, parts, {
          kind: 'operator.password',
          by,
          data: { operator: name },
        });
      }),
  };
}

/** The first account is made by whoever was given the token of the first start, once. */
function firstOperator(
  parts: StaffParts,
): Pick<OperatorAccounts, 'storeFirstToken' | 'isFirstToken' | 'createFirst'> {
  const { storage } = parts;
  return {
    storeFirstToken: (token) =>
      storage.transaction((sql) => setOnce(sql, FIRST_TOKEN, token.tokenHash, token.expiresAt.getTime())),
    isFirstToken: (tokenHash, now) => isUsable(storage.reader, FIRST_TOKEN, tokenHash, now.getTime()),
    createFirst: ({ tokenHash, now, operator }) =>
      storage.transaction(async (sql) => {
        const rows = await sql.query('SELECT COUNT(*) AS count FROM operators');
        const none = z.object({ count: z.coerce.number() }).parse(rows[0]).count === 0;
        const spent = none && (await useOnce(sql, FIRST_TOKEN, tokenHash, now.getTime()));
        return spent ? insert(sql, parts, { operator, by: SYSTEM }) : undefined;
      }),
  };
}

function signInFailures(
  storage: Storage,
): Pick<OperatorAccounts, 'failures' | 'recordFailure' | 'clearFailures'> {
  return {
    async failures(name) {
      const rows = await storage.reader.query(
        'SELECT count, last_at FROM sign_in_failures WHERE name_key = ?',
        [operators.nameKey(name)],
      );
      const row = z.object({ count: z.number(), last_at: z.number() }).safeParse(rows[0]);
      return row.success ? { count: row.data.count, lastAt: new Date(row.data.last_at) } : undefined;
    },
    recordFailure: (name, at) =>
      storage.transaction(async (sql) => {
        await sql.query(
          `INSERT INTO sign_in_failures (name_key, count, last_at) VALUES (?, 1, ?)
           ON CONFLICT (name_key) DO UPDATE SET count = sign_in_failures.count + 1, last_at = excluded.last_at`,
          [operators.nameKey(name), at.getTime()],
        );
      }),
    clearFailures: (name) =>
      storage.transaction(async (sql) => {
        await sql.query('DELETE FROM sign_in_failures WHERE name_key = ?', [operators.nameKey(name)]);
      }),
  };
}

async function mustFind(sql: Sql, operatorId: string): Promise<OperatorAccount> {
  const account = await operators.findAccount(sql, operatorId);
  if (account === undefined) {
    throw new HelpDeskError('OPERATOR_NOT_FOUND', { operatorId });
  }
  return account;
}

async function mustLeaveAnAdministrator(sql: Sql): Promise<void> {
  const active = await operators.activeOperators(sql);
  if (!active.some(({ role }) => role === 'administrator')) {
    throw new HelpDeskError('LAST_ADMINISTRATOR', {});
  }
}
