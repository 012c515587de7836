import { fold } from '../../knowledge/search/normalise.ts';

/** A piece of a line with the places where the searched words stand in it. */
export interface Excerpt {
  readonly text: string;
  /** From and to, as JavaScript counts characters. */
  readonly marks: readonly (readonly [number, number])[];
}

const LENGTH = 140;
/** What is shown before the first word found. */
const BEFORE = 40;

/** The part of a line around the first word found; the last word may be only the beginning of one. */
export function excerpt(line: string, words: readonly string[]): Excerpt {
  const text = line.replace(/\s+/gu, ' ').trim();
  const marks = marksIn(text, words);
  const first = marks[0]?.[0] ?? 0;
  const start = text.length <= LENGTH || first <= BEFORE ? 0 : text.lastIndexOf(' ', first - BEFORE) + 1;
  const end = Math.min(text.length, start + LENGTH);
  const before = start > 0 ? '…' : '';
  const shift = before.length - start;
  return {
    text: `${before}${text.slice(start, end)}${end < text.length ? '…' : ''}`,
    marks: marks.filter(([, to]) => to <= end).map(([from, to]) => [from + shift, to + shift] as const),
  };
}

/** Stops reading where nothing more can be shown. */
function marksIn(text: string, words: readonly string[]): readonly (readonly [number, number])[] {
  const marks: (readonly [number, number])[] = [];
  for (const { index, 0: word } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (index > (marks[0]?.[0] ?? Number.POSITIVE_INFINITY) + LENGTH) {
      break;
    }
    if (isFound(fold(word), words)) {
      marks.push([index, index + word.length]);
    }
  }
  return marks;
}

function isFound(word: string, words: readonly string[]): boolean {
  return words.some((wanted, index) =>
    index === words.length - 1 ? word.startsWith(wanted) : word === wanted,
  );
}
