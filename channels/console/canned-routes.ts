import { z } from 'zod';
import type { CannedReply } from '../../bots/staff/staff-api.ts';
import { isLocale, Locale } from '../../knowledge/schema/locale.ts';
import type { ConsoleDeps } from './console-deps.ts';
import type { Router } from './router.ts';
import { byOf } from './sessions-routes.ts';

const Degrees = z.coerce.number().min(-180).max(180);
const ForConversation = z.object({
  locale: z.string().max(20).default('it'),
  team: z.string().max(60).default(''),
  lat: Degrees.optional(),
  lon: Degrees.optional(),
});
const Canned = z
  .strictObject({
    shortcut: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[\p{L}\d-]{1,30}$/u, 'a shortcut has letters, digits and hyphens'),
    locale: Locale,
    team: z.string().trim().min(1).max(60).optional(),
    text: z.string().trim().min(1).max(4000),
  })
  .transform(({ team, ...reply }) => ({ ...reply, ...(team === undefined ? {} : { team }) }));

/** Canned replies: those that fit a conversation for the composer, all of them for who keeps them. */
export function mountCanned(router: Router, { staff, cannedValues }: ConsoleDeps): void {
  const { cannedReplies } = staff;
  const path = '/api/console/canned-replies';
  router.add(
    { method: 'get', path, action: 'handoff.read', input: ForConversation },
    async ({ input: { locale, team, lat, lon } }) => {
      const position = lat === undefined || lon === undefined ? {} : { position: { lat, lon } };
      const replies = fitting(await cannedReplies.all(), locale, team);
      return { status: 200, body: { replies, values: cannedValues({ locale, ...position }) } };
    },
  );
  router.add({ method: 'get', path: `${path}/all`, action: 'canned.manage' }, async () => ({
    status: 200,
    body: { replies: await cannedReplies.all() },
  }));
  router.add({ method: 'post', path, action: 'canned.manage', input: Canned }, async (call) => ({
    status: 201,
    body: { reply: await cannedReplies.save(call.input, byOf(call)) },
  }));
  router.add(
    { method: 'put', path: `${path}/:id`, action: 'canned.manage', input: Canned },
    async (call) => ({
      status: 200,
      body: {
        reply: await cannedReplies.save({ ...call.input, id: call.params['id'] ?? '' }, byOf(call)),
      },
    }),
  );
  router.add({ method: 'del', path: `${path}/:id`, action: 'canned.manage' }, async (call) => {
    await cannedReplies.remove(call.params['id'] ?? '', byOf(call));
    return { status: 204 };
  });
}

/** In the citizen's language, English where we have no words of it; a team's own reply takes the place of everybody's. */
function fitting(all: readonly CannedReply[], tag: string, team: string): readonly CannedReply[] {
  const language = tag.slice(0, 2);
  const locale = isLocale(language) ? language : 'en';
  const spoken = all.filter((reply) => reply.locale === locale);
  const own = spoken.filter((reply) => reply.team === team);
  const shared = spoken.filter(
    (reply) => reply.team === undefined && !own.some(({ shortcut }) => shortcut === reply.shortcut),
  );
  return [...own, ...shared].sort((a, b) => a.shortcut.localeCompare(b.shortcut));
}
