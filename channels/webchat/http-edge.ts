import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Request } from 'restify';
import { z } from 'zod';
import { HelpDeskError } from '../../bots/errors.ts';
import { errorFields, type Log } from '../../bots/telemetry/log.ts';
import { DirectLineError, errorBody } from './direct-line-error.ts';
import type { Origins } from './origins.ts';

const Route = z.object({ id: z.string() });

const ALLOWED_HEADERS = 'authorization, content-type, x-ms-bot-agent, x-requested-with';

/** CORS for pages that talk to us directly; our own iframe needs none. On every answer, refusals included. */
export function setCorsHeaders(request: IncomingMessage, response: ServerResponse, origins: Origins): void {
  const { origin } = request.headers;
  response.setHeader('Vary', 'Origin');
  if (origin !== undefined && origins.allows(origin)) {
    response.setHeader('Access-Control-Allow-Origin', origin);
    // Direct Line's session id is asked for with cookies, and needs it said.
    response.setHeader('Access-Control-Allow-Credentials', 'true');
  }
}

/** The `:id` of the route, decoded by the router. */
export function conversationIdOf(request: Request): string {
  return Route.parse(request.params).id;
}

export function sendPreflight(response: ServerResponse): void {
  response.writeHead(204, {
    'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
    'Access-Control-Allow-Headers': ALLOWED_HEADERS,
    'Access-Control-Max-Age': '86400',
  });
  response.end();
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  sendText(response, status, JSON.stringify(body));
}

export function sendError(response: ServerResponse, error: unknown, log: Log): void {
  const known = asDirectLineError(error);
  if (known.status === 500) {
    log.error(errorFields(error), 'a web chat request failed');
  }
  if (known.status === 429 || known.status === 503) {
    response.setHeader('Retry-After', '5');
  }
  if (!response.headersSent) {
    sendText(response, known.status, errorBody(known));
  }
}

/** What we foresee keeps its meaning; anything else is our fault and says no more than that. */
export function asDirectLineError(error: unknown): DirectLineError {
  if (error instanceof DirectLineError) {
    return error;
  }
  if (error instanceof HelpDeskError) {
    const code =
      error.status === 404 ? 'ResourceNotFound' : error.status >= 500 ? 'ServiceError' : 'BadArgument';
    return new DirectLineError(error.status, code, error.message);
  }
  return new DirectLineError(500, 'ServiceError', 'Something went wrong on our side');
}

function sendText(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
  });
  response.end(body);
}
