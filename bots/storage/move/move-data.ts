import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { HelpDeskError } from '../../errors.ts';
import { backupSqlite } from '../backup/sqlite-backup.ts';
import { openSqlite, openStorage } from '../open-storage.ts';
import { MOVING, readSetting, writeSetting } from '../sql/settings.ts';
import type { Sql, Storage } from '../storage.ts';
import { keyOf, keyTextOf, pagesOf, sameKeys, Tally, type Values } from './rows.ts';
import { tablesOf, type Table } from './tables.ts';

export interface MovedTable {
  readonly table: string;
  readonly count: number;
  readonly checksum: string;
  /** Rows that had to be written; 0 when the target had them all. */
  readonly added: number;
}

/**
 * Moves everything from a SQLite file to PostgreSQL: one moment of the source, also of a running service, in batches that
 * each commit. Run again, after an interruption or to fetch what has come since, it changes only what differs. Everything
 * is read again at the end, and compared by count and checksum.
 * @throws HelpDeskError `MOVE_REFUSED` when the target holds something else, `MOVE_DIFFERS` when the two are not the same
 */
export async function moveData(
  { from, to }: { readonly from: string; readonly to: string },
  onMoved: (table: MovedTable) => void = () => undefined,
): Promise<readonly MovedTable[]> {
  const folder = `${from}.moving`;
  try {
    // The copy stands still while the service goes on; its schema is brought up to date, and the source's is left alone.
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const file = path.join(folder, 'source.sqlite');
    await backupSqlite(from, file);
    const source = await openSqlite(file);
    try {
      return await moveFrom(source.reader, to, onMoved);
    } finally {
      await source.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function moveFrom(
  source: Sql,
  to: string,
  onMoved: (table: MovedTable) => void,
): Promise<readonly MovedTable[]> {
  const target = await openStorage(to);
  try {
    await mark(target);
    const tables = await tablesOf(target.reader);
    const added = new Map<string, number>();
    for (const table of tables) {
      await remove(source, target, table);
      added.set(table.name, await add(source, target, table));
    }
    await target.transaction((sql) => continueNumbers(sql, tables));
    const moved: MovedTable[] = [];
    for (const table of tables) {
      const same = {
        ...(await compare(source, target.reader, table)),
        added: added.get(table.name) ?? 0,
      };
      moved.push(same);
      onMoved(same);
    }
    return moved;
  } finally {
    await target.close();
  }
}

async function mark(target: Storage): Promise<void> {
  await target.transaction(async (sql) => {
    const isTarget = (await readSetting(sql, MOVING)) !== undefined;
    const rows = await sql.query('SELECT 1 FROM operators UNION ALL SELECT 1 FROM conversations LIMIT 1');
    if (!isTarget && rows.length > 0) {
      throw new HelpDeskError('MOVE_REFUSED');
    }
    await writeSetting(sql, MOVING, 'true');
  });
}

/**
 * Takes from the target what the source does not have like this: what was erased, and what has changed since an earlier
 * move, with everything that hangs on it. It comes back with `add`, free of what no longer stands beside it.
 */
async function remove(source: Sql, target: Storage, table: Table): Promise<void> {
  const one = `(${table.key.map((column) => `${column} = ?`).join(' AND ')})`;
  for await (const rows of pagesOf(target.reader, table)) {
    const there = await sameKeys(source, table, rows);
    const gone = rows.filter((row) => !isMark(table, row) && !isSame(row, there.get(keyTextOf(row, table))));
    if (gone.length > 0) {
      await target.transaction((sql) =>
        sql.query(
          `DELETE FROM ${table.name} WHERE ${gone.map(() => one).join(' OR ')}`,
          gone.flatMap((row) => keyOf(row, table)),
        ),
      );
    }
  }
}

/** Adds to the target what it does not have. */
async function add(source: Sql, target: Storage, table: Table): Promise<number> {
  const one = `(${table.columns.map(() => '?').join(', ')})`;
  let added = 0;
  for await (const rows of pagesOf(source, table)) {
    const there = await sameKeys(target.reader, table, rows);
    const missing = rows.filter((row) => !there.has(keyTextOf(row, table)));
    if (missing.length > 0) {
      await target.transaction((sql) =>
        sql.query(
          `INSERT INTO ${table.name} (${table.columns.join(', ')}) VALUES ${missing.map(() => one).join(', ')}`,
          missing.flat(),
        ),
      );
      added += missing.length;
    }
  }
  return added;
}

function isSame(row: Values, other: Values | undefined): boolean {
  return JSON.stringify(row) === JSON.stringify(other);
}

/** New rows get numbers after those that came. */
async function continueNumbers(sql: Sql, tables: readonly Table[]): Promise<void> {
  for (const { name, sequence } of tables) {
    if (sequence !== undefined) {
      await sql.query(`SELECT setval(?, COALESCE(MAX(id), 0) + 1, false) FROM ${name}`, [sequence]);
    }
  }
  await sql.query("SELECT setval('desk_events_feed', COALESCE(MAX(feed_id), 0) + 1, false) FROM desk_events");
}

async function compare(
  source: Sql,
  target: Sql,
  table: Table,
): Promise<Pick<MovedTable, 'table' | 'count' | 'checksum'>> {
  const [one, other] = [await tally(source, table), await tally(target, table)];
  if (one.count !== other.count || one.checksum !== other.checksum) {
    throw new HelpDeskError('MOVE_DIFFERS', { table: table.name, source: one.count, target: other.count });
  }
  return { table: table.name, count: one.count, checksum: one.checksum };
}

async function tally(sql: Sql, table: Table): Promise<Tally> {
  const sum = new Tally();
  for await (const rows of pagesOf(sql, table)) {
    sum.add(rows.filter((row) => !isMark(table, row)));
  }
  return sum;
}

function isMark(table: Table, row: Values): boolean {
  return table.name === 'settings' && keyOf(row, table)[0] === MOVING;
}
