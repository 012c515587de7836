import type { OperatorAccounts } from '../desk/accounts-api.ts';
import { createOperators } from '../desk/operators.ts';
import { createAuditLog } from './audit-log.ts';
import type { StaffParts } from './audit.ts';
import { createCannedReplies } from './canned-replies.ts';
import { createOneTimeSecrets, type OneTimeSecrets } from './one-time-secrets.ts';
import { createMacros } from './macros.ts';
import { createPolicies } from './policies.ts';
import { createSecondFactors } from './second-factors.ts';
import { createSessions } from './sessions.ts';
import { createKillSwitch } from './silence.ts';
import { createStaffChats } from './staff-chats.ts';
import type {
  AuditLog,
  CannedReplies,
  KillSwitch,
  Macros,
  Policies,
  SecondFactors,
  Sessions,
  StaffChats,
} from './staff-api.ts';

/** Everything stored about those who work at the desk. */
export interface Staff {
  readonly accounts: OperatorAccounts;
  readonly sessions: Sessions;
  readonly secondFactors: SecondFactors;
  readonly policies: Policies;
  readonly cannedReplies: CannedReplies;
  readonly macros: Macros;
  readonly killSwitch: KillSwitch;
  readonly auditLog: AuditLog;
  readonly oneTimeSecrets: OneTimeSecrets;
  readonly chats: StaffChats;
}

/** Joins what the console and the command line need of the staff. */
export function createStaff(parts: StaffParts): Staff {
  return {
    accounts: createOperators(parts),
    sessions: createSessions(parts),
    secondFactors: createSecondFactors(parts),
    policies: createPolicies(parts),
    cannedReplies: createCannedReplies(parts),
    macros: createMacros(parts),
    killSwitch: createKillSwitch(parts),
    auditLog: createAuditLog(parts.storage),
    oneTimeSecrets: createOneTimeSecrets(parts),
    chats: createStaffChats(parts),
  };
}
