import type { IncomingMessage } from 'node:http';
import { refused, unauthorized } from './direct-line-error.ts';
import { GRACE_SECONDS, sameSecret, type TokenClaims } from './tokens.ts';
import type { WebChat } from './web-chat.ts';

/** Who asks: a server of ours with the secret, or a client with the token of one conversation. */
export type Caller = { readonly kind: 'secret' } | ({ readonly kind: 'token' } & TokenClaims);

/** Reads the Authorization header. With `grace`, a token that expired within a day is good as well. */
export async function callerOf(
  request: IncomingMessage,
  chat: WebChat,
  options: { readonly grace?: boolean } = {},
): Promise<Caller> {
  const { authorization } = request.headers;
  if (authorization === undefined) {
    throw unauthorized();
  }
  const credential = /^Bearer\s+(\S+)$/i.exec(authorization)?.[1] ?? '';
  if (sameSecret(credential, chat.secret)) {
    return { kind: 'secret' };
  }
  return { kind: 'token', ...(await chat.tokens.read(credential, options.grace ? GRACE_SECONDS : 0)) };
}

/** The caller, once it is sure that it may use this conversation. */
export async function callerFor(
  conversationId: string,
  from: { readonly request: IncomingMessage; readonly chat: WebChat; readonly grace?: boolean },
): Promise<Caller> {
  const caller = await callerOf(from.request, from.chat, { grace: from.grace ?? false });
  if (caller.kind === 'token' && caller.conversationId !== conversationId) {
    throw refused('The token is for another conversation');
  }
  return caller;
}
