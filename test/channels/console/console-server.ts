import { clientAddressBehind } from '../../../channels/client-address.ts';
import { createServer, type Server } from 'restify';
import type { Clock } from '../../../bots/clock.ts';
import { createChanges } from '../../../bots/changes.ts';
import type { OperatorAccounts, Role } from '../../../bots/desk/accounts-api.ts';
import { createReports } from '../../../bots/desk/reports.ts';
import { createStaff, type Staff } from '../../../bots/staff/staff.ts';
import { openSqlite } from '../../../bots/storage/open-storage.ts';
import type { Storage } from '../../../bots/storage/storage.ts';
import { silentLog } from '../../../bots/telemetry/log.ts';
import type { ConsoleLog } from '../../../channels/console/console-deps.ts';
import type { Points } from '../../../channels/webchat/rate-limits.ts';
import type { FoundArticle } from '../../../channels/console/article-finder.ts';
import type { IdentityProvider } from '../../../channels/console/identity-provider.ts';
import { type Console, mountConsole } from '../../../channels/console/mount-console.ts';
import { shippedCannedReplies } from '../../../channels/console/shipped-canned-replies.ts';
import { pageWords } from '../../../channels/page-words.ts';
import { aBody, smallKnowledge } from '../../support/small-knowledge.ts';
import { hashPassword } from '../../../channels/console/passwords.ts';
import { MemoryDesk } from '../../support/memory-desk.ts';
import { StoredSettings } from '../../../bots/desk/desk-settings.ts';
import type { DeskSettings } from '../../../bots/desk/settings-api.ts';
import { StoredPresence } from '../../../bots/desk/presence.ts';

export const PASSWORD = 'una frase lunga';

/** A clock that stands still until it is moved. */
export class StillClock implements Clock {
  #now = new Date('2024-01-15T09:00:00Z');

  now(): Date {
    return this.#now;
  }

  forward(ms: number): void {
    this.#now = new Date(this.#now.getTime() + ms);
  }
}

/** The console on a real server at a free port, over a desk in memory and the real accounts. */
export interface ConsoleServer {
  readonly url: string;
  readonly desk: MemoryDesk;
  readonly staff: Staff;
  /** Where accounts are kept, and what reports read. */
  readonly storage: Storage;
  readonly settings: DeskSettings;
  readonly accounts: OperatorAccounts;
  /** Every route of the API. */
  readonly routes: Console['routes'];
  readonly clock: StillClock;
  /** Lets every heartbeat that was asked for beat once. */
  beat(): void;
  /** Ends the streams and takes the console anew, as a restart does; the desk's storage lives on. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

const ARTICLE: FoundArticle = {
  id: 'call.deadline',
  title: 'Scadenza della domanda',
  text: 'La domanda si presenta entro le 12:00 del 22 gennaio 2024.',
  source: { title: 'Avviso pubblico', url: 'https://www.comune.milano.it/', checked: '2024-01-08' },
};

export async function openConsole(
  options: {
    readonly publicUrl?: string;
    readonly pageFolder?: string;
    readonly log?: ConsoleLog;
    /** No limit when absent: tests sign in faster than people. */
    readonly signIns?: Points;
    /** Asked once the address is known. */
    readonly identityProvider?: (publicUrl: string) => Promise<IdentityProvider | undefined>;
  } = {},
): Promise<ConsoleServer> {
  const clock = new StillClock();
  const storage = await openSqlite(':memory:');
  let ids = 0;
  const freshId = (): string => `o${(ids += 1)}`;
  const staff = createStaff({ storage, clock, changes: createChanges(), freshId });
  const desk = new MemoryDesk(clock, () => staff.accounts.list());
  await staff.cannedReplies.seed(shippedCannedReplies(aBody()));
  // The first operator is "o1".
  ids = 0;
  const settings = new StoredSettings({
    storage,
    clock,
    changes: createChanges(),
    content: smallKnowledge(),
    onRules: async () => undefined,
  });
  const beats = new Set<() => void>();
  let port = 0;
  let running: { readonly server: Server; readonly console: Console } | undefined;

  const start = async (): Promise<void> => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    port = server.address().port;
    const url = `http://127.0.0.1:${port}`;
    const identityProvider = await options.identityProvider?.(url);
    const mounted = await mountConsole(server, {
      addressOf: clientAddressBehind([]),
      desk,
      events: desk,
      mentions: desk,
      reports: createReports(storage.reader, 'Europe/Rome'),
      staff,
      settings,
      presence: new StoredPresence({ storage, clock, onChange: () => undefined }),
      clock,
      articles: {
        find: ({ q }) => (q.toLowerCase().includes('scad') ? [ARTICLE] : []),
        title: (id) => (id === ARTICLE.id ? ARTICLE.title : undefined),
      },
      cannedValues: ({ position }) => ({
        deadline: 'lunedì 22 gennaio 2024 alle 12:00',
        ...(position && { place: 'WeMi Loreto, via Porpora 10' }),
      }),
      signIns: options.signIns ?? { take: () => Promise.resolve(0) },
      every: (_ms, tick) => {
        beats.add(tick);
        return () => beats.delete(tick);
      },
      publicUrl: options.publicUrl ?? url,
      telegramUrl: (code) => `https://t.me/helpdesk_bot?start=${code}`,
      ...(identityProvider && { identityProvider }),
      ...(options.pageFolder && { pageFolder: options.pageFolder }),
      pageWords: pageWords(smallKnowledge()),
      log: options.log ?? silentLog,
    });
    running = { server, console: mounted };
  };
  const stop = async (): Promise<void> => {
    running?.console.close();
    await new Promise<void>((resolve) => {
      running?.server.close(() => resolve());
      running?.server.server.closeAllConnections();
    });
  };

  await start();
  return {
    url: `http://127.0.0.1:${port}`,
    desk,
    staff,
    storage,
    settings,
    accounts: staff.accounts,
    get routes() {
      return running?.console.routes ?? [];
    },
    clock,
    beat: () => {
      for (const tick of beats) {
        tick();
      }
    },
    restart: async () => {
      await stop();
      await start();
    },
    close: async () => {
      await stop();
      await storage.close();
    },
  };
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  // Tests look at answers by path, so the shape is left open here and only here.
  readonly body: Readonly<Record<string, unknown>>;
}

/** A client with a cookie jar of one cookie. */
export class Visitor {
  readonly #url: string;
  cookie = '';

  constructor(url: string) {
    this.#url = url;
  }

  async send(
    method: string,
    path: string,
    given: { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> } = {},
  ): Promise<Reply> {
    const response = await fetch(`${this.#url}${path}`, {
      method,
      headers: {
        ...(this.cookie && { cookie: this.cookie }),
        ...(given.body !== undefined && { 'content-type': 'application/json' }),
        ...given.headers,
      },
      ...(given.body !== undefined && {
        body: typeof given.body === 'string' ? given.body : JSON.stringify(given.body),
      }),
    });
    const set = response.headers.get('set-cookie');
    if (set) {
      this.cookie = set.split(';')[0] ?? '';
    }
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {},
    };
  }

  get(path: string): Promise<Reply> {
    return this.send('GET', path);
  }

  post(path: string, body: unknown = {}): Promise<Reply> {
    return this.send('POST', path, { body });
  }
}

const hashes = new Map<string, Promise<string>>();

/** An operator who is signed in. */
export async function signedIn(
  server: ConsoleServer,
  name: string,
  role: Role = 'operator',
): Promise<Visitor> {
  const hash = hashes.get(PASSWORD) ?? hashPassword(PASSWORD);
  hashes.set(PASSWORD, hash);
  const displayName = name.charAt(0).toUpperCase() + name.slice(1);
  await server.accounts.create({ name, displayName, role, passwordHash: await hash });
  const visitor = new Visitor(server.url);
  await visitor.post('/api/console/sessions', { name, password: PASSWORD });
  return visitor;
}
