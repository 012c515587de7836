import type { Team } from '../../../knowledge/schema/team.ts';
import type { Operator } from '../../../bots/desk/accounts-api.ts';
import type { DetailView, HandoffView, PageView } from '../views.ts';
import type { SilenceView } from './administration/office-api.ts';
import type { Section } from './administration/sections.ts';
import type { LiveState } from './live.ts';
import type { Preferences } from './preferences.ts';
import type { Sending } from './sendings.ts';
import type { Sign } from './typing-signs.ts';

export const VIEWS = ['waiting', 'mine', 'claimed', 'closed'] as const;
export type View = (typeof VIEWS)[number];

export interface Filters {
  readonly view: View;
  readonly q: string;
  readonly team: string;
  readonly channel: string;
  readonly locale: string;
  readonly dueSoon: boolean;
}

/** What supervisors see in place of a conversation; the address names it. */
export const BOARDS = ['wall', 'reports'] as const;
export type Board = (typeof BOARDS)[number];

export type DialogName =
  | 'help'
  | 'settings'
  | 'close'
  | 'transfer'
  | 'articles'
  | 'labels'
  | 'mentions'
  | 'new-operator';

/** All that is on the screen. */
export interface State {
  readonly screen: 'loading' | 'sign-in' | 'first' | 'enrol' | 'desk';
  /** The session ended under the operator's hands. */
  readonly ended: boolean;
  readonly operator?: Operator;
  readonly preferences: Preferences;
  readonly live: LiveState;
  readonly filters: Filters;
  readonly handoffs: readonly HandoffView[];
  readonly counts: PageView['counts'];
  /** Teams as they are now, with their names. */
  readonly teams: readonly Pick<Team, 'id' | 'name'>[];
  readonly listLoaded: boolean;
  /** The list is not all there is. */
  readonly isListCut: boolean;
  readonly selectedId?: string;
  readonly detail?: DetailView;
  /** The page beside the desk that is open instead of it. */
  readonly section?: Section;
  /** Present while the bot is silenced. */
  readonly silence?: SilenceView;
  /** On a small screen it takes the place of the list. */
  readonly board?: Board;
  /** The selected one does not exist. */
  readonly missing: boolean;
  /** Who writes and reads where; each sign lives for a few seconds. */
  readonly typing: readonly Sign[];
  /** Notes that name the operator and are not read. */
  readonly unread: number;
  readonly sendings: readonly Sending[];
  readonly dialog?: DialogName;
  /** Error code to show. */
  readonly fault?: string;
  /** For the live region; the number makes a repeated sentence heard. */
  readonly announcement: { readonly text: string; readonly count: number };
  /** The citizen's message about which the operator has asked the assistant. */
  readonly asked?: { readonly handoffId: string; readonly seq: number };
  /** The composer is to take the focus; gone once it has. */
  readonly compose?: { readonly mode: 'reply' | 'note' };
  /** The service's time by the half minute, so that "4 minutes ago" keeps true. */
  readonly now: number;
  /** How far the service's clock is ahead of this computer's. */
  readonly ahead: number;
  /** False until the service has told its time: until then `now` is this computer's. */
  readonly isTimeKnown: boolean;
}

export const NO_FILTERS: Filters = {
  view: 'waiting',
  q: '',
  team: '',
  channel: '',
  locale: '',
  dueSoon: false,
};

/** Before anything is loaded. */
export function firstState(preferences: Preferences): State {
  return {
    screen: 'loading',
    ended: false,
    preferences,
    live: 'connecting',
    filters: NO_FILTERS,
    handoffs: [],
    counts: { waiting: 0, claimed: 0, mine: 0 },
    teams: [],
    listLoaded: false,
    isListCut: false,
    missing: false,
    typing: [],
    unread: 0,
    sendings: [],
    announcement: { text: '', count: 0 },
    now: Date.now(),
    ahead: 0,
    isTimeKnown: false,
  };
}

export function listQuery(filters: Filters): URLSearchParams {
  const query = new URLSearchParams();
  const states = {
    waiting: 'waiting',
    mine: 'claimed',
    claimed: 'claimed',
    closed: 'closed,abandoned,expired',
  };
  // Who searches looks for somebody, wherever their request stands.
  if (filters.q === '') {
    query.set('state', states[filters.view]);
    if (filters.view === 'mine') {
      query.set('mine', '1');
    }
  }
  for (const key of ['q', 'team', 'channel', 'locale'] as const) {
    if (filters[key] !== '') {
      query.set(key, filters[key]);
    }
  }
  if (filters.dueSoon) {
    query.set('dueSoon', '1');
  }
  return query;
}

/** What this operator may do with a handoff; the server decides, this only spares a refusal. */
export function allowed(
  handoff: HandoffView,
  operator: Operator | undefined,
): { readonly claim: boolean; readonly reply: boolean; readonly move: boolean } {
  const mine = handoff.operator !== undefined && handoff.operator.id === operator?.id;
  const open = handoff.state === 'waiting' || handoff.state === 'claimed';
  return {
    claim: handoff.state === 'waiting',
    reply: open && mine,
    move: open && (mine || (handoff.operator !== undefined && operator?.role !== 'operator')),
  };
}

/** A team by the name that people read; its id while the names are not loaded, or when it is gone. */
export function teamName({ teams, preferences }: Pick<State, 'teams' | 'preferences'>, id: string): string {
  return teams.find((team) => team.id === id)?.name[preferences.locale] ?? id;
}

/** Number of the citizen's last message when nobody has answered it; 0 when somebody has. */
export function unansweredSeq({ transcript }: DetailView): number {
  const last = transcript.findLast(({ role }) => role === 'citizen' || role === 'operator');
  return last?.role === 'citizen' ? last.seq : 0;
}
