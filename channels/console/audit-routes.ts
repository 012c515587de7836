import { z } from 'zod';
import type { ConsoleDeps } from './console-deps.ts';
import type { Router } from './router.ts';

const PAGE = 50;

const Instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const Query = z.object({
  who: z.string().trim().min(1).max(60).optional(),
  group: z
    .string()
    .regex(/^[a-z-]{1,30}$/)
    .optional(),
  since: Instant.optional(),
  until: Instant.optional(),
  before: z.coerce.number().int().positive().optional(),
});

/** Who did what and when, page by page. */
export function mountAudit(router: Router, { staff: { auditLog } }: ConsoleDeps): void {
  router.add(
    { method: 'get', path: '/api/console/audit', action: 'audit.read', input: Query },
    async ({ input }) => {
      const given = Object.entries(input).filter(([, value]) => value !== undefined);
      // One more than a page tells whether there is another.
      const found = await auditLog.page({ ...Object.fromEntries(given), limit: PAGE + 1 });
      return { status: 200, body: { entries: found.slice(0, PAGE), more: found.length > PAGE } };
    },
  );
}
