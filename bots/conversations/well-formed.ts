/**
 * A value from JSON without what is no letter: the character zero, and halves of a pair that stand alone. PostgreSQL takes
 * neither in a text, and a message must not fail for it.
 */
export function wellFormed(value: unknown): unknown {
  const text = JSON.stringify(value) as string | undefined;
  // Whole pairs are written as they are; only what stands alone is written as an escape.
  return text === undefined || !/\\u(?:0000|d[89a-f])/.test(text)
    ? value
    : (JSON.parse(text.replace(/\\(?:u0000|ud[89a-f]..|.)/g, replacement)) as unknown);
}

function replacement(escape: string): string {
  if (escape === '\\u0000') {
    return '';
  }
  return escape.startsWith('\\ud') ? '\ufffd' : escape;
}
