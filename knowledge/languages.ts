import type { z } from 'zod';
import type { Fault, Loaded } from './content-file.ts';
import type { ContentFiles } from './content-files.ts';
import type { Languages } from './knowledge.ts';
import { GuestLanguage, HomeLanguage } from './schema/languages.ts';
import { GUESTS, type Guest } from './schema/locale.ts';

/** Reads `languages/<tag>.yaml`. A body need not know every guest's language: those without a file are answered in ours. */
export function readLanguages(files: ContentFiles): Loaded<Languages> {
  const faults: Fault[] = [];
  const read = <T>(tag: string, schema: z.ZodType<T>): T | undefined => {
    const loaded = files.yaml(`languages/${tag}.yaml`, schema);
    faults.push(...loaded.faults);
    return loaded.value;
  };
  const it = read('it', HomeLanguage);
  const en = read('en', HomeLanguage);
  const guests: Partial<Record<Guest, GuestLanguage>> = {};
  for (const guest of GUESTS) {
    const language = files.has(`languages/${guest}.yaml`) ? read(guest, GuestLanguage) : undefined;
    if (language !== undefined) {
      guests[guest] = language;
    }
  }
  return it === undefined || en === undefined ? { faults } : { value: { it, en, ...guests }, faults };
}
