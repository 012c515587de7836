import type { z } from 'zod';
import type { Fault, Loaded } from '../content-file.ts';

/** Rows, each with the line on which it stands. */
export interface Table<Row> {
  readonly rows: readonly Row[];
  readonly lines: ReadonlyMap<Row, number>;
}

/** Parses lines of comma-separated values below a header line; a value holds no comma and no quotes. Empty values are left out. */
export function parseCsv<T>(
  { file, text }: { readonly file: string; readonly text: string },
  row: z.ZodType<T>,
): Loaded<Table<T>> {
  const [header = '', ...written] = text.split(/\r?\n/);
  const columns = header.split(',');
  const faults: Fault[] = [];
  const rows: T[] = [];
  const lines = new Map<T, number>();
  for (const [index, line] of written.entries()) {
    if (line.trim() === '') {
      continue;
    }
    const values = line.split(',');
    const fault = (message: string) => faults.push({ file, line: index + 2, message });
    if (values.length !== columns.length) {
      fault(`has ${values.length} values, and the header names ${columns.length}`);
      continue;
    }
    const entries = columns.map((column, at) => [column, values[at] ?? ''] as const);
    const parsed = row.safeParse(Object.fromEntries(entries.filter(([, value]) => value !== '')));
    if (parsed.success) {
      rows.push(parsed.data);
      lines.set(parsed.data, index + 2);
    } else {
      for (const issue of parsed.error.issues) {
        fault(`${issue.path.join('.')}: ${issue.message}`);
      }
    }
  }
  return { value: { rows, lines }, faults };
}
