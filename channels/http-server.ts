import { createServer, type Request, type Response, type Server } from 'restify';
import { HelpDeskError } from '../bots/errors.ts';
import type { HelpDesk } from '../bots/help-desk.ts';
import { outboxFigures } from '../bots/storage/sql/outbox.ts';
import { errorFields, type Log } from '../bots/telemetry/log.ts';

/** What of restify's own errors people may read, by status. */
const MESSAGES: Readonly<Record<number, { readonly code: string; readonly message: string }>> = {
  404: { code: 'NOT_FOUND', message: 'There is nothing at this address' },
  405: { code: 'METHOD_NOT_ALLOWED', message: 'This address does not take this method' },
  415: { code: 'UNSUPPORTED_MEDIA_TYPE', message: 'This address does not take this kind of content' },
};

interface RestifyError {
  readonly statusCode?: number;
  toJSON?: () => unknown;
  toString: () => string;
}

/** The restify server that all routes are put on. Every error leaves as `{ error: { code, message } }`. */
export function createHttpServer(log: Log): Server {
  const server = createServer({ name: 'help-desk', handleUncaughtExceptions: false });
  // restify announces itself on every answer; nobody needs to know.
  server.pre((_request: Request, response: Response, next: (error?: unknown) => void) => {
    response.removeHeader('Server');
    next();
  });
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

/** Reads a body up to a size; a larger one is refused before it is held in memory. */
export async function readBody(request: Request, mostBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) {
      throw new HelpDeskError('TOO_LARGE', { mostBytes });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** `/healthz`: the process runs. `/readyz`: it can do its work. `/metrics`: figures for Prometheus. */
export function mountOperation(
  server: Server,
  helpDesk: HelpDesk,
  { log, checks }: { readonly log: Log; readonly checks: () => Readonly<Record<string, boolean>> },
): void {
  server.get(
    '/healthz',
    handled(log, async (_request, response) => {
      sendJson(response, 200, { status: 'ok' });
    }),
  );
  server.get(
    '/readyz',
    handled(log, async (_request, response) => {
      const database = await helpDesk.storage.reader.query('SELECT 1 AS one').then(
        () => true,
        () => false,
      );
      const all = { database, ...checks() };
      const ready = Object.values(all).every(Boolean);
      sendJson(response, ready ? 200 : 503, { status: ready ? 'ready' : 'not ready', checks: all });
    }),
  );
  server.get(
    '/metrics',
    handled(log, async (_request, response) => {
      await refreshGauges(helpDesk);
      const { registry } = helpDesk.metrics;
      response.writeHead(200, { 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' });
      response.end(await registry.metrics());
    }),
  );
}

async function refreshGauges({ storage, desk, clock, metrics }: HelpDesk): Promise<void> {
  const now = clock.now().getTime();
  const outbox = await outboxFigures(storage.reader);
  metrics.gauges.outboxWaiting.set(outbox.waiting);
  metrics.gauges.outboxFailed.set(outbox.failed);
  metrics.gauges.outboxLagSeconds.set(outbox.oldest === null ? 0 : Math.max(0, now - outbox.oldest) / 1000);
  const queue = await desk.list({ states: ['waiting'], limit: 1 }, '');
  metrics.gauges.queue.set(queue.counts.waiting);
  const oldest = queue.items[0]?.openedAt.getTime();
  metrics.gauges.queueOldestSeconds.set(oldest === undefined ? 0 : Math.max(0, now - oldest) / 1000);
}
