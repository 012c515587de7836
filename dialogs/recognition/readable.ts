/** Of a longer message this much is read: rules and recognisers look back and forth, and a letter asks where it begins or ends. */
const LONGEST = 2_000;
const END = 500;

/**
 * What is read of a message: all of it, or of a very long one the beginning and the end. The message itself is kept and
 * shown to the staff whole.
 */
export function readable(text: string): string {
  if (text.length <= LONGEST) {
    return text;
  }
  const parts = [text.slice(0, LONGEST - END), text.slice(-END)];
  // A character of two halves may have been cut.
  return parts.map((part) => part.replaceAll(/\p{Surrogate}/gu, '')).join('\n');
}
