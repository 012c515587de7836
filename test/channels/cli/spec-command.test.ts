import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { specCommand } from '../../../channels/cli/spec-command.ts';

const OFFICIAL = {
  id: 'DateParser#1',
  file: 'DateParser',
  Input: 'passo il 3 marzo',
  Context: { ReferenceDateTime: '2024-01-10T10:00:00' },
  Results: [
    {
      Text: 'il 3 marzo',
      Type: 'date',
      Start: 6,
      Length: 10,
      Value: {
        Timex: 'XXXX-03-03',
        FutureResolution: { date: '2024-03-03' },
        PastResolution: { date: '2023-03-03' },
      },
    },
  ],
};
const PHRASE = {
  id: 'p1',
  category: 'limits',
  input: 'mandala entro le 18',
  referenceDateTime: '2024-01-10T10:00:00',
  expected: { text: 'entro le 18', type: 'timerange', mod: 'before', prefer: { end: '18:00:00' } },
};

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spec-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function run(
  cases: readonly unknown[],
  ...args: readonly string[]
): Promise<{ code: number; lines: string[] }> {
  const file = join(folder, 'cases.json');
  await writeFile(file, JSON.stringify({ cases }));
  const lines: string[] = [];
  const code = await specCommand(['datetime', '--specs', file, ...args], (line) => lines.push(line));
  return { code, lines };
}

describe('helpdesk spec datetime', () => {
  it('judges official cases and phrases, one a line', async () => {
    const wrong = { ...OFFICIAL, id: 'DateParser#2', Input: 'passo il 4 marzo' };

    const { code, lines } = await run([OFFICIAL, wrong, PHRASE], '--json');

    expect(code).toBe(0);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { id: 'DateParser#1', strict: true, soft: true },
      { id: 'DateParser#2', strict: false, soft: false },
      { id: 'p1', strict: true, soft: true },
    ]);
  });

  it('counts by spec file', async () => {
    const { lines } = await run([OFFICIAL, PHRASE]);

    expect(lines).toHaveLength(3);
    expect(lines.at(-1)).toMatch(/^all +strict +2 of +2/);
  });

  it('says what it needs', async () => {
    const lines: string[] = [];

    const code = await specCommand(['datetime'], (line) => lines.push(line));

    expect(code).toBe(2);
    expect(lines[0]).toContain('--specs FILE.json');
  });
});
