import { isDeepStrictEqual } from 'node:util';
import { Culture, DateTimeOptions, recognizeDateTime } from '@microsoft/recognizers-text-date-time';
import { civilDate } from '../../knowledge/dates/civil-date.ts';
import { registerItalian } from '../../knowledge/dates/italian/culture.ts';
import { italianPart } from '../../knowledge/dates/italian/extractors.ts';
import {
  type Expected,
  type OfficialCase,
  type Phrase,
  type Preference,
  type Reading,
  Values,
} from './spec-cases.ts';

export interface Verdict {
  readonly id: string;
  readonly file: string;
  readonly strict: boolean;
  readonly soft: boolean;
}

/** What was found, whichever class found it. */
export interface Actual {
  readonly text: string;
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly values?: Values;
  readonly reading?: Reading;
}

const OPTIONS: Readonly<Record<string, DateTimeOptions>> = {
  DateTimeModel: DateTimeOptions.None,
  DateTimeModelExtendedTypes: DateTimeOptions.None,
  DateTimeModelSplitDateAndTime: DateTimeOptions.SplitDateAndTime,
  DateTimeModelCalendarMode: DateTimeOptions.Calendar,
};
const SOME_DAY = '2016-11-07T00:00:00';

registerItalian();

/** What the case asks of the Italian culture, or of what another recogniser found. */
export function judgeCase(spec: OfficialCase, found: readonly Actual[] = run(spec)): Verdict {
  const { Results: wanted } = spec;
  const strict =
    found.length === wanted.length && wanted.every((expected, at) => isSame(expected, found[at]));
  const soft =
    wanted.length === 0
      ? found.length === 0
      : wanted.every((expected) => found.some((actual) => isClose(expected, actual, spec.Input)));
  return { id: spec.id, file: spec.file, strict, soft: strict || soft };
}

export function judgePhrase(phrase: Phrase): Verdict {
  const found = recognise(phrase.input, DateTimeOptions.None, phrase.referenceDateTime);
  const { expected } = phrase;
  const file = `domain ${phrase.category}`;
  const [only] = found;
  if (!expected || !only || found.length !== 1) {
    const right = !expected && !only;
    const soft =
      right || (expected !== null && found.some((actual) => hasPreferred(expected, actual.values ?? [])));
    return { id: phrase.id, file, strict: right, soft };
  }
  const values = only.values ?? [];
  const soft = hasPreferred(expected, values);
  const strict =
    soft &&
    [expected.text, ...expected.textAlso].includes(only.text.toLowerCase()) &&
    only.type === `datetimeV2.${expected.type}` &&
    (expected.timex === undefined || values.some((value) => value['timex'] === expected.timex)) &&
    (expected.mod === undefined || values.some((value) => value['Mod'] === expected.mod));
  return { id: phrase.id, file, strict, soft };
}

function hasPreferred(expected: NonNullable<Phrase['expected']>, values: Values): boolean {
  const accepted = [expected.prefer, ...expected.alsoAccept].filter((one) => one !== undefined);
  return accepted.length === 0
    ? values.length > 0
    : accepted.some((one) => values.some((value) => agrees(one, value)));
}

function agrees(preference: Preference, value: Readonly<Record<string, string>>): boolean {
  return Object.entries(preference).every(([key, text]) => value[key] === text);
}

/** The mentions that the class named by the file of the case finds. */
export function run(spec: OfficialCase): readonly Actual[] {
  const reference = (spec.Context?.ReferenceDateTime ?? SOME_DAY).slice(0, 19);
  const options = OPTIONS[spec.file];
  if (options !== undefined) {
    return recognise(spec.Input, options, reference);
  }
  const [, name = '', role = '', variant = ''] = /^(.*?)(Extractor|Parser)(.*)$/.exec(spec.file) ?? [];
  const part = italianPart(name + variant);
  const extracted = part?.extractor.extract(spec.Input, civilDate(reference)) ?? [];
  return extracted.map((found) => {
    const { start, length, text, type } = found;
    const parsed = role === 'Parser' ? part?.parser.parse(found, civilDate(reference)) : undefined;
    return { text, type: parsed?.type ?? type, start, end: start + length - 1, ...understood(parsed?.value) };
  });
}

interface Resolution {
  readonly values?: Values;
  readonly timex?: string;
  readonly mod?: string;
  readonly futureResolution?: Record<string, string>;
  readonly pastResolution?: Record<string, string>;
}

function understood(value: Resolution | undefined): Pick<Actual, 'values' | 'reading'> {
  if (value?.values) {
    return { values: value.values };
  }
  return value?.timex === undefined
    ? {}
    : {
        reading: {
          Timex: value.timex,
          ...(value.mod ? { Mod: value.mod } : {}),
          FutureResolution: value.futureResolution ?? {},
          PastResolution: value.pastResolution ?? {},
        },
      };
}

function recognise(text: string, options: DateTimeOptions, reference: string): readonly Actual[] {
  const found = recognizeDateTime(text, Culture.Italian, options, civilDate(reference), false);
  return found.map(({ text: words, typeName, start, end, resolution }) => ({
    text: words,
    type: typeName,
    start,
    end,
    values: Values.parse(resolution['values']),
  }));
}

/** The official runner's rule: text, type, place and every value equal; values in any order. */
function isSame(expected: Expected, actual: Actual | undefined): boolean {
  if (!actual || actual.text.toLowerCase() !== expected.Text.toLowerCase()) {
    return false;
  }
  const end =
    expected.End ??
    (expected.Length === undefined || expected.Start === undefined
      ? undefined
      : expected.Start + expected.Length - 1);
  return (
    actual.type === (expected.TypeName ?? expected.Type) &&
    (expected.Start === undefined || expected.Start === actual.start) &&
    (end === undefined || end === actual.end) &&
    sameMeaning(expected, actual)
  );
}

function sameMeaning(expected: Expected, actual: Actual): boolean {
  const values = expectedValues(expected);
  if (values) {
    return (
      values.length === actual.values?.length &&
      values.every((value) => actual.values?.some((other) => isDeepStrictEqual(value, other)))
    );
  }
  const reading = expectedReading(expected);
  if (!reading) {
    return true;
  }
  return (
    reading.Timex === actual.reading?.Timex &&
    (reading.Mod ?? '') === (actual.reading.Mod ?? '') &&
    isDeepStrictEqual(reading.FutureResolution ?? {}, actual.reading.FutureResolution) &&
    isDeepStrictEqual(reading.PastResolution ?? {}, actual.reading.PastResolution)
  );
}

function expectedValues(expected: Expected): Values | undefined {
  return (
    expected.Resolution?.values ??
    (expected.Value && 'values' in expected.Value ? expected.Value.values : undefined)
  );
}

function expectedReading(expected: Expected): Reading | undefined {
  return expected.Value && 'Timex' in expected.Value ? expected.Value : undefined;
}

/** The softer rule: the spans overlap and one of the expected values is there. */
function isClose(expected: Expected, actual: Actual, input: string): boolean {
  const start = expected.Start ?? input.toLowerCase().indexOf(expected.Text.toLowerCase());
  const overlap = start <= actual.end && actual.start < start + expected.Text.length;
  const values = expectedValues(expected);
  const reading = expectedReading(expected);
  if (!overlap || (!values && !reading)) {
    return overlap;
  }
  if (reading) {
    return (
      isDeepStrictEqual(reading.FutureResolution ?? {}, actual.reading?.FutureResolution) ||
      isDeepStrictEqual(reading.PastResolution ?? {}, actual.reading?.PastResolution)
    );
  }
  return (values ?? []).some((value) =>
    actual.values?.some(
      (other) =>
        value['value'] === other['value'] &&
        value['start'] === other['start'] &&
        value['end'] === other['end'],
    ),
  );
}
