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
    ['wa7ed ta7arrach biya f zan9a', 'ar'],
    ['can I send it on the 22nd or the 23rd?', 'en'],
    ['il 27mo e il 32mo', 'it'],
    ['ho letto 3giorni o 5giorni, quanti sono?', 'it'],
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

  it('is never Italian in Cyrillic letters', () => {
    expect(identifyLanguage('Шукаю няню', 'it')).toBe('uk');
    expect(identifyLanguage('Ищу няню', 'it')).toBe('ru');
    expect(identifyLanguage('термин', 'ru')).toBe('ru');
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
