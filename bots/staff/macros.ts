import { HelpDeskError } from '../errors.ts';
import { allMacros, deleteMacro, saveMacro } from '../storage/sql/macros.ts';
import { recordStaffEvent, type StaffParts } from './audit.ts';
import type { Macros } from './staff-api.ts';

/** Ways of closing kept ready: last words, outcome and labels in one. */
export function createMacros(parts: StaffParts): Macros {
  const { storage, freshId } = parts;
  return {
    all: () => allMacros(storage.reader),
    save: (given, by) =>
      storage.transaction(async (transaction) => {
        const macro = await saveMacro(transaction, { ...given, id: freshId() });
        const { name, locale } = macro;
        await recordStaffEvent(transaction, parts, { kind: 'macro.saved', by, data: { name, locale } });
        return macro;
      }),
    remove: (id, by) =>
      storage.transaction(async (transaction) => {
        if (!(await deleteMacro(transaction, id))) {
          throw new HelpDeskError('NOT_FOUND', {});
        }
        await recordStaffEvent(transaction, parts, { kind: 'macro.removed', by });
      }),
  };
}
