import { pino } from 'pino';
import { clockStartingAt, systemClock, systemScheduler } from '../../bots/clock.ts';
import { logContext } from '../../bots/telemetry/log-context.ts';
import { firstOperatorLink } from '../console/first-operator.ts';
import type { Command } from './command.ts';

/** Time that turns under way have to finish before the program ends anyway. */
const STOP_WITHIN_MS = 10_000;

export const serveCommand: Command = {
  name: 'serve',
  usage: 'serve',
  summary: 'serves the bot, the web chat and the console, as npm start does',
  async run(_args, io) {
    const config = io.config();
    const log = pino(
      { level: config.logLevel, base: null, mixin: logContext },
      pino.destination({ dest: 2, sync: true }),
    );
    const clock = config.clockStart === undefined ? systemClock : clockStartingAt(config.clockStart);
    const endTracing = await tracing(config.traceEndpoint);
    const { startService } = await import('../service.ts');
    const service = await startService({ config, clock, scheduler: systemScheduler, log });
    io.out(`Chat     ${service.url}/`);
    io.out(`Console  ${service.url}/console`);
    if (config.telegram !== undefined) {
      io.out(`Telegram ${config.telegram.mode}`);
    }
    if (config.clockStart !== undefined) {
      io.out(`Clock    started at ${config.clockStart.toISOString()}, not today`);
    }
    const link = await firstOperatorLink({
      accounts: service.helpDesk.staff.accounts,
      clock,
      publicUrl: service.url,
    });
    if (link !== undefined) {
      io.out(
        `First operator: open ${link} (once, within a day), or run with the same settings: node .build/program/channels/main.js operators add NAME --role administrator`,
      );
    }
    const signal = await io.stopped;
    log.info({ signal }, 'stopping');
    const late = systemScheduler.after(STOP_WITHIN_MS, () =>
      log.warn({}, 'not everything ended in time; the rest is kept'),
    );
    await Promise.race([
      service.stop(),
      new Promise((resolve) => systemScheduler.after(STOP_WITHIN_MS, () => resolve(undefined))),
    ]);
    late();
    await endTracing();
    return 0;
  },
};

async function tracing(endpoint: string | undefined): Promise<() => Promise<void>> {
  if (endpoint === undefined) {
    return () => Promise.resolve();
  }
  const { startTracing } = await import('../start-tracing.ts');
  return startTracing(endpoint);
}
