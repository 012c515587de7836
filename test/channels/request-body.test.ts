import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLog } from '../../bots/telemetry/log.ts';
import { createHttpServer, handled, sendJson } from '../../channels/http-server.ts';
import { readBody, type BodyLimits } from '../../channels/request-body.ts';
import { postEndlessly } from '../support/endless-body.ts';

const KB = 1024;
const MB = 1024 * KB;

let url: string;
const server = createHttpServer(silentLog);

function take(path: string, limits: BodyLimits): void {
  server.post(
    path,
    handled(silentLog, async (request, response) => {
      const body = await readBody(request, limits);
      sendJson(response, 200, { bytes: body.length });
    }),
  );
}

beforeAll(async () => {
  take('/short', { mostBytes: 64 * KB });
  take('/hurried', { mostBytes: 64 * KB, withinMs: 100, restMs: 100 });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  url = server.url;
});

afterAll(() => server.close());

describe('a body', () => {
  it('comes whole within its limits', async () => {
    const reply = await fetch(`${url}/short`, { method: 'POST', body: Buffer.alloc(64 * KB) });

    expect([reply.status, await reply.json()]).toEqual([200, { bytes: 64 * KB }]);
  });

  it('that is too long is read to its end, so that its sender sees the answer', async () => {
    const reply = await fetch(`${url}/short`, { method: 'POST', body: Buffer.alloc(3 * MB) });

    expect([reply.status, reply.headers.get('connection')]).toEqual([413, 'keep-alive']);
  });

  it('that never ends is refused, and nobody listens on', async () => {
    const { answer, sentBytes } = await postEndlessly(`${url}/short`, { chunk: Buffer.alloc(64 * KB) });

    expect(answer).toMatch(/^HTTP\/1\.1 413 [^]*"TOO_LARGE"/);
    // Beside what we read, what the system keeps of a connection for both sides.
    expect(sentBytes).toBeLessThan(24 * MB);
  });

  it.each([
    ['stops in the middle', undefined, 408, 'TOO_SLOW'],
    ['is still too long then', Buffer.alloc(65 * KB), 413, 'TOO_LARGE'],
  ])('that %s is waited for so long only', async (_title, chunk, status, code) => {
    const { answer } = await postEndlessly(`${url}/hurried`, { chunk });

    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} [^]*"${code}"`));
  });
});
