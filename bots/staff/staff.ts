import type { OperatorAccounts } from '../desk/accounts-api.ts';
import { createOperators } from '../desk/operators.ts';
import type { StaffParts } from './audit.ts';
import { createPolicies } from './policies.ts';
import { createSecondFactors } from './second-factors.ts';
import { createSessions } from './sessions.ts';
import type { Policies, SecondFactors, Sessions } from './staff-api.ts';

/** Everything stored about those who work at the desk. */
export interface Staff {
  readonly accounts: OperatorAccounts;
  readonly sessions: Sessions;
  readonly secondFactors: SecondFactors;
  readonly policies: Policies;
}

/** Joins what the console and the command line need of the staff. */
export function createStaff(parts: StaffParts): Staff {
  return {
    accounts: createOperators(parts),
    sessions: createSessions(parts),
    secondFactors: createSecondFactors(parts),
    policies: createPolicies(parts),
  };
}
