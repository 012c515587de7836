import { describe, expect, it } from 'vitest';
import { Turnstile } from '../../bots/turnstile.ts';

describe('a turnstile', () => {
  it('lets in so many at once, in their order, and counts a leaving once', async () => {
    const turnstile = new Turnstile(1);
    const inside: string[] = [];
    const leaveFirst = await turnstile.enter();
    const second = turnstile.enter().then(() => inside.push('second'));
    const third = turnstile.enter().then(() => inside.push('third'));

    leaveFirst();
    leaveFirst();
    await second;

    expect(inside).toEqual(['second']);
    expect(await Promise.race([third, Promise.resolve('waits')])).toBe('waits');
  });
});
