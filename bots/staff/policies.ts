import { SECOND_FACTOR_POLICY } from '../storage/sql/sessions.ts';
import { readSetting, writeSetting } from '../storage/sql/settings.ts';
import { recordStaffEvent, type StaffParts } from './audit.ts';
import type { Policies } from './staff-api.ts';

/** What an administrator decides for everybody, in the settings table: every instance sees it with the next request. */
export function createPolicies(parts: StaffParts): Policies {
  const { storage } = parts;
  return {
    async read() {
      const value = await readSetting(storage.reader, SECOND_FACTOR_POLICY);
      return { administratorsNeedSecondFactor: value === 'yes' };
    },
    write: (policy, by) =>
      storage.transaction(async (transaction) => {
        const value = policy.administratorsNeedSecondFactor ? 'yes' : 'no';
        await writeSetting(transaction, SECOND_FACTOR_POLICY, value);
        await recordStaffEvent(transaction, parts, { kind: 'policy.changed', by, data: { ...policy } });
      }),
  };
}
