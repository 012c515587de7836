import { z } from 'zod';
import { Locale } from '../../knowledge/schema/locale.ts';
import type { ConsoleDeps } from './console-deps.ts';
import type { Router } from './router.ts';
import { byOf } from './sessions-routes.ts';

const Macro = z.strictObject({
  name: z.string().trim().min(1).max(40),
  locale: Locale,
  /** May be empty: a macro that only says how it ended. */
  reply: z.string().trim().max(4000),
  outcome: z.string().trim().min(1).max(60),
  labels: z.array(z.string().trim().min(1).max(40)).max(10),
});

/** Ways of closing kept ready: everybody uses them, supervisors keep them. */
export function mountMacros(router: Router, { staff: { macros } }: ConsoleDeps): void {
  const path = '/api/console/macros';
  router.add({ method: 'get', path, action: 'handoff.read' }, async () => ({
    status: 200,
    body: { macros: await macros.all() },
  }));
  router.add({ method: 'post', path, action: 'canned.manage', input: Macro }, async (call) => ({
    status: 201,
    body: { macro: await macros.save(call.input, byOf(call)) },
  }));
  router.add({ method: 'del', path: `${path}/:id`, action: 'canned.manage' }, async (call) => {
    await macros.remove(call.params['id'] ?? '', byOf(call));
    return { status: 204 };
  });
}
