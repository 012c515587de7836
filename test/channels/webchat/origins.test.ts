import { describe, expect, it } from 'vitest';
import { Origins } from '../../../channels/webchat/origins.ts';

describe('origins', () => {
  it.each([
    ['our own', 'http://127.0.0.1:3978', true],
    ['the same machine by name', 'http://localhost:3978', true],
    ['another port of the machine', 'http://localhost:4000', false],
    ['a listed page', 'https://www.example.it', true],
    ['a page below a listed one', 'https://a.www.example.it', false],
    ['a page that begins like a listed one', 'https://www.example.it.evil.example', false],
    ['the listed page without TLS', 'http://www.example.it', false],
    ['a page in a sandbox', 'null', false],
  ])('knows %s', (_title, origin, allowed) => {
    const origins = new Origins('http://127.0.0.1:3978', ['https://www.example.it']);

    expect(origins.allows(origin)).toBe(allowed);
  });

  it('does not trust the machine of a public address', () => {
    expect(new Origins('https://aiuto.example.it', []).allows('http://localhost:443')).toBe(false);
  });
});
