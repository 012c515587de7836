import { WebSocket } from 'ws';

type Headers = Record<string, string>;

/** The part of XMLHttpRequest that rxjs 5 uses, over Node's fetch. */
class FetchXmlHttpRequest {
  readyState = 0;
  status = 0;
  response: unknown = null;
  responseText = '';
  responseType = 'json';
  timeout = 0;
  withCredentials = false;
  onreadystatechange: ((event: unknown) => void) | null = null;
  ontimeout: ((event: unknown) => void) | null = null;
  private readonly controller = new AbortController();
  private readonly headers: Headers = {};
  private method = 'GET';
  private url = '';
  private answered: Response | undefined;

  open(method: string, url: string): void {
    this.method = method;
    this.url = url;
    this.readyState = 1;
  }

  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }

  getResponseHeader(name: string): string | null {
    return this.answered?.headers.get(name) ?? null;
  }

  getAllResponseHeaders(): string {
    return [...(this.answered?.headers ?? [])].map(([name, value]) => `${name}: ${value}`).join('\r\n');
  }

  send(body?: string | FormData): void {
    void this.run(body);
  }

  abort(): void {
    this.controller.abort();
  }

  private async run(body?: string | FormData): Promise<void> {
    try {
      const { method, headers, controller } = this;
      const answer = await fetch(this.url, {
        method,
        headers,
        signal: controller.signal,
        body: body ?? null,
      });
      this.answered = answer;
      if (this.responseType === 'arraybuffer') {
        this.response = await answer.arrayBuffer();
      } else {
        this.responseText = await answer.text();
        this.response = this.responseText === '' ? null : JSON.parse(this.responseText);
      }
      this.status = answer.status;
    } catch {
      this.status = 0;
    }
    if (!this.controller.signal.aborted) {
      this.readyState = 4;
      this.onreadystatechange?.call(this, { type: 'readystatechange' });
    }
  }
}

/** Gives Node what the unmodified directlinejs finds in a browser. */
export function giveBrowserGlobals(): void {
  Object.assign(globalThis, { XMLHttpRequest: FetchXmlHttpRequest, WebSocket });
}
