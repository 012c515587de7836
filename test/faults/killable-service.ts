import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { buildFolder } from '../../channels/built-folder.ts';
import type { ChildOptions } from './child-options.ts';
import { writeChild } from './child-program.ts';
import type { FakeBotApi } from '../support/fake-bot-api/fake-bot-api.ts';

const SECRET = 'the-secret-of-the-fault-test';

/** The service in a process that can be killed and started again, on the same database and port. */
export class KillableService {
  readonly url: string;
  readonly secret = SECRET;
  readonly #folder: string;
  readonly #program: string;
  readonly #options: ChildOptions;
  #child: ChildProcess | undefined;
  #ended: Promise<void> = Promise.resolve();
  #said = '';
  readonly #waiting = new Set<() => void>();

  private constructor(parts: { folder: string; program: string; url: string; options: ChildOptions }) {
    this.#folder = parts.folder;
    this.#program = parts.program;
    this.url = parts.url;
    this.#options = parts.options;
  }

  /** Prepares a folder and a port; nothing runs yet. The database is a file in the folder unless another is given. */
  static async prepare(
    fake: FakeBotApi | undefined,
    options: Omit<ChildOptions, 'environment'>,
    databaseUrl?: string,
  ): Promise<KillableService> {
    // Within the project, where the program finds its packages.
    await mkdir(buildFolder(), { recursive: true });
    const folder = await mkdtemp(path.join(buildFolder(), 'faults-'));
    const program = await writeChild(folder);
    const port = await freePort();
    const environment = {
      PORT: String(port),
      DATABASE_URL: databaseUrl ?? `sqlite:${path.join(folder, 'helpdesk.sqlite')}`,
      DIRECT_LINE_SECRET: SECRET,
      ...(fake && { TELEGRAM_BOT_TOKEN: fake.token, TELEGRAM_API_ROOT: fake.apiRoot }),
    };
    return new KillableService({
      folder,
      program,
      url: `http://127.0.0.1:${port}`,
      options: { ...options, environment },
    });
  }

  get databaseUrl(): string {
    return this.#options.environment['DATABASE_URL'] ?? '';
  }

  /** Starts it and resolves when it serves. */
  async start(changed: Partial<ChildOptions> = {}): Promise<void> {
    const options = JSON.stringify({ ...this.#options, ...changed });
    const child = spawn(process.execPath, [this.#program, options], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#child = child;
    this.#said = '';
    child.stdin.on('error', () => undefined);
    this.#ended = new Promise((resolve) => {
      child.once('exit', () => resolve());
    });
    child.stdout.on('data', (words: Buffer) => {
      this.#said += words.toString();
      for (const look of this.#waiting) {
        look();
      }
    });
    await this.until('ready');
  }

  /** Resolves when the process has said this word; rejects when it ends first. */
  async until(word: string): Promise<void> {
    await Promise.race([
      new Promise<void>((resolve) => {
        const look = () => {
          if (this.#said.includes(word)) {
            this.#waiting.delete(look);
            resolve();
          }
        };
        this.#waiting.add(look);
        look();
      }),
      this.#ended.then(() => Promise.reject(new Error(`the service ended before it was ${word}`))),
    ]);
  }

  /** SIGKILL: the process gets no chance to do anything more. */
  async kill(): Promise<void> {
    this.#child?.kill('SIGKILL');
    await this.#ended;
  }

  /** SIGSTOP: it does nothing and keeps everything, connections and locks above all. */
  freeze(): void {
    this.#child?.kill('SIGSTOP');
  }

  thaw(): void {
    this.#child?.kill('SIGCONT');
  }

  /** SIGTERM: an orderly stop. */
  async stop(): Promise<void> {
    this.#child?.kill('SIGTERM');
    await this.#ended;
  }

  /** Kills what runs and removes the files. */
  async remove(): Promise<void> {
    await this.kill();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** A figure of `/metrics`. */
  async metric(name: string): Promise<number> {
    const text = await (await fetch(`${this.url}/metrics`)).text();
    return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN);
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  return port;
}
