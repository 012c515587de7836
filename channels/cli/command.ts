import type { Config } from '../../bots/config.ts';

/** What a command may use of the world. */
export interface CommandIo {
  /** @throws SettingsError */
  readonly config: () => Config;
  /** Of the process, for the programs that a command starts. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** All of standard input. */
  readonly readInput: () => Promise<string>;
  /** A person sits before it: nothing is piped in. */
  readonly interactive: boolean;
  /** Resolves with the signal that asks the program to end. */
  readonly stopped: Promise<string>;
}

/** A command of `helpdesk`. It returns its exit code: 0 done, 1 something is wrong, 2 it was called wrongly. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  run(args: readonly string[], io: CommandIo): Promise<number>;
}

/** The call's words are off; the command's usage is printed. */
export class UsageError extends Error {}

/** The settings lead to no database that a service has made. */
export class NoDatabaseError extends Error {}
