import type { Activity } from 'botbuilder';
import type { WebSocket } from 'ws';
import type { Scheduler } from '../../bots/clock.ts';
import { errorFields, type Log } from '../../bots/telemetry/log.ts';
import { encodeSet, encodeSignal, type ActivitySet } from './encode.ts';
import type { WebChatStore } from './web-chat-store.ts';

/** Activities read and sent at a time: bounds what a long transcript costs in memory. */
const PAGE = 100;
/** Proxies close idle connections, often after 60 s; clients see from empty frames that the line is alive. */
export const HEARTBEAT_MS = 25_000;

interface Listener {
  readonly socket: WebSocket;
  readonly conversationId: string;
  /** Everything up to here was sent on this socket. */
  sent: number;
  /** One reader a socket: `again` remembers what changed while it was reading. */
  reading: boolean;
  again: boolean;
  alive: boolean;
  watched: boolean;
}

export interface StreamHubOptions {
  readonly store: WebChatStore;
  readonly fileUrl: (contentUrl: string) => string;
  readonly scheduler: Scheduler;
  readonly log: Log;
  /** A client has connected: signs that are not stored can be shown to it anew. */
  readonly onOpen?: (conversationId: string) => void;
}

/**
 * The open sockets, any number a conversation. Each has its own place in the transcript and reads on from there, so
 * replay and live are one and there is neither gap nor double.
 */
export class StreamHub {
  private readonly options: StreamHubOptions;
  private readonly listeners = new Map<string, Set<Listener>>();
  private stopListening: (() => void) | undefined;
  private stopHeartbeat: (() => void) | undefined;

  constructor(options: StreamHubOptions) {
    this.options = options;
  }

  start(): void {
    this.stopListening = this.options.store.onChange((conversationId) => this.wake(conversationId));
    this.beat();
  }

  /** Takes a socket that has been let in, and sends everything after `after`. */
  add(socket: WebSocket, conversationId: string, after: number): void {
    const listener: Listener = {
      socket,
      conversationId,
      sent: after,
      reading: false,
      again: false,
      alive: true,
      watched: false,
    };
    const set = this.listeners.get(conversationId) ?? new Set();
    set.add(listener);
    this.listeners.set(conversationId, set);
    socket.on('close', () => this.remove(listener));
    // A frame beyond the limit, above all: ws closes this socket itself, with 1009.
    socket.on('error', () => undefined);
    socket.on('pong', () => {
      listener.alive = true;
    });
    // What a client sends here, empty frames above all, only says that it is there.
    socket.on('message', () => {
      listener.alive = true;
    });
    void this.send(listener);
    this.options.onOpen?.(conversationId);
  }

  /** Tells a sign to whoever listens now; it is not stored. */
  signal(conversationId: string, activity: Partial<Activity>): void {
    const frame = JSON.stringify(encodeSignal(activity, conversationId));
    for (const { socket } of this.listeners.get(conversationId) ?? []) {
      // A sign that waits behind a full line would come too late to mean anything.
      if (socket.readyState === socket.OPEN && socket.bufferedAmount === 0) {
        socket.send(frame);
      }
    }
  }

  /** Sockets open now. */
  get size(): number {
    return [...this.listeners.values()].reduce((sum, set) => sum + set.size, 0);
  }

  /** Closes every socket as "going away"; clients come back by themselves. */
  stop(): void {
    this.stopListening?.();
    this.stopHeartbeat?.();
    for (const { socket } of [...this.listeners.values()].flatMap((set) => [...set])) {
      socket.close(1001, 'restart');
    }
  }

  private wake(conversationId: string): void {
    for (const listener of this.listeners.get(conversationId) ?? []) {
      void this.send(listener);
    }
  }

  private async send(listener: Listener): Promise<void> {
    if (listener.reading) {
      listener.again = true;
      return;
    }
    listener.reading = true;
    try {
      await this.watch(listener);
      do {
        listener.again = false;
        await this.sendRest(listener);
      } while (listener.again);
    } catch (error) {
      // The client comes back with its last watermark and gets what it missed.
      this.options.log.warn(errorFields(error), 'a stream could not be read');
      listener.socket.terminate();
    } finally {
      listener.reading = false;
    }
  }

  /** Before the first read, so that nothing is stored unseen in between. */
  private async watch(listener: Listener): Promise<void> {
    if (listener.watched) {
      return;
    }
    listener.watched = true;
    await this.options.store.watch(listener.conversationId);
    if (!this.listeners.has(listener.conversationId)) {
      // Everybody has left meanwhile.
      this.options.store.unwatch(listener.conversationId);
    }
  }

  private async sendRest(listener: Listener): Promise<void> {
    const { store, fileUrl } = this.options;
    const { conversationId, socket } = listener;
    for (;;) {
      const page = await store.activitiesAfter(conversationId, listener.sent, PAGE);
      const last = page.at(-1);
      if (last === undefined || socket.readyState !== socket.OPEN) {
        return;
      }
      listener.sent = last.seq;
      const set = encodeSet(page, { conversationId, fileUrl });
      if (set.activities.length > 0) {
        await sent(socket, set);
      }
      if (page.length < PAGE) {
        return;
      }
    }
  }

  private remove(listener: Listener): void {
    const set = this.listeners.get(listener.conversationId);
    set?.delete(listener);
    if (set?.size === 0) {
      this.listeners.delete(listener.conversationId);
      this.options.store.unwatch(listener.conversationId);
    }
  }

  private beat(): void {
    this.stopHeartbeat = this.options.scheduler.after(HEARTBEAT_MS, () => {
      for (const listener of [...this.listeners.values()].flatMap((set) => [...set])) {
        if (!listener.alive) {
          listener.socket.terminate();
          continue;
        }
        listener.alive = false;
        listener.socket.ping();
        listener.socket.send('');
      }
      this.beat();
    });
  }
}

/** Resolves when the frame has left for the network: the next page waits, so a slow reader holds one frame at most. */
function sent(socket: WebSocket, set: ActivitySet): Promise<void> {
  return new Promise((resolve) => {
    socket.send(JSON.stringify(set), () => resolve());
  });
}
