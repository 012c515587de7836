import { describe, expect, it } from 'vitest';
import { HelpDeskError } from '../../../bots/errors.ts';
import { Pace } from '../../../channels/webchat/rate-limits.ts';
import { ManualTime } from '../../support/manual-time.ts';

describe('the pace of a conversation', () => {
  it('lets messages through again once the database is back', async () => {
    const time = new ManualTime('2024-01-15T10:00:00+01:00');
    let waitMs: number | undefined = 1_000;
    const take = async () => {
      if (waitMs === undefined) {
        throw new HelpDeskError('DATABASE_AWAY');
      }
      return waitMs;
    };
    const pace = new Pace({ take }, { waiting: 2, scheduler: time });
    const first = pace.pass('c');
    await expect.poll(() => time.untilNext).toBe(1_000);
    const refused = Promise.allSettled([first, pace.pass('c')]);

    waitMs = undefined;
    time.advance(1_000);
    const outcomes = (await refused).map(({ status }) => status);
    waitMs = 0;

    expect(outcomes).toEqual(['rejected', 'rejected']);
    for (let message = 0; message < 3; message += 1) {
      await expect(pace.pass('c')).resolves.toBeUndefined();
    }
  });
});
