import { z } from 'zod';
import { HelpDeskError } from '../../bots/errors.ts';
import { type Operator, ROLES } from '../../bots/desk/accounts-api.ts';
import type { ConsoleDeps } from './console-deps.ts';
import { endedCookie, SESSION_HOURS, sessionCookie, sessionToken } from './cookies.ts';
import { FREE, lockedForMs } from './lock-out.ts';
import { hashPassword, MIN_PASSWORD_LENGTH, newToken, passwordMatches, tokenHash } from './passwords.ts';
import type { Presence } from './presence.ts';
import type { Answer, Router } from './router.ts';

/** Longer ones would only make the hashing slow. */
const MAX_PASSWORD_LENGTH = 256;
const HOUR_MS = 3_600_000;

const Name = z.string().trim().min(1).max(60);
const SignIn = z.object({ name: Name, password: z.string().min(1).max(MAX_PASSWORD_LENGTH) });
const First = z.object({ token: z.string().min(1).max(200), name: Name, password: z.string() });
const NewOperator = z.object({
  name: Name,
  displayName: Name.optional(),
  role: z.enum(ROLES),
  password: z.string(),
});

/** Signing in and out, the first operator, and operators for the administrator. */
export function mountSessions(router: Router, deps: ConsoleDeps & { readonly presence: Presence }): void {
  router.add({ method: 'post', path: '/api/console/sessions', input: SignIn }, ({ input }) =>
    signIn(deps, input),
  );
  router.add({ method: 'del', path: '/api/console/sessions' }, async ({ request }) => {
    const token = sessionToken(request.headers, deps.publicUrl);
    if (token) {
      await deps.accounts.deleteSession(tokenHash(token));
    }
    return { status: 204, cookie: endedCookie(deps.publicUrl) };
  });
  router.add(
    { method: 'get', path: '/api/console/sessions', action: 'handoff.read' },
    async ({ operator }) => ({ status: 200, body: { operator } }),
  );
  router.add({ method: 'post', path: '/api/console/first', input: First }, ({ input }) =>
    createFirst(deps, input),
  );
  router.add({ method: 'get', path: '/api/console/operators', action: 'operator.list' }, async () => ({
    status: 200,
    body: {
      operators: await deps.accounts.list(),
      teams: await deps.desk.teams(),
      present: deps.presence.present(),
    },
  }));
  router.add(
    { method: 'post', path: '/api/console/operators', action: 'operator.create', input: NewOperator },
    async ({ input }) => {
      const { password, ...rest } = input;
      const operator = await deps.accounts.create({
        ...rest,
        displayName: rest.displayName ?? rest.name,
        passwordHash: await hashed(password),
      });
      return { status: 201, body: { operator } };
    },
  );
}

async function signIn(deps: ConsoleDeps, { name, password }: z.infer<typeof SignIn>): Promise<Answer> {
  await countAttempt(deps, name);
  const found = await deps.accounts.findByName(name);
  if (!(await passwordMatches(password, found?.passwordHash)) || !found) {
    throw new HelpDeskError('BAD_CREDENTIALS');
  }
  await deps.accounts.clearFailures(name);
  return openSession(deps, found.operator);
}

/** Counts the attempt as failed before it is tried: guesses made all at once are as many as guesses made in turn. */
async function countAttempt({ accounts, clock }: ConsoleDeps, name: string): Promise<void> {
  const now = clock.now();
  const before = await accounts.failures(name);
  const waitMs = lockedForMs(before, now);
  if (waitMs > 0) {
    throw new HelpDeskError('LOCKED_OUT', { reason: `wait ${Math.ceil(waitMs / 1000)} seconds` });
  }
  await accounts.recordFailure(name, now);
  const after = await accounts.failures(name);
  if ((after?.count ?? 0) > Math.max(FREE, (before?.count ?? 0) + 1)) {
    throw new HelpDeskError('LOCKED_OUT');
  }
}

async function createFirst(deps: ConsoleDeps, input: z.infer<typeof First>): Promise<Answer> {
  const operator = await deps.accounts.createFirst({
    tokenHash: tokenHash(input.token),
    now: deps.clock.now(),
    operator: {
      name: input.name,
      displayName: input.name,
      role: 'administrator',
      passwordHash: await hashed(input.password),
    },
  });
  if (!operator) {
    throw new HelpDeskError('SETUP_TOKEN_INVALID');
  }
  return openSession(deps, operator);
}

async function openSession(deps: ConsoleDeps, operator: Operator): Promise<Answer> {
  const token = newToken();
  const createdAt = deps.clock.now();
  await deps.accounts.createSession({
    tokenHash: tokenHash(token),
    operatorId: operator.id,
    createdAt,
    expiresAt: new Date(createdAt.getTime() + SESSION_HOURS * HOUR_MS),
  });
  return { status: 201, body: { operator }, cookie: sessionCookie(token, deps.publicUrl) };
}

function hashed(password: string): Promise<string> {
  if (password.length < MIN_PASSWORD_LENGTH) {
    throw new HelpDeskError('PASSWORD_TOO_SHORT');
  }
  if (password.length > MAX_PASSWORD_LENGTH) {
    throw new HelpDeskError('BAD_REQUEST', { reason: 'the password is too long' });
  }
  return hashPassword(password);
}
