import { randomUUID } from 'node:crypto';
import helmet from 'helmet';
import { createServer, type Request, type Response, type Server } from 'restify';
import { HelpDeskError } from '../bots/errors.ts';
import { errorFields, type Log } from '../bots/telemetry/log.ts';
import { withLogContext } from '../bots/telemetry/log-context.ts';

/** What of restify's own errors people may read, by status. */
const MESSAGES: Readonly<Record<number, { readonly code: string; readonly message: string }>> = {
  404: { code: 'NOT_FOUND', message: 'There is nothing at this address' },
  405: { code: 'METHOD_NOT_ALLOWED', message: 'This address does not take this method' },
  415: { code: 'UNSUPPORTED_MEDIA_TYPE', message: 'This address does not take this kind of content' },
};

/**
 * Longer than proxies keep an idle connection (nginx: 60 s), so that it is they who close it: closed by us just as the next
 * request comes in, it would take that request with it.
 */
const KEEP_ALIVE_MS = 65_000;

interface RestifyError {
  readonly statusCode?: number;
  toJSON?: () => unknown;
  toString: () => string;
}

/**
 * Headers of every answer that says nothing else: an answer is no page, and nobody's frame. Pages of ours name their own
 * scripts. Files may be shown by chats on other sites, so each way in decides about those itself.
 */
const SECURITY_HEADERS = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  crossOriginResourcePolicy: false,
  // The hosts beside ours are not ours to decide about.
  strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
});

/** The restify server that all routes are put on. Every error leaves as `{ error: { code, message } }`. */
export function createHttpServer(log: Log): Server {
  const server = createServer({ name: 'help-desk', handleUncaughtExceptions: false });
  server.server.keepAliveTimeout = KEEP_ALIVE_MS;
  // restify announces itself on every answer; nobody needs to know.
  server.pre((_request: Request, response: Response, next: (error?: unknown) => void) => {
    response.removeHeader('Server');
    next();
  });
  server.pre(SECURITY_HEADERS);
  server.pre((request: Request, response: Response, next: (error?: unknown) => void) => {
    const requestId = requestIdOf(request.headers['x-request-id']);
    response.setHeader('X-Request-Id', requestId);
    withLogContext({ requestId }, () => next());
  });
  server.on(
    'after',
    (request: Request, response: Response, route: { readonly path?: string } | undefined) => {
      // The pattern of the address, not the address: some carry tokens.
      const { method } = request;
      const fields = { requestId: response.getHeader('X-Request-Id'), method, route: route?.path };
      log.debug({ ...fields, status: response.statusCode }, 'request');
    },
  );
  server.on(
    'restifyError',
    (_request: Request, response: Response, error: RestifyError, done: () => void) => {
      const status = error.statusCode ?? 500;
      if (status >= 500) {
        log.error(errorFields(error), 'a request failed');
      }
      // restify sends the error itself; this is what it sends.
      const known = MESSAGES[status] ?? { code: 'INTERNAL', message: 'Something went wrong on our side' };
      error.toJSON = () => ({ error: known });
      error.toString = () => JSON.stringify({ error: known });
      response.setHeader('Content-Type', 'application/json');
      done();
    },
  );
  return server;
}

/** A proxy's own id of the request, so that its log and ours can be read together; else a fresh one. */
function requestIdOf(given: string | string[] | undefined): string {
  return typeof given === 'string' && /^[\w.-]{8,64}$/.test(given) ? given : randomUUID();
}

/** Wraps a handler: what it throws becomes the answer, with the status of the catalogue. */
export function handled(log: Log, handler: (request: Request, response: Response) => Promise<void>) {
  return async (request: Request, response: Response): Promise<void> => {
    try {
      await handler(request, response);
    } catch (error) {
      if (error instanceof HelpDeskError) {
        sendJson(response, error.status, { error: { code: error.code, message: error.message } });
        return;
      }
      log.error(errorFields(error), 'a request failed');
      sendJson(response, 500, { error: { code: 'INTERNAL', message: 'Something went wrong on our side' } });
    }
  };
}

export function sendJson(response: Response, status: number, body: unknown): void {
  if (response.headersSent) {
    response.end();
    return;
  }
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(text);
}
