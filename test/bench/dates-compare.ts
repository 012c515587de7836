import { readFile } from 'node:fs/promises';
import { Culture, DateTimeOptions, recognizeDateTime } from '@microsoft/recognizers-text-date-time';
import { it as chronoItalian, type ParsedComponents, type ParsedResult } from 'chrono-node';
import { type OfficialCase, SpecFile, Values } from '../../channels/cli/spec-cases.ts';
import { type Actual, judgeCase } from '../../channels/cli/spec-judge.ts';
import { civilDate } from '../../knowledge/dates/civil-date.ts';

/**
 * The Italian culture beside the package as it is (which answers Italian with English) and chrono-node's Italian, on the
 * `DateTimeModel` cases of a file: `node test/bench/dates-compare.ts FILE.json`. chrono knows no TIMEX and gives one
 * reading, so it is asked less: strictly, the same words and one of the expected values for every mention.
 */
async function main(file: string): Promise<void> {
  const cases = SpecFile.parse(JSON.parse(await readFile(file, 'utf8')))
    .filter((one): one is OfficialCase => 'Input' in one)
    .filter((one) => one.file === 'DateTimeModel');
  show('it-it', cases, (one) => judgeCase(one));
  show('package as it is', cases, (one) => judgeCase(one, byEnglish(one)));
  show('chrono-node it', cases, (one) => judgeChrono(one));
}

function show(
  name: string,
  cases: readonly OfficialCase[],
  judge: (one: OfficialCase) => { readonly strict: boolean; readonly soft: boolean },
): void {
  const verdicts = cases.map(judge);
  const share = (key: 'strict' | 'soft') => {
    const passed = verdicts.filter((verdict) => verdict[key]).length;
    return `${key} ${passed} of ${cases.length} (${((100 * passed) / cases.length).toFixed(1)} %)`;
  };
  process.stdout.write(`${name.padEnd(18)} ${share('strict')}   ${share('soft')}\n`);
}

function reference(one: OfficialCase): Date {
  return civilDate((one.Context?.ReferenceDateTime ?? '2016-11-07T00:00:00').slice(0, 19));
}

/** A recogniser without Italian falls back to English. */
function byEnglish(one: OfficialCase): readonly Actual[] {
  return recognizeDateTime(one.Input, Culture.English, DateTimeOptions.None, reference(one)).map(
    ({ text, typeName, start, end, resolution }) => ({
      text,
      type: typeName,
      start,
      end,
      values: Values.parse(resolution['values']),
    }),
  );
}

function judgeChrono(one: OfficialCase): { readonly strict: boolean; readonly soft: boolean } {
  const found = chronoItalian.parse(one.Input, reference(one)).map(fromChrono);
  const { soft } = judgeCase(one, found);
  const sameWords = one.Results.every(
    (expected, at) => found[at]?.text.toLowerCase() === expected.Text.toLowerCase(),
  );
  return { strict: soft && sameWords && found.length === one.Results.length, soft };
}

function fromChrono({ text, index, start, end }: ParsedResult): Actual {
  const [from, to] = [chronoValue(start), end ? chronoValue(end) : undefined];
  const value: Record<string, string> = to === undefined ? { value: from } : { start: from, end: to };
  return { text, type: '', start: index, end: index + text.length - 1, values: [value] };
}

function chronoValue(parts: ParsedComponents): string {
  const number = (part: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', size = 2) =>
    String(parts.get(part) ?? 0).padStart(size, '0');
  const date = `${number('year', 4)}-${number('month')}-${number('day')}`;
  const time = `${number('hour')}:${number('minute')}:${number('second')}`;
  const dated = parts.isCertain('day') || parts.isCertain('weekday') || parts.isCertain('month');
  if (!parts.isCertain('hour')) {
    return date;
  }
  return dated ? `${date} ${time}` : time;
}

await main(process.argv[2] ?? '');
