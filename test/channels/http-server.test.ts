import { describe, expect, it } from 'vitest';
import { readBody } from '../../channels/http-server.ts';

const KB = 1024;
const MB = 1024 * KB;

describe('a body that is too long', () => {
  it.each([
    ['is read to its end, so that its sender sees the answer', 3 * MB, 3 * MB],
    ['is not listened to for ever', 100 * MB, 8 * MB + 2 * 64 * KB],
  ])('%s', async (_title, sentBytes, readBytes) => {
    let taken = 0;
    async function* sent() {
      while (taken < sentBytes) {
        taken += 64 * KB;
        yield Buffer.alloc(64 * KB);
      }
    }

    const reading = readBody(sent(), 64 * KB);

    await expect(reading).rejects.toMatchObject({ code: 'TOO_LARGE' });
    expect(taken).toBe(readBytes);
  });
});
