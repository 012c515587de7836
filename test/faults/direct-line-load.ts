import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { Started, WireActivity, WireSet } from '../support/web-chat-client.ts';
import { answered, question } from './numbered-knowledge.ts';

export interface WebPlan {
  /** Where the next request goes: of several instances, any. */
  readonly url: () => string;
  readonly secret: string;
  readonly messages: number;
  readonly conversations: number;
  readonly random: () => number;
  readonly signal: AbortSignal;
  /** Between two messages of one citizen, at most. */
  readonly betweenMs?: number;
  /** Called for each sign of life, so that a standstill is noticed. */
  readonly moved: () => void;
}

const AGAIN_MS = 150;
const BETWEEN_MS = 200;
/** One of so many activities read cuts the socket. */
const CUT_ONE_IN = 15;

/** A citizen at a web page: sends until it is acknowledged, reads on after each cut where it stopped. */
export class WebCitizen {
  readonly read: number[] = [];
  readonly #ids = new Set<string>();
  readonly #plan: WebPlan;
  readonly #address: string;
  readonly #messages: number;
  conversationId = '';
  linesTwice = 0;
  cuts = 0;
  #token = '';
  #socket: WebSocket | undefined;
  #watermark = '';

  constructor(plan: WebPlan, index: number, messages: number) {
    this.#plan = plan;
    this.#messages = messages;
    // Each from an address of its own: starts are limited by address.
    this.#address = `127.0.1.${1 + (index % 250)}`;
  }

  get messages(): number {
    return this.#messages;
  }

  /** Resolves when everything is acknowledged and answered, or the load is ended. */
  async run(): Promise<void> {
    await this.#start();
    const sending = this.#sendAll();
    while (!this.#plan.signal.aborted && new Set(this.read).size < this.#messages) {
      await this.#listen();
      await sleep(AGAIN_MS * this.#plan.random());
    }
    await sending;
    this.#socket?.terminate();
  }

  async #start(): Promise<void> {
    const body = { user: { id: `dl_${this.#address}` }, locale: 'it-IT' };
    const started = await this.#until<Started>('/conversations', this.#plan.secret, body);
    this.conversationId = started?.conversationId ?? '';
    this.#token = started?.token ?? '';
  }

  async #sendAll(): Promise<void> {
    for (let n = 0; n < this.#messages && !this.#plan.signal.aborted; n += 1) {
      const channelData = { clientActivityID: `question-${n}` };
      const message = { type: 'message', from: { id: 'me' }, text: question(n), channelData };
      const path = `/conversations/${this.conversationId}/activities`;
      await this.#until(path, this.#token, message);
      if (this.#plan.random() < 0.2) {
        // As a client whose answer was lost: the same activity once more.
        await this.#until(path, this.#token, message);
      }
      await sleep((this.#plan.betweenMs ?? BETWEEN_MS) * this.#plan.random());
    }
  }

  /** Opens a socket from where it stopped and resolves when it is closed. */
  async #listen(): Promise<void> {
    const { signal } = this.#plan;
    const path = `/conversations/${this.conversationId}?watermark=${this.#watermark}`;
    const started = await this.#call(path, this.#token).catch(() => undefined);
    if (started?.status !== 200 || signal.aborted) {
      return;
    }
    const stream = new URL((started.body as Started).streamUrl);
    const socket = new WebSocket(
      `${this.#plan.url().replace('http', 'ws')}${stream.pathname}${stream.search}`,
    );
    this.#socket = socket;
    const end = () => socket.terminate();
    signal.addEventListener('abort', end);
    await new Promise<void>((resolve) => {
      socket.on('error', () => undefined);
      socket.on('close', () => resolve());
      socket.on('message', (data: Buffer) => this.#take(data.toString(), socket));
    });
    signal.removeEventListener('abort', end);
  }

  #take(frame: string, socket: WebSocket): void {
    if (frame === '') {
      return;
    }
    const { activities, watermark } = JSON.parse(frame) as WireSet;
    for (const activity of activities) {
      this.#note(activity);
    }
    this.#watermark = watermark ?? this.#watermark;
    this.#plan.moved();
    if (new Set(this.read).size >= this.#messages) {
      socket.terminate();
    } else if (this.#plan.random() < 1 / CUT_ONE_IN) {
      this.cuts += 1;
      socket.terminate();
    }
  }

  #note({ id, text, from }: WireActivity): void {
    if (id !== undefined) {
      this.linesTwice += this.#ids.has(id) ? 1 : 0;
      this.#ids.add(id);
    }
    const n = from?.role === 'bot' ? answered(text) : undefined;
    if (n !== undefined) {
      this.read.push(n);
    }
  }

  /** Again and again until the service has taken it. */
  async #until<Body>(path: string, bearer: string, json: unknown): Promise<Body | undefined> {
    while (!this.#plan.signal.aborted) {
      const answer = await this.#call(path, bearer, json).catch(() => undefined);
      if (answer !== undefined && answer.status < 300) {
        return answer.body as Body;
      }
      await sleep(AGAIN_MS);
    }
    return undefined;
  }

  #call(path: string, bearer: string, json?: unknown): Promise<{ status: number; body: unknown }> {
    return new Promise((resolve, reject) => {
      const sent = request(
        `${this.#plan.url()}/v3/directline${path}`,
        {
          method: json === undefined ? 'GET' : 'POST',
          localAddress: this.#address,
          headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
          timeout: 20_000,
        },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (chunk: string) => {
            text += chunk;
          });
          response.on('error', reject);
          response.on('end', () => {
            const body: unknown = text === '' ? undefined : JSON.parse(text);
            resolve({ status: response.statusCode ?? 0, body });
          });
        },
      );
      sent.on('error', reject);
      sent.on('timeout', () => sent.destroy(new Error('no answer')));
      sent.end(json === undefined ? undefined : JSON.stringify(json));
    });
  }
}

/** All the web's citizens. */
export function webCitizens(plan: WebPlan): readonly WebCitizen[] {
  const count = Math.min(plan.conversations, plan.messages);
  return Array.from(
    { length: count },
    (_, i) => new WebCitizen(plan, i, Math.ceil((plan.messages - i) / count)),
  );
}
