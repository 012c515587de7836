import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Skills } from '../../../bots/desk/settings-api.ts';
import { openWorld, type World } from '../../support/world.ts';

const MINUTE_MS = 60_000;
const admin = { id: 'ada', name: 'Ada', anyones: true };

interface Person {
  readonly id: string;
  readonly name: string;
  readonly anyones: boolean;
}

let world: World;
let anna: Person;
let bruno: Person;

beforeEach(async () => {
  world = await openWorld({ clock: '2024-01-15T10:00:00+01:00' });
  anna = await anOperator('anna');
  bruno = await anOperator('bruno');
});
afterEach(() => world.close());

async function anOperator(name: string): Promise<Person> {
  const displayName = `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`;
  const made = await world.helpDesk.staff.accounts.create({
    name,
    displayName,
    role: 'operator',
    passwordHash: 'hash',
  });
  return { id: made.id, name: displayName, anyones: false };
}

async function skilled(person: Person, skills: Partial<Skills>): Promise<void> {
  const { settings } = world.helpDesk;
  await settings.saveSkills(person.id, { ...(await settings.skillsOf(person.id)), ...skills }, admin);
}

/** A citizen waits for a person about the call, or about WeMi. */
async function someoneWaits(chat: string, about = 'un dubbio sugli allegati della domanda'): Promise<string> {
  const conversation = { conversation: { id: chat }, from: { id: `citizen-${chat}` } };
  await world.says('vorrei parlare con una persona', conversation);
  await world.says(about, conversation);
  const rows = await world.helpDesk.storage.reader.query(
    `SELECT h.id FROM handoffs h JOIN conversations c ON c.id = h.conversation_id
     WHERE c.channel_conversation_id = ? ORDER BY h.opened_at DESC`,
    [chat],
  );
  return String(rows[0]?.['id']);
}

/** Time goes by; what the desk looks at from time to time, it has looked at by the end. */
async function pass(minutes: number): Promise<void> {
  world.time.advance(minutes * MINUTE_MS);
  await world.helpDesk.settled();
  world.time.advance(5_000);
  await world.helpDesk.settled();
}

async function events(...kinds: readonly string[]): Promise<readonly string[]> {
  const found = await world.helpDesk.deskEvents.after(0, 10_000);
  return found
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, data }) => (typeof data['due'] === 'string' ? `${kind} ${data['due']}` : kind));
}

const summary = (id: string) => world.helpDesk.desk.summary(id);

describe('pulling the next one', () => {
  it('takes the urgent first, then the oldest of one’s teams and languages', async () => {
    const { desk, storage } = world.helpDesk;
    const first = await someoneWaits('chat-1');
    world.time.advance(1000);
    const second = await someoneWaits('chat-2');
    world.time.advance(1000);
    const urgent = await someoneWaits('chat-3');
    await storage.transaction((sql) => sql.query('UPDATE handoffs SET urgent = 1 WHERE id = ?', [urgent]));
    const team = (await summary(first)).team;
    await skilled(bruno, { teams: ['altro'] });

    const taken = [await desk.claimNext({ by: anna }), await desk.claimNext({ by: anna })];

    expect(taken.map((handoff) => handoff?.id)).toEqual([urgent, first]);
    expect(await desk.claimNext({ by: bruno })).toBeUndefined();
    await skilled(bruno, { teams: [team], locales: ['en'] });
    expect(await desk.claimNext({ by: bruno })).toBeUndefined();
    await skilled(bruno, { locales: ['it'] });
    expect((await desk.claimNext({ by: bruno }))?.id).toBe(second);
  });

  it('takes first who told of danger while waiting', async () => {
    const { desk } = world.helpDesk;
    await someoneWaits('chat-1');
    world.time.advance(1000);
    const inDanger = await someoneWaits('chat-2');
    const chat = { conversation: { id: 'chat-2' }, from: { id: 'citizen-chat-2' } };

    await world.says('mio marito mi picchia', chat);
    await world.says('aiuto, mi ha picchiata ancora', chat);

    expect(await events('handoff.escalated')).toHaveLength(1);
    expect((await desk.claimNext({ by: anna }))?.id).toBe(inDanger);
  });

  it('gives each to one of many who pull at once', async () => {
    const { desk } = world.helpDesk;
    const ids = [await someoneWaits('chat-1'), await someoneWaits('chat-2'), await someoneWaits('chat-3')];

    const pulled = await Promise.all(
      Array.from({ length: 8 }, (_, index) => desk.claimNext({ by: index % 2 ? anna : bruno })),
    );

    expect(pulled.flatMap((handoff) => (handoff ? [handoff.id] : [])).sort()).toEqual(ids.sort());
  });

  it('stops at the limit of what one may hold', async () => {
    const { desk } = world.helpDesk;
    const ids = [await someoneWaits('chat-1'), await someoneWaits('chat-2'), await someoneWaits('chat-3')];
    await skilled(anna, { mostAtOnce: 2 });

    const claims = await Promise.allSettled(ids.map((handoffId) => desk.claim({ handoffId, by: anna })));

    expect(claims.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(claims[2]).toMatchObject({ reason: { code: 'HANDOFF_LIMIT_REACHED' } });
    await expect(desk.claimNext({ by: anna })).rejects.toMatchObject({ code: 'HANDOFF_LIMIT_REACHED' });
    await desk.claim({ handoffId: ids[2] ?? '', by: bruno });
    await expect(desk.transfer({ handoffId: ids[2] ?? '', by: bruno, to: 'anna' })).rejects.toMatchObject({
      code: 'HANDOFF_LIMIT_REACHED',
    });
  });
});

describe('being given work', () => {
  it('shares it out by room among those who are there', async () => {
    const { presence } = world.helpDesk;
    await skilled(anna, { automatic: true, mostAtOnce: 2 });
    await skilled(bruno, { automatic: true, mostAtOnce: 3 });
    await anOperator('carla');
    await presence.beat(anna.id);

    const first = await someoneWaits('chat-1');
    await presence.beat(bruno.id);
    const others = [await someoneWaits('chat-2'), await someoneWaits('chat-3'), await someoneWaits('chat-4')];
    const [fifth, sixth] = [await someoneWaits('chat-5'), await someoneWaits('chat-6')];

    expect((await summary(first)).operator?.name).toBe('Anna');
    const taken = await Promise.all(others.map(async (id) => (await summary(id)).operator?.name));
    expect(taken.slice(0, 2)).toEqual(['Bruno', 'Bruno']);
    expect((await summary(fifth)).state).toBe('claimed');
    expect((await summary(sixth)).state).toBe('waiting');
    expect(await events('handoff.assigned')).toHaveLength(5);
  });

  it('does not hand back unasked what somebody released', async () => {
    const { presence, desk } = world.helpDesk;
    await skilled(anna, { automatic: true });
    await presence.beat(anna.id);
    const id = await someoneWaits('chat-1');

    await desk.release({ handoffId: id, by: anna });
    await world.helpDesk.settled();

    expect((await summary(id)).state).toBe('waiting');
  });

  it('takes nothing that is not theirs', async () => {
    await skilled(anna, { automatic: true, locales: ['en'] });
    await world.helpDesk.presence.beat(anna.id);

    expect((await summary(await someoneWaits('chat-1'))).state).toBe('waiting');
  });
});

describe('an operator who goes', () => {
  it('gives back what they hold when the lease ends', async () => {
    const { presence, desk } = world.helpDesk;
    await presence.beat(anna.id);
    const id = await someoneWaits('chat-1');
    await desk.claim({ handoffId: id, by: anna });
    await world.helpDesk.settled();
    await pass(1);
    await presence.beat(anna.id);
    await pass(1);
    const during = await summary(id);

    await pass(1);

    expect(during.state).toBe('claimed');
    expect(await summary(id)).toMatchObject({ state: 'waiting', position: 1 });
    expect(world.channel.textsOf('chat-1').at(-1)).toContain('non è più collegato');
    expect((await desk.get(id)).audit.map(({ who, what, from }) => [who, what, from])).toEqual([
      ['', 'opened', 'citizen'],
      ['Anna', 'claimed', undefined],
      ['Anna', 'given-back', 'system'],
    ]);
    expect(await presence.present()).toEqual([]);
    expect((await world.says('quando scade il bando?')).at(-1)).toContain('22 gennaio 2024');
  });

  it('keeps what they hold over a restart of the service', async () => {
    const { presence, desk } = world.helpDesk;
    await presence.beat(anna.id);
    const id = await someoneWaits('chat-1');
    await desk.claim({ handoffId: id, by: anna });
    await world.helpDesk.stop();
    world.time.advance(10 * MINUTE_MS);

    await world.restart();
    await world.helpDesk.settled();

    expect((await summary(id)).state).toBe('claimed');
    await pass(2);
    expect((await summary(id)).state).toBe('waiting');
  });

  it('gives back soon after signing out, unless another page is open', async () => {
    const { presence, desk } = world.helpDesk;
    for (const person of [anna, bruno]) {
      await presence.beat(person.id);
    }
    const [hers, his] = [await someoneWaits('chat-1'), await someoneWaits('chat-2')];
    await desk.claim({ handoffId: hers, by: anna });
    await desk.claim({ handoffId: his, by: bruno });

    await presence.leave(anna.id);
    await presence.leave(bruno.id);
    await presence.beat(bruno.id);
    await pass(0.5);

    expect([(await summary(hers)).state, (await summary(his)).state]).toEqual(['waiting', 'claimed']);
  });
});

describe('due times', () => {
  it('warn, then escalate, once each', async () => {
    const id = await someoneWaits('chat-1');
    const due = (await summary(id)).dueAt;
    const minutes = ((due?.getTime() ?? 0) - world.time.now().getTime()) / MINUTE_MS;
    await pass(minutes * 0.75 - 1);
    const before = await events('due.warned', 'due.missed');

    await pass(2);
    await pass(minutes);
    await pass(5);

    expect(before).toEqual([]);
    expect((await events('due.warned', 'due.missed')).slice(0, 2)).toEqual([
      'due.warned first-reply',
      'due.missed first-reply',
    ]);
    expect(await events('due.missed')).toHaveLength(1);
    expect(await summary(id)).toMatchObject({ urgent: true, dueAt: due });
  });

  it('count the hours of the office only, also when these change', async () => {
    world.time.set('2024-01-15T12:50:00+01:00');
    const id = await someoneWaits('chat-1');
    const before = (await summary(id)).dueAt;
    const { settings } = world.helpDesk;

    await settings.saveHours({ ...(await settings.hours()), week: { '2': ['09:00-13:00'] } }, admin);

    expect(before?.getTime()).toBeGreaterThan(Date.parse('2024-01-15T14:00:00+01:00'));
    const after = (await summary(id)).dueAt?.toISOString() ?? '';
    expect(after > '2024-01-16T08:00:00.000Z' && after < '2024-01-16T12:00:00.000Z').toBe(true);
  });

  it('begin anew with each message that waits for an answer', async () => {
    const { desk } = world.helpDesk;
    const id = await someoneWaits('chat-1');
    await desk.claim({ handoffId: id, by: anna });
    await desk.reply({ handoffId: id, by: anna, text: 'Eccomi.', clientMessageId: '1' });
    const quiet = await world.helpDesk.desk.list({ dueSoon: true, limit: 10 }, '');

    await world.says('e la firma?');
    await pass(50);
    await world.says('ci siete?');
    await pass(5);
    const soon = await desk.list({ dueSoon: true, limit: 10 }, '');
    await desk.reply({ handoffId: id, by: anna, text: 'Serve.', clientMessageId: '2' });
    const answered = await desk.list({ dueSoon: true, limit: 10 }, '');

    expect(quiet.items).toEqual([]);
    expect(soon.items.map((item) => item.id)).toEqual([id]);
    expect(answered.items).toEqual([]);
    expect(await events('due.warned')).toEqual(['due.warned next-reply']);
  });

  it('end with the handoff', async () => {
    const { desk } = world.helpDesk;
    const id = await someoneWaits('chat-1');
    await desk.claim({ handoffId: id, by: anna });
    await desk.close({ handoffId: id, by: anna, outcome: 'solved' });

    await pass(60 * 24 * 30);

    expect(await events('due.warned', 'due.missed')).toEqual([]);
  });

  it('let a request expire that nobody takes, and say so', async () => {
    const id = await someoneWaits('chat-1');

    await pass(60 * 24 * 15);

    expect((await summary(id)).state).toBe('expired');
    expect(world.channel.textsOf('chat-1').at(-1)).toContain('nessuno dello staff ha potuto rispondere');
    expect(await events('handoff.expired')).toHaveLength(1);
  });

  it('fire once over restarts', async () => {
    await someoneWaits('chat-1');
    await world.helpDesk.stop();
    world.time.advance(3 * 60 * MINUTE_MS);

    await world.restart();
    await world.helpDesk.settled();
    await world.restart();
    await world.helpDesk.settled();

    expect(await events('due.missed')).toEqual(['due.missed first-reply']);
  });
});

/** Anna has answered, and closed. */
async function aClosedOne(): Promise<string> {
  const { desk } = world.helpDesk;
  const id = await someoneWaits('chat-1');
  await desk.claim({ handoffId: id, by: anna });
  await desk.reply({ handoffId: id, by: anna, text: 'Serve il modulo B.', clientMessageId: '1' });
  await desk.close({ handoffId: id, by: anna, outcome: 'solved' });
  await world.helpDesk.settled();
  return id;
}

describe('a closed handoff', () => {
  it('goes back to the same operator if present', async () => {
    await world.helpDesk.presence.beat(anna.id);
    const id = await aClosedOne();

    const said = await world.says('vorrei parlare di nuovo con una persona, per il modulo B');

    expect(said.join()).toContain('Anna');
    expect(await summary(id)).toMatchObject({ state: 'claimed', operator: { name: 'Anna' } });
  });

  it('waits in its old place if they are gone', async () => {
    const id = await aClosedOne();
    world.time.advance(1000);
    const later = await someoneWaits('chat-2');

    await world.says('vorrei parlare di nuovo con una persona, per il modulo B');

    expect(await summary(id)).toMatchObject({ state: 'waiting', position: 1 });
    expect(await summary(later)).toMatchObject({ position: 2 });
    expect(await events('handoff.reopened')).toHaveLength(1);
  });

  it('stays closed after the team’s time', async () => {
    const id = await aClosedOne();
    await pass(60 * 24 * 3);

    await world.says('vorrei parlare di nuovo con una persona, per il modulo B');

    expect((await summary(id)).state).toBe('closed');
  });
});

describe('how long somebody waits', () => {
  it('is told as a range once enough others have waited', async () => {
    const { desk } = world.helpDesk;
    for (const chat of ['a', 'b', 'c', 'd', 'e']) {
      const handoffId = await someoneWaits(chat);
      await pass(chat === 'e' ? 30 : 8);
      await desk.claim({ handoffId, by: anna });
    }
    await pass(2);
    const [first, second] = [await someoneWaits('chat-1'), await someoneWaits('chat-2')];

    expect(await desk.waitOf(first)).toEqual({
      handoffId: first,
      position: 1,
      isNew: false,
      wait: { low: 5, high: 10 },
    });
    expect(await desk.waitOf(second)).toMatchObject({ position: 2, wait: { low: 15, high: 20 } });
  });

  it('is unknown at first', async () => {
    const id = await someoneWaits('chat-1');

    expect(await world.helpDesk.desk.waitOf(id)).toEqual({ handoffId: id, position: 1, isNew: false });
  });
});

describe('a citizen who blocks us', () => {
  it('leaves the queue', async () => {
    const id = await someoneWaits('chat-1');

    await world.helpDesk.receive({
      type: 'event',
      name: 'telegram/blocked',
      channelId: 'test',
      conversation: { id: 'chat-1' },
      from: { id: 'citizen-chat-1' },
    });
    await world.helpDesk.settled();

    expect((await summary(id)).state).toBe('abandoned');
  });
});

describe('one speaker at a time', () => {
  it('asks the silent bot without a word to the citizen', async () => {
    const { desk } = world.helpDesk;
    const handoffId = await someoneWaits('chat-1');
    await desk.claim({ handoffId, by: anna });
    await world.says('quando scade il bando?');
    const before = world.channel.delivered.length;

    const last = await desk.suggest({ handoffId, by: anna });
    const asked = await desk.suggest({ handoffId, by: anna, text: 'a quale PEC mando la domanda?' });
    const none = await desk.suggest({ handoffId, by: anna, text: 'che tempo fa domani a Palermo?' });
    await world.helpDesk.settled();

    expect(last).toMatchObject({
      to: 'quando scade il bando?',
      outcome: 'answer',
      articles: ['call.deadline'],
    });
    expect(last?.text).toContain('22 gennaio 2024');
    expect(asked?.text).toContain('volontariato@pec.comune.milano.it');
    expect(none).toBeUndefined();
    expect(world.channel.delivered).toHaveLength(before);
  });

  it('shows the operator what the citizen has edited', async () => {
    const { desk, changes } = world.helpDesk;
    const handoffId = await someoneWaits('chat-1');
    await desk.claim({ handoffId, by: anna });
    const { seq } = await world.helpDesk.receive({ ...aMessageOf('il mio numero è 111'), id: 'm1' });
    await world.helpDesk.settled();
    const told: string[] = [];
    changes.desk.listen(() => told.push('desk'));
    changes.conversation.listen(() => told.push('conversation'));

    await world.helpDesk.receive({
      ...aMessageOf('il mio numero è 222'),
      id: 'm2',
      type: 'messageUpdate',
      replacesId: 'm1',
    });
    await world.helpDesk.settled();

    const { entries } = await desk.get(handoffId);
    const event = (await world.helpDesk.deskEvents.after(0, 10_000)).at(-1);
    expect(entries.at(-1)).toMatchObject({ seq, text: 'il mio numero è 222', isEdited: true });
    expect(event).toMatchObject({ kind: 'message.edited', handoffId, data: { seq } });
    expect(told.toSorted()).toEqual(['conversation', 'desk']);
  });

  it('does not call the operator whenever a live position moves', async () => {
    const { desk } = world.helpDesk;
    const handoffId = await someoneWaits('chat-1');
    await desk.claim({ handoffId, by: anna });
    await world.helpDesk.receive({ ...aMessageOf(''), id: 'm1', entities: positionAt(45.46) });

    const moved = { id: 'm2', type: 'messageUpdate', replacesId: 'm1', entities: positionAt(45.47) };
    await world.helpDesk.receive({ ...aMessageOf(''), ...moved });
    await world.helpDesk.settled();

    const last = (await desk.get(handoffId)).entries.at(-1);
    expect(last).toMatchObject({ position: { lat: 45.47, lon: 9.19 } });
    expect(last).not.toHaveProperty('isEdited');
    expect(await events('message.edited')).toEqual([]);
  });

  it('lets no message fall between bot and operator', async () => {
    const { desk } = world.helpDesk;
    const handoffId = await someoneWaits('chat-1');
    const before = world.channel.delivered.length;

    for (let round = 0; round < 12; round += 1) {
      const moves = [
        () => world.helpDesk.receive(aMessageOf(`quando scade il bando? ${round}`)),
        async () => {
          const held = (await summary(handoffId)).state === 'claimed';
          await (held ? desk.release({ handoffId, by: anna }) : desk.claim({ handoffId, by: anna }));
        },
      ];
      // Either may come first, and the turn runs whenever it runs.
      await Promise.all((round % 2 ? moves : moves.toReversed()).map((move) => move()));
      await world.helpDesk.settled();
    }

    const { entries } = await desk.get(handoffId);
    const asked = entries.filter(({ role, text }) => role === 'citizen' && /bando\? \d+$/.test(text));
    const answered = world.channel.delivered
      .slice(before)
      .filter(({ activity }) => activity.text?.includes('22 gennaio') === true);
    const heard = (await world.helpDesk.deskEvents.after(0, 10_000)).filter(
      ({ kind, data }) => kind === 'message.added' && data['role'] === 'citizen',
    );
    expect(asked).toHaveLength(12);
    // Each is on the operator's page, and the bot answers just those that found no operator.
    expect(heard).toHaveLength(12);
    expect(speakers(entries)).toEqual(new Set(['ok']));
    // Nobody answered for Anna: what stood open at each release was the bot's to answer.
    expect(answered).toHaveLength(6);
  });
});

const positionAt = (latitude: number) => [{ type: 'GeoCoordinates', latitude, longitude: 9.19 }];

function aMessageOf(text: string): Record<string, unknown> {
  return {
    type: 'message',
    channelId: 'test',
    conversation: { id: 'chat-1' },
    from: { id: 'citizen-chat-1' },
    locale: 'it',
    text,
  };
}

/** Reads who had the word from what the citizen was told: the bot may speak only while no operator has it. */
function speakers(entries: readonly { readonly role: string; readonly text: string }[]): ReadonlySet<string> {
  const found = new Set<string>();
  let isClaimed = false;
  for (const { role, text } of entries) {
    if (role === 'system') {
      isClaimed = text.startsWith('Da adesso ti risponde');
    }
    found.add(role === 'bot' && isClaimed ? `the bot spoke: ${text}` : 'ok');
  }
  return found;
}
