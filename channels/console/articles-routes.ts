import { z } from 'zod';
import type { ConsoleDeps } from './console-deps.ts';
import type { Router } from './router.ts';

const Search = z.object({
  q: z.string().trim().min(1).max(200),
  locale: z.string().max(20).default('it'),
});

/** Articles of the knowledge base, for the composer to put in. */
export function mountArticles(router: Router, { articles }: ConsoleDeps): void {
  router.add(
    { method: 'get', path: '/api/console/articles', action: 'handoff.read', input: Search },
    async ({ input }) => ({ status: 200, body: { articles: articles.find({ ...input, limit: 8 }) } }),
  );
}
