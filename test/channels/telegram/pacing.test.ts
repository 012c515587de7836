import { setMaxListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { Pacing, TELEGRAM_LIMITS } from '../../../channels/telegram/pacing.ts';
import { SteppedTime, settle } from '../../support/fake-bot-api/stepped-time.ts';

/** Asks for slots in the given chats and notes the second at which each came. */
async function seconds(chats: readonly string[], prepare: (pacing: Pacing) => void = () => undefined) {
  const time = new SteppedTime();
  const pacing = new Pacing({ clock: time, scheduler: time });
  const start = time.now().getTime();
  const came: [string, number][] = [];
  prepare(pacing);
  for (const chat of chats) {
    void pacing
      .run(chat, () => Promise.resolve(true), new AbortController().signal)
      .then(() => came.push([chat, (time.now().getTime() - start) / 1000]));
  }
  await time.advance(200_000);
  return came;
}

const times = (chat: string, count: number) => Array.from({ length: count }, () => chat);

describe('the pace of messages', () => {
  it('is one a second to a chat', async () => {
    expect((await seconds(times('7', 4))).map(([, second]) => second)).toEqual([0, 1, 2, 3]);
  });

  it('lets other chats pass a busy one', async () => {
    expect(await seconds(['7', '7', '8'])).toEqual([
      ['7', 0],
      ['8', 0],
      ['7', 1],
    ]);
  });

  it('is thirty a second in all', async () => {
    const came = await seconds(Array.from({ length: 70 }, (_, i) => String(i + 1)));

    const perSecond = [0, 1, 2].map((second) => came.filter(([, at]) => at === second).length);

    expect(perSecond).toEqual([30, 30, 10]);
  });

  it('is twenty a minute to a group', async () => {
    const came = await seconds(times('-100', 25));

    expect(came.filter(([, at]) => at < 60)).toHaveLength(20);
    expect(came.map(([, at]) => at).slice(19, 22)).toEqual([19, 60, 61]);
  });

  it('holds one chat only after a 429', async () => {
    expect(await seconds(['7', '8', '7'], (pacing) => pacing.hold('7', 5000))).toEqual([
      ['8', 0],
      ['7', 5],
      ['7', 6],
    ]);
  });

  it('counts from the end of a slow request', async () => {
    const time = new SteppedTime();
    const pacing = new Pacing({ clock: time, scheduler: time });
    const { signal } = new AbortController();
    const start = time.now().getTime();
    const at: number[] = [];
    const slow = () =>
      new Promise<void>((resolve) => {
        at.push(time.now().getTime() - start);
        time.after(700, resolve);
      });

    void pacing.run('7', slow, signal);
    void pacing.run('7', slow, signal);
    await time.advance(10_000);

    expect(at).toEqual([0, 1700]);
  });

  it('ends the wait when we stop', async () => {
    const time = new SteppedTime();
    const pacing = new Pacing({ clock: time, scheduler: time, limits: TELEGRAM_LIMITS });
    const stopping = new AbortController();
    setMaxListeners(0, stopping.signal);
    await pacing.run('7', () => Promise.resolve('sent'), stopping.signal);
    const second = pacing.run('7', () => Promise.resolve('sent'), stopping.signal);
    const others = Array.from({ length: 40 }, (_, i) =>
      pacing.run(`-${i}`, () => new Promise<void>(() => undefined), stopping.signal),
    );
    await settle();

    stopping.abort();

    expect(await second).toBeUndefined();
    expect(await Promise.all(others.slice(29))).toEqual(others.slice(29).map(() => undefined));
    expect(time.timers).toBe(0);
  });
});
