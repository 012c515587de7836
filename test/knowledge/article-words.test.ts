import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { ContentFiles } from '../../knowledge/content-files.ts';
import { readContent } from '../../knowledge/content.ts';
import type { Content } from '../../knowledge/knowledge.ts';
import type { Article, BlockCondition } from '../../knowledge/schema/article.ts';

const ROOT = fileURLToPath(new URL('../../knowledge/content', import.meta.url));

/** Every state a call can be in on the clock, and the blocks shown in it. */
const STATES: readonly (readonly BlockCondition[])[] = [
  ['always', 'upcoming'],
  ['always', 'open', 'questions-open'],
  ['always', 'open', 'questions-closed'],
  ['always', 'closed', 'questions-closed'],
];

/** The call's own dates, which only `calls/*.yaml` may write. */
const OWN_DATES = /\b(22 gennaio|22 January|17 gennaio|17 January|19 dicembre 2023|19 December 2023)\b|12174/;
const MARKUP = /\*\*|\]\(|https?:|`|<[a-z]/i;

let content: Content;

function words(article: Article, shown: readonly BlockCondition[]): string {
  return article.blocks
    .filter(({ when, before }) => shown.includes(when) && before === undefined)
    .map(({ text }) => text)
    .join('\n\n');
}

/** Articles of which the words of some state are not right. */
function wrong(isWrong: (text: string) => boolean): readonly string[] {
  return content.articles
    .filter((article) => STATES.some((shown) => isWrong(words(article, shown))))
    .map(({ file }) => file);
}

beforeAll(async () => {
  const { value, faults } = readContent(new ContentFiles(ROOT));
  if (value === undefined || faults.length > 0) {
    throw new Error(`the content is not right: ${JSON.stringify(faults)}`);
  }
  content = value;
});

describe('the words of articles', () => {
  it('say something in every state of a call', () => {
    expect(wrong((text) => text.length < 60)).toEqual([]);
  });

  it('leave the dates of the call to the call', () => {
    expect(wrong((text) => OWN_DATES.test(text))).toEqual([]);
  });

  it('hold no links and no emphasis', () => {
    expect(wrong((text) => MARKUP.test(text))).toEqual([]);
  });

  it('never let a known unknown end without someone to ask', () => {
    const silent = content.articles
      .filter(({ kind }) => kind === 'known-unknown')
      .filter((article) => STATES.some((shown) => !/staff|020202/.test(words(article, shown))));

    expect(silent.map(({ file }) => file)).toEqual([]);
  });
});

describe('the numbers for people in trouble', () => {
  it('put 112 first for every danger', () => {
    const dangers = ['violence', 'suicide', 'medical', 'child', 'danger'] as const;

    const first = dangers.map((kind) => content.safety.find(({ kinds }) => kinds.includes(kind))?.number);

    expect(first).toEqual(dangers.map(() => '112'));
  });

  it('exist for every kind that an intent can hear', () => {
    const heard = content.intents
      .filter(({ id }) => id.startsWith('safety.'))
      .map(({ id }) => id.split('.').at(-1));
    const known = new Set<string | undefined>(content.safety.flatMap(({ kinds }) => kinds));

    expect(heard.filter((kind) => !known.has(kind))).toEqual([]);
  });
});
