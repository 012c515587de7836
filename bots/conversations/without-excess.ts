import { LONGEST_TEXT } from './activity.ts';

const LEFT_OUT = '\n[…]\n';
/** So much of the end is kept: there a long letter asks. */
const END = 4_000;

/**
 * A text as it is stored: of one longer than anybody types, the beginning and the end, with a sign where something is left
 * out. All of it would cost every later reader.
 */
export function withoutExcess(text: string): string {
  if (text.length <= LONGEST_TEXT) {
    return text;
  }
  const parts = [text.slice(0, LONGEST_TEXT - END - LEFT_OUT.length), text.slice(-END)];
  // A character of two halves may have been cut.
  return parts.map((part) => part.replaceAll(/\p{Surrogate}/gu, '')).join(LEFT_OUT);
}
