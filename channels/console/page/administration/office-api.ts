import type { OperatorAccount, Operator, Role } from '../../../../bots/desk/accounts-api.ts';
import type { Skills } from '../../../../bots/desk/settings-api.ts';
import type {
  AuditEntry,
  CannedReply,
  Policy,
  SessionLine,
  Silence,
} from '../../../../bots/staff/staff-api.ts';
import type { OfficeHours } from '../../../../knowledge/schema/calendar.ts';
import type { Team } from '../../../../knowledge/schema/team.ts';
import type { Json } from '../../views.ts';
import { call } from '../api.ts';

export type AccountView = Json<OperatorAccount>;
export type SessionLineView = Json<SessionLine>;
export type AuditEntryView = Omit<Json<AuditEntry>, 'data'> & Pick<AuditEntry, 'data'>;
export type SilenceView = Json<Silence>;
export type NewCannedReply = Omit<CannedReply, 'id'>;
/** An operator and what they may be given. */
export interface Skilled {
  readonly operator: Operator;
  readonly skills: Skills;
}
export interface SecondFactorView {
  readonly isOn: boolean;
  readonly isRequired: boolean;
  readonly recoveryCodesLeft: number;
}
export interface EnrolmentView {
  readonly secret: string;
  readonly svg: string;
}

const at = (path: string, id: string, rest = ''): string => `${path}/${encodeURIComponent(id)}${rest}`;

/** The pages beside the desk, as functions. */
export const officeApi = {
  ownSessions: () =>
    call<{ sessions: readonly SessionLineView[]; current: string }>('GET', 'account/sessions'),
  endSession: (id: string) => call<unknown>('DELETE', at('account/sessions', id)),
  signOutEverywhere: () => call<unknown>('POST', 'account/sign-out', {}),
  changePassword: (given: { readonly current: string; readonly password: string }) =>
    call<unknown>('POST', 'account/password', given),
  secondFactor: () => call<SecondFactorView>('GET', 'account/second-factor'),
  beginSecondFactor: () => call<EnrolmentView>('POST', 'account/second-factor', {}),
  confirmSecondFactor: (code: string) =>
    call<{ recoveryCodes: readonly string[] }>('POST', 'account/second-factor/confirm', { code }),
  endSecondFactor: (code: string) => call<unknown>('POST', 'account/second-factor/off', { code }),

  telegram: () => call<{ isOffered: boolean; isLinked: boolean }>('GET', 'account/telegram'),
  linkTelegram: () => call<{ code: string; url: string | null }>('POST', 'account/telegram', {}),
  unlinkTelegram: () => call<unknown>('DELETE', 'account/telegram'),

  accounts: () => call<{ accounts: readonly AccountView[] }>('GET', 'accounts'),
  changeAccount: (
    id: string,
    changes: { readonly displayName?: string; readonly role?: Role; readonly isDisabled?: boolean },
  ) => call<unknown>('PUT', at('accounts', id), changes),
  resetPassword: (id: string, password: string) =>
    call<unknown>('POST', at('accounts', id, '/password'), { password }),
  signOut: (id: string) => call<unknown>('POST', at('accounts', id, '/sign-out'), {}),
  dropSecondFactor: (id: string) => call<unknown>('DELETE', at('accounts', id, '/second-factor')),
  policy: () => call<{ policy: Policy }>('GET', 'policy'),
  savePolicy: (policy: Policy) => call<unknown>('PUT', 'policy', policy),

  desk: () => call<{ teams: readonly Team[]; hours: OfficeHours }>('GET', 'desk'),
  saveHours: (hours: OfficeHours) => call<unknown>('PUT', 'desk/hours', { hours }),
  saveTeam: (team: Team) => call<unknown>('PUT', at('desk/teams', team.id), { team }),
  removeTeam: (id: string) => call<unknown>('DELETE', at('desk/teams', id)),
  skills: () => call<{ operators: readonly Skilled[] }>('GET', 'desk/skills'),
  saveSkills: (id: string, skills: Skills) => call<unknown>('PUT', at('desk/skills', id), { skills }),

  cannedReplies: () => call<{ replies: readonly CannedReply[] }>('GET', 'canned-replies/all'),
  addCannedReply: (reply: NewCannedReply) => call<unknown>('POST', 'canned-replies', reply),
  saveCannedReply: (id: string, reply: NewCannedReply) =>
    call<unknown>('PUT', at('canned-replies', id), reply),
  removeCannedReply: (id: string) => call<unknown>('DELETE', at('canned-replies', id)),

  silence: () => call<{ silence: SilenceView | null }>('GET', 'bot/silence'),
  silenceBot: (reason: { readonly it: string; readonly en?: string }) =>
    call<unknown>('PUT', 'bot/silence', reason),
  resumeBot: () => call<unknown>('DELETE', 'bot/silence'),

  audit: (query: URLSearchParams) =>
    call<{ entries: readonly AuditEntryView[]; more: boolean }>('GET', `audit?${query.toString()}`),
};
