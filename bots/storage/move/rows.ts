import { createHash } from 'node:crypto';
import type { Parameter, Row, Sql } from '../storage.ts';
import type { Table } from './tables.ts';

/** Rows read and written at a time. */
const BATCH = 500;

/** A row's values in the order of the table's columns. */
export type Values = readonly Parameter[];

/** A table in the order of its own key, so that any engine and any order of letters will do. */
export async function* pagesOf(sql: Sql, table: Table): AsyncGenerator<readonly Values[]> {
  const key = table.key.join(', ');
  const marks = table.key.map(() => '?').join(', ');
  let after: Values | undefined;
  for (;;) {
    const rows = await sql.query(
      `SELECT ${table.columns.join(', ')} FROM ${table.name}
       ${after === undefined ? '' : `WHERE (${key}) > (${marks})`} ORDER BY ${key} LIMIT ${BATCH}`,
      after ?? [],
    );
    const last = rows.at(-1);
    if (last === undefined) {
      return;
    }
    after = table.key.map((column) => last[column] as Parameter);
    yield rows.map((row) => valuesOf(row, table));
    if (rows.length < BATCH) {
      return;
    }
  }
}

/** The rows that these have in common with the other database, by their key. */
export async function sameKeys(
  sql: Sql,
  table: Table,
  rows: readonly Values[],
): Promise<ReadonlyMap<string, Values>> {
  const one = `(${table.key.map((column) => `${column} = ?`).join(' AND ')})`;
  const found = await sql.query(
    `SELECT ${table.columns.join(', ')} FROM ${table.name} WHERE ${rows.map(() => one).join(' OR ')}`,
    rows.flatMap((row) => keyOf(row, table)),
  );
  const values = found.map((row) => valuesOf(row, table));
  return new Map(values.map((row) => [keyTextOf(row, table), row]));
}

export function keyTextOf(row: Values, table: Table): string {
  return JSON.stringify(keyOf(row, table));
}

export function keyOf(row: Values, table: Table): Values {
  return table.key.map((column) => row[table.columns.indexOf(column)] ?? null);
}

function valuesOf(row: Row, { name, columns }: Table): Values {
  return columns.map((column) => {
    // SQLite's ids are in the order of the feed; PostgreSQL keeps that order in a column of its own.
    const value = row[column] ?? (name === 'desk_events' && column === 'feed_id' ? row['id'] : null);
    return typeof value === 'string' || typeof value === 'number' ? value : null;
  });
}

const MODULUS = 2n ** 256n;

/** How many rows a table has and a checksum over all of them that does not depend on their order. */
export class Tally {
  count = 0;
  #sum = 0n;

  add(rows: readonly Values[]): void {
    for (const row of rows) {
      this.count += 1;
      const digest = createHash('sha256').update(JSON.stringify(row)).digest('hex');
      this.#sum = (this.#sum + BigInt(`0x${digest}`)) % MODULUS;
    }
  }

  get checksum(): string {
    return this.#sum.toString(16).padStart(64, '0').slice(0, 16);
  }
}
