import type { Knex } from 'knex';
import { HelpDeskError } from '../../errors.ts';
import { initial } from './001-initial.ts';
import { desk } from './002-desk.ts';
import { citizenCare } from './003-citizen-care.ts';
import { accounts } from './004-accounts.ts';
import { console_ } from './005-console.ts';
import { instances } from './006-instances.ts';
import { operation } from './007-operation.ts';
import { references } from './008-references.ts';

/** One step of the schema, forward only. The name never changes once it has been released. */
export interface Migration {
  readonly name: string;
  up(database: Knex): Promise<void>;
}

export const MIGRATIONS: readonly Migration[] = [
  initial,
  desk,
  citizenCare,
  accounts,
  console_,
  instances,
  operation,
  references,
];

/**
 * Brings the schema up to date, one transaction a step.
 * @throws HelpDeskError `DATABASE_NEWER` when the database has steps that this release does not know.
 */
export async function migrate(
  database: Knex,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<readonly string[]> {
  if (!(await database.schema.hasTable('migrations'))) {
    await database.schema.createTable('migrations', (table) => {
      table.text('name').primary();
      table.bigInteger('applied_at').notNullable().defaultTo(0);
    });
  }
  const applied = new Set(await database('migrations').pluck<string[]>('name'));
  const unknown = unknownSteps([...applied], migrations);
  if (unknown.length > 0) {
    throw new HelpDeskError('DATABASE_NEWER', { steps: unknown });
  }
  const missing = migrations.filter((migration) => !applied.has(migration.name));
  for (const migration of missing) {
    await database.transaction(async (transaction) => {
      await migration.up(transaction);
      await transaction('migrations').insert({ name: migration.name });
    });
  }
  return missing.map((migration) => migration.name);
}

/** Steps that a database has and this release does not know. */
export function unknownSteps(
  applied: readonly string[],
  migrations: readonly Migration[] = MIGRATIONS,
): readonly string[] {
  return applied.filter((name) => !migrations.some((migration) => migration.name === name));
}
