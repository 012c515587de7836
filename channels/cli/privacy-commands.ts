import { createChanges } from '../../bots/changes.ts';
import { systemClock } from '../../bots/clock.ts';
import { eraseConversation, exportData } from '../../bots/conversations/erasure.ts';
import { BY_SYSTEM } from '../../bots/desk/desk-events.ts';
import { HelpDeskError } from '../../bots/errors.ts';
import { findConversation } from '../../bots/storage/sql/conversations.ts';
import type { Storage } from '../../bots/storage/storage.ts';
import { UsageError, type Command, type CommandIo } from './command.ts';
import { openExisting } from './existing-database.ts';

export const privacyExportCommand: Command = {
  name: 'privacy export',
  usage: 'privacy export CONVERSATION',
  summary: 'prints everything stored of a conversation as JSON',
  run: (args, io) =>
    withConversation(args, io, async (storage, id) => {
      io.out(JSON.stringify(await exportData(storage.reader, id), undefined, 2));
    }),
};

export const privacyEraseCommand: Command = {
  name: 'privacy erase',
  usage: 'privacy erase CONVERSATION',
  summary: 'erases everything stored of a conversation',
  run: (args, io) =>
    withConversation(args, io, async (storage, id) => {
      const changes = createChanges(storage.neighbours);
      const telling = { changes, at: systemClock.now().getTime(), by: BY_SYSTEM };
      await storage.transaction((sql) => eraseConversation(sql, id, telling));
      changes.close();
      io.out(`Erased ${id}.`);
    }),
};

async function withConversation(
  args: readonly string[],
  io: CommandIo,
  work: (storage: Storage, id: string) => Promise<void>,
): Promise<number> {
  const [id] = args;
  if (id === undefined || args.length > 1) {
    throw new UsageError('');
  }
  const storage = await openExisting(io.config());
  try {
    if ((await findConversation(storage.reader, id)) === undefined) {
      throw new HelpDeskError('CONVERSATION_NOT_FOUND', { id });
    }
    await work(storage, id);
  } finally {
    await storage.close();
  }
  return 0;
}
