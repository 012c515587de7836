import type { Next, Request, Response, Server } from 'restify';
import { z } from 'zod';
import { HelpDeskError } from '../../bots/errors.ts';
import type { Operator } from '../../bots/desk/accounts-api.ts';
import type { Session } from '../../bots/staff/staff-api.ts';
import { errorFields } from '../../bots/telemetry/log.ts';
import { readJson } from './body.ts';
import type { ConsoleDeps } from './console-deps.ts';
import { sessionToken } from './cookies.ts';
import type { Actor } from '../../bots/desk/desk-api.ts';
import { isForgedOrigin } from './origin.ts';
import { refuseOthersPage } from './page-owner.ts';
import { tokenHash } from './passwords.ts';
import { type Action, scopeOf } from './permissions.ts';
import { securityHeaders } from './security-headers.ts';

/** What a handler gives back. Without a body the status is 204 by custom. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly cookie?: string | readonly string[];
  /** Where the browser goes from here. */
  readonly location?: string;
}

/** A request, parsed; `operator` is who is signed in. */
export interface Call<Input> {
  readonly input: Input;
  readonly params: Readonly<Record<string, string>>;
  readonly operator: Operator;
  readonly session: Session;
  readonly actor: Actor;
  readonly request: Request;
  readonly response: Response;
}

export interface Route<Input> {
  readonly method: 'get' | 'post' | 'put' | 'del';
  readonly path: string;
  /** What the role must allow. Without it the route is open to everybody, signed in or not. */
  readonly action?: Action;
  /** Open to an administrator who has yet to set up the second factor that everybody must have. */
  readonly beforeEnrolment?: boolean;
  /** Of the query for `get`, of the body otherwise. */
  readonly input?: z.ZodType<Input>;
}

/** A handler that answers by itself, as the event stream does, returns undefined. */
type Handler<Input> = (call: Call<Input>) => Promise<Answer | undefined>;

/** Enough of a session's id to tell it from the others of one operator. */
const SHOWN_OF_SESSION = 8;

const NOBODY: Session = {
  id: '',
  operator: { id: '', name: '', displayName: '', role: 'operator', hasSecondFactor: false },
  mustEnrol: false,
};

/** Puts a route on the server: origin, session, permission, input, handler, answer, in this order. */
export class Router {
  readonly #server: Server;
  readonly #deps: ConsoleDeps;
  readonly #routes: Route<unknown>[] = [];

  constructor(server: Server, deps: ConsoleDeps) {
    this.#server = server;
    this.#deps = deps;
  }

  /** Every route that was put on the server, so that tests can go through all of them. */
  get routes(): readonly Route<unknown>[] {
    return this.#routes;
  }

  add<Input>(route: Route<Input>, handler: Handler<Input>): void {
    this.#routes.push(route);
    const handle = (request: Request, response: Response, next: Next): void => {
      this.#run(route, handler, { request, response })
        .catch((error: unknown) => this.#fail(response, error))
        .finally(() => next(false));
    };
    this.#server[route.method](route.path, handle);
  }

  async #run<Input>(
    route: Route<Input>,
    handler: Handler<Input>,
    exchange: { readonly request: Request; readonly response: Response },
  ): Promise<void> {
    const { request, response } = exchange;
    if (isForgedOrigin(request.method ?? '', request.headers, this.#deps.publicUrl)) {
      throw new HelpDeskError('ORIGIN_REFUSED');
    }
    const session = route.action ? await this.#signedIn(request) : NOBODY;
    const { operator } = session;
    const scope = route.action ? scopeOf(operator.role, route.action) : 'own';
    if (session.mustEnrol && route.beforeEnrolment !== true) {
      throw new HelpDeskError('SECOND_FACTOR_REQUIRED');
    }
    if (scope === 'no') {
      throw new HelpDeskError('FORBIDDEN');
    }
    const answer = await handler({
      input: await parseInput(route, request),
      params: request.params as Record<string, string>,
      operator,
      session,
      actor: {
        id: operator.id,
        name: operator.displayName,
        anyones: scope === 'any',
        from: placeOf(this.#deps.addressOf(request), session),
      },
      request,
      response,
    });
    if (answer) {
      send(response, answer);
    }
  }

  async #signedIn(request: Request): Promise<Session> {
    const { staff, clock, publicUrl } = this.#deps;
    const token = sessionToken(request.headers, publicUrl);
    const session = token && (await staff.sessions.find(tokenHash(token), clock.now()));
    if (!session) {
      throw new HelpDeskError('UNAUTHORIZED');
    }
    refuseOthersPage(request, session.operator);
    return session;
  }

  #fail(response: Response, error: unknown): void {
    if (response.headersSent) {
      response.end();
      return;
    }
    if (error instanceof HelpDeskError) {
      const reason = error.details['reason'];
      const message = typeof reason === 'string' ? `${error.message}: ${reason}` : error.message;
      send(response, { status: error.status, body: { error: { code: error.code, message } } });
      return;
    }
    this.#deps.log.error(errorFields(error), 'a console request failed');
    const message = 'Something went wrong on our side';
    send(response, { status: 500, body: { error: { code: 'INTERNAL', message } } });
  }
}

/** Where a command comes from, for the audit: the address, and the session without which it would not be let in. */
function placeOf(address: string, session: Session): string {
  return [address, session.id.slice(0, SHOWN_OF_SESSION)].filter((part) => part !== '').join(' ');
}

async function parseInput<Input>(route: Route<Input>, request: Request): Promise<Input> {
  const schema = route.input ?? (z.unknown() as z.ZodType<Input>);
  const raw: unknown =
    route.method === 'get'
      ? Object.fromEntries(new URL(request.url ?? '/', 'http://localhost').searchParams)
      : await readJson(request);
  const parsed = schema.safeParse(raw);
  if (!parsed.success) {
    throw new HelpDeskError('BAD_REQUEST', { reason: z.prettifyError(parsed.error) });
  }
  return parsed.data;
}

function send(response: Response, answer: Answer): void {
  const body = answer.body === undefined ? '' : JSON.stringify(answer.body);
  response.writeHead(answer.status, {
    ...securityHeaders(),
    'Cache-Control': 'no-store',
    ...(body && { 'Content-Type': 'application/json; charset=utf-8' }),
    ...(body && { 'Content-Length': String(Buffer.byteLength(body)) }),
    ...(answer.cookie && { 'Set-Cookie': [answer.cookie].flat() }),
    ...(answer.location && { Location: answer.location }),
  });
  response.end(body);
}
