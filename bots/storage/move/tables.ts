import { z } from 'zod';
import type { Sql } from '../storage.ts';

/** A table as both databases have it. */
export interface Table {
  readonly name: string;
  readonly key: readonly string[];
  readonly columns: readonly string[];
  /** The sequence behind its numbers, if it has one. */
  readonly sequence: string | undefined;
}

/** What belongs to the processes that run on a database, and the schema itself. */
const NOT_MOVED = new Set(['migrations', 'instances', 'rate_limits']);

const Column = z.object({ table_name: z.string(), column_name: z.string() });
const Sequenced = z.object({ table_name: z.string(), sequence: z.string() });
const Reference = z.object({ child: z.string(), parent: z.string() });

/** All tables to move, each after those that it refers to. What a database derives from other columns is left to it. */
export async function tablesOf(target: Sql): Promise<readonly Table[]> {
  const columns = await grouped(
    target,
    `SELECT c.table_name, c.column_name FROM information_schema.columns c
     JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
     WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'
     ORDER BY c.table_name, c.ordinal_position`,
  );
  const keys = await grouped(
    target,
    `SELECT k.table_name, k.column_name FROM information_schema.key_column_usage k
     JOIN information_schema.table_constraints c
       ON c.constraint_schema = k.constraint_schema AND c.constraint_name = k.constraint_name
     WHERE k.table_schema = current_schema() AND c.constraint_type = 'PRIMARY KEY'
     ORDER BY k.table_name, k.ordinal_position`,
  );
  const sequences = new Map(
    (
      await target.query(
        `SELECT table_name, pg_get_serial_sequence(quote_ident(table_name), 'id') AS sequence
         FROM information_schema.columns
         WHERE table_schema = current_schema() AND column_name = 'id' AND column_default LIKE 'nextval%'`,
      )
    )
      .map((row) => Sequenced.parse(row))
      .map((row) => [row.table_name, row.sequence]),
  );
  const tables = [...columns].flatMap(([name, all]) =>
    NOT_MOVED.has(name)
      ? []
      : [{ name, columns: all, key: keys.get(name) ?? [], sequence: sequences.get(name) }],
  );
  return parentsFirst(tables, await referencesOf(target));
}

async function grouped(sql: Sql, text: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const groups = new Map<string, string[]>();
  for (const row of await sql.query(text)) {
    const { table_name: table, column_name: column } = Column.parse(row);
    groups.set(table, [...(groups.get(table) ?? []), column]);
  }
  return groups;
}

async function referencesOf(sql: Sql): Promise<readonly z.infer<typeof Reference>[]> {
  const rows = await sql.query(
    `SELECT child.relname AS child, parent.relname AS parent FROM pg_constraint c
     JOIN pg_class child ON child.oid = c.conrelid JOIN pg_class parent ON parent.oid = c.confrelid
     WHERE c.contype = 'f' AND child.oid <> parent.oid`,
  );
  return rows.map((row) => Reference.parse(row));
}

function parentsFirst(
  tables: readonly Table[],
  references: readonly z.infer<typeof Reference>[],
): readonly Table[] {
  const ordered: Table[] = [];
  const visit = (table: Table): void => {
    if (ordered.includes(table)) {
      return;
    }
    for (const { parent } of references.filter(({ child }) => child === table.name)) {
      const first = tables.find(({ name }) => name === parent);
      if (first !== undefined) {
        visit(first);
      }
    }
    ordered.push(table);
  };
  tables.forEach(visit);
  return ordered;
}
