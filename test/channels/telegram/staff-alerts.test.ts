import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../../bots/config.ts';
import type { Operator } from '../../../bots/desk/accounts-api.ts';
import { silentLog } from '../../../bots/telemetry/log.ts';
import { startService, type Service } from '../../../channels/service.ts';
import { FakeBotApi } from '../../support/fake-bot-api/fake-bot-api.ts';
import type { Person } from '../../support/fake-bot-api/people.ts';
import { SteppedTime } from '../../support/fake-bot-api/stepped-time.ts';
import { smallKnowledge } from '../../support/small-knowledge.ts';

// Each case goes on where the one before ended.
let time: SteppedTime;
let fake: FakeBotApi;
let service: Service;
let anna: Operator;
let annasPhone: Person;
let citizen: Person;

const ANNA = 11;
const CITIZEN = 12;
const SECRET_WORDS = 'mio marito è malato';

beforeAll(async () => {
  time = new SteppedTime(new Date('2024-01-10T09:00:00+01:00'));
  fake = await FakeBotApi.start({ clock: time, scheduler: time });
  annasPhone = fake.person({ id: ANNA, language: 'it' });
  citizen = fake.person({ id: CITIZEN, language: 'it' });
  service = await startService({
    config: readConfig({
      PORT: '0',
      DATABASE_URL: 'sqlite::memory:',
      TELEGRAM_BOT_TOKEN: fake.token,
      TELEGRAM_API_ROOT: fake.apiRoot,
    }),
    clock: time,
    scheduler: time,
    log: silentLog,
    knowledge: smallKnowledge(),
  });
  const account = { name: 'anna', displayName: 'Anna', role: 'operator', passwordHash: 'x' } as const;
  anna = await service.helpDesk.staff.accounts.create(account);
}, 120_000);

afterAll(async () => {
  await time.during(service.stop());
  await fake.stop();
});

function texts(chat: number): readonly string[] {
  return fake.record.received(chat).map(({ params }) => JSON.stringify(params['text'] ?? '').slice(1, -1));
}

/** Waits until the chat has received one more, and everything else is done. */
async function nextIn(chat: number, act: () => unknown): Promise<string> {
  const before = texts(chat).length;
  act();
  await time.during(fake.record.until((record) => record.received(chat).length > before));
  await time.during(service.helpDesk.settled());
  return texts(chat).at(-1) ?? '';
}

/** Lets everything that is due happen. */
async function settle(): Promise<void> {
  await time.during(service.helpDesk.settled());
}

describe('staff on their own Telegram', { timeout: 60_000 }, () => {
  it('link it by a code that counts once', async () => {
    const code = await service.helpDesk.staff.chats.invite(anna.id);

    const linked = await nextIn(ANNA, () => annasPhone.says(`/start ${code}`));
    const again = await nextIn(CITIZEN, () => citizen.says(`/start ${code}`));

    expect(linked).toMatch(/^Fatto, Anna\./);
    expect(again).toMatch(/non vale più/);
    expect(await service.helpDesk.staff.chats.isLinked(anna.id)).toBe(true);
  });

  it('are told once that somebody waits, without their words', async () => {
    const before = texts(ANNA).length;
    await nextIn(CITIZEN, () => citizen.says('/operatore'));
    await nextIn(ANNA, () => citizen.says(SECRET_WORDS));
    await settle();

    const [alert, ...more] = texts(ANNA).slice(before);
    const { items } = await service.helpDesk.desk.list({ states: ['waiting'], limit: 1 }, anna.id);
    expect(more).toEqual([]);
    expect(alert).toContain(`${service.url}/console#/handoffs/${items[0]?.id ?? 'none'}`);
    expect(alert).not.toContain(SECRET_WORDS);
  });

  it('are told again when a colleague puts it back', async () => {
    const { desk } = service.helpDesk;
    const { items } = await desk.list({ states: ['waiting'], limit: 1 }, anna.id);
    const command = { handoffId: items[0]?.id ?? '', by: { id: anna.id, name: 'Anna', anyones: true } };
    const before = texts(ANNA).length;
    await time.during(desk.claim(command));
    await settle();

    await nextIn(ANNA, () => void desk.release(command));

    expect(texts(ANNA)).toHaveLength(before + 1);
  });

  it('are told again when danger is told of what waits', async () => {
    const alert = await nextIn(ANNA, () => citizen.says('mio marito mi picchia'));

    expect(alert).toMatch(/^Una richiesta urgente/);
  });

  it('hear nothing of other teams, nor once unlinked', async () => {
    const { desk, settings, staff } = service.helpDesk;
    const by = { id: anna.id, name: 'Anna', anyones: true };
    const { items } = await desk.list({ states: ['waiting'], limit: 1 }, anna.id);
    const command = { handoffId: items[0]?.id ?? '', by };
    const skills = await settings.skillsOf(anna.id);
    await settings.saveSkills(anna.id, { ...skills, teams: [] }, by);
    const before = texts(ANNA).length;

    await time.during(desk.claim(command));
    await time.during(desk.release(command));
    await nextIn(CITIZEN, () => citizen.says('ci siete?'));
    await settings.saveSkills(anna.id, skills, by);
    await staff.chats.unlink(anna.id, by);
    await time.during(desk.claim(command));
    await time.during(desk.release(command));
    await nextIn(CITIZEN, () => citizen.says('ci siete ancora?'));

    expect(texts(ANNA)).toHaveLength(before);
    expect(await staff.chats.isLinked(anna.id)).toBe(false);
  });
});
