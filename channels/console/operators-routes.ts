import { z } from 'zod';
import { ROLES } from '../../bots/desk/accounts-api.ts';
import { HelpDeskError } from '../../bots/errors.ts';
import type { ConsoleDeps } from './console-deps.ts';
import { hashedPassword } from './passwords.ts';
import type { Answer, Call, Router } from './router.ts';
import { byOf, OperatorName } from './sessions-routes.ts';

const NewOperator = z.object({
  name: OperatorName,
  displayName: OperatorName.optional(),
  role: z.enum(ROLES),
  password: z.string(),
});
const Changes = z
  .object({
    displayName: OperatorName,
    role: z.enum(ROLES),
    isDisabled: z.boolean(),
  })
  .partial();
const Password = z.object({ password: z.string() });
const Policy = z.object({ administratorsNeedSecondFactor: z.boolean() });
const Nothing = z.object({});

/** Colleagues for everybody; their accounts for the administrator. */
export function mountOperators(router: Router, deps: ConsoleDeps): void {
  const { accounts } = deps.staff;
  router.add({ method: 'get', path: '/api/console/operators', action: 'operator.list' }, async () => ({
    status: 200,
    body: {
      operators: await accounts.list(),
      teams: await deps.desk.teams(),
      present: await deps.presence.present(),
    },
  }));
  router.add(
    { method: 'post', path: '/api/console/operators', action: 'operator.manage', input: NewOperator },
    async (call) => {
      const { password, ...rest } = call.input;
      const passwordHash = await hashedPassword(password);
      const operator = await accounts.create(
        { ...rest, displayName: rest.displayName ?? rest.name, passwordHash },
        byOf(call),
      );
      return { status: 201, body: { operator } };
    },
  );
  mountAccounts(router, deps);
  mountPolicy(router, deps);
}

function mountAccounts(router: Router, deps: ConsoleDeps): void {
  const { accounts, secondFactors, sessions } = deps.staff;
  const path = '/api/console/accounts/:id';
  router.add({ method: 'get', path: '/api/console/accounts', action: 'operator.manage' }, async () => ({
    status: 200,
    body: { accounts: await accounts.accounts() },
  }));
  router.add({ method: 'put', path, action: 'operator.manage', input: Changes }, (call) =>
    changeAccount(deps, call),
  );
  router.add(
    { method: 'post', path: `${path}/password`, action: 'operator.manage', input: Password },
    async (call) => {
      const passwordHash = await hashedPassword(call.input.password);
      await accounts.setPassword({ operatorId: call.params['id'] ?? '', passwordHash }, byOf(call));
      return { status: 204 };
    },
  );
  // For who has lost the telephone and the recovery codes.
  router.add({ method: 'del', path: `${path}/second-factor`, action: 'operator.manage' }, async (call) => {
    await secondFactors.turnOff(call.params['id'] ?? '', byOf(call));
    return { status: 204 };
  });
  router.add(
    { method: 'post', path: `${path}/sign-out`, action: 'operator.manage', input: Nothing },
    async (call) => {
      await sessions.endOf({ operatorId: call.params['id'] ?? '' }, byOf(call));
      return { status: 204 };
    },
  );
}

async function changeAccount(
  { staff, desk }: ConsoleDeps,
  call: Call<z.infer<typeof Changes>>,
): Promise<Answer> {
  const operatorId = call.params['id'] ?? '';
  const { displayName, role, isDisabled } = call.input;
  const account = await staff.accounts.change(
    operatorId,
    {
      ...(displayName === undefined ? {} : { displayName }),
      ...(role === undefined ? {} : { role }),
      ...(isDisabled === undefined ? {} : { isDisabled }),
    },
    byOf(call),
  );
  if (isDisabled === true) {
    // What they were answering must not wait for somebody who cannot come back.
    const { items } = await desk.list({ states: ['claimed'], operatorId, limit: 1000 }, operatorId);
    for (const { id: handoffId } of items) {
      await desk.release({ handoffId, by: { ...call.actor, anyones: true } });
    }
  }
  return { status: 200, body: { account } };
}

function mountPolicy(router: Router, { staff }: ConsoleDeps): void {
  const path = '/api/console/policy';
  router.add({ method: 'get', path, action: 'operator.manage' }, async () => ({
    status: 200,
    body: { policy: await staff.policies.read() },
  }));
  router.add({ method: 'put', path, action: 'operator.manage', input: Policy }, async (call) => {
    // Who asks it of others shows that it works; so nobody can shut everybody out, themselves included.
    if (call.input.administratorsNeedSecondFactor && !call.operator.hasSecondFactor) {
      throw new HelpDeskError('SECOND_FACTOR_REQUIRED');
    }
    await staff.policies.write(call.input, byOf(call));
    return { status: 200, body: { policy: call.input } };
  });
}
