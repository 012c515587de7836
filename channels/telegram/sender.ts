import type { Api } from 'node-telegram-bot-api';
import { z } from 'zod';
import type { DeliveryJournal, OutboxMessage, Receipt } from '../../bots/outbox/outbox-message.ts';
import type { Log } from '../../bots/telemetry/log.ts';
import type { Chats } from './chats.ts';
import { encode, type TelegramCall } from './encode.ts';
import { failureOf, type Failure } from './errors.ts';
import { messageIdMark } from './message-ids.ts';
import type { Pacing } from './pacing.ts';
import { storeKeys, type TelegramStore } from './telegram-store.ts';

/** How far a message got: a split text goes on where it stopped. */
const Progress = z.object({ done: z.int().nonnegative(), ids: z.array(z.string()) });
type Progress = z.infer<typeof Progress>;

/** Waiting for somebody to mend the token. */
const UNAUTHORIZED_PAUSE_MS = 60_000;
/** Whoever takes the message up after a stop; told as a wait, so that it counts as no failure. */
const STOPPING_PAUSE_MS = 1_000;

/** For a message that nobody stores. */
const NO_JOURNAL: DeliveryJournal = {
  leaves: () => Promise.resolve(),
  arrived: () => Promise.resolve(),
};

interface Way {
  readonly chatId: string;
  readonly signal: AbortSignal;
  readonly journal: DeliveryJournal;
}

interface Leaving {
  /** Ids of what was made so far; what is made now joins them. */
  readonly ids: string[];
  readonly leaves: () => Promise<void>;
}

/** Sends outbox messages, piece after piece. Whoever calls it keeps the messages of a conversation in order. */
export class Sender {
  readonly #api: Api;
  readonly #pacing: Pacing;
  readonly #chats: Chats;
  readonly #store: TelegramStore;
  readonly #log: Log;

  constructor(parts: {
    readonly api: Api;
    readonly pacing: Pacing;
    readonly chats: Chats;
    readonly store: TelegramStore;
    readonly log: Log;
  }) {
    this.#api = parts.api;
    this.#pacing = parts.pacing;
    this.#chats = parts.chats;
    this.#store = parts.store;
    this.#log = parts.log;
  }

  /** `signal` ends the waiting between pieces, never a request that has left. */
  async deliver(message: OutboxMessage, signal: AbortSignal, journal = NO_JOURNAL): Promise<Receipt> {
    const chatId = await this.#chats.whereIs(message.channelConversationId);
    const receipt = await this.#sendAll(message, { chatId, signal, journal });
    if (receipt.status !== 'moved') {
      return receipt;
    }
    await this.#chats.moved(chatId, receipt.to);
    const moved = { chatId: receipt.to, signal, journal };
    const again = await this.#sendAll({ ...message, progress: receipt.progress }, moved);
    return again.status === 'moved' ? { status: 'refused', code: 'TELEGRAM_CHAT_MOVED' } : again;
  }

  async #sendAll(
    message: OutboxMessage,
    { chatId, signal, journal }: Way,
  ): Promise<Receipt | { readonly status: 'moved'; readonly to: string; readonly progress: Progress }> {
    const { calls, keys } = encode(message, chatId);
    for (const { data, value } of keys) {
      await this.#store.set(storeKeys.callback(data), value);
    }
    const { done, ids } = progressOf(message);
    for (let i = done; i < calls.length; i += 1) {
      const call = calls[i];
      if (!call) {
        break;
      }
      const progress = { done: i, ids: [...ids] };
      const failure = await this.#paced(call, {
        chatId,
        ids,
        signal,
        leaves: () => journal.leaves(progress),
      });
      if (failure === 'stopping') {
        return { status: 'retry', code: 'TELEGRAM_STOPPING', progress, afterMs: STOPPING_PAUSE_MS };
      }
      if (failure?.kind === 'moved') {
        return { status: 'moved', to: failure.to, progress };
      }
      if (failure) {
        return this.#receiptOf(failure, { message, chatId, progress });
      }
      if (i + 1 < calls.length) {
        await journal.arrived({ done: i + 1, ids });
      }
    }
    return { status: 'sent', ...(ids.length > 0 && { channelMessageId: ids.join(',') }) };
  }

  /** Undefined when the call was made; a failure; or `stopping` when its turn did not come any more. */
  async #paced(
    call: TelegramCall,
    { chatId, ids, signal, leaves }: Omit<Way, 'journal'> & Leaving,
  ): Promise<Failure | 'stopping' | undefined> {
    // The typing sign is worth nothing late, so it does not wait in the chat's queue.
    if (call.method === 'sendChatAction') {
      await leaves();
      return await this.#send(call, ids);
    }
    const made = await this.#pacing.run(
      chatId,
      async () => {
        // Only now: what waits for its turn has not left, and a crash must not make it doubtful.
        await leaves();
        const failure = await this.#send(call, ids);
        // Told before the next of this chat has its turn.
        if (failure?.kind === 'passing' && failure.afterMs !== undefined) {
          this.#pacing.hold(chatId, failure.afterMs);
        }
        return { failure };
      },
      signal,
    );
    return made ? made.failure : 'stopping';
  }

  /** Makes one call and notes the id of what it made. What fails softly is mended here. */
  async #send(call: TelegramCall, ids: string[]): Promise<Failure | undefined> {
    try {
      const mark = await perform(this.#api, call);
      if (mark !== undefined) {
        ids.push(mark);
      }
      return undefined;
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind === 'missing' && call.method === 'editMessageText') {
        const { message_id: _gone, ...params } = call.params;
        return this.#send({ method: 'sendMessage', params }, ids);
      }
      if (failure.kind === 'harmless' && call.method === 'editMessageText') {
        ids.push(messageIdMark(call.params.message_id, true));
      }
      const isSoft = failure.kind === 'harmless' || failure.kind === 'missing';
      return isSoft ? undefined : failure;
    }
  }

  #receiptOf(
    failure: Exclude<Failure, { kind: 'moved' }>,
    { message, chatId, progress }: { message: OutboxMessage; chatId: string; progress: Progress },
  ): Receipt {
    const fields = { messageId: message.id, chatId, code: failure.code };
    switch (failure.kind) {
      case 'passing':
        return {
          status: 'retry',
          code: failure.code,
          progress,
          ...(failure.afterMs !== undefined && { afterMs: failure.afterMs }),
        };
      case 'unauthorized':
      case 'conflict':
        this.#log.error(fields, 'telegram refuses our token');
        return { status: 'retry', code: failure.code, progress, afterMs: UNAUTHORIZED_PAUSE_MS };
      case 'ambiguous':
        this.#log.warn(fields, 'telegram gave no answer to a message');
        return { status: 'ambiguous', code: failure.code, progress };
      case 'gone':
        this.#log.info(fields, 'telegram chat cannot be reached');
        return { status: 'unreachable', code: failure.code };
      default:
        this.#log.error(fields, 'telegram refused a message');
        return { status: 'refused', code: failure.code };
    }
  }
}

function progressOf(message: OutboxMessage): Progress {
  const parsed = Progress.safeParse(message.progress);
  return parsed.success ? { done: parsed.data.done, ids: [...parsed.data.ids] } : { done: 0, ids: [] };
}

/** Makes the request; the mark of the message it made or changed, if any. */
async function perform(api: Api, call: TelegramCall): Promise<string | undefined> {
  switch (call.method) {
    case 'sendMessage': {
      const sent = await api.sendMessage(call.params);
      // The request for the position holds no answer: it is deleted, not edited, when the answer is corrected.
      const isRequest = call.params.reply_markup !== undefined && 'keyboard' in call.params.reply_markup;
      return messageIdMark(sent.message_id, !isRequest);
    }
    case 'sendVenue':
      return messageIdMark((await api.sendVenue(call.params)).message_id, false);
    case 'editMessageText':
      await api.editMessageText(call.params);
      return messageIdMark(call.params.message_id, true);
    case 'deleteMessage':
      await api.deleteMessage(call.params);
      return undefined;
    case 'sendChatAction':
      await api.sendChatAction(call.params);
      return undefined;
    default:
      return call satisfies never;
  }
}
