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
  const marks = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)]
    .filter(([word]) => isFound(fold(word), words))
    .map(({ index, 0: word }) => [index, index + word.length] as const);
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

function isFound(word: string, words: readonly string[]): boolean {
  return words.some((wanted, index) =>
    index === words.length - 1 ? word.startsWith(wanted) : word === wanted,
  );
}
