import Fuse from 'fuse.js';
import type { Clock } from '../../bots/clock.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { isLocale } from '../../knowledge/schema/locale.ts';
import { articleReply } from '../../dialogs/replies/article-reply.ts';
import type { ArticleFinder } from './article-finder.ts';

/** Finds articles for what an operator has half typed; fuse.js was as good as any on half-typed text. */
export function knowledgeArticleFinder(knowledge: Knowledge, clock: Clock): ArticleFinder {
  const index = new Fuse(knowledge.articles, {
    keys: ['title', 'questions'],
    useTokenSearch: true,
    threshold: 0.2,
    ignoreLocation: true,
  });
  return {
    title(id, locale) {
      const named = knowledge.articles.filter((article) => article.id === id);
      return (named.find((article) => article.locale === locale) ?? named[0])?.title;
    },
    find({ q, locale, limit }) {
      if (q.trim() === '') {
        // fuse.js answers an empty query with every record.
        return [];
      }
      const wanted = isLocale(locale) ? locale : 'it';
      return index
        .search(q.slice(0, 200))
        .map(({ item }) => item)
        .filter((article) => article.locale === wanted)
        .slice(0, limit)
        .map((article) => {
          const reply = articleReply({ article, knowledge, now: clock.now(), confidence: 1 });
          const [source] = article.sources;
          return {
            id: article.id,
            title: article.title,
            text: reply.text,
            source: { title: source?.title ?? '', url: source?.url ?? '', checked: article.reviewed },
          };
        });
    },
  };
}
