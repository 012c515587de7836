import { spawn, type ChildProcess } from 'node:child_process';
import { Agent, request } from 'node:http';
import path from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { z } from 'zod';

const Said = z.record(z.string(), z.unknown());

/** A server of `delivery-server.ts` in its own process. */
export class MeasuredServer {
  readonly url: string;
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  readonly #agent = new Agent({ keepAlive: true });

  private constructor(child: ChildProcess, lines: AsyncIterator<string>, url: string) {
    this.#child = child;
    this.#lines = lines;
    this.url = url;
  }

  static async start(options: readonly string[]): Promise<MeasuredServer> {
    const entry = path.join(import.meta.dirname, 'delivery-server.ts');
    const child = spawn(process.execPath, ['--expose-gc', '--import', 'tsx', entry, ...options], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const reader: Interface = createInterface({ input: child.stdout });
    const lines = reader[Symbol.asyncIterator]();
    const first = await lines.next();
    const { url } = z.object({ url: z.string() }).parse(JSON.parse(first.value ?? '{}'));
    return new MeasuredServer(child, lines, url);
  }

  /** Gives a command and resolves with what the server says to it. */
  async ask(command: string): Promise<z.infer<typeof Said>> {
    this.#child.stdin?.write(`${command}\n`);
    const { value } = await this.#lines.next();
    return Said.parse(JSON.parse(String(value)));
  }

  async get(address: string): Promise<void> {
    await this.#send(address, 'GET');
  }

  async post(address: string, json: unknown): Promise<void> {
    await this.#send(address, 'POST', JSON.stringify(json));
  }

  async stop(): Promise<void> {
    this.#agent.destroy();
    const ended = new Promise((resolve) => {
      this.#child.once('exit', resolve);
    });
    this.#child.kill('SIGKILL');
    await ended;
  }

  #send(address: string, method: string, body?: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const headers = body === undefined ? {} : { 'content-type': 'application/json' };
      const sent = request(`${this.url}${address}`, { method, headers, agent: this.#agent }, (response) => {
        response.resume();
        response.on('end', () =>
          response.statusCode === 200 ? resolve() : reject(new Error(`${address}: ${response.statusCode}`)),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }
}
