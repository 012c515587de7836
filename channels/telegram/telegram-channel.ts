import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { Api } from 'node-telegram-bot-api';
import type { Clock, Scheduler } from '../../bots/clock.ts';
import type { DeliveryJournal, OutboxMessage, Receipt } from '../../bots/outbox/outbox-message.ts';
import { errorFields, type Log } from '../../bots/telemetry/log.ts';
import type { Channel } from '../channel.ts';
import type { BotIdentity } from './addressing.ts';
import { Chats } from './chats.ts';
import { failureOf } from './errors.ts';
import { Intake, type Receive } from './intake.ts';
import { Pacing, type PacingLimits } from './pacing.ts';
import { Poller, type PollingState } from './polling.ts';
import { pause } from './pause.ts';
import { Sender } from './sender.ts';
import { MAX_TEXT } from './split.ts';
import type { TelegramStore } from './telegram-store.ts';
import { ALLOWED_UPDATES, type Update } from './update.ts';
import { webhookAnswer, type WebhookAnswer } from './webhook.ts';
import { channelWords } from './words.ts';

const REQUEST_TIMEOUT_MS = 30_000;
const CONNECT_PAUSE_MS = 5_000;
const FIRST_CONNECT_MS = 3_000;
/** The typing sign lasts 5 s on the citizen's screen. */
const TYPING_EVERY_MS = 4_000;

export interface TelegramChannelOptions {
  readonly token: string;
  readonly mode: 'polling' | 'webhook';
  /** Telegram's own when absent; a local Bot API server, or the fake of the tests. */
  readonly apiRoot?: string | undefined;
  /** Needed for mode `webhook`. The secret is 1 to 256 of `A-Z a-z 0-9 _ -`. */
  readonly webhook?: { readonly url: string; readonly secret: string } | undefined;
  readonly store: TelegramStore;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly log: Log;
  readonly limits?: PacingLimits | undefined;
  /**
   * Who holds the poller's lease. Where only one process can use the store, a constant lets a restart after a
   * crash poll at once; otherwise leave it out, and each process has its own.
   */
  readonly owner?: string | undefined;
}

/** `connecting` while Telegram has not yet told who we are; the rest as the poller says, or `webhook`. */
export type TelegramState = 'connecting' | 'webhook' | PollingState;

/** Citizens on Telegram: the way in by polling or webhook, the way out by the Bot API. */
export class TelegramChannel implements Channel {
  readonly id = 'telegram';
  readonly keepsJournal = true;
  readonly isPaced = true;
  readonly capabilities = { maxTextLength: MAX_TEXT, maxActions: 8, location: true } as const;

  readonly #options: TelegramChannelOptions;
  readonly #api: Api;
  readonly #intake: Intake;
  readonly #sender: Sender;
  /** Nothing more is taken in. */
  readonly #closing = new AbortController();
  /** Nothing more is sent either. */
  readonly #stopping = new AbortController();
  readonly #inFlight = new Set<Promise<unknown>>();
  #bot: BotIdentity | undefined;
  #receive: Receive | undefined;
  #poller: Poller | undefined;
  #isUnauthorized = false;

  constructor(options: TelegramChannelOptions) {
    const { store, clock, scheduler, log } = options;
    this.#options = options;
    // Every message that waits listens for the stop.
    setMaxListeners(0, this.#stopping.signal);
    // Repeats and waiting are ours: the outbox knows what was tried, the library would hide it.
    this.#api = new Api(options.token, {
      timeoutMs: REQUEST_TIMEOUT_MS,
      maxRetries: 0,
      ...(options.apiRoot !== undefined && { apiRoot: options.apiRoot }),
    });
    const chats = new Chats(store);
    this.#intake = new Intake({ api: this.#api, store, chats, clock, log });
    const pacing = new Pacing({ clock, scheduler, limits: options.limits });
    this.#sender = new Sender({ api: this.#api, pacing, chats, store, log });
  }

  get state(): TelegramState {
    if (this.#isUnauthorized) {
      return 'unauthorized';
    }
    if (this.#closing.signal.aborted) {
      return 'stopped';
    }
    if (!this.#bot) {
      return 'connecting';
    }
    return this.#options.mode === 'webhook' ? 'webhook' : (this.#poller?.state ?? 'connecting');
  }

  /** The address that opens a chat with us and brings a payload along; undefined until Telegram has told our name. */
  startUrl(payload: string): string | undefined {
    return this.#bot && `https://t.me/${this.#bot.username}?start=${payload}`;
  }

  /** False while Telegram cannot be reached, refuses our token or has another poller. */
  get isHealthy(): boolean {
    return ['polling', 'webhook', 'waiting-for-lease'].includes(this.state);
  }

  /** Resolves after the first attempt to reach Telegram, or soon without it: others must not wait for Telegram. */
  async start(receive: Receive): Promise<void> {
    this.#receive = receive;
    const first = this.#connect();
    void this.#track(this.#goOn(first));
    const over = new AbortController();
    await Promise.race([first, pause(this.#options.scheduler, FIRST_CONNECT_MS, over.signal)]);
    over.abort();
  }

  async deliver(message: OutboxMessage, journal?: DeliveryJournal): Promise<Receipt> {
    return await this.#track(this.#sender.deliver(message, this.#stopping.signal, journal));
  }

  /**
   * What to answer at the webhook's address: mount it at the path of `webhook.url`. `secretHeader` is
   * `X-Telegram-Bot-Api-Secret-Token`; `rawBody` is the body as it came, before any parsing.
   */
  async handleWebhook(secretHeader: string | undefined, rawBody: string | Buffer): Promise<WebhookAnswer> {
    const { mode, webhook, log } = this.#options;
    const bot = this.#bot;
    const receive = this.#receive;
    if (mode !== 'webhook' || !webhook || !bot || !receive || this.#closing.signal.aborted) {
      return { status: 503, body: 'not ready', retryAfter: 5 };
    }
    const handle = (update: Update) => this.#intake.handle(update, { bot, receive });
    return await this.#track(
      webhookAnswer({ secretHeader, rawBody }, { secret: webhook.secret, handle, log }),
    );
  }

  /** Shows the typing sign until the returned function is called; it never fails. */
  showTyping(channelConversationId: string): () => void {
    const over = new AbortController();
    this.#stopping.signal.addEventListener('abort', () => over.abort(), { signal: over.signal });
    void this.#track(this.#type(channelConversationId, over.signal));
    return () => over.abort();
  }

  close(): void {
    this.#closing.abort();
  }

  /** Takes nothing more in, lets requests under way end, and answers the messages still waiting with `retry`. */
  async stop(): Promise<void> {
    this.close();
    this.#stopping.abort();
    await Promise.allSettled(this.#inFlight);
    await this.#intake.settled();
  }

  async #goOn(first: Promise<boolean>): Promise<void> {
    const { signal } = this.#closing;
    let isConnected = await first;
    while (!isConnected && !this.#isUnauthorized && !signal.aborted) {
      await pause(this.#options.scheduler, CONNECT_PAUSE_MS, signal);
      isConnected = !signal.aborted && (await this.#connect());
    }
    if (isConnected && !signal.aborted) {
      await this.#announceCommands();
      await this.#poller?.run(signal);
    }
  }

  /** Learns who we are and tells Telegram how updates come. */
  async #connect(): Promise<boolean> {
    const { log } = this.#options;
    try {
      const me = await this.#api.getMe(this.#stopping.signal);
      const bot = { id: me.id, username: me.username ?? '' };
      await this.#openTheWayIn(bot);
      this.#bot = bot;
      return true;
    } catch (error) {
      const failure = failureOf(error);
      this.#isUnauthorized = failure.kind === 'unauthorized';
      log.error({ code: failure.code, ...errorFields(error) }, 'telegram cannot be reached');
      return false;
    }
  }

  async #openTheWayIn(bot: BotIdentity): Promise<void> {
    const { mode, webhook, store, clock, scheduler, log, owner } = this.#options;
    if (mode === 'webhook') {
      if (!webhook) {
        throw new Error('mode webhook needs the address and the secret of the webhook');
      }
      await this.#api.setWebhook({
        url: webhook.url,
        secret_token: webhook.secret,
        allowed_updates: ALLOWED_UPDATES,
      });
      return;
    }
    // A webhook left from another day would answer every poll with 409. What it had not delivered is kept.
    await this.#api.deleteWebhook({ drop_pending_updates: false });
    const receive: Receive = (activity) => this.#received(activity);
    this.#poller = new Poller({
      api: this.#api,
      store,
      clock,
      scheduler,
      log,
      owner: owner ?? randomUUID(),
      handle: (update) => this.#intake.handle(update, { bot, receive }),
    });
  }

  async #received(activity: Parameters<Receive>[0]): Promise<void> {
    await this.#receive?.(activity);
  }

  /** The menu of commands; a courtesy that the service can do without. */
  async #announceCommands(): Promise<void> {
    try {
      await this.#api.setMyCommands({ commands: [...channelWords('en').commands] });
      await this.#api.setMyCommands({ commands: [...channelWords('it').commands], language_code: 'it' });
    } catch (error) {
      this.#options.log.warn({ code: failureOf(error).code }, 'telegram commands not announced');
    }
  }

  async #type(chatId: string, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.#api.sendChatAction({ chat_id: chatId, action: 'typing' }, signal);
      } catch {
        return; // A sign nobody misses: the answer itself will tell what is wrong.
      }
      await pause(this.#options.scheduler, TYPING_EVERY_MS, signal);
    }
  }

  #track<T>(work: Promise<T>): Promise<T> {
    this.#inFlight.add(work);
    const forget = () => {
      this.#inFlight.delete(work);
    };
    work.then(forget, forget);
    return work;
  }
}
