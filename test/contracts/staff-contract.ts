import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createChanges } from '../../bots/changes.ts';
import type { Operator, Role } from '../../bots/desk/accounts-api.ts';
import { createStaff, type Staff } from '../../bots/staff/staff.ts';
import type { Storage } from '../../bots/storage/storage.ts';
import { HandClock } from '../support/hand-clock.ts';

const BY = { name: 'Boss', from: '10.0.0.1' };
const HOUR_MS = 3_600_000;

/** What is stored of staff must hold on every storage, with several hands at once. */
export function testStaff(name: string, open: () => Promise<Storage>): void {
  describe(`staff on ${name}`, () => {
    let storage: Storage;
    let staff: Staff;
    const clock = new HandClock();

    beforeEach(async () => {
      storage = await open();
      staff = createStaff({ storage, clock, changes: createChanges(), freshId: () => randomUUID() });
    });
    afterEach(() => storage.close());

    const operator = (named: string, role: Role = 'operator'): Promise<Operator> =>
      staff.accounts.create({ name: named, displayName: named, role, passwordHash: 'x' });
    const session = async (tokenHash: string, owner: Operator): Promise<void> => {
      const createdAt = clock.now();
      const expiresAt = new Date(createdAt.getTime() + HOUR_MS);
      await staff.sessions.open({ tokenHash, operator: owner, device: 'Firefox', createdAt, expiresAt });
    };

    it('finds a session with its owner of now', async () => {
      const anna = await operator('anna');
      await operator('boss', 'administrator');
      await session('t1', anna);
      await staff.accounts.change(anna.id, { role: 'supervisor', displayName: 'Anna B.' }, BY);

      const found = await staff.sessions.find('t1', clock.now());

      expect(found?.operator).toEqual({ ...anna, role: 'supervisor', displayName: 'Anna B.' });
      expect(await staff.sessions.find('t1', new Date(clock.now().getTime() + HOUR_MS))).toBeUndefined();
    });

    it('ends one session, all but one, or all', async () => {
      const anna = await operator('anna');
      for (const token of ['t1', 't2', 't3', 't4']) {
        await session(token, anna);
      }
      const idOf = async (token: string) => (await staff.sessions.find(token, clock.now()))?.id ?? '';

      const one = await staff.sessions.endOf({ operatorId: anna.id, only: await idOf('t1') }, BY);
      const others = await staff.sessions.endOf({ operatorId: anna.id, allBut: await idOf('t2') }, BY);
      const left = await staff.sessions.of(anna.id, clock.now());
      const all = await staff.sessions.endOf({ operatorId: anna.id }, BY);

      expect([one, others, left.length, all]).toEqual([1, 2, 1, 1]);
    });

    it('always leaves an administrator', async () => {
      const bosses = await Promise.all(['b1', 'b2', 'b3', 'b4'].map((one) => operator(one, 'administrator')));

      const changed = await Promise.allSettled(
        bosses.map(({ id }, index) =>
          staff.accounts.change(id, index % 2 === 0 ? { role: 'operator' } : { isDisabled: true }, BY),
        ),
      );

      expect(changed.filter(({ status }) => status === 'rejected')).toHaveLength(1);
      expect((await staff.accounts.list()).filter(({ role }) => role === 'administrator')).toHaveLength(1);
    });

    it('takes a time step and a recovery code once', async () => {
      const { id } = await operator('anna');
      await staff.secondFactors.begin(id, 'SECRET');
      await staff.secondFactors.turnOn({ operatorId: id, step: 10, recoveryHashes: ['h1', 'h2'] }, BY);

      const steps = await Promise.all([11, 11, 11].map((step) => staff.secondFactors.acceptStep(id, step)));
      const codes = await Promise.all(
        ['h1', 'h1'].map((hash) => staff.secondFactors.useRecoveryCode(id, hash)),
      );

      expect(steps.filter(Boolean)).toHaveLength(1);
      expect(codes.filter(Boolean)).toHaveLength(1);
      expect(await staff.secondFactors.acceptStep(id, 10)).toBe(false);
      expect(await staff.secondFactors.recoveryCodesLeft(id)).toBe(1);
    });

    it('keeps canned replies apart by word, language and team', async () => {
      const reply = { shortcut: 'ciao', locale: 'it', text: 'Ciao' };
      await staff.cannedReplies.seed([reply]);
      await staff.cannedReplies.seed([{ ...reply, shortcut: 'due' }]);

      const saved = await Promise.allSettled([
        staff.cannedReplies.save({ ...reply, team: 'wemi' }, BY),
        staff.cannedReplies.save({ ...reply, locale: 'en' }, BY),
        staff.cannedReplies.save(reply, BY),
      ]);

      expect(saved.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
      expect(await staff.cannedReplies.all()).toHaveLength(3);
    });

    it('silences the bot until somebody lets it speak', async () => {
      await staff.killSwitch.silence({ it: 'Perché sì', en: 'Because' }, BY);
      const silenced = await staff.killSwitch.read();
      await Promise.all([staff.killSwitch.resume(BY), staff.killSwitch.resume(BY)]);

      expect(silenced).toMatchObject({ reason: { it: 'Perché sì' }, by: 'Boss' });
      expect(await staff.killSwitch.read()).toBeUndefined();
      const resumed = await staff.auditLog.page({ group: 'bot', limit: 10 });
      expect(resumed.map(({ what }) => what)).toEqual(['bot.resumed', 'bot.silenced']);
    });

    it('finds in the audit by person, kind, time and page', async () => {
      const anna = await operator('anna');
      await session('t1', anna);
      const [newest] = await staff.auditLog.page({ limit: 1 });
      const before = newest?.id ?? 0;
      const none = { since: new Date(clock.now().getTime() + 1), limit: 9 };

      expect(newest).toMatchObject({ who: 'anna', what: 'session.opened' });
      expect(await staff.auditLog.page({ who: 'anna', group: 'session', limit: 9 })).toHaveLength(1);
      expect(await staff.auditLog.page({ before, limit: 9 })).toMatchObject([{ what: 'operator.created' }]);
      expect(await staff.auditLog.page({ until: clock.now(), limit: 9 })).toEqual([]);
      expect(await staff.auditLog.page(none)).toEqual([]);
    });

    it('hands a secret to the first who asks in time', async () => {
      const expiresAt = new Date(clock.now().getTime() + 1000);
      await staff.oneTimeSecrets.keep({ key: 'k', value: 'v', expiresAt });
      await staff.oneTimeSecrets.keep({ key: 'late', value: 'v', expiresAt: clock.now() });

      const taken = await Promise.all(['k', 'k', 'late'].map((key) => staff.oneTimeSecrets.take(key)));

      expect(taken.filter((value) => value !== undefined)).toEqual(['v']);
    });

    it('knows an operator by the subject once it was linked', async () => {
      const anna = await operator('anna');
      await operator('eva');

      const linked = await staff.accounts.findBySubject('issuer|1', 'ANNA');
      const renamed = await staff.accounts.findBySubject('issuer|1', 'eva');
      const another = await staff.accounts.findBySubject('issuer|2', 'anna');

      expect([linked?.id, renamed?.id, another]).toEqual([anna.id, anna.id, undefined]);
    });
  });
}
