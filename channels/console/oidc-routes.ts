import type { IncomingMessage } from 'node:http';
import type { Operator } from '../../bots/desk/accounts-api.ts';
import { HelpDeskError } from '../../bots/errors.ts';
import { errorFields } from '../../bots/telemetry/log.ts';
import type { ConsoleDeps } from './console-deps.ts';
import { endedSignInCookie, signInCookie, signInToken } from './cookies.ts';
import { type Identity, type IdentityProvider, PendingSignIn } from './identity-provider.ts';
import { newToken, tokenHash } from './passwords.ts';
import type { Answer, Router } from './router.ts';
import { openSession } from './sessions-routes.ts';

/** Time for a password, a telephone and a misplaced card at the provider. */
const PATIENCE_MS = 10 * 60_000;

const keyOf = (token: string): string => `oidc:${tokenHash(token)}`;

/** Signing in with the organisation's own account; mounted only where a provider is configured. */
export function mountOidc(router: Router, deps: ConsoleDeps): void {
  const { identityProvider: provider } = deps;
  if (provider === undefined) {
    return;
  }
  router.add({ method: 'get', path: '/api/console/oidc/start' }, () => begin(deps, provider));
  router.add({ method: 'get', path: '/api/console/oidc/callback' }, async ({ request }) => {
    try {
      return await finish(deps, provider, request);
    } catch (error) {
      deps.log.warn(errorFields(error), 'a sign-in at the identity provider failed');
      const code = error instanceof HelpDeskError ? error.code : 'OIDC_REFUSED';
      return {
        status: 302,
        location: `/console?refused=${code}`,
        cookie: endedSignInCookie(deps.publicUrl),
      };
    }
  });
}

async function begin(deps: ConsoleDeps, provider: IdentityProvider): Promise<Answer> {
  const { url, pending } = await provider.begin();
  const token = newToken();
  await deps.staff.oneTimeSecrets.keep({
    key: keyOf(token),
    value: JSON.stringify(pending),
    expiresAt: new Date(deps.clock.now().getTime() + PATIENCE_MS),
  });
  return { status: 302, location: url, cookie: signInCookie(token, PATIENCE_MS / 1000, deps.publicUrl) };
}

async function finish(
  deps: ConsoleDeps,
  provider: IdentityProvider,
  request: IncomingMessage,
): Promise<Answer> {
  // Only the browser that began may end: nobody can be signed in as somebody else by a link.
  const token = signInToken(request.headers, deps.publicUrl);
  const kept = token && (await deps.staff.oneTimeSecrets.take(keyOf(token)));
  if (!kept) {
    throw new HelpDeskError('OIDC_REFUSED');
  }
  const pending = PendingSignIn.parse(JSON.parse(kept));
  const identity = await provider.finish(request.url ?? '', pending);
  const operator = await operatorOf(deps, identity);
  const session = await openSession(deps, operator, { request, byProvider: true });
  return { status: 302, location: '/console', cookie: [session, endedSignInCookie(deps.publicUrl)] };
}

/** Who is there already; somebody new only where the provider says their role. */
async function operatorOf({ staff }: ConsoleDeps, identity: Identity): Promise<Operator> {
  const { subject, name, displayName, role } = identity;
  const by = { name: displayName, from: 'OpenID Connect' };
  const known = await staff.accounts.findBySubject(subject, name);
  if (known && role !== undefined && role !== known.role) {
    await staff.accounts.change(known.id, { role }, by).catch(keepLastAdministrator);
  }
  if (known) {
    return known;
  }
  if (role === undefined) {
    throw new HelpDeskError('OIDC_UNKNOWN');
  }
  try {
    await staff.accounts.create({ name, displayName, role, passwordHash: '' }, by);
  } catch (error) {
    // The name is another's: somebody known by another subject, or disabled.
    throw new HelpDeskError('OIDC_UNKNOWN', {}, { cause: error });
  }
  const created = await staff.accounts.findBySubject(subject, name);
  if (!created) {
    throw new HelpDeskError('OIDC_UNKNOWN');
  }
  return created;
}

/** The last administrator stays one, whatever the provider says. */
function keepLastAdministrator(error: unknown): void {
  if (!(error instanceof HelpDeskError) || error.code !== 'LAST_ADMINISTRATOR') {
    throw error;
  }
}
