import { Culture, DateTimeOptions, recognizeDateTime } from '@microsoft/recognizers-text-date-time';
import { z } from 'zod';
import type { Locale } from '../schema/locale.ts';
import { civilDate } from './civil-date.ts';
import { registerItalian } from './italian/culture.ts';

registerItalian();

const DateMentionType = z.enum([
  'date',
  'time',
  'datetime',
  'daterange',
  'timerange',
  'datetimerange',
  'duration',
  'set',
]);
export type DateMentionType = z.infer<typeof DateMentionType>;

/**
 * One reading of a mention. Civil strings on the reader's clock: `2024-01-22`, `2024-01-22T12:00:00` or `12:00:00`;
 * a duration's `value` is its seconds. `start` is inclusive; `end` is exclusive for months, weeks and parts of
 * the day, and the day or hour named for "dal … al …". A modifier gives only one of them: "entro venerdì" has
 * `mod: 'before'` and the Friday as `end`. A reading without value, start and end was understood but not resolved.
 */
export interface DateValue {
  /** As in TIMEX3: `2024-01-22T12`, `XXXX-WXX-1`, `(XXXX-01-15,XXXX-01-22,P7D)`. */
  readonly timex: string;
  readonly mod?: string;
  readonly value?: string;
  readonly start?: string;
  readonly end?: string;
}

/** A date or time said in an utterance. Several values are several readings: past before future, morning before evening. */
export interface DateMention {
  /** The words as written. */
  readonly text: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly type: DateMentionType;
  readonly values: readonly DateValue[];
}

const Found = z.object({
  start: z.int().nonnegative(),
  end: z.int(),
  typeName: z
    .string()
    .transform((name) => name.replace('datetimeV2.', ''))
    .pipe(DateMentionType),
  resolution: z.object({
    values: z.array(
      z.object({
        timex: z.string(),
        Mod: z.string().optional(),
        value: z.string().optional(),
        start: z.string().optional(),
        end: z.string().optional(),
      }),
    ),
  }),
});
type Found = z.infer<typeof Found>;

/**
 * The dates and times said in `text`, left to right, understood at `reference`: the civil date and time on the
 * reader's clock, as in `2024-01-22T11:59` (seconds may follow). Throws when the reference is not such a moment.
 */
export function recogniseDates(text: string, locale: Locale, reference: string): readonly DateMention[] {
  const now = civilDate(reference);
  // English as outside the United States: people in Italy write the day before the month.
  const culture = locale === 'it' ? Culture.Italian : Culture.EnglishOthers;
  const mentions: DateMention[] = [];
  for (const result of recognizeDateTime(text, culture, DateTimeOptions.None, now)) {
    const found = Found.safeParse(result);
    if (found.success) {
      mentions.push(mention(text, found.data));
    }
  }
  return mentions;
}

function mention(text: string, found: Found): DateMention {
  const end = found.end + 1;
  return {
    text: text.slice(found.start, end),
    start: found.start,
    end,
    type: found.typeName,
    values: found.resolution.values.map(dateValue),
  };
}

function dateValue(value: Found['resolution']['values'][number]): DateValue {
  return {
    timex: value.timex,
    ...(value.Mod === undefined ? {} : { mod: value.Mod }),
    ...(isResolved(value.value) ? { value: civil(value.value) } : {}),
    ...(isResolved(value.start) ? { start: civil(value.start) } : {}),
    ...(isResolved(value.end) ? { end: civil(value.end) } : {}),
  };
}

/**
 * The package writes a text where a value should be, for recurrences, seasons and impossible dates, and a year of more
 * or fewer than four digits, or no number at all, for what lies thousands of years away.
 */
function isResolved(value: string | undefined): value is string {
  return value !== undefined && (CIVIL.test(value) || SECONDS.test(value));
}

const CIVIL =
  /^(?!0000)(?:\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))?(?:(?:^|[T ])\d{2}:\d{2}:\d{2})?$/u;
/** A duration; of ages the package gives so many digits that an exponent is needed. */
const SECONDS = /^\d+(?:\.\d+)?(?:e\+\d+)?$/u;

function civil(value: string): string {
  return value.replace(' ', 'T');
}
