import type { Operator } from '../../../bots/desk/accounts-api.ts';
import type { Suggestion } from '../../../bots/desk/desk-api.ts';
import type { Team } from '../../../knowledge/schema/team.ts';
import type { Report } from '../../../bots/desk/reports.ts';
import type { FoundArticle } from '../article-finder.ts';
import type { CannedReply, Macro } from '../../../bots/staff/staff-api.ts';
import type { CannedValues } from '../canned-values.ts';
import type { DetailView, EntryView, HandoffView, MentionView, PageView } from '../views.ts';

/** How a handoff is closed. */
export interface Closing {
  readonly outcome: string;
  readonly note?: string;
  readonly labels?: readonly string[];
  readonly reply?: { readonly text: string; readonly clientMessageId: string };
}

/** A refusal of the server, with its stable code; `NETWORK` when there was no answer at all. */
export class ApiError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, status: number) {
    super(code);
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
  }
}

/** Whose page this is; undefined before anybody has signed in. */
let owner: string | undefined;

/** From now on requests are made for this operator, and refused when the browser's session is another's. */
export function actFor(operatorId: string | undefined): void {
  owner = operatorId;
}

/** One request to the console API; what the server refuses is thrown as an `ApiError`. */
export async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/api/console/${path}`, {
      method,
      // A reply must leave even while the page is being closed.
      keepalive: method !== 'GET',
      headers: {
        ...(owner !== undefined && { 'X-Helpdesk-Operator': owner }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  } catch {
    throw new ApiError('NETWORK', 0);
  }
  const text = await response.text();
  if (!response.ok) {
    throw new ApiError(errorCode(text), response.status);
  }
  return (text === '' ? {} : JSON.parse(text)) as T;
}

function errorCode(text: string): string {
  try {
    return (JSON.parse(text) as { error: { code: string } }).error.code;
  } catch {
    return 'INTERNAL';
  }
}

const at = (id: string, rest = ''): string => `handoffs/${encodeURIComponent(id)}${rest}`;

/** Who has signed in; with `mustEnrol` nothing else is allowed before a second factor. */
export interface Entered {
  readonly operator: Operator;
  readonly mustEnrol?: boolean;
}

/** The console API as functions. */
export const api = {
  me: () => call<Entered>('GET', 'sessions'),
  signIn: (given: { readonly name: string; readonly password: string; readonly code?: string }) =>
    call<Entered>('POST', 'sessions', given),
  waysIn: () => call<{ oidc: boolean }>('GET', 'sign-in'),
  signOut: () => call<unknown>('DELETE', 'sessions'),
  first: (given: { readonly token: string; readonly name: string; readonly password: string }) =>
    call<Entered>('POST', 'first', given),
  addOperator: (given: Readonly<Record<'name' | 'displayName' | 'role' | 'password', string>>) =>
    call<{ operator: Operator }>('POST', 'operators', given),
  colleagues: () =>
    call<{ operators: readonly Operator[]; teams: readonly string[]; present: readonly string[] }>(
      'GET',
      'operators',
    ),
  handoffs: (query: URLSearchParams) => call<PageView>('GET', `handoffs?${query.toString()}`),
  handoff: (id: string) => call<DetailView>('GET', at(id)),
  claim: (id: string) => call<{ handoff: HandoffView }>('POST', at(id, '/claim'), {}),
  release: (id: string) => call<{ handoff: HandoffView }>('POST', at(id, '/release'), {}),
  transfer: (id: string, to: string) => call<{ handoff: HandoffView }>('POST', at(id, '/transfer'), { to }),
  close: (id: string, given: Closing) => call<{ handoff: HandoffView }>('POST', at(id, '/close'), given),
  reply: (id: string, given: { readonly text: string; readonly clientMessageId: string }) =>
    call<{ entry: EntryView }>('POST', at(id, '/messages'), given),
  resend: (id: string, messageId: string) =>
    call<{ entry: EntryView }>('POST', at(id, `/messages/${encodeURIComponent(messageId)}/resend`), {}),
  note: (id: string, given: { readonly text: string; readonly clientNoteId: string }) =>
    call<unknown>('POST', at(id, '/notes'), given),
  label: (id: string, labels: readonly string[]) =>
    call<{ handoff: HandoffView }>('POST', at(id, '/labels'), { labels }),
  labels: () => call<{ labels: readonly string[] }>('GET', 'labels'),
  macros: () => call<{ macros: readonly Macro[] }>('GET', 'macros'),
  saveMacro: (macro: Omit<Macro, 'id'>) => call<{ macro: Macro }>('POST', 'macros', macro),
  removeMacro: (id: string) => call<unknown>('DELETE', `macros/${encodeURIComponent(id)}`),
  mentions: () => call<{ mentions: readonly MentionView[]; unread: number }>('GET', 'mentions'),
  readMentions: (id: string) => call<unknown>('POST', at(id, '/mentions/read'), {}),
  suggestion: (id: string) => call<{ suggestion: Suggestion | null }>('POST', at(id, '/suggestion'), {}),
  next: () => call<{ handoff: HandoffView | null }>('POST', 'handoffs/next', {}),
  desk: () => call<{ teams: readonly Team[] }>('GET', 'desk'),
  presence: (id: string, doing: 'reading' | 'note') => call<unknown>('POST', at(id, '/presence'), { doing }),
  report: (query: URLSearchParams) => call<{ report: Report }>('GET', `reports?${query.toString()}`),
  typing: (id: string) => call<unknown>('POST', at(id, '/typing'), {}),
  articles: (q: string, locale: string) =>
    call<{ articles: readonly FoundArticle[] }>(
      'GET',
      `articles?${new URLSearchParams({ q, locale }).toString()}`,
    ),
  cannedReplies: (query: URLSearchParams) =>
    call<{ replies: readonly CannedReply[]; values: CannedValues }>(
      'GET',
      `canned-replies?${query.toString()}`,
    ),
};
