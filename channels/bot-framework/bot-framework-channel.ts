import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  TurnContext,
  type Activity,
  type ConversationReference,
} from 'botbuilder';
import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import { IncomingActivity, parseActivity } from '../../bots/conversations/activity.ts';
import { HelpDeskError } from '../../bots/errors.ts';
import type { OutboxMessage, Receipt } from '../../bots/outbox/outbox-message.ts';
import { errorFields, type Log } from '../../bots/telemetry/log.ts';
import { handoffEvent } from './handoff-events.ts';
import type { Channel } from '../channel.ts';
import { withoutOurs } from '../channel-data.ts';
import { isFromThisMachine } from '../client-address.ts';
import { handled } from '../http-server.ts';
import { readBody } from '../request-body.ts';
import { isTooDeep } from '../nesting.ts';

const MOST_BYTES = 256 * 1024;

export interface BotFrameworkOptions {
  /** Without credentials only this machine may call, as the Bot Framework Emulator does. */
  readonly app:
    | {
        readonly id: string;
        readonly password: string;
        readonly tenantId: string | undefined;
        readonly type: string;
      }
    | undefined;
  /** Where a conversation is answered, kept with it from its last activity. */
  readonly references: {
    read(channelConversationId: string): Promise<string | undefined>;
    write(activity: IncomingActivity, reference: string): Promise<void>;
  };
  /** What was said up to a line, oldest first; goes along when a hub is asked for a person. */
  readonly transcript: (conversationId: string, until: number) => Promise<readonly Activity[]>;
  readonly log: Log;
}

/** Azure's channels and the Emulator through `/api/messages`. */
export class BotFrameworkChannel implements Channel {
  readonly id = 'bot-framework';
  readonly capabilities = { maxTextLength: 16_000, maxActions: 10, location: false };
  readonly #options: BotFrameworkOptions;
  readonly #adapter: CloudAdapter;
  #receive: ((activity: Partial<Activity>) => Promise<void>) | undefined;

  constructor(options: BotFrameworkOptions) {
    this.#options = options;
    const { app } = options;
    const settings =
      app === undefined
        ? {}
        : {
            MicrosoftAppId: app.id,
            MicrosoftAppPassword: app.password,
            MicrosoftAppType: app.type,
            ...(app.tenantId === undefined ? {} : { MicrosoftAppTenantId: app.tenantId }),
          };
    this.#adapter = new CloudAdapter(
      new ConfigurationBotFrameworkAuthentication(
        settings,
        new ConfigurationServiceClientCredentialFactory(settings),
      ),
    );
    this.#adapter.onTurnError = async (_context, error) => {
      throw error;
    };
  }

  async start(receive: (activity: Partial<Activity>) => Promise<void>): Promise<void> {
    this.#receive = receive;
  }

  /** Puts `/api/messages` on the server. */
  mount(server: Server): void {
    server.post(
      '/api/messages',
      handled(this.#options.log, (request, response) => this.#accept(request, response)),
    );
  }

  async #accept(request: Request, response: Response): Promise<void> {
    if (this.#options.app === undefined && !isFromThisMachine(request)) {
      throw new HelpDeskError('FORBIDDEN', {});
    }
    const body = parseBody(await readBody(request, { mostBytes: MOST_BYTES }));
    // The adapter checks the caller's token; without credentials it trusts whom we let through above.
    const asked = { body, headers: request.headers, method: request.method ?? 'POST' };
    const answer = heldAnswer(response);
    // What fails is told here: the SDK would write it to the console, and answer all of it with 500.
    let failed: { readonly error: unknown } | undefined;
    await this.#adapter.process(asked, answer, async (context) => {
      await this.#keep(context).catch((error: unknown) => {
        failed = { error };
      });
    });
    if (failed !== undefined) {
      throw failed.error;
    }
    answer.release();
  }

  async #keep(context: TurnContext): Promise<void> {
    const activity: Partial<Activity> = {
      ...context.activity,
      channelId: this.id,
      channelData: withoutOurs(context.activity.channelData),
    };
    if (!IncomingActivity.shape.type.safeParse(activity.type).success) {
      // A reaction, an installation: nothing that we answer.
      return;
    }
    const reference = TurnContext.getConversationReference(context.activity);
    await this.#options.references.write(parseActivity(activity), JSON.stringify(reference));
    await this.#receive?.(activity);
  }

  async deliver(message: OutboxMessage): Promise<Receipt> {
    const stored = await this.#options.references.read(message.channelConversationId);
    if (stored === undefined) {
      return { status: 'unreachable', code: 'NO_REFERENCE' };
    }
    const reference = JSON.parse(stored) as Partial<ConversationReference>;
    const {
      id: _id,
      from: _from,
      conversation: _conversation,
      channelId: _channelId,
      ...activity
    } = message.activity;
    try {
      let messageId: string | undefined;
      await this.#adapter.continueConversationAsync(
        this.#options.app?.id ?? '',
        reference,
        async (context) => {
          messageId = (await context.sendActivity(activity))?.id;
          await this.#tellHub(context, message);
        },
      );
      return { status: 'sent', ...(messageId === undefined ? {} : { channelMessageId: messageId }) };
    } catch (error) {
      this.#options.log.warn(errorFields(error), 'Bot Framework did not take a message');
      return receiptOf(error);
    }
  }

  /** A courtesy to hubs, after the words: a client that knows no events must not cost the citizen the words. */
  async #tellHub(context: TurnContext, { activity, conversationId, seq }: OutboxMessage): Promise<void> {
    try {
      const event = await handoffEvent(context, activity, () =>
        this.#options.transcript(conversationId, seq),
      );
      if (event !== undefined) {
        await context.sendActivity(event);
      }
    } catch (error) {
      this.#options.log.warn(errorFields(error), 'Bot Framework did not take a handoff event');
    }
  }

  stop(): Promise<void> {
    return Promise.resolve();
  }
}

/** What a refusal of the connector means for the message. */
function receiptOf(error: unknown): Receipt {
  const status = z.looseObject({ statusCode: z.number() }).safeParse(error);
  if (!status.success) {
    return { status: 'retry', code: 'UNREACHED' };
  }
  const { statusCode } = status.data;
  if (statusCode === 403 || statusCode === 404) {
    return { status: 'unreachable', code: `HTTP_${statusCode}` };
  }
  return statusCode === 429 || statusCode >= 500
    ? { status: 'retry', code: `HTTP_${statusCode}` }
    : { status: 'refused', code: `HTTP_${statusCode}` };
}

function parseBody(bytes: Buffer): Record<string, unknown> {
  const Body = z.looseObject({ type: z.string() });
  let body: z.infer<typeof Body>;
  try {
    body = Body.parse(JSON.parse(bytes.toString('utf8')));
  } catch (error) {
    throw new HelpDeskError('BAD_REQUEST', {}, { cause: error });
  }
  if (isTooDeep(body)) {
    throw new HelpDeskError('BAD_REQUEST');
  }
  return body;
}

/** The response as the SDK wants it, which sets a status and sends in its own way; it leaves when it is released. */
function heldAnswer(response: Response) {
  let sent = '';
  const answer = {
    socket: response.socket,
    status(code: number) {
      response.statusCode = code;
      return answer;
    },
    header: (name: string, value: unknown) => response.setHeader(name, String(value)),
    send(body?: unknown) {
      sent = body === undefined ? '' : JSON.stringify(body);
      return answer;
    },
    end: () => answer,
    release: () => response.end(sent),
  };
  return answer;
}
