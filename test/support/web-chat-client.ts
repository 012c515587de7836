import { WebSocket } from 'ws';

export interface Started {
  readonly conversationId: string;
  readonly token: string;
  readonly expires_in: number;
  readonly streamUrl: string;
}

export interface WireActivity {
  readonly id?: string;
  readonly type: string;
  readonly text?: string;
  readonly timestamp?: string;
  readonly replyToId?: string;
  readonly channelData?: unknown;
  readonly from?: { readonly id: string; readonly role?: string };
  readonly attachments?: readonly { contentUrl?: string; name?: string; contentType?: string }[];
  readonly [key: string]: unknown;
}

export interface WireSet {
  readonly activities: readonly WireActivity[];
  readonly watermark?: string;
}

export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

export interface Call {
  readonly method?: string;
  readonly bearer?: string;
  readonly json?: unknown;
  readonly body?: string | FormData | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One request on the wire; `json` is sent as such, `body` as it is. */
export async function call<Body>(url: string, options: Call = {}): Promise<Answer<Body>> {
  const {
    bearer,
    json,
    method = json === undefined && options.body === undefined ? 'GET' : 'POST',
  } = options;
  const answer = await fetch(url, {
    method,
    headers: {
      ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
      ...(json !== undefined && { 'content-type': 'application/json' }),
      ...options.headers,
    },
    body: json === undefined ? ((options.body as BodyInit | undefined) ?? null) : JSON.stringify(json),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    headers: answer.headers,
    body: (text === '' ? undefined : JSON.parse(text)) as Body,
  };
}

/** Collects what comes on a stream, and waits for it without sleeping. */
export class StreamReader {
  readonly frames: string[] = [];
  readonly activities: WireActivity[] = [];
  readonly socket: WebSocket;
  watermark: string | undefined;
  private readonly waiting = new Set<() => void>();

  constructor(url: string, headers: Readonly<Record<string, string>> = {}) {
    this.socket = new WebSocket(url, { headers: { ...headers } });
    this.socket.on('error', () => undefined);
    this.socket.on('message', (data: Buffer) => this.take(data.toString('utf8')));
  }

  async until(isThere: (activities: readonly WireActivity[]) => boolean): Promise<void> {
    await new Promise<void>((resolve) => {
      const check = () => {
        if (isThere(this.activities)) {
          this.waiting.delete(check);
          resolve();
        }
      };
      this.waiting.add(check);
      check();
    });
  }

  async untilText(text: string): Promise<void> {
    await this.until((activities) => activities.some((activity) => activity.text === text));
  }

  async closed(): Promise<number> {
    return await new Promise((resolve) => {
      this.socket.on('close', (code) => resolve(code));
    });
  }

  texts(): readonly (string | undefined)[] {
    return this.activities.map((activity) => activity.text);
  }

  private take(frame: string): void {
    this.frames.push(frame);
    if (frame !== '') {
      const set = JSON.parse(frame) as WireSet;
      this.activities.push(...set.activities);
      this.watermark = set.watermark ?? this.watermark;
    }
    for (const check of this.waiting) {
      check();
    }
  }
}

/** The status with which the server refuses an upgrade; 101 when it lets the socket in. */
export async function upgradeStatus(
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<number> {
  const socket = new WebSocket(url, { headers: { ...headers } });
  return await new Promise((resolve) => {
    socket.on('error', () => undefined);
    socket.on('unexpected-response', (_request, response) => {
      response.resume();
      socket.terminate();
      resolve(response.statusCode ?? 0);
    });
    socket.on('open', () => {
      socket.close();
      resolve(101);
    });
  });
}
