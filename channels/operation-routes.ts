import type { Server } from 'restify';
import type { HelpDesk } from '../bots/help-desk.ts';
import { outboxFigures, overdueSince } from '../bots/storage/sql/outbox.ts';
import { firstReplies } from '../bots/storage/sql/reports.ts';
import { isDatabaseAway } from '../bots/errors.ts';
import { errorFields, type Log } from '../bots/telemetry/log.ts';
import { DAY_MS } from '../knowledge/durations.ts';
import { handled, sendJson } from './http-server.ts';

/** One thing that must hold before the service is ready. */
export interface Check {
  readonly ok: boolean;
  /** Why not, or how far; for people, without addresses and secrets. */
  readonly detail?: string;
}

export interface OperationParts {
  readonly log: Log;
  /** What channels say of themselves, by name. */
  readonly checks: () => Readonly<Record<string, Check>>;
  /** Streams that are open here, by kind. */
  readonly streams: () => Readonly<Record<string, number>>;
}

/** What is due for so long without being sent says that nobody sends. */
const LONGEST_LAG_MS = 60_000;
const QUANTILES = [0.5, 0.9];

/** `/healthz`: the process runs. `/readyz`: it can do its work. `/metrics`: figures for Prometheus. */
export function mountOperation(server: Server, helpDesk: HelpDesk, parts: OperationParts): void {
  const { log } = parts;
  server.get(
    '/healthz',
    handled(log, async (_request, response) => {
      sendJson(response, 200, { status: 'ok' });
    }),
  );
  server.get(
    '/readyz',
    handled(log, async (_request, response) => {
      const checks = { ...(await storedChecks(helpDesk, log)), ...parts.checks() };
      const ready = Object.values(checks).every(({ ok }) => ok);
      sendJson(response, ready ? 200 : 503, { status: ready ? 'ready' : 'not ready', checks });
    }),
  );
  server.get(
    '/metrics',
    handled(log, async (_request, response) => {
      await refreshGauges(helpDesk, parts.streams());
      const { registry } = helpDesk.metrics;
      response.writeHead(200, { 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' });
      response.end(await registry.metrics());
    }),
  );
}

/** The schema was brought up to date before anything listened; what may change is whether the database is there. */
async function storedChecks(
  { storage, clock }: HelpDesk,
  log: Log,
): Promise<Readonly<Record<string, Check>>> {
  try {
    const [row] = await storage.reader.query('SELECT COUNT(*) AS steps FROM migrations');
    const now = clock.now().getTime();
    const since = await overdueSince(storage.reader, now);
    const lag = since === null ? 0 : now - since;
    return {
      database: { ok: true },
      schema: { ok: true, detail: `${Number(row?.['steps'])} steps` },
      outbox: { ok: lag < LONGEST_LAG_MS, detail: `${Math.round(lag / 1000)} s behind` },
    };
  } catch (error) {
    log.warn(errorFields(error), 'not ready');
    return { database: { ok: false, detail: isDatabaseAway(error) ? 'away' : 'cannot be read' } };
  }
}

async function refreshGauges(
  { storage, desk, clock, metrics: { gauges } }: HelpDesk,
  streams: Readonly<Record<string, number>>,
): Promise<void> {
  const now = clock.now().getTime();
  const age = (since: number | null | undefined) =>
    typeof since === 'number' ? Math.max(0, now - since) / 1000 : 0;
  const outbox = await outboxFigures(storage.reader);
  gauges.outboxWaiting.set(outbox.waiting);
  gauges.outboxFailed.set(outbox.failed);
  gauges.outboxLagSeconds.set(age(outbox.oldest));
  const queue = await desk.list({ states: ['waiting'], limit: 1 }, '');
  gauges.queue.set(queue.counts.waiting);
  gauges.handoffsClaimed.set(queue.counts.claimed);
  gauges.queueOldestSeconds.set(age(queue.items[0]?.openedAt.getTime()));
  const { ms } = await firstReplies(storage.reader, { from: now - DAY_MS, until: now }, QUANTILES);
  for (const [index, quantile] of QUANTILES.entries()) {
    const at = ms[index];
    const labels = { quantile: String(quantile) };
    if (at === undefined) {
      // A day without replies has no figure: the last one would stand for ever.
      gauges.firstReplySeconds.remove(labels);
    } else {
      gauges.firstReplySeconds.set(labels, at / 1000);
    }
  }
  for (const [kind, count] of Object.entries(streams)) {
    gauges.streams.set({ kind }, count);
  }
}
