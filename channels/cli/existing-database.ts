import path from 'node:path';
import type { Config } from '../../bots/config.ts';
import { openStorage } from '../../bots/storage/open-storage.ts';
import { asStorageError } from '../../bots/storage/postgres-errors.ts';
import { schemaState } from '../../bots/storage/schema-state.ts';
import type { Storage } from '../../bots/storage/storage.ts';
import { NoDatabaseError } from './command.ts';

/**
 * Opens the database that the service has made.
 * @throws NoDatabaseError
 */
export async function openExisting(config: Config): Promise<Storage> {
  await requireDatabase(config);
  return openStorage(config.databaseUrl);
}

/**
 * Called without the service's settings, a command would find an empty database of its own and say that it is done.
 * @throws NoDatabaseError
 */
export async function requireDatabase({ databaseUrl }: Config): Promise<void> {
  const { isThere } = await schemaState(databaseUrl).catch((error: unknown) => {
    throw asStorageError(error);
  });
  if (!isThere) {
    throw new NoDatabaseError(
      `There is no database of a help desk ${placeOf(databaseUrl)}: give the command the service's DATABASE_URL, or start the service first.`,
    );
  }
}

/** Addresses of PostgreSQL hold passwords. */
function placeOf(url: string): string {
  return url.startsWith('sqlite:')
    ? `at ${path.resolve(url.slice('sqlite:'.length))}`
    : 'where DATABASE_URL leads';
}
