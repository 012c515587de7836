import { clientAddressBehind } from '../../../channels/client-address.ts';
import { createServer } from 'restify';
import type { Role } from '../../../bots/desk/accounts-api.ts';
import { type Console, mountConsole } from '../../../channels/console/mount-console.ts';
import { sessionCookie } from '../../../channels/console/cookies.ts';
import { hashPassword, newToken, tokenHash } from '../../../channels/console/passwords.ts';
import { openWorld, type World } from '../../support/world.ts';
import { PASSWORD, Visitor } from './console-server.ts';

/** The console over the real desk and its SQL, in memory. */
export interface RealDesk {
  readonly world: World;
  readonly url: string;
  /** Every route of the API. */
  readonly routes: Console['routes'];
  /** A citizen asks for a person; the id of the handoff. */
  someoneWaits(chat: string): Promise<string>;
  enter(name: string, role?: Role): Promise<Visitor>;
  /** As `enter`, without the password, whose hashing takes its time. */
  admit(name: string, role?: Role): Promise<Visitor>;
  close(): Promise<void>;
}

export async function openRealDesk(): Promise<RealDesk> {
  const world = await openWorld();
  const { helpDesk, time } = world;
  const server = createServer();
  const mounted = await mountConsole(server, {
    addressOf: clientAddressBehind([]),
    desk: helpDesk.desk,
    events: helpDesk.deskEvents,
    mentions: helpDesk.mentions,
    reports: helpDesk.reports,
    staff: helpDesk.staff,
    settings: helpDesk.settings,
    presence: helpDesk.presence,
    articles: { find: () => [], title: () => undefined },
    cannedValues: () => ({}),
    clock: time,
    signIns: { take: () => Promise.resolve(0) },
    every: () => () => undefined,
    publicUrl: 'http://127.0.0.1',
    log: { error: () => undefined, warn: () => undefined },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${server.address().port}`;
  const passwordHash = await hashPassword(PASSWORD);
  return {
    world,
    url,
    routes: mounted.routes,
    async someoneWaits(chat) {
      const conversation = { conversation: { id: chat }, from: { id: `citizen-${chat}` } };
      await world.says('vorrei parlare con un operatore', conversation);
      await world.says('un aiuto con la domanda', conversation);
      const rows = await helpDesk.storage.reader.query(
        `SELECT h.id FROM handoffs h JOIN conversations c ON c.id = h.conversation_id
         WHERE c.channel_conversation_id = ? ORDER BY h.opened_at DESC`,
        [chat],
      );
      return String(rows[0]?.['id']);
    },
    async enter(name, role = 'operator') {
      await helpDesk.staff.accounts.create({ name, displayName: name, role, passwordHash });
      const visitor = new Visitor(url);
      await visitor.post('/api/console/sessions', { name, password: PASSWORD });
      return visitor;
    },
    async admit(name, role = 'operator') {
      const operator = await helpDesk.staff.accounts.create({ name, displayName: name, role, passwordHash });
      const token = newToken();
      const createdAt = time.now();
      const expiresAt = new Date(createdAt.getTime() + 3_600_000);
      await helpDesk.staff.sessions.open({ tokenHash: tokenHash(token), operator, createdAt, expiresAt });
      const visitor = new Visitor(url);
      visitor.cookie = sessionCookie(token, url).split(';')[0] ?? '';
      return visitor;
    },
    async close() {
      mounted.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.server.closeAllConnections();
      });
      await world.close();
    },
  };
}
