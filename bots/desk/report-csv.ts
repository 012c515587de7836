import type { Report, Share, Volume } from './reports.ts';

/**
 * A report as tables for a spreadsheet, one under the other. Semicolons, as an Italian Excel expects them, and a mark of
 * byte order, without which it takes accents for something else.
 */
export function reportCsv(report: Report): string {
  const tables: (readonly (readonly (string | number)[])[])[] = [
    [
      ['measure', 'value'],
      ['from', report.from],
      ['to', report.to],
      ['conversations', report.volume.conversations],
      ['messages', report.volume.messages],
      ['handoffs', report.volume.handoffs],
      ['answered by the bot', report.answeredByBot],
      ['first reply p50 (s)', seconds(report.firstReply.p50)],
      ['first reply p90 (s)', seconds(report.firstReply.p90)],
    ],
    [
      ['day', 'conversations', 'messages', 'handoffs'],
      ...report.days.map((one) => [one.day, ...volume(one)]),
    ],
    [
      ['hour', 'conversations', 'messages', 'handoffs'],
      ...report.hours.map((one) => [one.hour, ...volume(one)]),
    ],
    shares('outcome', report.outcomes),
    shares('topic', report.topics),
    shares('satisfaction', report.satisfaction),
  ];
  const text = tables.map((table) => table.map((row) => row.map(cell).join(';')).join('\r\n'));
  return `\uFEFF${text.join('\r\n\r\n')}\r\n`;
}

function volume({ conversations, messages, handoffs }: Volume): readonly number[] {
  return [conversations, messages, handoffs];
}

function shares(name: string, list: readonly Share[]): readonly (readonly (string | number)[])[] {
  return [[name, 'count'], ...list.map((share) => [share.name, share.count])];
}

function seconds(ms: number | undefined): string | number {
  return ms === undefined ? '' : Math.round(ms / 1000);
}

/** A spreadsheet runs a text that begins with one of these as a formula; an apostrophe before it makes it text again. */
const FORMULA = /^[=+\-@\t\r]/;

export function cell(value: string | number): string {
  if (typeof value === 'number') {
    return String(value);
  }
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
