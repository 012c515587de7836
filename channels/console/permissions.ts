import type { Role } from '../../bots/desk/accounts-api.ts';

export const ACTIONS = [
  'handoff.read',
  'handoff.claim',
  'handoff.reply',
  'handoff.note',
  'handoff.release',
  'handoff.transfer',
  'handoff.close',
  'operator.list',
  'operator.create',
] as const;
export type Action = (typeof ACTIONS)[number];

/** `own`: on what the operator holds. `any`: on what a colleague holds as well. */
export type Scope = 'no' | 'own' | 'any';

/** Who may do what. Nobody speaks in a colleague's conversation: a supervisor transfers it first. */
export const PERMISSIONS: Readonly<Record<Role, Readonly<Record<Action, Scope>>>> = {
  operator: {
    'handoff.read': 'any',
    'handoff.claim': 'any',
    'handoff.reply': 'own',
    'handoff.note': 'any',
    'handoff.release': 'own',
    'handoff.transfer': 'own',
    'handoff.close': 'own',
    'operator.list': 'any',
    'operator.create': 'no',
  },
  supervisor: {
    'handoff.read': 'any',
    'handoff.claim': 'any',
    'handoff.reply': 'own',
    'handoff.note': 'any',
    'handoff.release': 'any',
    'handoff.transfer': 'any',
    'handoff.close': 'any',
    'operator.list': 'any',
    'operator.create': 'no',
  },
  administrator: {
    'handoff.read': 'any',
    'handoff.claim': 'any',
    'handoff.reply': 'own',
    'handoff.note': 'any',
    'handoff.release': 'any',
    'handoff.transfer': 'any',
    'handoff.close': 'any',
    'operator.list': 'any',
    'operator.create': 'any',
  },
};

export function scopeOf(role: Role, action: Action): Scope {
  return PERMISSIONS[role][action];
}
