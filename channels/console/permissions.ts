import type { Role } from '../../bots/desk/accounts-api.ts';

export const ACTIONS = [
  'handoff.read',
  'handoff.claim',
  'handoff.reply',
  'handoff.note',
  'handoff.release',
  'handoff.transfer',
  'handoff.close',
  'account.own',
  'operator.list',
  'operator.manage',
  'desk.read',
  'desk.manage',
  'canned.manage',
  'audit.read',
  'report.read',
  'bot.silence',
] as const;
export type Action = (typeof ACTIONS)[number];

/** `own`: on what the operator holds. `any`: on what a colleague holds as well. */
export type Scope = 'no' | 'own' | 'any';

type Permissions = Readonly<Record<Action, Scope>>;

const OPERATOR: Permissions = {
  'handoff.read': 'any',
  'handoff.claim': 'any',
  'handoff.reply': 'own',
  'handoff.note': 'any',
  'handoff.release': 'own',
  'handoff.transfer': 'own',
  'handoff.close': 'own',
  // Their password, their sessions, their second factor, their Telegram.
  'account.own': 'own',
  'operator.list': 'any',
  'operator.manage': 'no',
  'desk.read': 'any',
  'desk.manage': 'no',
  'canned.manage': 'no',
  'audit.read': 'no',
  'report.read': 'no',
  'bot.silence': 'no',
};

const SUPERVISOR: Permissions = {
  ...OPERATOR,
  'handoff.release': 'any',
  'handoff.transfer': 'any',
  'handoff.close': 'any',
  // Teams, hours, and who answers for which team in which language.
  'desk.manage': 'any',
  'canned.manage': 'any',
  'audit.read': 'any',
  'report.read': 'any',
  'bot.silence': 'any',
};

const ADMINISTRATOR: Permissions = { ...SUPERVISOR, 'operator.manage': 'any' };

/** Who may do what. Nobody speaks in a colleague's conversation: a supervisor transfers it first. */
const PERMISSIONS: Readonly<Record<Role, Permissions>> = {
  operator: OPERATOR,
  supervisor: SUPERVISOR,
  administrator: ADMINISTRATOR,
};

export function scopeOf(role: Role, action: Action): Scope {
  return PERMISSIONS[role][action];
}
