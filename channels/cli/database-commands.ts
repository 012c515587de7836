import { existsSync } from 'node:fs';
import { openStorage } from '../../bots/storage/open-storage.ts';
import { moveData } from '../../bots/storage/move/move-data.ts';
import { UsageError, type Command, type CommandIo } from './command.ts';
import { readOptions } from './options.ts';

export const migrateCommand: Command = {
  name: 'migrate',
  usage: 'migrate [--from sqlite:FILE --to postgres://…]',
  summary:
    'brings the schema of the database up to date, as npm start does; or moves everything to another database',
  async run(args, io) {
    const { values, positionals } = readOptions(args, { from: { type: 'string' }, to: { type: 'string' } });
    const { from, to } = values;
    if (from !== undefined || to !== undefined) {
      return move({ from, to }, io);
    }
    if (positionals.length > 0) {
      throw new UsageError('');
    }
    const storage = await openStorage(io.config().databaseUrl);
    try {
      const rows = await storage.reader.query('SELECT name FROM migrations ORDER BY name');
      io.out(`The schema is up to date: ${rows.map((row) => String(row['name'])).join(', ')}`);
    } finally {
      await storage.close();
    }
    return 0;
  },
};

async function move(
  { from, to }: { readonly from: string | undefined; readonly to: string | undefined },
  io: CommandIo,
): Promise<number> {
  if (from?.startsWith('sqlite:') !== true || to?.startsWith('postgres') !== true) {
    throw new UsageError('--from is sqlite:FILE and --to is postgres://…');
  }
  const file = from.slice('sqlite:'.length);
  if (!existsSync(file)) {
    throw new UsageError(`${file}: there is no such file`);
  }
  const tables = await moveData({ from: file, to }, (moved) => {
    const { table, count, checksum, added } = moved;
    io.out(`${table.padEnd(20)} ${String(count).padStart(9)} rows, ${added} written, checksum ${checksum}`);
  });
  const rows = tables.reduce((sum, { count }) => sum + count, 0);
  io.out(`Moved and compared: ${tables.length} tables, ${rows} rows are the same in both.`);
  io.out(
    'What the service writes to the source from now on is not there: stop it, run this again, and start on the target.',
  );
  return 0;
}
