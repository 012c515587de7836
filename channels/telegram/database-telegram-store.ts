import type { HelpDesk } from '../../bots/help-desk.ts';
import { readSetting, takeLease, writeSetting } from '../../bots/storage/sql/settings.ts';
import type { TelegramStore } from './telegram-store.ts';

/** What the Telegram channel keeps between restarts, in the settings table. */
export function databaseTelegramStore({
  storage,
  clock,
}: Pick<HelpDesk, 'storage' | 'clock'>): TelegramStore {
  return {
    get: (key) => readSetting(storage.reader, key),
    set: (key, value) => storage.transaction((sql) => writeSetting(sql, key, value)),
    takeLease: (name, owner, until) =>
      storage.transaction((sql) => takeLease(sql, { name, owner, until, now: clock.now().getTime() })),
  };
}
