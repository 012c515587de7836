import { writeSync } from 'node:fs';
import { pino } from 'pino';
import { readConfig } from '../../bots/config.ts';
import { systemClock, systemScheduler } from '../../bots/clock.ts';
import { startService } from '../../channels/service.ts';
import { ChildOptions } from './child-options.ts';
import { numberedKnowledge } from './numbered-knowledge.ts';

/** The real service in a process of its own, to be killed. Its options come as JSON in the first argument. */
async function main(): Promise<void> {
  const options = ChildOptions.parse(JSON.parse(process.argv[2] ?? '{}'));
  const service = await startService({
    config: readConfig(options.environment),
    clock: systemClock,
    scheduler: systemScheduler,
    log: pino({ level: options.logLevel, base: null }, pino.destination({ dest: 2, sync: true })),
    knowledge: numberedKnowledge(options.questions, (n) => {
      if (n === options.freezeAt) {
        freeze();
      }
    }),
    ...(options.mostOnWire !== undefined && { mostOnWire: options.mostOnWire }),
    ...(options.telegramLimits && { telegramLimits: options.telegramLimits }),
  });
  process.once('SIGTERM', () => void service.stop().then(() => process.exit(0)));
  // A parent that has gone leaves nobody behind.
  process.stdin.on('end', () => process.exit(1)).resume();
  writeSync(1, 'ready\n');
}

/** Stands still in the middle of a turn until the process is killed. */
function freeze(): void {
  writeSync(1, 'frozen\n');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

await main();
