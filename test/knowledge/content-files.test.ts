import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ContentFiles } from '../../knowledge/content-files.ts';
import type { Loaded } from '../../knowledge/content-file.ts';

let root: string;
let parsings: number;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'helpdesk-content-'));
  parsings = 0;
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

describe('content files', () => {
  it('that have not changed are not parsed again', async () => {
    await writeFile(path.join(root, 'a.txt'), 'one');
    await writeFile(path.join(root, 'b.txt'), 'two');
    const before = new ContentFiles(root);
    before.read('a.txt', upperCase);
    before.read('b.txt', upperCase);
    await writeFile(path.join(root, 'b.txt'), 'three');
    parsings = 0;

    const now = new ContentFiles(root, before.parsed);

    expect(now.read('a.txt', upperCase)).toEqual({ value: 'ONE', faults: [] });
    expect(now.read('b.txt', upperCase)).toEqual({ value: 'THREE', faults: [] });
    expect(parsings).toBe(1);
  });

  it('with a fault are parsed again, that it may be told again', async () => {
    await writeFile(path.join(root, 'a.yaml'), 'name: 1\n');
    const before = new ContentFiles(root);
    const { faults } = before.yaml('a.yaml', z.strictObject({ name: z.string() }));

    const now = new ContentFiles(root, before.parsed);

    expect(faults).toHaveLength(1);
    expect(now.yaml('a.yaml', z.strictObject({ name: z.string() })).faults).toEqual(faults);
  });

  it('that cannot be read, and folders that cannot, are faults', () => {
    const files = new ContentFiles(root);

    expect(files.read('a.txt', upperCase).faults).toEqual([{ file: 'a.txt', message: 'cannot be read' }]);
    expect(files.list('places', '.yaml').faults).toEqual([
      { file: 'places', message: 'the folder cannot be read' },
    ]);
  });
});

function upperCase(text: string): Loaded<string> {
  parsings += 1;
  return { value: text.toUpperCase(), faults: [] };
}
