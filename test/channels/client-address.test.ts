import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { clientAddressBehind, isFromThisMachine } from '../../channels/client-address.ts';

function request(remoteAddress: string, headers: Readonly<Record<string, string>> = {}): IncomingMessage {
  return { headers, socket: { remoteAddress } } as unknown as IncomingMessage;
}

describe('the address of whoever asks', () => {
  it.each([
    ['without a proxy', [], request('192.0.2.7'), '192.0.2.7'],
    ['forged past no proxy', [], request('192.0.2.7', { 'x-forwarded-for': '198.51.100.1' }), '192.0.2.7'],
    ['behind our proxy', ['loopback'], request('127.0.0.1', { 'x-forwarded-for': '192.0.2.7' }), '192.0.2.7'],
    [
      'forged before our proxy',
      ['loopback'],
      request('::1', { 'x-forwarded-for': '198.51.100.1, 192.0.2.7' }),
      '192.0.2.7',
    ],
    [
      'behind a network',
      ['10.0.0.0/8'],
      request('10.1.2.3', { 'x-forwarded-for': '192.0.2.7' }),
      '192.0.2.7',
    ],
    ['in the form of both protocols', [], request('::ffff:192.0.2.7'), '192.0.2.7'],
  ] as const)('is found %s', (_title, proxies, asked, expected) => {
    expect(clientAddressBehind(proxies)(asked)).toBe(expected);
  });
});

describe('a request from this machine', () => {
  it.each([
    [request('127.0.0.1'), true],
    [request('::ffff:127.0.0.1'), true],
    [request('192.0.2.7'), false],
    // A proxy on this machine brings in the whole world.
    [request('127.0.0.1', { 'x-forwarded-for': '192.0.2.7' }), false],
    [request('::1', { forwarded: 'for=192.0.2.7' }), false],
  ])('is known as such (%#)', (asked, expected) => {
    expect(isFromThisMachine(asked)).toBe(expected);
  });
});
