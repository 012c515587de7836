import { setOnce, takeSecret } from '../storage/sql/settings.ts';
import type { StaffParts } from './audit.ts';

/** Something handed out to come back once within a while, to whichever instance: a sign-in on its way, a code to link by. */
export interface OneTimeSecrets {
  keep(secret: { readonly key: string; readonly value: string; readonly expiresAt: Date }): Promise<void>;
  /** The value for the first who asks in time. */
  take(key: string): Promise<string | undefined>;
}

export function createOneTimeSecrets({ storage, clock }: StaffParts): OneTimeSecrets {
  return {
    keep: ({ key, value, expiresAt }) =>
      storage.transaction((sql) => setOnce(sql, key, value, expiresAt.getTime())),
    take: (key) => storage.transaction((sql) => takeSecret(sql, key, clock.now().getTime())),
  };
}
