import type { Server } from 'restify';
import { mountArticles } from './articles-routes.ts';
import { mountAudit } from './audit-routes.ts';
import { mountBot } from './bot-routes.ts';
import { mountCanned } from './canned-routes.ts';
import type { ConsoleDeps } from './console-deps.ts';
import { mountDeskSettings } from './desk-settings-routes.ts';
import { EventFeed } from './event-feed.ts';
import { mountEventStream } from './event-stream.ts';
import { mountHandoffs } from './handoff-routes.ts';
import { mountMacros } from './macro-routes.ts';
import { mountMentions } from './mention-routes.ts';
import { mountPage } from './page-routes.ts';
import { mountReports } from './report-routes.ts';
import { Router } from './router.ts';
import { mountSessions } from './sessions-routes.ts';
import { mountAccount } from './account-routes.ts';
import { mountOidc } from './oidc-routes.ts';
import { mountOperators } from './operators-routes.ts';
import { TypingSigns } from './typing-signs.ts';

export interface Console {
  /** What the API answers to, so that tests can go through all of it. */
  readonly routes: Router['routes'];
  /** Open event streams. */
  readonly streams: number;
  /** Ends the open event streams, so that the server can stop. Pages come back by themselves. */
  close(): void;
}

/**
 * Puts `/console` and `/api/console/*` on a server. The routes read bodies themselves: no body parser may run before
 * them. Await it before listening.
 */
export async function mountConsole(server: Server, deps: ConsoleDeps): Promise<Console> {
  const feed = new EventFeed(deps);
  const typing = new TypingSigns(deps.clock, deps.colleagues);
  const streams = new Set<{ close(): void }>();
  const router = new Router(server, deps);
  mountSessions(router, deps);
  mountOidc(router, deps);
  mountAccount(router, deps);
  mountOperators(router, deps);
  mountHandoffs(router, { ...deps, typing });
  mountMentions(router, deps);
  mountMacros(router, deps);
  mountReports(router, deps);
  mountArticles(router, deps);
  mountCanned(router, deps);
  mountBot(router, deps);
  mountAudit(router, deps);
  mountDeskSettings(router, deps);
  mountEventStream(router, { ...deps, feed, typing, streams });
  mountPage(server, deps.pageFolder, deps.pageWords);
  await feed.start();
  const deaf = deps.onCitizenTyping?.((handoffId) => typing.citizenTyping(handoffId));
  return {
    routes: router.routes,
    get streams() {
      return streams.size;
    },
    close() {
      deaf?.();
      feed.stop();
      for (const stream of streams) {
        stream.close();
      }
    },
  };
}
