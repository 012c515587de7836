import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import restify, { type Server } from 'restify';
import { systemClock, systemScheduler, type Clock, type Scheduler } from '../../bots/clock.ts';
import { silentLog } from '../../bots/telemetry/log.ts';
import { mountDirectLine } from '../../channels/webchat/direct-line-routes.ts';
import type { WebChatLimits } from '../../channels/webchat/rate-limits.ts';
import { WebChatChannel } from '../../channels/webchat/web-chat-channel.ts';
import { builtFolder } from '../../channels/built-folder.ts';
import { pageWords } from '../../channels/page-words.ts';
import { mountWidget } from '../../channels/webchat/widget-routes.ts';
import { createWebChat } from '../../channels/webchat/web-chat.ts';
import { smallKnowledge } from './small-knowledge.ts';
import { MemoryWebChat, type MemoryBot } from './memory-web-chat.ts';

export interface WebChatServerOptions {
  readonly bot?: MemoryBot;
  readonly clock?: Clock;
  readonly scheduler?: Scheduler;
  readonly origins?: readonly string[];
  readonly limits?: Partial<WebChatLimits>;
  readonly port?: number;
  readonly widgetFolder?: string;
  /** A storage that outlives the server: for restarts. */
  readonly memory?: MemoryWebChat;
  readonly onTyping?: (conversationId: string) => void;
}

/** The web chat on a real server at a free port, with its storage and bot in memory. */
export interface WebChatServer {
  readonly server: Server;
  readonly url: string;
  readonly domain: string;
  readonly port: number;
  readonly secret: string;
  readonly memory: MemoryWebChat;
  readonly channel: WebChatChannel;
  readonly uploadsFolder: string;
  /** Cuts every connection without a word, as a network does. */
  cut(): void;
  close(): Promise<void>;
}

export async function startWebChatServer(options: WebChatServerOptions = {}): Promise<WebChatServer> {
  const clock = options.clock ?? systemClock;
  const memory = options.memory ?? new MemoryWebChat({ clock, ...(options.bot && { bot: options.bot }) });
  const server = restify.createServer();
  const sockets = new Set<Socket>();
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => {
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address();
  const url = `http://127.0.0.1:${port}`;
  const secret = 'a-secret-of-the-tests';
  const uploadsFolder = join(tmpdir(), `helpdesk-uploads-${randomBytes(6).toString('hex')}`);
  const chat = await createWebChat({
    store: memory,
    receive: memory.receive,
    publicUrl: url,
    origins: options.origins ?? [],
    secret,
    uploadsFolder,
    clock,
    scheduler: options.scheduler ?? systemScheduler,
    log: silentLog,
    ...(options.limits && { limits: options.limits }),
    ...(options.onTyping && { onTyping: options.onTyping }),
  });
  mountDirectLine(server, chat);
  mountWidget(server, chat, {
    folder: options.widgetFolder ?? builtFolder('widget'),
    words: pageWords(smallKnowledge()),
  });
  const channel = new WebChatChannel(chat);
  await channel.start();
  const cut = () => {
    for (const socket of sockets) {
      socket.destroy();
    }
  };
  const close = async () => {
    await channel.stop();
    cut();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
    await rm(uploadsFolder, { recursive: true, force: true });
  };
  return {
    server,
    url,
    domain: `${url}/v3/directline`,
    port,
    secret,
    memory,
    channel,
    uploadsFolder,
    cut,
    close,
  };
}
