import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type AddressInfo, type Server as Probe } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Server } from 'restify';
import type { Scheduler } from '../bots/clock.ts';
import type { Config } from '../bots/config.ts';
import { HelpDeskError, isDatabaseAway } from '../bots/errors.ts';
import { createHelpDesk, type HelpDesk } from '../bots/help-desk.ts';
import { StaffAlerts } from '../bots/staff/staff-alerts.ts';
import { openStorage } from '../bots/storage/open-storage.ts';
import type { Storage } from '../bots/storage/storage.ts';
import { errorFields } from '../bots/telemetry/log.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { openBotFramework } from './bot-framework/open-bot-framework.ts';
import { builtFolder } from './built-folder.ts';
import type { Channel } from './channel.ts';
import { clientAddressBehind } from './client-address.ts';
import { CitizenTyping } from './citizen-typing.ts';
import { knowledgeCannedValues } from './console/canned-values.ts';
import { shippedCannedReplies } from './console/shipped-canned-replies.ts';
import { IdentityProvider } from './console/identity-provider.ts';
import { knowledgeArticleFinder } from './console/knowledge-article-finder.ts';
import { mountConsole, type Console as StaffConsole } from './console/mount-console.ts';
import { createHttpServer } from './http-server.ts';
import type { LiveSigns } from './live-signs.ts';
import { pageWords } from './page-words.ts';
import { openSigns } from './open-signs.ts';
import { mountOperation } from './operation-routes.ts';
import type { Joined, ServiceParts } from './service-parts.ts';
import { openTelegram } from './telegram/open-telegram.ts';
import type { TelegramChannel } from './telegram/telegram-channel.ts';
import { databaseWebChatStore } from './webchat/database-web-chat-store.ts';
import { mountDirectLine } from './webchat/direct-line-routes.ts';
import { mountWidget } from './webchat/widget-routes.ts';
import { pointsInDatabase, pointsInMemory, type Limit, type Points } from './webchat/rate-limits.ts';
import { createWebChat } from './webchat/web-chat.ts';
import { WebChatChannel } from './webchat/web-chat-channel.ts';

/** The whole service, listening. */
export interface Service {
  readonly helpDesk: HelpDesk;
  readonly url: string;
  /** Stops taking in, answers and sends for a while what is stored, keeps the rest, and closes what is open. */
  stop(): Promise<void>;
}

/** States in which Telegram's updates come in. */
const HEALTHY: ReadonlySet<string> = new Set(['webhook', 'polling', 'waiting-for-lease']);
/** So long a stop answers and sends what is stored; a supervisor of processes waits ten seconds or more. */
const FLUSH_MS = 5_000;
/** An office often shares one address, and begins its day together. */
const SIGN_INS_PER_ADDRESS: Limit = { points: 60, seconds: 60 };
/** A minute in all. */
const MOST_TRIES_TO_OPEN = 60;
const BETWEEN_TRIES_MS = 1_000;

const freshId = () => randomUUID();
const random = () => randomBytes(4).readUInt32LE() / 2 ** 32;

/** Joins everything and listens: used by the program and by the tests alike. */
export async function startService(parts: ServiceParts): Promise<Service> {
  const { config, clock, scheduler, log } = parts;
  await mustBeFree(config);
  const [storage, knowledge] = await Promise.all([
    openPatiently(parts),
    parts.knowledge ?? loadKnowledge(config.contentFolder),
  ]);
  const helpDesk = createHelpDesk({
    knowledge,
    storage,
    clock,
    scheduler,
    log,
    freshId,
    random,
    mostOnWire: parts.mostOnWire,
    telegramUrl: (code) => telegram?.startUrl(code),
  });
  const server = createHttpServer(log);
  // A port that the system picks is known only once it is open; any other is opened when everything is ready.
  const early = config.port === 0 ? await listen(server, config) : undefined;
  const url = config.publicUrl ?? `http://${hostForUrl(config.host)}:${early ?? config.port}`;

  const channels: Channel[] = [];
  const citizenTyping = new CitizenTyping({
    reader: storage.reader,
    changes: helpDesk.changes,
    log,
  });
  const webChat = await openWebChat(server, {
    ...parts,
    helpDesk,
    url,
    onStream: (id) => signs.refresh(webChat.id, id),
    onTyping: (id) => citizenTyping.tell(webChat.id, id),
  });
  channels.push(webChat);
  channels.push(openBotFramework(server, { ...parts, helpDesk }));
  const telegram = await openTelegram(server, { ...parts, helpDesk, url });
  if (telegram !== undefined) {
    channels.push(telegram);
  }
  const signs = openSigns({ ...parts, helpDesk }, { webChat, telegram });
  const alerts = openAlerts({ ...parts, helpDesk, url });
  const staffConsole = await openConsole(server, { ...parts, helpDesk, url, webChat, telegram });
  mountOperation(server, helpDesk, {
    log,
    checks: () =>
      telegram === undefined ? {} : { telegram: { ok: HEALTHY.has(telegram.state), detail: telegram.state } },
    streams: () => ({ 'web-chat': webChat.streams, console: staffConsole.streams }),
  });

  for (const channel of channels) {
    helpDesk.dispatcher.register(channel);
  }
  await helpDesk.start();
  signs.start();
  alerts.start();
  for (const channel of channels) {
    await startChannel(channel, helpDesk);
  }
  const service: Service = {
    helpDesk,
    url,
    stop: () => stopAll({ helpDesk, server, channels, signs, alerts, staffConsole }),
  };
  if (early === undefined) {
    await listen(server, config).catch(async (error: unknown) => {
      await service.stop();
      throw error;
    });
  }
  return service;
}

interface Running {
  readonly helpDesk: HelpDesk;
  readonly server: Server;
  readonly channels: readonly Channel[];
  readonly signs: LiveSigns;
  readonly alerts: StaffAlerts;
  readonly staffConsole: StaffConsole;
}

async function stopAll({ helpDesk, server, channels, ...others }: Running): Promise<void> {
  others.staffConsole.close();
  others.signs.stop();
  others.alerts.stop();
  for (const channel of channels) {
    channel.close?.();
  }
  await helpDesk.flush(FLUSH_MS);
  for (const channel of channels) {
    await channel.stop();
  }
  await closeServer(server);
  await helpDesk.stop();
  await helpDesk.storage.close();
}

/** Tries the port before anything is touched: a second start by mistake must not take turns, nor change the schema. */
async function mustBeFree(config: Config): Promise<void> {
  const probe = createServer();
  await listening(probe, config);
  await new Promise((resolve) => probe.close(resolve));
}

/** A database that starts beside us is waited for; one that never comes is a fault to be told. */
async function openPatiently({ config, scheduler, log }: ServiceParts): Promise<Storage> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await openStorage(config.databaseUrl, scheduler);
    } catch (error) {
      if (!isDatabaseAway(error) || tries >= MOST_TRIES_TO_OPEN) {
        throw error;
      }
      log.warn(errorFields(error), 'waiting for the database');
      await sleep(BETWEEN_TRIES_MS);
    }
  }
}

async function openWebChat(
  server: Server,
  parts: Joined & {
    readonly url: string;
    readonly onStream: (conversationId: string) => void;
    readonly onTyping: (conversationId: string) => void;
  },
): Promise<WebChatChannel> {
  const { config, helpDesk, clock, scheduler, log, url } = parts;
  const store = databaseWebChatStore(helpDesk, {
    id: freshId,
    secret: () => randomBytes(32).toString('base64url'),
  });
  const chat = await createWebChat({
    store,
    receive: (activity) => helpDesk.receive(activity),
    isBusy: () => helpDesk.isBusy,
    publicUrl: url,
    addressOf: clientAddressBehind(config.trustedProxies),
    origins: config.webchatOrigins,
    ...(config.directLineSecret === undefined ? {} : { secret: config.directLineSecret }),
    uploadsFolder: config.uploadsFolder,
    clock,
    scheduler,
    log,
    points: (limit) => pointsOf(helpDesk, limit),
    onStream: parts.onStream,
    onTyping: parts.onTyping,
  });
  mountDirectLine(server, chat);
  mountWidget(server, chat, { folder: builtFolder('widget'), words: pageWords(helpDesk.knowledge) });
  return new WebChatChannel(chat);
}

/** What operators are told in a chat of their own. */
function openAlerts({ helpDesk, scheduler, log, url }: Joined & { readonly url: string }): StaffAlerts {
  return new StaffAlerts({
    ...helpDesk,
    scheduler,
    log,
    events: helpDesk.deskEvents,
    notify: (conversationId) => helpDesk.dispatcher.notify(conversationId),
    linkTo: (handoffId) => `${url}/console#/handoffs/${encodeURIComponent(handoffId)}`,
  });
}

async function openConsole(
  server: Server,
  parts: Joined & {
    readonly url: string;
    readonly webChat: WebChatChannel;
    readonly telegram: TelegramChannel | undefined;
  },
): Promise<StaffConsole> {
  const { config, helpDesk, clock, scheduler, log, url, webChat, telegram } = parts;
  const { knowledge } = helpDesk;
  await helpDesk.staff.cannedReplies.seed(shippedCannedReplies(knowledge.body));
  return mountConsole(server, {
    desk: helpDesk.desk,
    events: helpDesk.deskEvents,
    addressOf: clientAddressBehind(config.trustedProxies),
    signIns: pointsOf(helpDesk, { name: 'sign-ins', ...SIGN_INS_PER_ADDRESS }),
    onCitizenTyping: (listener) => helpDesk.changes.citizenTyping.listen(listener),
    colleagues: helpDesk.changes.colleagueSign,
    mentions: helpDesk.mentions,
    reports: helpDesk.reports,
    staff: helpDesk.staff,
    settings: helpDesk.settings,
    presence: helpDesk.presence,
    articles: knowledgeArticleFinder(knowledge, clock),
    cannedValues: knowledgeCannedValues(knowledge, clock),
    clock,
    every: (ms, tick) => every(scheduler, ms, tick),
    publicUrl: url,
    telegramUrl: (code) => telegram?.startUrl(code),
    ...(config.oidc && { identityProvider: new IdentityProvider(config.oidc, url) }),
    pageFolder: builtFolder('console'),
    pageWords: pageWords(knowledge),
    fileUrl: (contentUrl) => webChat.fileUrl(contentUrl),
    log,
  });
}

async function startChannel(channel: Channel, helpDesk: HelpDesk): Promise<void> {
  await channel.start(async (activity) => {
    if (helpDesk.isBusy) {
      throw new HelpDeskError('OVERLOADED');
    }
    await helpDesk.receive(activity);
  });
}

/** Counted by all instances together, where there may be several. */
function pointsOf(helpDesk: HelpDesk, limit: Limit & { readonly name: string }): Points {
  return helpDesk.storage.neighbours === undefined
    ? pointsInMemory(limit)
    : pointsInDatabase(helpDesk, limit);
}

async function listen(server: Server, config: Config): Promise<number> {
  await listening(server, config);
  return (server.server.address() as AddressInfo).port;
}

/** @throws HelpDeskError `PORT_UNAVAILABLE` */
function listening(server: Server | Probe, { host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    // restify passes the error of its server on, and ends the process where nobody listens for it.
    const refuse = (cause: NodeJS.ErrnoException) =>
      reject(new HelpDeskError('PORT_UNAVAILABLE', { host, port, cause: cause.code }, { cause }));
    server.once('error', refuse);
    server.listen(port, host, () => {
      server.off('error', refuse);
      resolve();
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Keep-alive connections and streams would hold the port for minutes.
    if ('closeAllConnections' in server.server) {
      server.server.closeAllConnections();
    }
  });
}

/** Repeats through the scheduler until cancelled. */
function every(scheduler: Scheduler, ms: number, tick: () => void): () => void {
  let cancel = scheduler.after(ms, function again() {
    tick();
    cancel = scheduler.after(ms, again);
  });
  return () => cancel();
}

function hostForUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') {
    return 'localhost';
  }
  return host.includes(':') ? `[${host}]` : host;
}
