import { deskEventsBefore } from '../storage/sql/desk-events.ts';
import type { Storage } from '../storage/storage.ts';
import type { AuditLog } from './staff-api.ts';

/** Who did what and when, from the events of the desk. */
export function createAuditLog(storage: Storage): AuditLog {
  return {
    async page(query) {
      const events = await deskEventsBefore(storage.reader, {
        operator: query.who,
        group: query.group,
        since: query.since?.getTime(),
        until: query.until?.getTime(),
        before: query.before,
        limit: query.limit,
      });
      return events.map(({ id, at, kind, operator, origin, handoffId, data }) => ({
        id,
        at: new Date(at),
        what: kind,
        data,
        ...(operator === null ? {} : { who: operator }),
        ...(handoffId === null ? {} : { handoffId }),
        ...(origin === null ? {} : { from: origin }),
      }));
    },
  };
}
