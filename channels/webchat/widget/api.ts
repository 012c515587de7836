import type { Posting, WireSet } from './wire.ts';

/** What a request came to. `again` passes by itself; `expired` and `gone` need a new token or conversation. */
export type Outcome<Body> =
  | { readonly kind: 'ok'; readonly body: Body }
  | { readonly kind: 'again' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'refused'; readonly status: number };

export interface Opened {
  readonly conversationId: string;
  readonly token: string;
  readonly streamUrl: string;
}

const TIMEOUT_MS = 20_000;
const BASE = '../v3/directline';

/** A token for a new conversation; our own page needs no secret for it. */
export function newToken(): Promise<Outcome<Opened>> {
  return request<Opened>('./tokens', { method: 'POST' });
}

export function startConversation(token: string, locale: string): Promise<Outcome<Opened>> {
  return request<Opened>(`${BASE}/conversations`, { token, json: { locale } });
}

/** Comes back to a conversation: everything after the watermark is on the new stream. */
export function resume(session: Opened, watermark: string): Promise<Outcome<Opened>> {
  return request<Opened>(`${of(session)}?watermark=${watermark}`, { token: session.token });
}

export function poll(session: Opened, watermark: string): Promise<Outcome<WireSet>> {
  return request<WireSet>(`${of(session)}/activities?watermark=${watermark}`, { token: session.token });
}

export function post(
  session: Opened,
  posting: Posting,
  files: readonly File[],
): Promise<Outcome<{ id: string }>> {
  const { token } = session;
  if (files.length === 0) {
    return request(`${of(session)}/activities`, { token, json: posting });
  }
  const attachments = files.map((file) => ({ name: file.name, contentType: file.type }));
  const type = 'application/vnd.microsoft.activity';
  const form = new FormData();
  form.append('activity', new Blob([JSON.stringify({ ...posting, attachments })], { type }));
  for (const file of files) {
    form.append('file', file, file.name);
  }
  return request(`${of(session)}/upload`, { token, body: form });
}

function of(session: Opened): string {
  return `${BASE}/conversations/${session.conversationId}`;
}

interface Request {
  readonly method?: string;
  readonly token?: string;
  readonly json?: unknown;
  readonly body?: FormData;
}

async function request<Body>(url: string, { method, token, json, body }: Request): Promise<Outcome<Body>> {
  const content = json === undefined ? body : JSON.stringify(json);
  try {
    const answer = await fetch(url, {
      method: method ?? (content === undefined ? 'GET' : 'POST'),
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(json !== undefined && { 'content-type': 'application/json' }),
      },
      body: content ?? null,
      // A file on a slow line takes longer than a question.
      signal: AbortSignal.timeout(body ? TIMEOUT_MS * 6 : TIMEOUT_MS),
    });
    return await outcomeOf<Body>(answer);
  } catch {
    return { kind: 'again' };
  }
}

async function outcomeOf<Body>(answer: Response): Promise<Outcome<Body>> {
  const { status } = answer;
  const body: unknown = await answer.json();
  if (answer.ok) {
    return { kind: 'ok', body: body as Body };
  }
  if (status === 403) {
    const { error } = body as { error?: { code?: string } };
    return { kind: error?.code === 'TokenExpired' ? 'expired' : 'gone' };
  }
  if (status === 404) {
    return { kind: 'gone' };
  }
  return status === 429 || status >= 500 ? { kind: 'again' } : { kind: 'refused', status };
}
