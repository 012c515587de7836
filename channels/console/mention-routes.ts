import type { ConsoleDeps } from './console-deps.ts';
import type { Router } from './router.ts';
import { mentionView } from './views.ts';

/** The notes in which colleagues name whoever is signed in. */
export function mountMentions(router: Router, { mentions }: Pick<ConsoleDeps, 'mentions'>): void {
  router.add(
    { method: 'get', path: '/api/console/mentions', action: 'handoff.read' },
    async ({ operator }) => {
      const found = await mentions.of(operator.id);
      return { status: 200, body: { mentions: found.mentions.map(mentionView), unread: found.unread } };
    },
  );
  router.add(
    { method: 'post', path: '/api/console/handoffs/:id/mentions/read', action: 'handoff.read' },
    async ({ operator, params }) => {
      await mentions.read({ operatorId: operator.id, handoffId: params['id'] ?? '' });
      return { status: 204 };
    },
  );
}
