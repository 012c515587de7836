import { describe, expect, it } from 'vitest';
import { codeFrom } from '../../../bots/cases/return-codes.ts';
import { asksForCode, codeIn, spacedCode } from '../../../dialogs/recognition/return-code.ts';

describe('a return code', () => {
  it.each([
    'KMP-TRWX-BCD',
    'kmp trwx bcd',
    'KMPTRWXBCD',
    'il mio codice è kmp-trwx-bcd.',
    'Codice: KMP–TRWX–BCD',
  ])('is read in "%s"', (utterance) => {
    expect(codeIn(utterance)).toBe('KMPTRWXBCD');
  });

  it.each(['quando scade il bando?', 'KMP-TRWX-BC', 'RSSMRA80A01F205X', 'il bando PN METRO PLUS', ''])(
    'is none in "%s"',
    (utterance) => {
      expect(codeIn(utterance)).toBeUndefined();
    },
  );

  it('reads back what it gives, and gives no two alike', () => {
    const codes = Array.from({ length: 2_000 }, (_, index) => codeFrom(`id ${index}`));

    expect(codes.map((code) => codeIn(spacedCode(code)))).toEqual(codes);
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(codes.join('')).size).toBe(20);
  });

  it.each([
    ['un codice per tornare', true],
    ['voglio continuare su Telegram', true],
    ['dammi un codice', true],
    ['can I continue this chat on another phone?', true],
    ['serve il codice fiscale?', false],
    ['dammi il codice fiscale', false],
    ['il codice dell’avviso', false],
  ])('is asked for by "%s": %s', (utterance, expected) => {
    expect(asksForCode(utterance)).toBe(expected);
  });
});
