import { Api } from 'node-telegram-bot-api';
import type { Config } from '../../../bots/config.ts';
import { failureOf } from '../../telegram/errors.ts';
import { fail, ok, warn, type Finding } from './finding.ts';

const TIMEOUT_MS = 10_000;

/** The token, and that updates come in the way the settings say. */
export async function checkTelegram({ telegram, publicUrl }: Config): Promise<readonly Finding[]> {
  if (telegram === undefined) {
    return [ok('telegram', 'off: there is no TELEGRAM_BOT_TOKEN')];
  }
  const api = new Api(telegram.token, { timeoutMs: TIMEOUT_MS, maxRetries: 0, apiRoot: telegram.apiRoot });
  try {
    const { username } = await api.getMe();
    return [
      ok('telegram', `the token is @${username ?? 'a bot'}'s`),
      await checkWebhook(api, telegram.mode, publicUrl),
    ];
  } catch (error) {
    const { kind, code } = failureOf(error);
    return [
      kind === 'unauthorized'
        ? fail('telegram', 'the token is refused', 'Ask BotFather for it again and set TELEGRAM_BOT_TOKEN.')
        : fail('telegram', `cannot be reached: ${code}`, `Let this machine reach ${telegram.apiRoot}.`),
    ];
  }
}

async function checkWebhook(api: Api, mode: string, publicUrl: string | undefined): Promise<Finding> {
  const { url, pending_update_count: pending, last_error_message: problem } = await api.getWebhookInfo();
  const wanted = mode === 'webhook' ? `${publicUrl ?? ''}/telegram/webhook` : '';
  const waiting = `${pending} updates wait at Telegram`;
  if (url !== wanted) {
    const stands = url === '' ? 'no webhook is set' : 'another webhook is set';
    return warn('webhook', `${stands}; ${waiting}`, 'A start of the service sets it right.');
  }
  return problem === undefined
    ? ok('webhook', mode === 'webhook' ? `set to us; ${waiting}` : `none, as for polling; ${waiting}`)
    : warn(
        'webhook',
        `Telegram could not call us: ${problem}; ${waiting}`,
        'Check PUBLIC_URL and its certificate.',
      );
}
