import {
  Culture,
  DateTimeModel,
  DateTimeOptions,
  DateTimeParseResult,
  DateTimeRecognizer,
  DateTimeResolutionResult,
  type IDateTimeExtractor,
  type IDateTimeParser,
} from '@microsoft/recognizers-text-date-time';
import { Chart, type Rule } from './chart.ts';
import type { Node, Span } from './meaning.ts';
import { merged, mergedWithoutFromTo, type Modified } from './merged.ts';
import { readNode } from './resolution.ts';
import { resolve } from './values.ts';

type ExtractResult = ReturnType<IDateTimeExtractor['extract']>[number];
type ModelResult = ReturnType<DateTimeModel['parse']>[number];

/** "37.1" has one beginning. */
const INSIDE_NUMBER = /\d[.,:/]\d/;

/** Every place of the text where the rule reads something, left to right, without overlaps. */
export function scan<T extends Span>(chart: Chart, rule: Rule<T>): readonly T[] {
  const found: T[] = [];
  const words = /[a-z\d]+/g;
  let free = 0;
  for (let word = words.exec(chart.text); word; word = words.exec(chart.text)) {
    const node =
      word.index >= free && !INSIDE_NUMBER.test(chart.text.slice(Math.max(0, word.index - 2), word.index + 1))
        ? chart.read(rule, word.index)
        : undefined;
    if (node && node.start >= free && node.end > node.start) {
      found.push(node);
      free = node.end;
      words.lastIndex = free;
    }
  }
  return found;
}

/** One kind of mention, as the package's extractors give it; what was understood travels in `data`. */
export class ItalianExtractor implements IDateTimeExtractor {
  private readonly rule: Rule<Modified>;

  constructor(rule: Rule<Modified>) {
    this.rule = rule;
  }

  extract(source: string, _reference?: Date): ExtractResult[] {
    return scan(new Chart(source), this.rule).map((found) => ({
      start: found.start,
      length: found.end - found.start,
      text: source.slice(found.start, found.end),
      type: found.node.type,
      data: found,
    }));
  }
}

/** The rule of one kind of node as the rule of an extractor. */
export function unmodified(rule: Rule<Node>): Rule<Modified> {
  return (chart, position) => {
    const node = chart.read(rule, position);
    return node && { node, start: node.start, end: node.end };
  };
}

/** Reads what an `ItalianExtractor` found: TIMEX, future and past, as the package's parsers give them. */
export class ItalianParser implements IDateTimeParser {
  parse(extracted: ExtractResult, reference?: Date): DateTimeParseResult {
    const found = extracted.data as Modified;
    const reading = readNode(found.node, given(reference));
    const resolution = new DateTimeResolutionResult();
    resolution.success = true;
    resolution.timex = reading.timex;
    resolution.mod = found.mod ?? reading.mod ?? '';
    resolution.comment = reading.ambiguous ? 'ampm' : '';
    resolution.futureResolution = { ...reading.future };
    resolution.pastResolution = { ...reading.past };
    const result = new DateTimeParseResult(extracted);
    result.timexStr = reading.timex;
    result.value = resolution;
    return result;
  }
}

/** The values of a mention, as the package's merged parsers give them. */
export class ItalianMergedParser implements IDateTimeParser {
  private readonly options: number;

  constructor(options: number) {
    this.options = options;
  }

  parse(extracted: ExtractResult, reference?: Date): DateTimeParseResult {
    const found = extracted.data as Modified;
    const { type, values } = resolve(found, given(reference), !has(this.options, DateTimeOptions.Calendar));
    const result = new DateTimeParseResult(extracted);
    result.type = `datetimeV2.${type}`;
    result.timexStr = values[0]?.['timex'] ?? '';
    result.value = { values };
    return result;
  }
}

function has(options: number, option: DateTimeOptions): boolean {
  return (options & option) > 0;
}

/** The package's interfaces leave the reference out; here no one reads the system's clock. */
function given(reference: Date | undefined): Date {
  if (!reference) {
    throw new TypeError('Dates are understood at a reference moment, and none was given');
  }
  return reference;
}

/** The whole model. Unlike the base class it lets exceptions out, and it sees capitals, which tell names from months. */
export class ItalianDateTimeModel extends DateTimeModel {
  private readonly options: number;
  private readonly rule: Rule<Modified>;

  constructor(options: number) {
    const rule = has(options, DateTimeOptions.SkipFromToMerge) ? mergedWithoutFromTo : merged;
    super(new ItalianMergedParser(options), new ItalianExtractor(rule));
    this.options = options;
    this.rule = rule;
  }

  override parse(query: string, reference?: Date): ModelResult[] {
    const now = given(reference);
    const found = scan(new Chart(query), this.rule);
    const parts = has(this.options, DateTimeOptions.SplitDateAndTime) ? found.flatMap(split) : found;
    return parts.map((part) => {
      const { type, values } = resolve(part, now, !has(this.options, DateTimeOptions.Calendar));
      return {
        start: part.start,
        end: part.end - 1,
        resolution: { values },
        text: query.slice(part.start, part.end).toLowerCase(),
        typeName: `datetimeV2.${type}`,
      };
    });
  }
}

/** A day and its hour as two mentions; a distance from now as its duration. */
function split(found: Modified): readonly Modified[] {
  const { node } = found;
  if ('offset' in node && node.offset) {
    const { duration, mod } = node.offset;
    return [{ node: duration, start: duration.start, end: duration.end, mod }];
  }
  const parts = 'split' in node && node.split && found.mod === undefined ? node.split : undefined;
  return parts ? parts.flatMap((part) => split({ node: part, start: part.start, end: part.end })) : [found];
}

/** The package's recogniser with Italian beside its own cultures. */
export class ItalianDateTimeRecognizer extends DateTimeRecognizer {
  protected override InitializeConfiguration(): void {
    super.InitializeConfiguration();
    this.registerModel('DateTimeModel', Culture.Italian, (options) => new ItalianDateTimeModel(options));
  }
}

/** Options are flags: every sum of them has a model of its own. */
// oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- the sums of the flags have no names
const ALL_OPTIONS = [0, 1, 2, 3, 4, 5, 6, 7].map((sum) => sum as DateTimeOptions);

/**
 * Makes the package's own `recognizeDateTime(text, 'it-it', …)` answer in Italian. A recogniser keeps the models it
 * has made in a cache that all recognisers share and look into first, so making each Italian model once is enough;
 * the other cultures keep theirs. A model costs nothing before its first utterance.
 */
export function registerItalian(): void {
  for (const options of ALL_OPTIONS) {
    new ItalianDateTimeRecognizer(Culture.Italian, options, true).getDateTimeModel(Culture.Italian, false);
  }
}
