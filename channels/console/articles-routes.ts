import { z } from 'zod';
import { cannedReplies } from './canned-replies.ts';
import type { ConsoleDeps } from './console-deps.ts';
import type { Router } from './router.ts';

const Search = z.object({
  q: z.string().trim().min(1).max(200),
  locale: z.string().max(20).default('it'),
});
const Canned = z.object({ locale: z.string().max(20).default('it') });

/** What the composer puts in: articles of the knowledge base and canned replies. */
export function mountArticles(router: Router, { articles }: ConsoleDeps): void {
  router.add(
    { method: 'get', path: '/api/console/articles', action: 'handoff.read', input: Search },
    async ({ input }) => ({ status: 200, body: { articles: articles.find({ ...input, limit: 8 }) } }),
  );
  router.add(
    { method: 'get', path: '/api/console/canned-replies', action: 'handoff.read', input: Canned },
    async ({ input }) => ({ status: 200, body: { replies: cannedReplies(input.locale) } }),
  );
}
