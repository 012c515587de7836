import type { Changes } from '../changes.ts';
import { deskEventRange, deskEventsAfter } from '../storage/sql/desk-events.ts';
import type { Sql } from '../storage/storage.ts';
import type { ConsoleEvents } from './desk-api.ts';

/** The desk's events for whoever follows them live; the database is the truth, the signal only says "look". */
export function createDeskStream(reader: Sql, changes: Changes): ConsoleEvents {
  return {
    async after(id, limit) {
      const events = await deskEventsAfter(reader, id, limit);
      return events.map((event) => ({
        id: event.id,
        kind: event.kind,
        handoffId: event.handoffId ?? '',
        at: new Date(event.at),
        data: event.operator === null ? event.data : { ...event.data, operator: event.operator },
      }));
    },
    range: () => deskEventRange(reader),
    onChange: (listener) => changes.desk.listen(listener),
  };
}
