import { describe, expect, it } from 'vitest';
import { identifyLanguage } from '../../../knowledge/search/language.ts';

describe('the language of a message', () => {
  it.each([
    ['dove si trova lo sportello più vicino', 'it'],
    ['ciao', 'it'],
    ['where is the nearest desk', 'en'],
    ['hi', 'en'],
    ['¿dónde está la oficina?', 'es'],
    ['necesito una cuidadora para mi madre', 'es'],
    ["j'ai besoin d'une aide pour ma mère", 'fr'],
    ['am nevoie de cineva pentru mama mea', 'ro'],
    ['де знайти помічницю для мами', 'uk'],
    ['где найти сиделку для мамы', 'ru'],
    ['أين أجد المساعدة', 'ar'],
    ['我在哪里可以找到帮助', 'zh'],
  ] as const)('%s', (text, language) => {
    expect(identifyLanguage(text)).toBe(language);
  });

  it('stays with the conversation when nothing tells', () => {
    expect(identifyLanguage('20125', 'en')).toBe('en');
    expect(identifyLanguage('ok', 'en')).toBe('en');
    expect(identifyLanguage('👍')).toBeUndefined();
  });

  it('follows a citizen who changes language', () => {
    expect(identifyLanguage('do you speak English? I need help for my mother', 'it')).toBe('en');
  });

  it('takes a hint from the words of the base', () => {
    const italianOnly = { knownShare: knownInItalian };

    expect(identifyLanguage('bando municipio', italianOnly)).toBe('it');
  });
});

function knownInItalian(locale: string): number {
  return locale === 'it' ? 1 : 0;
}
