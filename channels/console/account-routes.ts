import { z } from 'zod';
import { HelpDeskError } from '../../bots/errors.ts';
import type { ConsoleDeps } from './console-deps.ts';
import { endedCookie } from './cookies.ts';
import { guarded } from './lock-out.ts';
import { hashedPassword, MAX_PASSWORD_LENGTH, passwordMatches } from './passwords.ts';
import type { Answer, Call, Router } from './router.ts';
import { byOf, Code } from './sessions-routes.ts';
import { newEnrolment, newRecoveryCodes, recoveryHash, spendCode, stepOf } from './totp.ts';

const Nothing = z.object({});
const NewPassword = z.object({
  current: z.string().min(1).max(MAX_PASSWORD_LENGTH),
  password: z.string(),
});
const WithCode = z.object({ code: Code });

/** What operators do with their own account: sessions, password, second factor. */
export function mountAccount(router: Router, deps: ConsoleDeps): void {
  mountOwnSessions(router, deps);
  router.add(
    { method: 'post', path: '/api/console/account/password', action: 'account.own', input: NewPassword },
    (call) => changePassword(deps, call),
  );
  mountSecondFactor(router, deps);
  mountTelegram(router, deps);
}

function mountOwnSessions(router: Router, { staff, clock, publicUrl }: ConsoleDeps): void {
  router.add(
    { method: 'get', path: '/api/console/account/sessions', action: 'account.own' },
    async ({ operator, session }) => ({
      status: 200,
      body: { sessions: await staff.sessions.of(operator.id, clock.now()), current: session.id },
    }),
  );
  router.add(
    { method: 'del', path: '/api/console/account/sessions/:id', action: 'account.own' },
    async (call) => {
      const only = call.params['id'] ?? '';
      const ended = await staff.sessions.endOf({ operatorId: call.operator.id, only }, byOf(call));
      if (ended === 0) {
        throw new HelpDeskError('NOT_FOUND');
      }
      return { status: 204 };
    },
  );
  router.add(
    { method: 'post', path: '/api/console/account/sign-out', action: 'account.own', input: Nothing },
    async (call) => {
      await staff.sessions.endOf({ operatorId: call.operator.id }, byOf(call));
      return { status: 204, cookie: endedCookie(publicUrl) };
    },
  );
}

async function changePassword(
  { staff, clock }: ConsoleDeps,
  call: Call<z.infer<typeof NewPassword>>,
): Promise<Answer> {
  const { operator, session, input } = call;
  const { accounts } = staff;
  const passwordHash = await hashedPassword(input.password);
  // Who finds a console left open must not be able to guess the password there.
  await guarded({ accounts, clock }, operator.name, async () => {
    const found = await accounts.findByName(operator.name);
    if (!(await passwordMatches(input.current, found?.passwordHash))) {
      throw new HelpDeskError('PASSWORD_WRONG');
    }
  });
  const change = { operatorId: operator.id, passwordHash, keptSession: session.id };
  await accounts.setPassword(change, byOf(call));
  return { status: 204 };
}

function mountSecondFactor(router: Router, deps: ConsoleDeps): void {
  const { secondFactors } = deps.staff;
  const path = '/api/console/account/second-factor';
  const open = { action: 'account.own', beforeEnrolment: true } as const;
  router.add({ method: 'get', path, ...open }, async ({ operator, session }) => ({
    status: 200,
    body: {
      isOn: operator.hasSecondFactor,
      isRequired: session.mustEnrol,
      recoveryCodesLeft: await secondFactors.recoveryCodesLeft(operator.id),
    },
  }));
  router.add({ method: 'post', path, ...open, input: Nothing }, async ({ operator }) => {
    const enrolment = newEnrolment(operator.name);
    await secondFactors.begin(operator.id, enrolment.secret);
    return { status: 201, body: enrolment };
  });
  router.add({ method: 'post', path: `${path}/confirm`, ...open, input: WithCode }, (call) =>
    confirmSecondFactor(deps, call),
  );
  router.add(
    { method: 'post', path: `${path}/off`, action: 'account.own', input: WithCode },
    async (call) => {
      const { id: operatorId, name, role } = call.operator;
      const { accounts, policies } = deps.staff;
      const { administratorsNeedSecondFactor } = await policies.read();
      if (role === 'administrator' && administratorsNeedSecondFactor) {
        throw new HelpDeskError('SECOND_FACTOR_REQUIRED');
      }
      await guarded({ accounts, clock: deps.clock }, name, () =>
        spendCode(secondFactors, { operatorId, code: call.input.code, now: deps.clock.now() }),
      );
      await secondFactors.turnOff(operatorId, byOf(call));
      return { status: 204 };
    },
  );
}

/** The code proves that the app took the secret over; the recovery codes are shown now and never again. */
async function confirmSecondFactor(
  { staff, clock }: ConsoleDeps,
  call: Call<z.infer<typeof WithCode>>,
): Promise<Answer> {
  const operatorId = call.operator.id;
  const factor = await staff.secondFactors.find(operatorId);
  const step = factor && stepOf(factor.secret, call.input.code, clock.now());
  if (step === undefined) {
    throw new HelpDeskError('CODE_WRONG');
  }
  const recoveryCodes = newRecoveryCodes();
  const recoveryHashes = recoveryCodes.map(recoveryHash);
  await staff.secondFactors.turnOn({ operatorId, step, recoveryHashes }, byOf(call));
  return { status: 200, body: { recoveryCodes } };
}

/** Their own Telegram, on which they are told that somebody waits. */
function mountTelegram(router: Router, { staff, telegramUrl }: ConsoleDeps): void {
  const path = '/api/console/account/telegram';
  router.add({ method: 'get', path, action: 'account.own' }, async ({ operator }) => ({
    status: 200,
    body: {
      // The name of the bot is known once Telegram has been reached.
      isOffered: telegramUrl?.('') !== undefined,
      isLinked: await staff.chats.isLinked(operator.id),
    },
  }));
  router.add({ method: 'post', path, action: 'account.own', input: Nothing }, async ({ operator }) => {
    const code = await staff.chats.invite(operator.id);
    return { status: 201, body: { code, url: telegramUrl?.(code) ?? null } };
  });
  router.add({ method: 'del', path, action: 'account.own' }, async (call) => {
    await staff.chats.unlink(call.operator.id, byOf(call));
    return { status: 204 };
  });
}
