import { z } from 'zod';
import type { Memory } from '../../dialogs/dialog.ts';
import { isLocale } from '../../knowledge/schema/locale.ts';
import type { Conversation } from '../storage/sql/conversations.ts';

const StoredMemory = z.looseObject({ locale: z.string() });

/** What was remembered, if it still has the shape of this release; else the conversation begins afresh. */
export function memoryOf({ memory: stored }: Pick<Conversation, 'memory'>): { readonly memory?: Memory } {
  if (stored === null) {
    return {};
  }
  const memory = StoredMemory.safeParse(JSON.parse(stored));
  return memory.success && isLocale(memory.data.locale) ? { memory: memory.data as unknown as Memory } : {};
}
