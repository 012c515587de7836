import { parseArgs } from 'node:util';
import { runDeskModel, type DeskFigures } from './desk-model.ts';
import { runFaults, violations, type FaultFigures } from './run-faults.ts';
import { instanceViolations, runInstances } from './run-instances.ts';

/**
 * `npm run faults -- [--updates N] [--chats N] [--messages N] [--conversations N] [--kills N] [--seed N] [--pace N]`, and
 * with `--postgres [--instances N] [--seconds N]` on several instances; `--desk [--operators N] [--handoffs N] [--commands N]`
 * gives random commands to the desk instead.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      postgres: { type: 'boolean', default: false },
      desk: { type: 'boolean', default: false },
      operators: { type: 'string', default: '50' },
      handoffs: { type: 'string', default: '500' },
      commands: { type: 'string', default: '10000' },
      instances: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '600' },
      updates: { type: 'string', default: '10000' },
      chats: { type: 'string', default: '300' },
      messages: { type: 'string', default: '2000' },
      conversations: { type: 'string', default: '100' },
      kills: { type: 'string', default: '30' },
      seed: { type: 'string', default: '1' },
      silences: { type: 'string', default: '4' },
      pace: { type: 'string', default: '60' },
    },
  });
  const plan = {
    updates: Number(values.updates),
    chats: Number(values.chats),
    messages: Number(values.messages),
    conversations: Number(values.conversations),
    seed: Number(values.seed),
    silences: Number(values.silences),
  };
  let broken: readonly string[];
  if (values.desk) {
    const figures = await runDeskModel({
      operators: Number(values.operators),
      handoffs: Number(values.handoffs),
      commands: Number(values.commands),
      seed: plan.seed,
    });
    broken = figures.violations;
    process.stdout.write(`${deskReport(figures)}\n`);
  } else if (values.postgres) {
    const figures = await runInstances({
      ...plan,
      instances: Number(values.instances),
      seconds: Number(values.seconds),
    });
    broken = instanceViolations(figures);
    process.stdout.write(
      `${values.instances} instances frozen ${figures.freezes} times, PostgreSQL crashed ${figures.databaseCrashes} times\n`,
    );
    process.stdout.write(`${report(figures)}\n`);
    process.stdout.write(
      `due times: ${figures.dueTimes}, of which ${figures.wrongDueTimes} were not told exactly once\n`,
    );
    process.stdout.write(
      `claims: ${figures.claimed} handoffs, each wanted by six operators; ${figures.wrongClaims} without exactly one winner\n`,
    );
  } else {
    const figures = await runFaults({ ...plan, kills: Number(values.kills), pace: Number(values.pace) });
    broken = violations(figures);
    process.stdout.write(`${report(figures)}\n`);
  }
  process.stdout.write(broken.length === 0 ? 'Nothing was lost.\n' : `Violated: ${broken.join('; ')}\n`);
  process.exitCode = broken.length === 0 ? 0 : 1;
}

function deskReport({ seconds, statuses, moves, messages }: DeskFigures): string {
  const answers = [...statuses].map(([status, count]) => `${status}: ${count}`).join(', ');
  return `${seconds.toFixed(0)} s, ${moves} moves, ${messages} messages; answers ${answers}`;
}

function report({ stored, telegram, web, ...rest }: FaultFigures): string {
  const faults = [...rest.faults].map(([kind, count]) => `${kind} ${count}`).join(', ');
  return [
    `${rest.seconds.toFixed(0)} s, killed ${rest.kills} times, sockets cut ${rest.cuts} times`,
    `faults of the Bot API: ${faults || 'none'}`,
    `updates delivered again: ${rest.redelivered}`,
    `stored: ${stored.received} questions, ${stored.notStored} lost, ${stored.storedTwice} twice`,
    `answered: ${stored.notAnswered} lost, ${stored.answeredTwice} twice, ${stored.outOfOrder} out of order`,
    `read on Telegram: ${telegram.missing} lost, ${telegram.doubled} twice, ${telegram.disordered} out of order`,
    `read on the web: ${web.missing} lost, ${web.doubled} twice, ${web.disordered} out of order, ${rest.linesTwice} lines twice`,
    `outbox: ${stored.undelivered} not delivered, ${stored.givenUp} given up, ${stored.doubtfulTwice} in doubt twice and shown to the operator`,
    `ambiguous sends: ${stored.ambiguous}, of which requests that the Bot API left unanswered: ${rest.ambiguousByNetwork}`,
  ].join('\n');
}

await main();
