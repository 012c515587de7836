import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

describe('what the bot cannot do', () => {
  it.each([
    ['mandamelo per mail'],
    ['avvisatemi'],
    ['mi avvisate quando esce?'],
    ['can you send it to me by email?'],
  ])('is said plainly: %s', async (asked) => {
    const { text } = await talk(['quando scade?', asked]);

    expect(text).toMatch(/^(Non posso mandare e-mail|I cannot send e-mails)/);
  });
});
