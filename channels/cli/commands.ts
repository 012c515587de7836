import { ContentError } from '../../knowledge/written.ts';
import { SettingsError } from '../../bots/config.ts';
import { HelpDeskError } from '../../bots/errors.ts';
import { askCommand } from './ask-command.ts';
import { buildPagesCommand } from './build-pages-command.ts';
import { NoDatabaseError, UsageError, type Command, type CommandIo } from './command.ts';
import { knowledgeCheckCommand, knowledgeEvaluateCommand } from './knowledge-commands.ts';
import { knowledgeTrainCommand } from './knowledge-train-command.ts';
import { migrateCommand } from './database-commands.ts';
import { operatorsAddCommand } from './operators-command.ts';
import { privacyEraseCommand, privacyExportCommand } from './privacy-commands.ts';
import { backupCommand, restoreCommand } from './backup-commands.ts';
import { doctorCommand } from './doctor/doctor-command.ts';
import { seedCommand } from './seed-command.ts';
import { serveCommand } from './serve-command.ts';

export const COMMANDS: readonly Command[] = [
  serveCommand,
  askCommand,
  knowledgeCheckCommand,
  knowledgeEvaluateCommand,
  knowledgeTrainCommand,
  {
    name: 'intents evaluate',
    usage: 'intents evaluate --train-dev FILE.jsonl [--test FILE.jsonl] --json',
    summary: 'trains the answer engine on a labelled file and prints what it predicts',
    async run(args, io) {
      const { intentsCommand } = await import('./intents-command.ts');
      return intentsCommand(args, io.out);
    },
  },
  {
    name: 'spec datetime',
    usage: 'spec datetime --specs FILE.json [--json]',
    summary: 'runs cases of date recognition and counts what passes',
    async run(args, io) {
      const { specCommand } = await import('./spec-command.ts');
      return specCommand(['datetime', ...args], io.out);
    },
  },
  operatorsAddCommand,
  seedCommand,
  migrateCommand,
  doctorCommand,
  backupCommand,
  restoreCommand,
  privacyExportCommand,
  privacyEraseCommand,
  buildPagesCommand,
];

/** Finds the command that the first words name, runs it, and turns what we foresee into a sentence and an exit code. */
export async function runCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const command = COMMANDS.find(({ name }) => name.split(' ').every((word, index) => args[index] === word));
  if (command === undefined) {
    io.err(help());
    return args.length === 0 || args[0] === 'help' || args[0] === '--help' ? 0 : 2;
  }
  try {
    return await command.run(args.slice(command.name.split(' ').length), io);
  } catch (error) {
    if (error instanceof UsageError) {
      io.err([error.message, `usage: helpdesk ${command.usage}`].filter((line) => line !== '').join('\n'));
      return 2;
    }
    if (error instanceof NoDatabaseError) {
      io.err(error.message);
      return 2;
    }
    if (error instanceof SettingsError || error instanceof ContentError) {
      io.err(error.message);
      return 1;
    }
    if (error instanceof HelpDeskError) {
      io.err(`${error.code}: ${error.message}${detailsOf(error)}`);
      return 1;
    }
    throw error;
  }
}

/** Ids, files and numbers; what we throw holds no words of people. */
function detailsOf({ details }: HelpDeskError): string {
  const entries = Object.entries(details).map(([name, value]) => `${name}: ${String(value)}`);
  return entries.length === 0 ? '' : ` (${entries.join(', ')})`;
}

function help(): string {
  const lines = COMMANDS.map(({ usage, summary }) => `  ${usage}\n      ${summary}`);
  return ['helpdesk COMMAND', '', ...lines].join('\n');
}
