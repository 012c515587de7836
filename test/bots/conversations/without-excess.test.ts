import { describe, expect, it } from 'vitest';
import { LONGEST_TEXT } from '../../../bots/conversations/activity.ts';
import { withoutExcess } from '../../../bots/conversations/without-excess.ts';

describe('a text as it is stored', () => {
  it('is whole up to the limit', () => {
    const text = 'a'.repeat(LONGEST_TEXT);

    expect(withoutExcess(text)).toBe(text);
  });

  it('keeps the question at the end of a letter that is too long', () => {
    const kept = withoutExcess(`Buongiorno. ${'bla '.repeat(5_000)}Quando scade il bando?`);

    expect(kept).toMatch(/^Buongiorno\. [^]*\n\[…\]\n[^]*Quando scade il bando\?$/);
    expect(kept.length).toBeLessThanOrEqual(LONGEST_TEXT);
  });

  it('leaves no half of a character', () => {
    const kept = withoutExcess(`a${'😀'.repeat(LONGEST_TEXT)}b`);

    expect(kept).not.toMatch(/\p{Surrogate}/u);
  });
});
