import { describe, expect, it } from 'vitest';
import { ROLES } from '../../../bots/desk/accounts-api.ts';
import { ACTIONS, scopeOf } from '../../../channels/console/permissions.ts';

/** Columns: operator, supervisor, administrator. Written out by hand, so that a slip in the table is seen. */
const EXPECTED = {
  'handoff.read': ['any', 'any', 'any'],
  'handoff.claim': ['any', 'any', 'any'],
  'handoff.reply': ['own', 'own', 'own'],
  'handoff.note': ['any', 'any', 'any'],
  'handoff.release': ['own', 'any', 'any'],
  'handoff.transfer': ['own', 'any', 'any'],
  'handoff.close': ['own', 'any', 'any'],
  'account.own': ['own', 'own', 'own'],
  'operator.list': ['any', 'any', 'any'],
  'operator.manage': ['no', 'no', 'any'],
  'desk.read': ['any', 'any', 'any'],
  'desk.manage': ['no', 'any', 'any'],
  'canned.manage': ['no', 'any', 'any'],
  'audit.read': ['no', 'any', 'any'],
  'report.read': ['no', 'any', 'any'],
  'bot.silence': ['no', 'any', 'any'],
} as const;

describe('who may do what', () => {
  it.each(ACTIONS)('is as the office decided for %s', (action) => {
    expect(ROLES.map((role) => scopeOf(role, action))).toEqual(EXPECTED[action]);
  });
});
