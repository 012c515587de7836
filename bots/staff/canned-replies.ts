import { HelpDeskError } from '../errors.ts';
import {
  allCannedReplies,
  deleteCannedReply,
  hasCannedReply,
  saveCannedReply,
} from '../storage/sql/canned-replies.ts';
import { takeOnce } from '../storage/sql/settings.ts';
import { recordStaffEvent, type StaffParts } from './audit.ts';
import type { CannedReplies } from './staff-api.ts';

/** Replies kept ready, shared by all who answer. */
export function createCannedReplies(parts: StaffParts): CannedReplies {
  const { storage, freshId } = parts;
  return {
    all: () => allCannedReplies(storage.reader),
    seed: (replies) =>
      storage.transaction(async (sql) => {
        // Once ever: what the staff remove stays removed.
        if (await takeOnce(sql, 'canned-replies:seeded')) {
          for (const reply of replies) {
            await saveCannedReply(sql, { ...reply, id: freshId() });
          }
        }
      }),
    save: (given, by) =>
      storage.transaction(async (transaction) => {
        if (given.id !== undefined && !(await hasCannedReply(transaction, given.id))) {
          throw new HelpDeskError('NOT_FOUND', {});
        }
        const reply = { ...given, id: given.id ?? freshId() };
        if (!(await saveCannedReply(transaction, reply))) {
          throw new HelpDeskError('CANNED_REPLY_EXISTS', {});
        }
        const { shortcut, locale } = reply;
        await recordStaffEvent(transaction, parts, { kind: 'canned.saved', by, data: { shortcut, locale } });
        return reply;
      }),
    remove: (id, by) =>
      storage.transaction(async (transaction) => {
        if (!(await deleteCannedReply(transaction, id))) {
          throw new HelpDeskError('NOT_FOUND', {});
        }
        await recordStaffEvent(transaction, parts, { kind: 'canned.removed', by });
      }),
  };
}
