import { z } from 'zod';
import type { ConsoleDeps } from './console-deps.ts';
import { type Command, type HandoffQuery } from '../../bots/desk/desk-api.ts';
import { HANDOFF_STATES } from '../../bots/desk/handoff.ts';
import type { Answer, Call, Router } from './router.ts';
import type { TypingSigns } from './typing-signs.ts';
import { detailView, entryView, handoffView, noteView, pageView } from './views.ts';

const LIST_LIMIT = 200;
/** Nobody reads on: one more word finds better. */
const SEARCH_LIMIT = 50;

const Flag = z.string().transform((text) => !['', 'false', '0'].includes(text));

/** `state` is one state or several with commas; `mine` and `dueSoon` any word but "false" and "0". */
const Query = z.object({
  state: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(HANDOFF_STATES)))
    .optional(),
  mine: Flag.optional(),
  team: z.string().max(60).optional(),
  channel: z.string().max(60).optional(),
  locale: z.string().max(20).optional(),
  dueSoon: Flag.optional(),
  q: z.string().trim().max(200).optional(),
});

const Text = z.string().trim().min(1).max(10_000);
const Nothing = z.object({});
const Transfer = z.object({ to: z.string().trim().min(1).max(100) });
const Labels = z.array(z.string().trim().min(1).max(40)).max(10);
const Reply = z.object({ text: Text, clientMessageId: z.string().min(1).max(100) });
const Close = z.object({
  outcome: z.string().trim().min(1).max(60),
  note: z.string().trim().max(10_000).optional(),
  labels: Labels.optional(),
  reply: Reply.optional(),
});
/** What colleagues may know of each other in a conversation, besides replies. */
const Doing = z.object({ doing: z.enum(['reading', 'note']) });
const Label = z.object({ labels: Labels });
const Question = z.object({ text: Text.optional() });
const Note = z.object({ text: Text, clientNoteId: z.string().min(1).max(100).optional() });

/** The queue, one handoff, and the commands on it. */
export function mountHandoffs(router: Router, deps: ConsoleDeps & { readonly typing: TypingSigns }): void {
  mountReading(router, deps);
  mountMoves(router, deps);
  mountWriting(router, deps);
}

function mountReading(router: Router, { desk, clock, fileUrl }: ConsoleDeps): void {
  router.add(
    { method: 'get', path: '/api/console/handoffs', action: 'handoff.read', input: Query },
    async ({ input, operator }) => {
      const query = handoffQuery(input, operator.id);
      // One more than is sent says whether there are more.
      const page = await desk.list({ ...query, limit: query.limit + 1 }, operator.id);
      return { status: 200, body: pageView(page, { limit: query.limit, now: clock.now() }) };
    },
  );
  router.add(
    { method: 'get', path: '/api/console/handoffs/:id', action: 'handoff.read' },
    async ({ params }) => ({ status: 200, body: detailView(await desk.get(params['id'] ?? ''), fileUrl) }),
  );
}

function handoffQuery(input: z.infer<typeof Query>, operatorId: string): HandoffQuery {
  const { state, mine, q, team, channel, locale, dueSoon } = input;
  return {
    limit: q ? SEARCH_LIMIT : LIST_LIMIT,
    ...(state && { states: state }),
    ...(mine && { operatorId }),
    ...(team && { team }),
    ...(channel && { channel }),
    ...(locale && { locale }),
    ...(dueSoon && { dueSoon }),
    ...(q && { q }),
  };
}

function mountMoves(router: Router, { desk }: ConsoleDeps): void {
  router.add(
    { method: 'post', path: '/api/console/handoffs/:id/claim', action: 'handoff.claim', input: Nothing },
    async (call) => moved(await desk.claim(command(call))),
  );
  router.add(
    { method: 'post', path: '/api/console/handoffs/next', action: 'handoff.claim', input: Nothing },
    async ({ actor }) => {
      const claimed = await desk.claimNext({ by: actor });
      return { status: 200, body: { handoff: claimed ? handoffView(claimed) : null } };
    },
  );
  router.add(
    { method: 'post', path: '/api/console/handoffs/:id/release', action: 'handoff.release', input: Nothing },
    async (call) => moved(await desk.release(command(call))),
  );
  router.add(
    {
      method: 'post',
      path: '/api/console/handoffs/:id/transfer',
      action: 'handoff.transfer',
      input: Transfer,
    },
    async (call) => moved(await desk.transfer({ ...command(call), to: call.input.to })),
  );
  router.add(
    { method: 'post', path: '/api/console/handoffs/:id/close', action: 'handoff.close', input: Close },
    async (call) => {
      const { outcome, note, labels, reply } = call.input;
      const closed = await desk.close({
        ...command(call),
        outcome,
        ...(note && { note }),
        ...(labels && { labels }),
        ...(reply && { reply }),
      });
      return moved(closed);
    },
  );
  router.add(
    { method: 'post', path: '/api/console/handoffs/:id/labels', action: 'handoff.note', input: Label },
    async (call) => moved(await desk.label({ ...command(call), labels: call.input.labels })),
  );
  router.add({ method: 'get', path: '/api/console/labels', action: 'handoff.read' }, async () => ({
    status: 200,
    body: { labels: await desk.labels() },
  }));
}

function mountWriting(
  router: Router,
  { desk, typing }: ConsoleDeps & { readonly typing: TypingSigns },
): void {
  router.add(
    { method: 'post', path: '/api/console/handoffs/:id/messages', action: 'handoff.reply', input: Reply },
    async (call) => {
      const entry = await desk.reply({ ...command(call), ...call.input });
      return { status: 201, body: { entry: entryView(entry) } };
    },
  );
  router.add(
    {
      method: 'post',
      path: '/api/console/handoffs/:id/messages/:messageId/resend',
      action: 'handoff.reply',
      input: Nothing,
    },
    async (call) => {
      const entry = await desk.resend({ ...command(call), messageId: call.params['messageId'] ?? '' });
      return { status: 200, body: { entry: entryView(entry) } };
    },
  );
  router.add(
    {
      method: 'post',
      path: '/api/console/handoffs/:id/suggestion',
      action: 'handoff.read',
      input: Question,
    },
    async (call) => {
      const { text } = call.input;
      const suggestion = await desk.suggest({ ...command(call), ...(text === undefined ? {} : { text }) });
      return { status: 200, body: { suggestion: suggestion ?? null } };
    },
  );
  router.add(
    { method: 'post', path: '/api/console/handoffs/:id/notes', action: 'handoff.note', input: Note },
    async (call) => {
      const note = await desk.addNote({
        ...command(call),
        text: call.input.text,
        ...(call.input.clientNoteId && { clientNoteId: call.input.clientNoteId }),
      });
      return { status: 201, body: { note: noteView(note) } };
    },
  );
  router.add(
    { method: 'post', path: '/api/console/handoffs/:id/typing', action: 'handoff.reply', input: Nothing },
    async (call) => {
      const given = command(call);
      await desk.typing(given);
      typing.typing(given.handoffId, given.by);
      return { status: 204 };
    },
  );
  router.add(
    { method: 'post', path: '/api/console/handoffs/:id/presence', action: 'handoff.note', input: Doing },
    async (call) => {
      const { handoffId, by } = command(call);
      typing.typing(handoffId, by, call.input.doing);
      return { status: 204 };
    },
  );
}

function command(call: Call<unknown>): Command {
  return { handoffId: call.params['id'] ?? '', by: call.actor };
}

function moved(handoff: Parameters<typeof handoffView>[0]): Answer {
  return { status: 200, body: { handoff: handoffView(handoff) } };
}
