import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import type { By, Operator } from '../../bots/desk/accounts-api.ts';
import { HelpDeskError } from '../../bots/errors.ts';
import { HOUR_MS } from '../../knowledge/durations.ts';
import type { ConsoleDeps } from './console-deps.ts';
import { endedCookie, SESSION_HOURS, sessionCookie, sessionToken } from './cookies.ts';
import { guarded } from './lock-out.ts';
import { refuseOthersPage } from './page-owner.ts';
import { hashedPassword, MAX_PASSWORD_LENGTH, newToken, passwordMatches, tokenHash } from './passwords.ts';
import { type Answer, type Call, type Router } from './router.ts';
import { spendCode } from './totp.ts';

const LONGEST_DEVICE = 200;

export const OperatorName = z.string().trim().min(1).max(60);
/** Of the app, or one of the recovery codes. */
export const Code = z.string().trim().min(1).max(40);
const SignIn = z.object({
  name: OperatorName,
  password: z.string().min(1).max(MAX_PASSWORD_LENGTH),
  code: Code.optional(),
});
const First = z.object({ token: z.string().min(1).max(200), name: OperatorName, password: z.string() });

/** Signing in and out, and the first operator. */
export function mountSessions(router: Router, deps: ConsoleDeps): void {
  router.add({ method: 'post', path: '/api/console/sessions', input: SignIn }, ({ input, request }) =>
    signIn(deps, input, request),
  );
  router.add({ method: 'del', path: '/api/console/sessions' }, async ({ request }) => {
    const token = sessionToken(request.headers, deps.publicUrl);
    if (token) {
      const session = await deps.staff.sessions.find(tokenHash(token), deps.clock.now());
      if (session) {
        refuseOthersPage(request, session.operator);
      }
      await deps.staff.sessions.end(tokenHash(token));
      await (session && deps.presence.leave(session.operator.id));
    }
    return { status: 204, cookie: endedCookie(deps.publicUrl) };
  });
  router.add(
    { method: 'get', path: '/api/console/sessions', action: 'account.own', beforeEnrolment: true },
    async ({ operator, session }) => ({
      status: 200,
      body: { operator, sessionId: session.id, mustEnrol: session.mustEnrol },
    }),
  );
  // What the page offers before anybody has signed in.
  router.add({ method: 'get', path: '/api/console/sign-in' }, async () => ({
    status: 200,
    body: { oidc: deps.identityProvider !== undefined },
  }));
  router.add({ method: 'post', path: '/api/console/first', input: First }, ({ input, request }) =>
    createFirst(deps, input, request),
  );
}

async function signIn(
  deps: ConsoleDeps,
  { name, password, code }: z.infer<typeof SignIn>,
  request: IncomingMessage,
): Promise<Answer> {
  await slowDown(deps, request);
  const { accounts, secondFactors } = deps.staff;
  const operator = await guarded({ accounts, clock: deps.clock }, name, async () => {
    const found = await accounts.findByName(name);
    if (!(await passwordMatches(password, found?.passwordHash)) || !found) {
      throw new HelpDeskError('BAD_CREDENTIALS');
    }
    if (found.operator.hasSecondFactor) {
      if (code === undefined) {
        throw new HelpDeskError('CODE_REQUIRED');
      }
      await spendCode(secondFactors, { operatorId: found.operator.id, code, now: deps.clock.now() });
    }
    return found.operator;
  });
  const cookie = await openSession(deps, operator, { request });
  return { status: 201, body: { operator }, cookie };
}

async function createFirst(
  deps: ConsoleDeps,
  input: z.infer<typeof First>,
  request: IncomingMessage,
): Promise<Answer> {
  await slowDown(deps, request);
  const { accounts } = deps.staff;
  const token = tokenHash(input.token);
  if (!(await accounts.isFirstToken(token, deps.clock.now()))) {
    throw new HelpDeskError('SETUP_TOKEN_INVALID');
  }
  const operator = await accounts.createFirst({
    tokenHash: token,
    now: deps.clock.now(),
    operator: {
      name: input.name,
      displayName: input.name,
      role: 'administrator',
      passwordHash: await hashedPassword(input.password),
    },
  });
  if (!operator) {
    throw new HelpDeskError('SETUP_TOKEN_INVALID');
  }
  return { status: 201, body: { operator }, cookie: await openSession(deps, operator, { request }) };
}

/**
 * Each password costs a hash, for names that nobody has as well, and the lock-out counts by name: whoever tries many
 * names is stopped by the address.
 */
async function slowDown({ signIns, addressOf }: ConsoleDeps, request: IncomingMessage): Promise<void> {
  if ((await signIns.take(addressOf(request))) > 0) {
    throw new HelpDeskError('TOO_MANY_REQUESTS');
  }
}

/** Signs somebody in who has proved who they are; the cookie to send back. */
export async function openSession(
  deps: ConsoleDeps,
  operator: Operator,
  { request, byProvider = false }: { readonly request: IncomingMessage; readonly byProvider?: boolean },
): Promise<string> {
  const before = sessionToken(request.headers, deps.publicUrl);
  if (before !== undefined) {
    // The browser forgets it: nobody could sign out of it any more, and pages that live by it are to notice.
    await deps.staff.sessions.end(tokenHash(before));
  }
  const token = newToken();
  const createdAt = deps.clock.now();
  const address = deps.addressOf(request);
  await deps.staff.sessions.open({
    tokenHash: tokenHash(token),
    operator,
    byProvider,
    device: (request.headers['user-agent'] ?? '').slice(0, LONGEST_DEVICE),
    ...(address === '' ? {} : { address }),
    createdAt,
    expiresAt: new Date(createdAt.getTime() + SESSION_HOURS * HOUR_MS),
  });
  return sessionCookie(token, deps.publicUrl);
}

/** Who gives a command, for the audit. */
export function byOf({ actor }: Pick<Call<unknown>, 'actor'>): By {
  return actor;
}
