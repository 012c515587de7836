import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { WebSocket } from 'ws';
import type { Started, WireSet } from '../support/web-chat-client.ts';

export interface Figures {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** Does the work so often, with so many under way at any time. */
export async function inFlight(
  { count, atOnce }: { readonly count: number; readonly atOnce: number },
  work: (i: number) => Promise<void>,
): Promise<Figures> {
  const times: number[] = [];
  let next = 0;
  const one = async (): Promise<void> => {
    while (next < count) {
      const i = next;
      next += 1;
      const began = performance.now();
      await work(i);
      times.push(performance.now() - began);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: atOnce }, one));
  const seconds = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? 0;
  return { perSecond: count / seconds, p50: at(0.5), p99: at(0.99) };
}

const OPENING_AT_ONCE = 20;
/** Below the limit of conversations that one address may start in a minute. */
const STARTS_PER_ADDRESS = 50;

interface Way {
  readonly url: string;
  readonly secret: string;
}

/** Opens so many conversations, each with its socket, and waits until each is greeted. */
export async function openSockets({
  count,
  ...way
}: Way & { readonly count: number }): Promise<readonly OpenChat[]> {
  const chats: OpenChat[] = [];
  await inFlight({ count, atOnce: OPENING_AT_ONCE }, async (i) => {
    const address = `127.0.2.${1 + Math.floor(i / STARTS_PER_ADDRESS)}`;
    const headers = { authorization: `Bearer ${way.secret}` };
    const started = await post<Started>(`${way.url}/v3/directline/conversations`, {
      body: { locale: 'it-IT' },
      headers,
      localAddress: address,
    });
    const chat = new OpenChat(way, started);
    chats.push(chat);
    await chat.until(undefined);
  });
  return chats;
}

/** A conversation with its socket open; one question at a time. */
export class OpenChat {
  readonly #started: Started;
  readonly #way: Way;
  readonly #socket: WebSocket;
  /** Called with each line that is not the citizen's. */
  #onReply: ((text: string | undefined) => void) | undefined;

  constructor(way: Way, started: Started) {
    this.#way = way;
    this.#started = started;
    this.#socket = new WebSocket(started.streamUrl);
    this.#socket.on('message', (data: Buffer) => this.#take(data.toString()));
    this.#socket.on('error', () => undefined);
  }

  /** Resolves with the first reply of these words, or of any. */
  until(text: string | undefined): Promise<void> {
    return new Promise((resolve) => {
      this.#onReply = (said) => {
        if (text === undefined || said === text) {
          this.#onReply = undefined;
          resolve();
        }
      };
    });
  }

  /** Resolves when the question is acknowledged and the first line of its answer read. */
  async ask(text: string): Promise<void> {
    const read = this.until(undefined);
    await this.tell(text);
    await read;
  }

  /** Resolves when the words are acknowledged. */
  async tell(text: string): Promise<void> {
    const address = `/v3/directline/conversations/${this.#started.conversationId}/activities`;
    await post(`${this.#way.url}${address}`, {
      body: { type: 'message', from: { id: 'me' }, text },
      headers: { authorization: `Bearer ${this.#started.token}` },
    });
  }

  close(): void {
    this.#socket.terminate();
  }

  #take(frame: string): void {
    if (frame === '') {
      return;
    }
    for (const { type, from, text } of (JSON.parse(frame) as WireSet).activities) {
      if (type === 'message' && from?.role === 'bot') {
        this.#onReply?.(text);
      }
    }
  }
}

const agent = new Agent({ keepAlive: true });

interface Posting {
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
  readonly localAddress?: string;
}

function post<Body>(address: string, { body, headers, localAddress }: Posting): Promise<Body> {
  return new Promise((resolve, reject) => {
    const options = {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      ...(localAddress === undefined ? { agent } : { localAddress }),
    };
    const sent = request(address, options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => {
        if ((response.statusCode ?? 0) < 300) {
          resolve(JSON.parse(text) as Body);
        } else {
          reject(new Error(`${address}: ${response.statusCode} ${text}`));
        }
      });
    });
    sent.on('error', reject);
    sent.end(JSON.stringify(body));
  });
}
