import { readConfig } from '../bots/config.ts';
import { runCommand } from './cli/commands.ts';

/** The program: it alone reads the environment, the arguments and the signals. */
async function main(): Promise<void> {
  const code = await runCommand(process.argv.slice(2), {
    config: () => readConfig(process.env),
    environment: process.env,
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    readInput,
    interactive: process.stdin.isTTY,
    stopped: new Promise((resolve) => {
      process.once('SIGINT', () => resolve('SIGINT'));
      process.once('SIGTERM', () => resolve('SIGTERM'));
    }),
  });
  process.exitCode = code;
}

// A reader that has seen enough, such as `head`, closes the pipe: that is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

async function readInput(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    text += String(chunk);
  }
  return text;
}

await main();
