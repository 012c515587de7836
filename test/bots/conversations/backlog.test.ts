import { describe, expect, it } from 'vitest';
import { Backlog } from '../../../bots/conversations/backlog.ts';

/** Whether a promise has resolved by now. */
async function isThrough(promise: Promise<void>): Promise<boolean> {
  const later = new Promise<boolean>((resolve) => {
    setImmediate(() => resolve(false));
  });
  return Promise.race([promise.then(() => true), later]);
}

function flooded(messages: number): Backlog {
  const backlog = new Backlog();
  for (let n = 0; n < messages; n += 1) {
    backlog.add('one');
  }
  return backlog;
}

describe('a conversation that is far behind', () => {
  it('lets its sender go on while little waits', async () => {
    expect(await isThrough(flooded(99).room('one'))).toBe(true);
  });

  it('holds up its sender until there is room, and no other', async () => {
    const backlog = flooded(100);
    const sender = backlog.room('one');

    expect(await isThrough(sender)).toBe(false);
    expect(await isThrough(backlog.room('other'))).toBe(true);
    backlog.done('one');
    expect(await isThrough(sender)).toBe(true);
  });

  it.each([
    ['nothing waits any more', (backlog: Backlog) => backlog.clear('one')],
    ['the service stops', (backlog: Backlog) => backlog.stop()],
  ])('lets everybody go when %s', async (_title, end) => {
    const backlog = flooded(200);
    const senders = [backlog.room('one'), backlog.room('one')];

    end(backlog);

    await Promise.all(senders);
    expect(await isThrough(backlog.room('one'))).toBe(true);
  });
});
