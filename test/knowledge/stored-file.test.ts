import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ALIGNMENT, readStoredFile, writeStoredFile } from '../../knowledge/stored-file.ts';

const MADE_OF = ['0a1b', 'ff'];
/** Larger than what is read at a time. */
const PAYLOAD = new Uint8Array(2_500_000).map((_, i) => i % 251);

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'helpdesk-stored-'));
  file = path.join(folder, 'made', 'once.bin');
  await write();
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

function write(): Promise<void> {
  return writeStoredFile(file, MADE_OF, [PAYLOAD.subarray(0, 7), PAYLOAD.subarray(7)]);
}

function isWhole(stored: ReturnType<typeof readStoredFile>): boolean {
  return (
    stored !== undefined &&
    Buffer.compare(stored.payload, PAYLOAD) === 0 &&
    stored.madeOf.join() === MADE_OF.join()
  );
}

describe('a stored file', () => {
  it('is read as it was written, where numbers can be read in place', () => {
    const stored = readStoredFile(file);

    expect(isWhole(stored)).toBe(true);
    expect((stored?.payload.byteOffset ?? 1) % ALIGNMENT).toBe(0);
  });

  it('may hold nothing', async () => {
    await writeStoredFile(file, [], []);

    expect(readStoredFile(file)).toEqual({ madeOf: [], payload: Buffer.of() });
  });

  it.each<[string, (whole: Buffer) => Buffer | string]>([
    ['cut off', (whole) => whole.subarray(0, whole.length - 1)],
    ['only its first line', (whole) => whole.subarray(0, whole.indexOf('\n') + 1)],
    ['empty', () => ''],
    ['of something else', () => 'this is nothing of ours\nat all\n'],
    ['without a line', () => 'nothing of ours'],
    ['damaged near the end', (whole) => whole.fill(3, whole.length - 9, whole.length - 5)],
    ['of another form', (whole) => whole.fill('0', whole.indexOf(' ') + 1, whole.indexOf(' ') + 2)],
    ['of another Node', (whole) => replaced(whole, process.versions.v8, '1.2.3')],
    ['of another machine', (whole) => replaced(whole, process.arch, 'pdp11')],
  ])('is passed over when it is %s', async (_, change) => {
    await writeFile(file, change(await readFile(file)));

    expect(readStoredFile(file)).toBeUndefined();
  });

  it('is passed over when it is missing, or a folder', async () => {
    expect(readStoredFile(path.join(folder, 'none.bin'))).toBeUndefined();
    expect(readStoredFile(folder)).toBeUndefined();
    await rm(file);

    expect(readStoredFile(file)).toBeUndefined();
  });

  it('is whole whoever writes it at the same moment', async () => {
    const writers = Array.from({ length: 6 }, write);
    const read = Array.from({ length: 20 }, () => readStoredFile(file));

    await Promise.all(writers);

    expect(read.filter((stored) => !isWhole(stored))).toEqual([]);
    expect(isWhole(readStoredFile(file))).toBe(true);
    expect(await readdir(path.dirname(file))).toEqual(['once.bin']);
  });
});

function replaced(whole: Buffer, old: string, by: string): Buffer {
  return Buffer.from(whole.toString('latin1').replace(` ${old} `, ` ${by} `), 'latin1');
}
