import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { SpecFile } from './spec-cases.ts';
import { judgeCase, judgePhrase, type Verdict } from './spec-judge.ts';

const USAGE = 'Usage: helpdesk spec datetime --specs FILE.json [--json]';

/**
 * `helpdesk spec datetime --specs FILE.json [--json]`: runs the cases of a file against the Italian culture and counts
 * those that pass, strictly and softly, by spec file; with `--json`, one `{id, strict, soft}` a line. Answers with the
 * exit code: 0 when the file was run, whatever passed; 2 when it could not be.
 */
export async function specCommand(args: readonly string[], out: (line: string) => void): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { specs: { type: 'string' }, json: { type: 'boolean' } },
    allowPositionals: true,
    strict: false,
  });
  const subjects = positionals.filter((word) => word !== 'spec');
  if (typeof values.specs !== 'string' || subjects.join(' ') !== 'datetime') {
    out(USAGE);
    return 2;
  }
  const cases = SpecFile.safeParse(JSON.parse(await readFile(values.specs, 'utf8')));
  if (!cases.success) {
    out(`${values.specs} holds no date-time cases: ${cases.error.issues[0]?.message ?? ''}`);
    return 2;
  }
  const verdicts = cases.data.map((one) => ('Input' in one ? judgeCase(one) : judgePhrase(one)));
  for (const line of values.json === true ? jsonLines(verdicts) : countLines(verdicts)) {
    out(line);
  }
  return 0;
}

function jsonLines(verdicts: readonly Verdict[]): readonly string[] {
  return verdicts.map(({ id, strict, soft }) => JSON.stringify({ id, strict, soft }));
}

function countLines(verdicts: readonly Verdict[]): readonly string[] {
  const names = [...new Set(verdicts.map((verdict) => verdict.file))].sort();
  const files = names.map((name) =>
    countLine(
      name,
      verdicts.filter((verdict) => verdict.file === name),
    ),
  );
  return [...files, countLine('all', verdicts)];
}

function countLine(name: string, verdicts: readonly Verdict[]): string {
  const total = verdicts.length;
  const count = (passed: number) =>
    `${String(passed).padStart(4)} of ${String(total).padStart(4)} (${((100 * passed) / total).toFixed(1).padStart(5)} %)`;
  const strict = verdicts.filter((verdict) => verdict.strict).length;
  const soft = verdicts.filter((verdict) => verdict.soft).length;
  return `${name.padEnd(32)} strict ${count(strict)}   soft ${count(soft)}`;
}
