import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../../bots/config.ts';
import { silentLog } from '../../../bots/telemetry/log.ts';
import { startService, type Service } from '../../../channels/service.ts';
import { FakeBotApi } from '../../support/fake-bot-api/fake-bot-api.ts';
import type { Person } from '../../support/fake-bot-api/people.ts';
import { SteppedTime } from '../../support/fake-bot-api/stepped-time.ts';
import { shippedKnowledge } from '../../support/world.ts';

// The whole service with its real content, and a citizen on Telegram; each case goes on where the one before ended.
let time: SteppedTime;
let fake: FakeBotApi;
let service: Service;
let ada: Person;

beforeAll(async () => {
  time = new SteppedTime(new Date('2024-01-10T09:00:00+01:00'));
  fake = await FakeBotApi.start({ clock: time, scheduler: time });
  ada = fake.person({ id: 7, language: 'it' });
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
    knowledge: await shippedKnowledge(),
  });
}, 120_000);

afterAll(async () => {
  await time.during(service.stop());
  await fake.stop();
});

/** What the chat receives after something was done: texts and names of venues, when all of it has been answered. */
async function answersTo(act: () => unknown): Promise<string[]> {
  const before = fake.record.received(7).length;
  act();
  await time.during(fake.record.until((record) => record.received(7).length > before));
  await time.during(service.helpDesk.settled());
  return fake.record
    .received(7)
    .slice(before)
    .map(({ params }) => String(params['text'] ?? params['title']));
}

describe('a citizen on Telegram', { timeout: 60_000 }, () => {
  it('is welcomed at /start', async () => {
    const [welcome] = await answersTo(() => ada.says('/start'));

    expect(welcome).toMatch(/assistente automatico/i);
  });

  it('reads how many days are left, with the source', async () => {
    const [answer] = await answersTo(() => ada.says('quanti giorni mancano alla scadenza del bando?'));

    expect(answer).toMatch(/\b12\b/);
    expect(answer).toMatch(/Font[ei]:/);
  });

  it('presses a button as if it were words', async () => {
    const before = fake.record.of('answerCallbackQuery').length;
    const answers = await answersTo(() => ada.presses('Lo sportello più vicino'));

    expect(answers[0]).not.toBe('');
    expect(fake.record.of('answerCallbackQuery')).toHaveLength(before + 1);
  });

  it('shares a position and gets three venues', async () => {
    const answers = await answersTo(() => ada.shares(45.4855, 9.2163));
    const venues = fake.record.of('sendVenue', 7);

    expect(venues).toHaveLength(3);
    expect(answers.slice(-3)).toEqual(venues.map(({ params }) => params['title']));
  });

  it('is answered when a photo is not understood', async () => {
    const [answer] = await answersTo(() => ada.sendsPhoto());

    expect(answer).toMatch(/foto|immagin/i);
  });

  it('speaks with an operator, and with the bot again', async () => {
    await answersTo(() => ada.says('/operatore'));
    await answersTo(() => ada.says('mi serve aiuto con la domanda di partecipazione'));
    const { desk } = service.helpDesk;
    const { items } = await desk.list({ states: ['waiting'], limit: 1 }, 'anna');
    const by = { id: 'anna', name: 'Anna', anyones: true };
    const handoffId = items[0]?.id ?? '';

    await time.during(desk.claim({ handoffId, by }));
    const replies = await answersTo(() =>
      desk.reply({ handoffId, by, text: 'Buongiorno, la aiuto io.', clientMessageId: 'c1' }),
    );
    await time.during(desk.close({ handoffId, by, outcome: 'resolved' }));
    const [answer] = await answersTo(() => ada.says('quando scade il bando?'));

    expect(replies).toContain('Anna:\n\nBuongiorno, la aiuto io.');
    expect(answer).toBeDefined();
  });

  it('goes on with what was begun on the web', async () => {
    const onTheWeb = async (id: string, text: string) => {
      const web = { channelId: 'directline', conversation: { id: 'web' }, from: { id: 'web' }, locale: 'it' };
      await time.during(service.helpDesk.receive({ ...web, type: 'message', id, text }));
      await time.during(service.helpDesk.settled());
    };
    await onTheWeb('w1', 'vorrei parlare con una persona per gli allegati della domanda');
    await onTheWeb('w2', 'un codice per tornare');
    const { desk } = service.helpDesk;
    const { items } = await desk.list({ states: ['waiting'], limit: 1 }, 'anna');
    const handoffId = items[0]?.id ?? '';
    const { entries } = await desk.get(handoffId);
    const link = /https:\/\/t\.me\/(\w+)\?start=([A-Z]+)/.exec(entries.at(-1)?.text ?? '');

    const joined = await answersTo(() => ada.says(`/start ${link?.[2] ?? ''}`));
    const by = { id: 'anna', name: 'Anna', anyones: true };
    const claimed = await answersTo(() => desk.claim({ handoffId, by }));

    expect(link?.[1]).toBe(fake.bot.username);
    expect(joined[0]).toMatch(/Ho ritrovato la tua richiesta[\s\S]*posto 1/);
    expect(claimed[0]).toContain('Da adesso ti risponde Anna');
    await time.during(desk.close({ handoffId, by, outcome: 'resolved' }));
  });

  it('never makes a request that Telegram refuses', () => {
    expect(fake.record.calls.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
  });
});
