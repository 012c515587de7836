import type { IDateTimeExtractor, IDateTimeParser } from '@microsoft/recognizers-text-date-time';
import type { Rule } from './chart.ts';
import { ItalianExtractor, ItalianMergedParser, ItalianParser, unmodified } from './culture.ts';
import { plainDate } from './date.ts';
import { dateRangeAlone } from './date-period.ts';
import { datetime } from './datetime.ts';
import { datetimeRange } from './datetime-period.ts';
import { duration } from './duration.ts';
import { holiday } from './holiday.ts';
import type { Node } from './meaning.ts';
import { merged, mergedWithoutFromTo } from './merged.ts';
import { set } from './set.ts';
import { time } from './time.ts';
import { timeRange } from './time-period.ts';

const RULES: Readonly<Record<string, Rule<Node>>> = {
  Date: plainDate,
  Time: time,
  DateTime: datetime,
  DatePeriod: dateRangeAlone,
  TimePeriod: timeRange,
  DateTimePeriod: datetimeRange,
  Duration: duration,
  Set: set,
  Holiday: holiday,
};

/** The extractor and the parser of one kind of mention, by the package's names: `Date`, `TimePeriod`, `Merged`. */
export function italianPart(
  name: string,
): { readonly extractor: IDateTimeExtractor; readonly parser: IDateTimeParser } | undefined {
  if (name === 'Merged') {
    return { extractor: new ItalianExtractor(merged), parser: new ItalianMergedParser(0) };
  }
  if (name === 'MergedSkipFromTo') {
    return { extractor: new ItalianExtractor(mergedWithoutFromTo), parser: new ItalianMergedParser(0) };
  }
  const rule = RULES[name];
  return rule && { extractor: new ItalianExtractor(unmodified(rule)), parser: new ItalianParser() };
}
