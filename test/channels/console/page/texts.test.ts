import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BY_CITIZEN, BY_SYSTEM } from '../../../../bots/desk/desk-events.ts';
import { MOVES } from '../../../../bots/desk/handoff.ts';
import { ERRORS } from '../../../../bots/errors.ts';
import { ENGLISH } from '../../../../channels/console/page/texts-en.ts';
import { ITALIAN } from '../../../../channels/console/page/texts-it.ts';

const ROOT = path.resolve(import.meta.dirname, '../../../..');

/** Errors of the command line and of the channels: no answer to the console has one. */
const NOT_OF_THE_CONSOLE: ReadonlySet<string> = new Set([
  'ACTIVITY_INVALID',
  'DATABASE_IN_USE',
  'DATABASE_NEWER',
  'BACKUP_INVALID',
  'BACKUP_PROGRAM',
  'MOVE_REFUSED',
  'MOVE_DIFFERS',
  'PORT_UNAVAILABLE',
]);

const errors = Object.keys(ERRORS).filter((code) => !NOT_OF_THE_CONSOLE.has(code));
const moves = Object.values(MOVES).map(({ event }) => `handoff.${event}`);
const kinds = [...new Set([...moves, ...found('bots', /(?:kind: |record\()'([a-z-]+\.[a-z-]+)'/g)])];
const ofHandoffs = kinds.filter((kind) => kind.startsWith('handoff.')).map((kind) => kind.slice(8));
const channels = found('channels', /readonly id = '([a-z-]+)'/g);

/** What the sources of a folder say in the first group of a pattern. */
function found(folder: string, pattern: RegExp): readonly string[] {
  const files = readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...readFileSync(path.join(ROOT, folder, file), 'utf8').matchAll(pattern)])
    .map(([, name = '']) => name);
}

describe.each([
  ['Italian', ITALIAN],
  ['English', ENGLISH],
])('the console in %s has words for', (_language, texts: Readonly<Record<string, string>>) => {
  const without = (group: string, codes: readonly string[]) =>
    codes.filter((code) => (texts[`${group}.${code}`] ?? '') === '');

  it.each([
    ['every error that an operator meets', 'error', [...errors, 'NETWORK', 'INTERNAL']],
    ['everything in the audit', 'did', kinds],
    ['every group of the audit', 'audit.group', kinds.map((kind) => kind.replace(/\..*/, ''))],
    ['who did what no operator did', 'origin', [BY_CITIZEN, BY_SYSTEM].map(({ origin }) => origin ?? '')],
    ['every move in a conversation', 'audit', ofHandoffs],
    ['every channel', 'channel', channels],
    ['how a conversation ends by itself', 'outcome', ['joined']],
  ])('%s', (_what, group, codes) => {
    expect(codes).not.toEqual([]);
    expect(without(group, codes)).toEqual([]);
  });
});
