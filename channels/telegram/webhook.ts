import { timingSafeEqual, createHash } from 'node:crypto';
import type { Log } from '../../bots/telemetry/log.ts';
import { errorFields } from '../../bots/telemetry/log.ts';
import { z } from 'zod';
import { Update } from './update.ts';

/** Far above any update; what is larger does not come from Telegram. */
const MAX_WEBHOOK_BYTES = 1_000_000;

/** What to answer at the webhook's address. `retryAfter` (seconds) goes into the header of that name. */
export interface WebhookAnswer {
  readonly status: 200 | 400 | 401 | 413 | 503;
  readonly body: string;
  readonly retryAfter?: number;
}

const Identified = z.object({ update_id: z.int() });

/**
 * One call of Telegram to our address: 200 only when the update is stored. Telegram repeats whatever is not 2xx, and
 * holds the later messages of that chat back meanwhile.
 */
export async function webhookAnswer(
  request: { readonly secretHeader: string | undefined; readonly rawBody: string | Buffer },
  parts: {
    readonly secret: string;
    readonly handle: (update: Update) => Promise<void>;
    readonly log: Log;
  },
): Promise<WebhookAnswer> {
  if (!isSame(request.secretHeader ?? '', parts.secret)) {
    return { status: 401, body: 'wrong secret' };
  }
  if (Buffer.byteLength(request.rawBody) > MAX_WEBHOOK_BYTES) {
    return { status: 413, body: 'too large' };
  }
  const json = parseJson(String(request.rawBody));
  const identified = Identified.safeParse(json);
  if (!identified.success) {
    return { status: 400, body: 'not an update' };
  }
  const update = Update.safeParse(json);
  if (!update.success) {
    // Asking for it again would bring the same: it is noted and let go.
    parts.log.error({ updateId: identified.data.update_id }, 'telegram update in an unknown shape');
    return { status: 200, body: '' };
  }
  try {
    await parts.handle(update.data);
    return { status: 200, body: '' };
  } catch (error) {
    parts.log.warn({ updateId: update.data.update_id, ...errorFields(error) }, 'telegram update not stored');
    return { status: 503, body: 'try again', retryAfter: 1 };
  }
}

/** Compared by digest: equal time whatever differs, and no hint at the length. */
function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
