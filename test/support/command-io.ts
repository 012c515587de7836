import { readConfig } from '../../bots/config.ts';
import { runCommand } from '../../channels/cli/commands.ts';

/** What a command printed, and its exit code. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command of `helpdesk` as the program does, with these settings. */
export async function helpdesk(
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string | undefined>> = {},
): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommand(args, {
    config: () => readConfig(settings),
    environment,
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    readInput: () => Promise.resolve(''),
    interactive: false,
    stopped: new Promise(() => undefined),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
