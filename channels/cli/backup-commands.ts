import { cp, rename, rm, stat } from 'node:fs/promises';
import { backupPostgres, restorePostgres } from '../../bots/storage/backup/postgres-backup.ts';
import { backupSqlite, restoreSqlite } from '../../bots/storage/backup/sqlite-backup.ts';
import { UsageError, type Command, type CommandIo } from './command.ts';
import { requireDatabase } from './existing-database.ts';
import { readOptions } from './options.ts';

const FORCE = { force: { type: 'boolean', default: false } } as const;

export const backupCommand: Command = {
  name: 'backup',
  usage: 'backup FILE [--force]',
  summary: "copies the database, also of a running service, to FILE, and the citizens' files to FILE.files",
  async run(args, io) {
    const { file, force } = fileOf(args);
    if (!force && (await exists(file))) {
      throw new UsageError(`${file} is there already; --force replaces it`);
    }
    const config = io.config();
    const { databaseUrl, uploadsFolder } = config;
    if (isPostgres(databaseUrl)) {
      await backupPostgres({ url: databaseUrl, environment: io.environment }, file);
    } else {
      await requireDatabase(config);
      await backupSqlite(sqliteFile(databaseUrl), file);
    }
    await replaceFolder(uploadsFolder, filesOf(file));
    io.out(`Backed up to ${file}`);
    return 0;
  },
};

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'restore FILE --force',
  summary: 'puts a backup in the place of the database and of the files; stop the service first',
  async run(args, io) {
    const { file, force } = fileOf(args);
    if (!force) {
      throw new UsageError('What the database holds now will be replaced: say --force');
    }
    await restore(file, io);
    await replaceFolder(filesOf(file), io.config().uploadsFolder);
    io.out(`Restored from ${file}`);
    return 0;
  },
};

async function restore(file: string, io: CommandIo): Promise<void> {
  const { databaseUrl } = io.config();
  if (!(await exists(file))) {
    throw new UsageError(`${file}: there is no such file`);
  }
  if (isPostgres(databaseUrl)) {
    await restorePostgres({ url: databaseUrl, environment: io.environment }, file);
  } else {
    await restoreSqlite(file, sqliteFile(databaseUrl));
  }
}

function fileOf(args: readonly string[]): { readonly file: string; readonly force: boolean } {
  const { values, positionals } = readOptions(args, FORCE);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    throw new UsageError('');
  }
  return { file, force: values.force };
}

function isPostgres(url: string): boolean {
  return url.startsWith('postgres');
}

function sqliteFile(url: string): string {
  return url.replace(/^sqlite:/, '');
}

function filesOf(file: string): string {
  return `${file}.files`;
}

/** The copy is whole before it takes the place of what was there. */
async function replaceFolder(source: string, target: string): Promise<void> {
  const part = `${target}.part`;
  await rm(part, { recursive: true, force: true });
  if (await exists(source)) {
    await cp(source, part, { recursive: true });
  }
  await rm(target, { recursive: true, force: true });
  if (await exists(part)) {
    await rename(part, target);
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
