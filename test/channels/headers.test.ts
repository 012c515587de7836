import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock, systemScheduler } from '../../bots/clock.ts';
import { readConfig } from '../../bots/config.ts';
import { silentLog } from '../../bots/telemetry/log.ts';
import { startService, type Service } from '../../channels/service.ts';
import { smallKnowledge } from '../support/small-knowledge.ts';

let service: Service;
beforeAll(async () => {
  service = await startService({
    config: readConfig({
      PORT: '0',
      DATABASE_URL: 'sqlite::memory:',
      DIRECT_LINE_SECRET: 'a secret of the test',
    }),
    clock: systemClock,
    scheduler: systemScheduler,
    log: silentLog,
    knowledge: smallKnowledge(),
  });
});
afterAll(() => service.stop());

const ADDRESSES = [
  '/',
  '/webchat/',
  '/widget.js',
  '/console',
  '/console/first',
  '/api/console/sessions',
  '/api/console/nothing',
  '/v3/directline/conversations/nobody/activities',
  '/healthz',
  '/nothing/here',
];

describe('the headers of every answer', () => {
  it.each(ADDRESSES)('at %s allow only scripts of our own files', async (address) => {
    const { headers } = await fetch(`${service.url}${address}`);
    const policy = headers.get('content-security-policy') ?? '';

    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|script-src (?!'self')/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect(headers.get('server')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('let only the pages of the chat be framed', async () => {
    const framed: string[] = [];
    for (const address of ADDRESSES) {
      const { status, headers } = await fetch(`${service.url}${address}`);
      if (status === 200 && !headers.get('content-security-policy')?.includes("frame-ancestors 'none'")) {
        framed.push(address);
      }
    }

    expect(framed.filter((address) => address !== '/webchat/')).toEqual([]);
  });
});
