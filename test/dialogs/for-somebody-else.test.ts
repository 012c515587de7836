import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

describe('the same for somebody else', () => {
  it.each([
    [['badante per mia nonna', 'e per loro due?'], 'wemi.services.care'],
    [['badante per mia nonna', 'e per me?'], 'wemi.services.care'],
    [['badante per mia nonna', 'quanto costa?', 'e per lei?'], 'wemi.costs'],
  ] satisfies [string[], string][])('%j', async (lines, topic) => {
    expect((await talk(lines)).articles).toEqual([topic]);
  });

  it.each([
    [['I need a carer for my mother', 'how much?', 'same price?'], 'en'],
    [['badante per mia nonna', 'quanto costa?', 'stesso prezzo?'], 'it'],
  ] satisfies [string[], 'it' | 'en'][])('is not denied: %j', async (lines, locale) => {
    const { articles, text } = await talk(lines, { locale });

    expect(articles).toEqual(['wemi.costs']);
    expect(text).not.toMatch(/^No\b/);
  });
});
