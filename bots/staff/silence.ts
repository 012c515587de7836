import { z } from 'zod';
import { readSetting, removeSetting, writeSetting } from '../storage/sql/settings.ts';
import type { Sql } from '../storage/storage.ts';
import { recordStaffEvent, type StaffParts } from './audit.ts';
import type { KillSwitch, Silence } from './staff-api.ts';

const SILENCE = 'bot:silence';

const StoredSilence = z.strictObject({
  reason: z.strictObject({ it: z.string(), en: z.string() }),
  by: z.string(),
  at: z.number(),
});

/** Whether the bot is silenced now. Read within each turn, so that every instance obeys with its next one. */
export async function silenceOf(sql: Sql): Promise<Silence | undefined> {
  const stored = await readSetting(sql, SILENCE);
  if (stored === undefined) {
    return undefined;
  }
  const { reason, by, at } = StoredSilence.parse(JSON.parse(stored));
  return { reason, by, at: new Date(at) };
}

/** Silences the bot and lets it speak again; operators keep working meanwhile. */
export function createKillSwitch(parts: StaffParts): KillSwitch {
  const { storage, clock } = parts;
  return {
    read: () => silenceOf(storage.reader),
    silence: (reason, by) =>
      storage.transaction(async (transaction) => {
        const at = clock.now();
        const stored = { reason, by: by.name, at: at.getTime() };
        await writeSetting(transaction, SILENCE, JSON.stringify(stored));
        await recordStaffEvent(transaction, parts, { kind: 'bot.silenced', by, data: { reason: reason.it } });
        return { reason, by: by.name, at };
      }),
    resume: (by) =>
      storage.transaction(async (transaction) => {
        if (await removeSetting(transaction, SILENCE)) {
          await recordStaffEvent(transaction, parts, { kind: 'bot.resumed', by });
        }
      }),
  };
}
