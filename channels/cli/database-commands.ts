import { openStorage } from '../../bots/storage/open-storage.ts';
import type { Command } from './command.ts';

export const migrateCommand: Command = {
  name: 'migrate',
  usage: 'migrate',
  summary: 'brings the schema of the database up to date; npm start does it as well',
  async run(_args, io) {
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
