import { HelpDeskError } from '../errors.ts';
import { findAccount } from '../storage/sql/operators.ts';
import * as factors from '../storage/sql/second-factors.ts';
import { recordStaffEvent, type StaffParts } from './audit.ts';
import type { SecondFactors } from './staff-api.ts';

/** Second factors in the database. The secret is kept as it is, because both sides need it; recovery codes as hashes. */
export function createSecondFactors(parts: StaffParts): SecondFactors {
  const { storage } = parts;
  return {
    find: (operatorId) => factors.findSecondFactor(storage.reader, operatorId),
    begin: (operatorId, secret) =>
      storage.transaction(async (sql) => {
        if (!(await factors.keepSecret(sql, operatorId, secret))) {
          throw new HelpDeskError('SECOND_FACTOR_ON', { operatorId });
        }
      }),
    turnOn: ({ operatorId, step, recoveryHashes }, by) =>
      storage.transaction(async (transaction) => {
        if (!(await factors.confirmSecret(transaction, operatorId, step))) {
          throw new HelpDeskError('SECOND_FACTOR_ON', { operatorId });
        }
        await factors.replaceRecoveryCodes(transaction, operatorId, recoveryHashes);
        await recordStaffEvent(transaction, parts, { kind: 'second-factor.on', by });
      }),
    turnOff: (operatorId, by) =>
      storage.transaction(async (transaction) => {
        const account = await findAccount(transaction, operatorId);
        if (account === undefined) {
          throw new HelpDeskError('OPERATOR_NOT_FOUND', { operatorId });
        }
        await factors.dropSecondFactor(transaction, operatorId);
        const data = { operator: account.name };
        await recordStaffEvent(transaction, parts, { kind: 'second-factor.off', by, data });
      }),
    acceptStep: (operatorId, step) => storage.transaction((sql) => factors.takeStep(sql, operatorId, step)),
    useRecoveryCode: (operatorId, hash) =>
      storage.transaction((sql) => factors.takeRecoveryCode(sql, operatorId, hash)),
    recoveryCodesLeft: (operatorId) => factors.countRecoveryCodes(storage.reader, operatorId),
  };
}
