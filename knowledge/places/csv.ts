import type { z } from 'zod';
import type { Fault, Loaded } from '../content-file.ts';

/** Parses lines of comma-separated values below a header line; a value holds no comma and no quotes. Empty values are left out. */
export function parseCsv<T>(
  { file, text }: { readonly file: string; readonly text: string },
  row: z.ZodType<T>,
): Loaded<readonly T[]> {
  const [header = '', ...lines] = text.split(/\r?\n/);
  const columns = header.split(',');
  const faults: Fault[] = [];
  const rows: T[] = [];
  for (const [index, line] of lines.entries()) {
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
    } else {
      for (const issue of parsed.error.issues) {
        fault(`${issue.path.join('.')}: ${issue.message}`);
      }
    }
  }
  return { value: rows, faults };
}
