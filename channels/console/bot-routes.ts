import { z } from 'zod';
import type { ConsoleDeps } from './console-deps.ts';
import type { Router } from './router.ts';
import { byOf } from './sessions-routes.ts';

const Reason = z.string().trim().min(1).max(300);
/** Citizens of the other language read the Italian reason when there is none in theirs. */
const Silenced = z.strictObject({ it: Reason, en: Reason.optional() });

/** The kill switch: whether the bot is silenced, for all; silencing it and letting it speak again. */
export function mountBot(router: Router, { staff: { killSwitch } }: ConsoleDeps): void {
  const path = '/api/console/bot/silence';
  router.add({ method: 'get', path, action: 'handoff.read' }, async () => ({
    status: 200,
    body: { silence: (await killSwitch.read()) ?? null },
  }));
  router.add({ method: 'put', path, action: 'bot.silence', input: Silenced }, async (call) => {
    const { it, en = it } = call.input;
    return { status: 200, body: { silence: await killSwitch.silence({ it, en }, byOf(call)) } };
  });
  router.add({ method: 'del', path, action: 'bot.silence' }, async (call) => {
    await killSwitch.resume(byOf(call));
    return { status: 204 };
  });
}
