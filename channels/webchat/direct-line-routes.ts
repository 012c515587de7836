import { randomUUID } from 'node:crypto';
import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import { HelpDeskError } from '../../bots/errors.ts';
import { readBody } from '../request-body.ts';
import { callerFor, callerOf, type Caller } from './authenticate.ts';
import { postActivity, upload } from './citizen-posts.ts';
import { activityTooLarge, badArgument, notFound, refused, tooManyRequests } from './direct-line-error.ts';
import { encodeSet } from './encode.ts';
import { conversationIdOf, sendError, sendJson, sendPreflight, setCorsHeaders } from './http-edge.ts';
import { mountFiles } from './file-routes.ts';
import { parseJson } from './decode.ts';
import { serveStreams } from './stream-upgrade.ts';
import { newConversationId, newUserId, TOKEN_SECONDS, type TokenClaims } from './tokens.ts';
import { conversationStarted, type WebChat } from './web-chat.ts';

const BASE = '/v3/directline';
const MAX_SMALL_BODY = 16 * 1024;
/** Activities in one answer to a poll; the watermark brings the rest. */
const POLL_PAGE = 200;

/** Microsoft's samples write `User: { Id }` as well. A locale that is not a string is ignored. */
const Person = z.object({ id: z.string().max(256).optional(), Id: z.string().max(256).optional() });
const StartBody = z.object({
  user: Person.optional(),
  User: Person.optional(),
  locale: z.string().max(35).optional().catch(undefined),
  trustedOrigins: z.array(z.string()).optional(),
});

/** Serves Direct Line 3.0 with its sockets and the citizens' files on a restify server. */
export function mountDirectLine(server: Server, chat: WebChat): void {
  const handled = (handler: (request: Request, response: Response) => Promise<void>) => {
    return async (request: Request, response: Response): Promise<void> => {
      setCorsHeaders(request, response, chat.origins);
      try {
        await handler(request, response);
      } catch (error) {
        sendError(response, error, chat.log);
      }
    };
  };
  const conversation = `${BASE}/conversations/:id`;
  server.opts(
    `${BASE}/*`,
    handled(async (_request, response) => sendPreflight(response)),
  );
  server.post(
    `${BASE}/tokens/generate`,
    handled((request, response) => generate(request, response, chat)),
  );
  server.post(
    `${BASE}/tokens/refresh`,
    handled((request, response) => refresh(request, response, chat)),
  );
  server.post(
    `${BASE}/conversations`,
    handled((request, response) => orSlowDown(start(request, response, chat))),
  );
  server.get(
    conversation,
    handled((request, response) => reconnect(request, response, chat)),
  );
  server.get(
    `${conversation}/activities`,
    handled((request, response) => poll(request, response, chat)),
  );
  server.post(
    `${conversation}/activities`,
    handled((request, response) => postActivity(request, response, chat)),
  );
  server.post(
    `${conversation}/upload`,
    handled((request, response) => upload(request, response, chat)),
  );
  server.get(
    `${BASE}/session/getsessionid`,
    handled((request, response) => session(request, response, chat)),
  );
  mountFiles(server, chat);
  serveStreams(server, chat);
}

async function generate(request: Request, response: Response, chat: WebChat): Promise<void> {
  const caller = await callerOf(request, chat);
  if (caller.kind !== 'secret') {
    throw refused('Only the secret generates tokens');
  }
  const body = await startBody(request);
  const user = userOf(body) || newUserId();
  const claims = {
    conversationId: newConversationId(),
    user,
    ...(body.trustedOrigins && { origins: body.trustedOrigins }),
  };
  sendJson(response, 200, await tokenAnswer(claims, chat));
}

async function refresh(request: Request, response: Response, chat: WebChat): Promise<void> {
  const caller = await callerOf(request, chat, { grace: true });
  if (caller.kind !== 'token') {
    throw refused('Only a token is refreshed');
  }
  sendJson(response, 200, await tokenAnswer(caller, chat));
}

async function start(request: Request, response: Response, chat: WebChat): Promise<void> {
  const caller = await callerOf(request, chat);
  await chat.starts.pass(chat.addressOf(request));
  if (chat.isBusy()) {
    // Clients try a start again; what they post in a conversation they would lose.
    throw tooManyRequests();
  }
  const body = await startBody(request);
  const named = caller.kind === 'secret' ? userOf(body) : caller.user;
  const claims: TokenClaims = {
    ...(caller.kind === 'token' ? caller : { conversationId: newConversationId() }),
    ...(named && { user: named }),
  };
  const opening = { userId: claims.user ?? '', ...(body.locale !== undefined && { locale: body.locale }) };
  const state = await chat.store.open({ id: claims.conversationId, ...opening });
  await chat.receive(conversationStarted({ conversationId: claims.conversationId, ...opening }));
  sendJson(response, state === 'new' ? 201 : 200, await conversationAnswer(claims, { after: 0, chat }));
}

/** A service that cannot take it now answers a start with 429, which clients repeat; 503 they take for the end. */
async function orSlowDown(starting: Promise<void>): Promise<void> {
  try {
    await starting;
  } catch (error) {
    throw error instanceof HelpDeskError && error.status === 503 ? tooManyRequests() : error;
  }
}

async function reconnect(request: Request, response: Response, chat: WebChat): Promise<void> {
  const conversationId = conversationIdOf(request);
  const caller = await callerFor(conversationId, { request, chat, grace: true });
  const watermark = watermarkOf(request);
  const conversation = await chat.store.find(conversationId);
  if (conversation === undefined) {
    throw notFound();
  }
  const claims = claimsOf(caller, { conversationId, user: conversation.userId });
  const after = watermark ?? conversation.lastSeq;
  sendJson(response, 200, await conversationAnswer(claims, { after, chat }));
}

async function poll(request: Request, response: Response, chat: WebChat): Promise<void> {
  const conversationId = conversationIdOf(request);
  await callerFor(conversationId, { request, chat });
  const after = watermarkOf(request) ?? 0;
  const page = await chat.store.activitiesAfter(conversationId, after, POLL_PAGE);
  if (page.length === 0 && (await chat.store.find(conversationId)) === undefined) {
    throw notFound();
  }
  const set = encodeSet(page, { conversationId, fileUrl: chat.fileUrl });
  sendJson(response, 200, { ...set, watermark: set.watermark ?? String(after) });
}

/** Clients ask for it before sign-in cards, which we do not send. */
async function session(request: Request, response: Response, chat: WebChat): Promise<void> {
  await callerOf(request, chat);
  sendJson(response, 200, { sessionId: randomUUID() });
}

async function startBody(request: Request): Promise<z.infer<typeof StartBody>> {
  const limits = { mostBytes: MAX_SMALL_BODY, tooLarge: () => activityTooLarge(MAX_SMALL_BODY) };
  const parsed = StartBody.safeParse(parseJson(await readBody(request, limits)) ?? {});
  if (!parsed.success) {
    throw badArgument(`The body is not valid: ${parsed.error.issues[0]?.path.join('.') ?? ''}`);
  }
  return parsed.data;
}

function userOf(body: z.infer<typeof StartBody>): string {
  const person = body.user ?? body.User;
  return person?.id ?? person?.Id ?? '';
}

function claimsOf(
  caller: Caller,
  conversation: { readonly conversationId: string; readonly user: string },
): TokenClaims {
  if (caller.kind === 'token') {
    return caller;
  }
  const { conversationId, user } = conversation;
  return { conversationId, ...(user && { user }) };
}

async function tokenAnswer(claims: TokenClaims, chat: WebChat): Promise<Readonly<Record<string, unknown>>> {
  const token = await chat.tokens.issue(claims);
  return { conversationId: claims.conversationId, token, expires_in: TOKEN_SECONDS };
}

async function conversationAnswer(
  claims: TokenClaims,
  options: { readonly after: number; readonly chat: WebChat },
): Promise<Readonly<Record<string, unknown>>> {
  const { after, chat } = options;
  const { conversationId, origins } = claims;
  const ticket = await chat.tokens.issueStream({ conversationId, after, ...(origins && { origins }) });
  const streams = chat.publicUrl.replace(/^http/, 'ws');
  return {
    ...(await tokenAnswer(claims, chat)),
    streamUrl: `${streams}${BASE}/conversations/${conversationId}/stream?t=${ticket}`,
  };
}

/**
 * Undefined when the client gave none: a poll reads from the beginning, a new stream starts from now. An empty one comes
 * from a client that has had nothing yet, so it gets everything.
 */
function watermarkOf(request: Request): number | undefined {
  const watermark = new URL(request.url ?? '', 'http://localhost').searchParams.get('watermark');
  if (watermark === null) {
    return undefined;
  }
  const seq = Number(watermark);
  if (!Number.isSafeInteger(seq) || seq < 0) {
    throw badArgument('The watermark is not one of ours');
  }
  return seq;
}
