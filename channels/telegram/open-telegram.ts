import { randomBytes } from 'node:crypto';
import type { Server } from 'restify';
import { settingOr } from '../../bots/storage/sql/settings.ts';
import { handled, sendJson } from '../http-server.ts';
import { readBody } from '../request-body.ts';
import type { Joined } from '../service-parts.ts';
import { databaseTelegramStore } from './database-telegram-store.ts';
import { TelegramChannel } from './telegram-channel.ts';

const UPDATE_BYTES = 1024 * 1024;

/** Joins the channel with the database and the server; undefined where no bot is configured. */
export async function openTelegram(
  server: Server,
  { config, helpDesk, clock, scheduler, log, url, telegramLimits }: Joined & { readonly url: string },
): Promise<TelegramChannel | undefined> {
  if (config.telegram === undefined) {
    return undefined;
  }
  const { token, mode, apiRoot } = config.telegram;
  const fresh = config.telegram.webhookSecret ?? randomBytes(24).toString('base64url');
  const secret = await helpDesk.storage.transaction((sql) =>
    settingOr(sql, 'secret:telegram-webhook', fresh),
  );
  const channel = new TelegramChannel({
    token,
    mode,
    apiRoot,
    ...(mode === 'webhook' ? { webhook: { url: `${url}/telegram/webhook`, secret } } : {}),
    store: databaseTelegramStore(helpDesk),
    clock,
    scheduler,
    log,
    limits: telegramLimits,
    // One process on SQLite: the lease of a run that crashed is our own.
    ...(helpDesk.storage.reader.engine === 'sqlite' ? { owner: 'sqlite' } : {}),
  });
  server.post(
    '/telegram/webhook',
    handled(log, async (request, response) => {
      const header = request.headers['x-telegram-bot-api-secret-token'];
      const body = await readBody(request, { mostBytes: UPDATE_BYTES });
      const answer = await channel.handleWebhook(
        typeof header === 'string' ? header : undefined,
        body.toString('utf8'),
      );
      if (answer.retryAfter !== undefined) {
        response.setHeader('Retry-After', String(answer.retryAfter));
      }
      sendJson(response, answer.status, answer.body);
    }),
  );
  return channel;
}
