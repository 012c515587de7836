import { slice, type RichText } from './rich-text.ts';

/** Telegram refuses texts longer than 4096 UTF-16 units, counted after the entities are parsed. */
export const MAX_TEXT = 4096;

/** Telegram ignores what stands behind the hundredth entity of a message. */
const MAX_ENTITIES = 100;

/**
 * Cuts a text into pieces that Telegram accepts: at a paragraph, then a line, a sentence, a space, and only in a
 * word without any between two characters. Pieces without words are left out.
 */
export function split(whole: RichText, limit = MAX_TEXT): RichText[] {
  const pieces: RichText[] = [];
  let start = skipBlank(whole.text, 0);
  while (start < whole.text.length) {
    const end = pieceEnd(whole, start, limit);
    const words = whole.text.slice(start, end).trimEnd();
    if (words !== '') {
      pieces.push(slice(whole, start, start + words.length));
    }
    start = skipBlank(whole.text, end);
  }
  return pieces;
}

function pieceEnd(whole: RichText, start: number, limit: number): number {
  const end = cut(whole.text, start, Math.min(start + limit, whole.text.length));
  const inside = whole.entities.filter(({ offset }) => offset >= start && offset < end);
  const tooMany = inside[MAX_ENTITIES];
  return tooMany ? cut(whole.text, start, Math.max(tooMany.offset, start + 1)) : end;
}

// A cut too near the beginning would leave a message of a few words: below a quarter the next kind is tried.
const KINDS = [/\n\s*\n/g, /\n/g, /[.!?…]["»”)]?\s/g, /\s/g];

function cut(text: string, start: number, furthest: number): number {
  if (furthest === text.length) {
    return furthest;
  }
  const window = text.slice(start, furthest + 1);
  const least = (furthest - start) / 4;
  for (const kind of KINDS) {
    const last = [...window.matchAll(kind)].at(-1);
    const at = last && last.index + last[0].trimEnd().length;
    if (at !== undefined && at >= least) {
      return start + at;
    }
  }
  return insideSurrogatePair(text, furthest) && furthest - 1 > start ? furthest - 1 : furthest;
}

function insideSurrogatePair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before <= 0xdbff;
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (at < text.length && (text[at] ?? '').trim() === '') {
    at += 1;
  }
  return at;
}
