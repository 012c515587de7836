import { Culture, DateTimeOptions, recognizeDateTime } from '@microsoft/recognizers-text-date-time';
import { describe, expect, it } from 'vitest';
import { registerItalian } from '../../../../knowledge/dates/italian/culture.ts';

const NOW = new Date(2024, 0, 10, 10);

function texts(utterance: string, options: DateTimeOptions): readonly string[] {
  registerItalian();
  return recognizeDateTime(utterance, Culture.Italian, options, NOW, false).map(
    (found) => `${found.text} ${found.typeName}`,
  );
}

describe('the package with the Italian culture', () => {
  it('answers in Italian through its own function', () => {
    expect(texts('ci vediamo domani alle 15', DateTimeOptions.None)).toEqual([
      'domani alle 15 datetimeV2.datetime',
    ]);
  });

  it('shows day and hour apart when asked', () => {
    expect(texts('ci vediamo domani alle 15', DateTimeOptions.SplitDateAndTime)).toEqual([
      'domani datetimeV2.date',
      '15 datetimeV2.time',
    ]);
  });

  it('keeps hours apart for an appointment that moves', () => {
    expect(texts('spostala dalle 9:30 alle 11:30', DateTimeOptions.SkipFromToMerge)).toEqual([
      '9:30 datetimeV2.time',
      '11:30 datetimeV2.time',
    ]);
  });

  it('takes hours as said in a calendar', () => {
    registerItalian();

    const [found] = recognizeDateTime('domani alle 3', Culture.Italian, DateTimeOptions.Calendar, NOW, false);

    expect(found?.resolution['values']).toEqual([
      { timex: '2024-01-11T03', type: 'datetime', value: '2024-01-11 03:00:00' },
    ]);
  });
});
