import type { Request, Response } from 'restify';
import type { ConsoleDeps } from './console-deps.ts';
import { sessionToken } from './cookies.ts';
import type { EventFeed } from './event-feed.ts';
import { tokenHash } from './passwords.ts';
import type { Router } from './router.ts';
import { securityHeaders } from './security-headers.ts';
import type { TypingSigns } from './typing-signs.ts';

const HEARTBEAT_MS = 15_000;
/** A console further behind than this loads everything anew instead. */
const LONGEST_REPLAY = 5000;

export interface StreamDeps extends ConsoleDeps {
  readonly feed: EventFeed;
  readonly typing: TypingSigns;
  /** Streams that are open, so that the server can end them when it stops. */
  readonly streams: Set<{ close(): void }>;
}

/** `GET /api/console/events`: server-sent events with ids; `Last-Event-ID` (or `?lastEventId=`) resumes after that one. */
export function mountEventStream(router: Router, deps: StreamDeps): void {
  router.add(
    { method: 'get', path: '/api/console/events', action: 'handoff.read' },
    async ({ request, response, operator }) => {
      await new EventStream(deps, request, response).run(operator.id);
      return undefined;
    },
  );
}

/** One open console. Writes no faster than the other side reads, and holds nothing but its place. */
class EventStream {
  readonly #deps: StreamDeps;
  readonly #request: Request;
  readonly #response: Response;
  readonly #undo: (() => void)[] = [];
  #cursor = 0;
  #closed = false;
  #more = false;
  #wake: (() => void) | undefined;
  #drained: (() => void) | undefined;

  constructor(deps: StreamDeps, request: Request, response: Response) {
    this.#deps = deps;
    this.#request = request;
    this.#response = response;
  }

  async run(operatorId: string): Promise<void> {
    this.#open(operatorId);
    try {
      await this.#deps.presence.beat(operatorId);
      // Whoever listens before reading misses nothing: a change during the read sets `#more`.
      await this.#greet();
      while (!this.#closed) {
        await this.#catchUp();
        await this.#untilMore();
      }
    } finally {
      this.close();
    }
  }

  #open(operatorId: string): void {
    const { feed, typing, every, streams } = this.#deps;
    streams.add(this);
    this.#response.on('close', () => this.close());
    this.#undo.push(
      () => streams.delete(this),
      feed.onMore(() => this.#signal()),
      typing.onTyping((sign) => this.#passing('typing', sign)),
      every(HEARTBEAT_MS, () => {
        this.#beat(operatorId).catch(() => this.close());
      }),
    );
    this.#response.writeHead(200, {
      ...securityHeaders(),
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      // nginx holds streams back unless told otherwise.
      'X-Accel-Buffering': 'no',
    });
  }

  /** Says where the stream begins. After `reset` or a fresh `ready`, what is on the screen must be loaded anew. */
  async #greet(): Promise<void> {
    const { oldest, newest } = await this.#deps.feed.range();
    const last = lastEventId(this.#request);
    const known = last !== undefined && last <= newest && last >= oldest - 1;
    const resumes = known && newest - last <= LONGEST_REPLAY;
    this.#cursor = resumes ? last : newest;
    const kind = resumes ? 'resumed' : last === undefined ? 'ready' : 'reset';
    await this.#write(`retry: 2000\nid: ${this.#cursor}\nevent: ${kind}\ndata: {}\n\n`);
  }

  async #catchUp(): Promise<void> {
    this.#more = false;
    let batch = await this.#deps.feed.after(this.#cursor);
    while (batch.length > 0 && !this.#closed) {
      for (const frame of batch) {
        await this.#write(frame.text);
        this.#cursor = frame.id;
      }
      batch = await this.#deps.feed.after(this.#cursor);
    }
  }

  /** Without an id, so that it does not move the place to resume from; dropped when the other side is slow. */
  #passing(kind: string, data: unknown): void {
    if (!this.#closed && !this.#response.writableNeedDrain) {
      this.#response.write(`event: ${kind}\ndata: ${JSON.stringify(data)}\n\n`);
    }
  }

  /** Keeps proxies from closing the line, and ends it when the session has ended. */
  async #beat(operatorId: string): Promise<void> {
    const { staff, clock, publicUrl, presence } = this.#deps;
    const token = sessionToken(this.#request.headers, publicUrl) ?? '';
    if (!(await staff.sessions.find(tokenHash(token), clock.now()))) {
      this.close();
      return;
    }
    await presence.beat(operatorId);
    if (!this.#closed && !this.#response.writableNeedDrain) {
      this.#response.write('event: beat\ndata: {}\n\n');
    }
  }

  async #write(text: string): Promise<void> {
    if (this.#closed || this.#response.write(text)) {
      return;
    }
    await new Promise<void>((resolve) => {
      this.#drained = resolve;
      this.#response.once('drain', resolve);
    });
  }

  async #untilMore(): Promise<void> {
    if (this.#more || this.#closed) {
      return;
    }
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
  }

  #signal(): void {
    this.#more = true;
    this.#wake?.();
  }

  close(): void {
    if (this.#closed) {
      return;
    }
    this.#closed = true;
    for (const undo of this.#undo) {
      undo();
    }
    this.#response.end();
    this.#wake?.();
    this.#drained?.();
  }
}

function lastEventId(request: Request): number | undefined {
  const asked = new URL(request.url ?? '/', 'http://localhost').searchParams.get('lastEventId');
  const text = request.headers['last-event-id'] ?? asked;
  return typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
