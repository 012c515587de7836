import { afterEach, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { openSqlite } from '../../bots/storage/open-storage.ts';
import { storeReceived } from '../../bots/storage/sql/inbox.ts';
import type { Storage } from '../../bots/storage/storage.ts';
import { silentLog } from '../../bots/telemetry/log.ts';
import { aMessage, openWorld, shippedKnowledge, type World, type WorldOptions } from '../support/world.ts';

let world: World;

afterEach(async () => {
  await world.close();
});

async function open(options?: WorldOptions): Promise<World> {
  world = await openWorld(options);
  return world;
}

const anna = { id: 'anna', name: 'Anna', anyones: false };
const bruno = { id: 'bruno', name: 'Bruno', anyones: false };

async function aWaitingCase(): Promise<string> {
  await world.says('vorrei parlare con una persona');
  await world.says('un dubbio sugli allegati');
  const { items } = await world.helpDesk.desk.list({ states: ['waiting'], limit: 1 }, '');
  return items[0]?.id ?? 'none';
}

describe('a turn', () => {
  it('answers an activity that arrives twice once', async () => {
    await open();
    const message = aMessage('quando scade il bando?', { id: 'a1' });

    const first = await world.helpDesk.receive(message);
    const second = await world.helpDesk.receive(message);
    await world.helpDesk.settled();

    expect([first.duplicate, second.duplicate]).toEqual([false, true]);
    expect(second.seq).toBe(first.seq);
    expect(world.channel.textsOf('chat-1')).toHaveLength(1);
  });

  it('keeps the order of a conversation under load', async () => {
    await open();
    const questions = Array.from({ length: 20 }, (_, index) => `municipio ${(index % 9) + 1}`);

    await Promise.all(questions.map((text) => world.helpDesk.receive(aMessage(text))));
    await world.helpDesk.settled();

    const seqs = world.channel.delivered.map(({ seq }) => seq);
    expect(seqs).toEqual([...seqs].sort((one, other) => one - other));
    expect(new Set(seqs).size).toBe(seqs.length);
  });

  it('refuses what is no activity with a stable code', async () => {
    await open();

    await expect(world.helpDesk.receive({ type: 'message' })).rejects.toMatchObject({
      code: 'ACTIVITY_INVALID',
    });
    await expect(world.helpDesk.receive('words')).rejects.toMatchObject({ code: 'ACTIVITY_INVALID' });
  });

  it('lives through a text of a million letters', async () => {
    await open();

    const answers = await world.says('quando scade il bando? '.repeat(45_000));

    expect(answers.length).toBeGreaterThan(0);
    expect((await world.says('quando scade il bando?'))[0]).toContain('22 gennaio 2024');
  });

  it('says sorry and calls a person when it cannot answer', async () => {
    const broken = await open();
    const { knowledge } = broken.helpDesk;
    await broken.close();
    const search = {
      read: () => {
        throw new Error('a fault of ours');
      },
      knownShare: () => 1,
    };
    await open({ knowledge: { ...knowledge, search } });

    const answers = await world.says('che cosa prevede l’area 2?');

    expect(answers).toEqual([expect.stringContaining('qualcosa non ha funzionato')]);
    expect((await world.helpDesk.desk.list({ states: ['waiting'], limit: 1 }, '')).counts.waiting).toBe(1);
  });

  it('sets aside what it cannot answer when no person can be called', async () => {
    const { faults, ...parts } = await breakable();
    await open(parts);
    faults.push('search', 'handoffs');

    const told = await world.says('che cosa prevede l’area 2?');
    const counted = await world.helpDesk.metrics.registry.metrics();
    faults.length = 0;
    await world.restart();
    const next = await world.says('quando scade il bando?');

    expect(told).toEqual([expect.stringMatching(/qualcosa non ha funzionato(?!.*persona)/)]);
    expect(next).toEqual([expect.stringContaining('22 gennaio 2024')]);
    expect(await inboxRows()).toEqual([
      { state: 'failed', attempts: 3, error: 'SearchFault' },
      { state: 'done', attempts: 1, error: undefined },
    ]);
    expect(parts.errors).toEqual([
      'turn failed: SearchFault',
      'turn failed: SearchFault',
      'turn failed: SearchFault',
      'apology failed: HandoffsFault',
    ]);
    expect(counted).toContain('helpdesk_turns_total{outcome="failed"} 1\n');
  });

  it('sets aside what it cannot answer when it cannot say sorry', async () => {
    const { faults, ...parts } = await breakable();
    await open(parts);
    faults.push('search', 'outbox');

    const told = await world.says('che cosa prevede l’area 2?');
    faults.length = 0;
    const next = await world.says('quando scade il bando?');

    expect(told).toEqual([]);
    expect(next).toEqual([expect.stringContaining('22 gennaio 2024')]);
    expect(await inboxRows()).toEqual([
      { state: 'failed', attempts: 3, error: 'SearchFault' },
      { state: 'done', attempts: 1, error: undefined },
    ]);
    expect(parts.errors.slice(3)).toEqual(['apology failed: OutboxFault', 'apology failed: OutboxFault']);
    // A person who was called by an apology that failed halfway was not called.
    expect((await world.helpDesk.desk.list({ states: ['waiting'], limit: 1 }, '')).counts.waiting).toBe(0);
  });

  it('says sorry for a message that a release cannot read', async () => {
    await open();
    const { conversationId } = await world.helpDesk.receive(aMessage('quando scade il bando?'));
    await world.helpDesk.settled();
    await world.helpDesk.storage.transaction((transaction) =>
      storeReceived(transaction, { conversationId, activityId: 'old', activity: '{}', at: 0 }),
    );

    await world.restart();
    await world.helpDesk.settled();
    const next = await world.says('quando scade il bando?');

    expect(world.channel.textsOf('chat-1')[1]).toContain('qualcosa non ha funzionato');
    expect(next).toEqual([expect.stringContaining('22 gennaio 2024')]);
    expect((await inboxRows()).map(({ state }) => state)).toEqual(['done', 'failed', 'done']);
  });

  it('corrects the answer to an edited message in its place', async () => {
    await open();
    await world.says('quando scade il bando?', { id: 'm1' });
    const [first] = world.channel.delivered;

    await world.helpDesk.receive({
      ...aMessage('a quale indirizzo PEC mando la domanda?', { id: 'u2' }),
      type: 'messageUpdate',
      replacesId: 'm1',
    });
    await world.helpDesk.settled();

    const last = world.channel.delivered.at(-1);
    expect(last?.activity.text).toContain('volontariato@pec.comune.milano.it');
    expect(last?.activity.id).toBe(first?.activity.id);
    const { transcript } = await transcriptOf('chat-1');
    expect(transcript.filter(({ role }) => role === 'citizen').map(({ text }) => text)).toEqual([
      'a quale indirizzo PEC mando la domanda?',
    ]);
  });

  it('leaves an answer alone when the talk has gone on', async () => {
    await open();
    await world.says('quando scade il bando?', { id: 'm1' });
    await world.says('che cosa prevede l’area 2?', { id: 'm2' });
    const before = world.channel.delivered.length;

    await world.helpDesk.receive({
      ...aMessage('altro', { id: 'u3' }),
      type: 'messageUpdate',
      replacesId: 'm1',
    });
    await world.helpDesk.settled();

    expect(world.channel.delivered).toHaveLength(before);
  });
});

type Fault = 'search' | 'handoffs' | 'outbox';

/** The parts of a world in which each of `faults` breaks something, and the errors that were logged meanwhile. */
async function breakable(): Promise<{
  readonly faults: Fault[];
  readonly errors: readonly string[];
  readonly knowledge: Knowledge;
  readonly storage: Storage;
  readonly log: typeof silentLog;
}> {
  const faults: Fault[] = [];
  const errors: string[] = [];
  const mayBreak = (fault: Fault): void => {
    if (faults.includes(fault)) {
      const name = `${fault.charAt(0).toUpperCase()}${fault.slice(1)}Fault`;
      throw Object.assign(new Error('a fault of ours'), { name });
    }
  };
  const shipped = await shippedKnowledge();
  const sqlite = await openSqlite(':memory:');
  return {
    faults,
    errors,
    knowledge: {
      ...shipped,
      search: {
        knownShare: (...question) => shipped.search.knownShare(...question),
        read(...question) {
          mayBreak('search');
          return shipped.search.read(...question);
        },
      },
    },
    storage: {
      ...sqlite,
      transaction: (work, lane) =>
        sqlite.transaction(
          (transaction) =>
            work({
              ...transaction,
              async query(text, parameters) {
                for (const table of ['handoffs', 'outbox'] as const) {
                  if (text.startsWith(`INSERT INTO ${table}`)) {
                    mayBreak(table);
                  }
                }
                return transaction.query(text, parameters);
              },
            }),
          lane,
        ),
    },
    log: {
      ...silentLog,
      error: (fields, message) =>
        errors.push('error' in fields ? `${message}: ${String(fields.error)}` : message),
    },
  };
}

async function inboxRows(): Promise<readonly { state: unknown; attempts: unknown; error: unknown }[]> {
  const rows = await world.helpDesk.storage.reader.query(
    'SELECT state, attempts, cause FROM inbox ORDER BY id',
  );
  return rows.map(({ state, attempts, cause }) => ({
    state,
    attempts,
    error: typeof cause === 'string' ? (JSON.parse(cause) as { error: unknown }).error : undefined,
  }));
}

async function transcriptOf(
  chat: string,
): Promise<{ readonly transcript: readonly { role: string; text: string }[] }> {
  const rows = await world.helpDesk.storage.reader.query(
    `SELECT t.role, t.text FROM transcript t JOIN conversations c ON c.id = t.conversation_id
     WHERE c.channel_conversation_id = ? ORDER BY t.seq`,
    [chat],
  );
  return { transcript: rows.map((row) => ({ role: String(row['role']), text: String(row['text']) })) };
}

describe('the outbox', () => {
  it('tries again after a growing pause', async () => {
    await open();
    world.channel.receipts.push({ status: 'retry', code: 'HTTP_500' }, { status: 'retry', code: 'HTTP_500' });

    await world.says('quando scade il bando?');
    const early = world.channel.delivered.length;
    world.time.advance(750);
    await world.helpDesk.settled();
    world.time.advance(1_500);
    await world.helpDesk.settled();

    expect(early).toBe(0);
    expect(world.channel.delivered).toHaveLength(1);
  });

  it('obeys the pause that the channel asks for', async () => {
    await open();
    world.channel.receipts.push({ status: 'retry', code: 'HTTP_429', afterMs: 30_000 });

    await world.says('quando scade il bando?');
    world.time.advance(29_999);
    await world.helpDesk.settled();
    const early = world.channel.delivered.length;
    world.time.advance(1);
    await world.helpDesk.settled();

    expect([early, world.channel.delivered.length]).toEqual([0, 1]);
  });

  it('sends an ambiguous message once more and no further', async () => {
    await open();
    world.channel.receipts.push(
      { status: 'ambiguous', code: 'DROPPED' },
      { status: 'ambiguous', code: 'DROPPED' },
    );

    await world.says('quando scade il bando?');
    world.time.advance(3_600_000);
    await world.helpDesk.settled();

    const rows = await world.helpDesk.storage.reader.query('SELECT state, attempts, ambiguous FROM outbox');
    expect(world.channel.delivered).toHaveLength(0);
    expect(rows).toEqual([{ state: 'failed', attempts: 2, ambiguous: 1 }]);
  });

  it('gives up a citizen who cannot be reached', async () => {
    await open();
    world.channel.receipts.push({ status: 'unreachable', code: 'BLOCKED' });

    await world.says('quando scade il bando?');

    const rows = await world.helpDesk.storage.reader.query('SELECT state, cause FROM outbox');
    expect(rows).toEqual([{ state: 'failed', cause: 'BLOCKED' }]);
  });

  it('lets an operator send a failed message again', async () => {
    await open();
    const handoffId = await aWaitingCase();
    await world.helpDesk.desk.claim({ handoffId, by: anna });
    await world.helpDesk.settled();
    world.channel.receipts.push({ status: 'refused', code: 'TOO_LONG' });
    const entry = await world.helpDesk.desk.reply({
      handoffId,
      by: anna,
      text: 'Eccomi.',
      clientMessageId: '1',
    });
    await world.helpDesk.settled();
    const failed = await world.helpDesk.desk.get(handoffId);

    await world.helpDesk.desk.resend({ handoffId, by: anna, messageId: entry.messageId ?? '' });
    await world.helpDesk.settled();

    expect(failed.entries.at(-1)?.delivery).toBe('failed');
    expect((await world.helpDesk.desk.get(handoffId)).entries.at(-1)?.delivery).toBe('sent');
    expect(world.channel.textsOf('chat-1').at(-1)).toBe('Eccomi.');
  });
});

describe('the desk', () => {
  it('lets only one operator claim a handoff', async () => {
    await open();
    const handoffId = await aWaitingCase();

    const claims = await Promise.allSettled([
      world.helpDesk.desk.claim({ handoffId, by: anna }),
      world.helpDesk.desk.claim({ handoffId, by: bruno }),
    ]);

    expect(claims.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(claims[1]).toMatchObject({ reason: { code: 'HANDOFF_ALREADY_CLAIMED' } });
  });

  it('stores a reply that is sent twice once', async () => {
    await open();
    const handoffId = await aWaitingCase();
    await world.helpDesk.desk.claim({ handoffId, by: anna });

    const reply = { handoffId, by: anna, text: 'Buongiorno.', clientMessageId: 'same' };
    const [one, other] = [await world.helpDesk.desk.reply(reply), await world.helpDesk.desk.reply(reply)];
    await world.helpDesk.settled();

    expect(one.seq).toBe(other.seq);
    expect(world.channel.textsOf('chat-1').filter((text) => text === 'Buongiorno.')).toHaveLength(1);
  });

  it('refuses commands of those who do not hold it', async () => {
    await open();
    const handoffId = await aWaitingCase();
    const { desk } = world.helpDesk;
    const message = { text: 'Ciao', clientMessageId: '1' };

    await expect(desk.reply({ handoffId, by: anna, ...message })).rejects.toMatchObject({
      code: 'HANDOFF_NOT_CLAIMED',
    });
    await desk.claim({ handoffId, by: anna });
    await expect(desk.reply({ handoffId, by: bruno, ...message })).rejects.toMatchObject({
      code: 'HANDOFF_NOT_YOURS',
    });
    await expect(desk.close({ handoffId, by: bruno, outcome: 'solved' })).rejects.toMatchObject({
      code: 'HANDOFF_NOT_YOURS',
    });
    await desk.close({ handoffId, by: anna, outcome: 'solved' });
    await expect(desk.claim({ handoffId, by: bruno })).rejects.toMatchObject({ code: 'HANDOFF_CLOSED' });
    await expect(desk.get('nowhere')).rejects.toMatchObject({ code: 'HANDOFF_NOT_FOUND' });
  });

  it('gives a released case back to the queue and the bot its voice', async () => {
    await open();
    const handoffId = await aWaitingCase();
    await world.helpDesk.desk.claim({ handoffId, by: anna });
    await world.helpDesk.settled();
    const silent = await world.says('ci siete?');

    const released = await world.helpDesk.desk.release({ handoffId, by: anna });
    const answers = await world.says('quando scade il bando?');

    expect(silent).toEqual([]);
    expect(released).toMatchObject({ state: 'waiting', position: 1 });
    expect(answers.at(-1)).toContain('22 gennaio 2024');
  });

  it('passes a case to another operator', async () => {
    await open();
    const bea = await world.helpDesk.staff.accounts.create({
      name: 'bea',
      displayName: 'Bea',
      role: 'operator',
      passwordHash: 'hash',
    });
    const handoffId = await aWaitingCase();
    await world.helpDesk.desk.claim({ handoffId, by: anna });

    const moved = await world.helpDesk.desk.transfer({ handoffId, by: anna, to: 'bea' });

    expect(moved).toMatchObject({ state: 'claimed', operator: { id: bea.id, name: 'Bea' } });
    await expect(
      world.helpDesk.desk.transfer({ handoffId, by: { ...bea, anyones: false }, to: 'nobody' }),
    ).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });

  it('keeps an audit of every move', async () => {
    await open();
    const handoffId = await aWaitingCase();
    await world.helpDesk.desk.claim({ handoffId, by: anna });
    await world.helpDesk.desk.release({ handoffId, by: anna });
    await world.helpDesk.desk.claim({ handoffId, by: bruno });
    await world.helpDesk.desk.close({ handoffId, by: bruno, outcome: 'solved', note: 'richiamare' });

    const { audit, notes } = await world.helpDesk.desk.get(handoffId);

    expect(audit.map(({ who, what }) => `${who} ${what}`)).toEqual([
      ' opened',
      'Anna claimed',
      'Anna released',
      'Bruno claimed',
      'Bruno closed',
    ]);
    expect(notes.map(({ text }) => text)).toEqual(['richiamare']);
  });
});
