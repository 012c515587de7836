import {
  deleteSession,
  deleteSessionsOf,
  findSession,
  insertSession,
  markSeen,
  sessionsOf,
} from '../storage/sql/sessions.ts';
import { recordStaffEvent, type StaffParts } from './audit.ts';
import type { Sessions } from './staff-api.ts';

/** How old "last seen" may be: a write with every request would be worth less than it costs. */
const SEEN_WITHIN_MS = 5 * 60_000;

/** Who is signed in, in the database, so that every instance knows. */
export function createSessions(parts: StaffParts): Sessions {
  const { storage } = parts;
  return {
    open: ({ operator, byProvider, device, address, createdAt, expiresAt, tokenHash }) =>
      storage.transaction(async (transaction) => {
        await insertSession(transaction, {
          id: parts.freshId(),
          tokenHash,
          operatorId: operator.id,
          byProvider: byProvider === true,
          device: device ?? null,
          address: address ?? null,
          createdAt: createdAt.getTime(),
          expiresAt: expiresAt.getTime(),
        });
        const by = { name: operator.displayName, ...(address === undefined ? {} : { from: address }) };
        await recordStaffEvent(transaction, parts, { kind: 'session.opened', by });
      }),
    async find(tokenHash, now) {
      const found = await findSession(storage.reader, tokenHash, now.getTime());
      if (found === undefined) {
        return undefined;
      }
      const { lastSeenAt, ...session } = found;
      if (now.getTime() - lastSeenAt > SEEN_WITHIN_MS) {
        await storage.transaction((sql) => markSeen(sql, session.id, now.getTime()));
      }
      return session;
    },
    of: (operatorId, now) => sessionsOf(storage.reader, operatorId, now.getTime()),
    end: (tokenHash) => storage.transaction((sql) => deleteSession(sql, tokenHash)),
    endOf: (sessions, by) =>
      storage.transaction(async (transaction) => {
        const count = await deleteSessionsOf(transaction, sessions);
        if (count > 0) {
          await recordStaffEvent(transaction, parts, { kind: 'session.ended', by, data: { count } });
        }
        return count;
      }),
  };
}
