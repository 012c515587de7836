import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Clock, Scheduler } from '../../../bots/clock.ts';
import { ChatBook, type FakeChat } from './chat-book.ts';
import { Faults, type Fault } from './faults.ts';
import { callMethod, isUpdateMethod, knownMethod, type PlainMethod } from './methods.ts';
import { Person, type PersonOptions } from './people.ts';
import { readBody } from './read-body.ts';
import { CallRecord, type RecordedCall } from './record.ts';
import { messageIdOf, plain, refuse, succeed } from './responses.ts';
import { SpeedLimits } from './speed-limits.ts';
import { Refusal, tooMany } from './telegram-answer.ts';
import { UpdateGate } from './update-gate.ts';
import { UpdateQueue, type QueuedUpdate } from './update-queue.ts';

const PRESS_LIFE_MS = 150_000;

export interface FakeBotApiOptions {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly token?: string;
  readonly username?: string;
  /** Answers 429 above 1 message a second to a chat, 20 a minute to a group, 30 a second in all. */
  readonly isLimiting?: boolean;
}

interface Acting {
  readonly method: PlainMethod;
  readonly body: Readonly<Record<string, unknown>>;
  readonly fault: Fault | undefined;
  readonly response: ServerResponse;
  readonly call: Omit<RecordedCall, 'outcome'>;
}

/**
 * Telegram's Bot API on a port of this machine: as strict as the real one, scripted to fail, and remembering all.
 * It lives in the process of the test, so that it outlives a service that is killed.
 */
export class FakeBotApi {
  readonly token: string;
  readonly record = new CallRecord();
  readonly faults = new Faults();
  readonly chats: ChatBook;
  readonly queue: UpdateQueue;
  readonly gate: UpdateGate;
  readonly bot: { readonly id: number; readonly username: string };
  /** The menus of commands, by language; '' is the general one. */
  readonly commands = new Map<string, unknown>();

  readonly #options: FakeBotApiOptions;
  readonly #server: Server;
  readonly #limits: SpeedLimits;
  readonly #files = new Set<string>();
  readonly #queries = new Map<string, number>();
  #apiRoot = '';

  private constructor(options: FakeBotApiOptions) {
    const { clock, scheduler } = options;
    this.#options = options;
    this.token = options.token ?? '1000001:fake-token';
    this.bot = { id: Number(this.token.split(':')[0]), username: options.username ?? 'help_desk_bot' };
    this.chats = new ChatBook(clock);
    this.queue = new UpdateQueue(clock);
    this.gate = new UpdateGate({ queue: this.queue, clock, scheduler });
    this.#limits = new SpeedLimits(clock, options.isLimiting ?? false);
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  static async start(options: FakeBotApiOptions): Promise<FakeBotApi> {
    const fake = new FakeBotApi(options);
    await new Promise<void>((resolve) => {
      fake.#server.listen(0, '127.0.0.1', resolve);
    });
    const address = fake.#server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    fake.#apiRoot = `http://127.0.0.1:${port}`;
    return fake;
  }

  /** What the channel takes as `apiRoot`. */
  get apiRoot(): string {
    return this.#apiRoot;
  }

  async stop(): Promise<void> {
    this.gate.stop();
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  /** Somebody in a private chat with the bot. */
  person(options: PersonOptions): Person {
    const world = {
      queue: this.queue,
      chats: this.chats,
      bot: this.bot,
      addFile: (fileId: string) => void this.#files.add(fileId),
      addQuery: (queryId: string) => void this.#queries.set(queryId, this.#now()),
    };
    return new Person(world, options, { id: options.id, type: 'private' });
  }

  /** A group the bot is in; `person.in(group)` speaks there. */
  group(id = -100_200, title = 'Coordinamento'): FakeChat {
    return this.chats.know({ id, type: 'supergroup', title });
  }

  /** Makes a group a supergroup: from now on the old id is refused with the new one beside it. */
  moveGroup(from: number, to: number): QueuedUpdate {
    this.chats.move(from, to);
    const chat = { id: from, type: 'group' };
    const message = { message_id: this.chats.nextMessageId(from), date: this.chats.seconds(), chat };
    return this.queue.add({ message: { ...message, migrate_to_chat_id: to } }, `chat ${from}`);
  }

  /** Delivers an update once more although it was confirmed. */
  deliverAgain(update: QueuedUpdate): void {
    this.gate.deliverAgain(update);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    try {
      await this.#answer(request, response, gone.signal);
    } catch (error) {
      if (error instanceof Refusal) {
        refuse(response, error);
      } else {
        // A fault of the fake itself must be seen in the test that caused it.
        refuse(response, new Refusal(599, `fake Bot API: ${String(error)}`));
      }
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse, gone: AbortSignal): Promise<void> {
    const [, token, name] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? [];
    const body = await readBody(request);
    if (token !== this.token || name === undefined) {
      throw new Refusal(401, 'Unauthorized');
    }
    const method = knownMethod(name);
    const chatId = Number.isNaN(Number(body['chat_id'])) ? undefined : Number(body['chat_id']);
    const fault = this.faults.take({ method, chatId });
    if (isUpdateMethod(method)) {
      await this.#beforeActing(fault, { response, chatId });
      const result = await this.gate.answer(method, body, gone);
      if (isUnanswered(fault)) {
        response.destroy();
      } else {
        succeed(response, result);
      }
      return;
    }
    const call = { method, chatId, params: plain(body), at: this.#options.clock.now() };
    const result = await this.#act({ method, body, fault, response, call });
    if (!isUnanswered(fault)) {
      succeed(response, result);
    } else if (fault?.kind === 'drop-after') {
      response.destroy();
    }
  }

  /** Does what a request asks and notes it; throws when it is refused. */
  async #act({ method, body, fault, response, call }: Acting): Promise<unknown> {
    const { chatId } = call;
    try {
      this.#limits.check(method, chatId);
      await this.#beforeActing(fault, { response, chatId });
      const result = callMethod(method, body, this.#world());
      this.#limits.count(method, chatId);
      const outcome = isUnanswered(fault) ? 'unanswered' : 'ok';
      this.record.add({ ...call, outcome, messageId: messageIdOf(result) });
      return result;
    } catch (error) {
      this.record.add({ ...call, outcome: 'refused' });
      throw error;
    }
  }

  /** Plays the part of a fault that comes before the request is acted on; throws when it never is. */
  async #beforeActing(
    fault: Fault | undefined,
    { response, chatId }: { readonly response: ServerResponse; readonly chatId: number | undefined },
  ): Promise<void> {
    switch (fault?.kind) {
      case 'delay':
        await new Promise<void>((resolve) => {
          this.#options.scheduler.after(fault.ms, resolve);
        });
        return;
      case 'too-many-requests':
        this.#limits.hold(chatId, fault.retryAfter);
        throw tooMany(fault.retryAfter);
      case 'server-error':
        if (fault.page === true) {
          // Two statements: restify, in the same process, patches writeHead so that it gives nothing back.
          response.writeHead(fault.status ?? 502, { 'content-type': 'text/html' });
          response.end('<h1>Bad Gateway</h1>');
        }
        throw new Refusal(fault.status ?? 500, 'Internal Server Error');
      case 'blocked':
        throw new Refusal(403, 'Forbidden: bot was blocked by the user');
      case 'chat-not-found':
        throw new Refusal(400, 'Bad Request: chat not found');
      case 'refused':
        throw new Refusal(fault.status, fault.description);
      case 'moved':
        this.chats.move(chatId ?? 0, fault.to);
        return;
      case 'drop-before':
        response.destroy();
        throw new Refusal(500, 'dropped');
      case 'silence-before':
        throw new Refusal(0, 'silent');
      default:
    }
  }

  #world() {
    return {
      bot: this.bot,
      chats: this.chats,
      files: this.#files,
      isAnswerable: (queryId: string) =>
        this.#now() - (this.#queries.get(queryId) ?? -Infinity) < PRESS_LIFE_MS,
      setCommands: (params: { readonly commands: unknown; readonly language_code?: string | undefined }) =>
        void this.commands.set(params.language_code ?? '', params.commands),
    };
  }

  #now(): number {
    return this.#options.clock.now().getTime();
  }
}

function isUnanswered(fault: Fault | undefined): boolean {
  return fault?.kind === 'drop-after' || fault?.kind === 'silence-after';
}
