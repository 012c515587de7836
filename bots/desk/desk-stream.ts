import type { Changes } from '../changes.ts';
import { feedAfter, feedRange, numberFeed } from '../storage/sql/desk-events.ts';
import type { Storage } from '../storage/storage.ts';
import type { ConsoleEvents } from './desk-api.ts';

/** The desk's events for whoever follows them live; the database is the truth, the signal only says "look". */
export function createDeskStream(
  storage: Pick<Storage, 'reader' | 'transaction'>,
  changes: Changes,
): ConsoleEvents {
  return {
    async after(id, limit) {
      await numberFeed(storage);
      const events = await feedAfter(storage.reader, id, limit);
      return events.map((event) => ({
        id: event.feedId,
        kind: event.kind,
        handoffId: event.handoffId ?? '',
        at: new Date(event.at),
        data: event.operator === null ? event.data : { ...event.data, operator: event.operator },
      }));
    },
    range: () => feedRange(storage.reader),
    onChange(listener) {
      const stops = [changes.desk.listen(() => listener()), changes.missed.listen(() => listener())];
      return () => stops.forEach((stop) => stop());
    },
  };
}
