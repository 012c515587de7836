import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';

/** Changes with the form of the files. */
const FORMAT = 4;

/** What is stored begins at a multiple of this many bytes, so that numbers can be read where they lie. */
export const ALIGNMENT = 8;

/** So much is read and checked at a time: what is checked while it is near the processor costs a tenth. */
const PIECE = 1 << 20;

/** What cost time to make, and the digests of all it was made of. */
export interface Stored {
  readonly madeOf: readonly string[];
  readonly payload: Uint8Array;
}

/** @returns nothing for a file that is missing, cut off, damaged, of another form, Node or machine: it is made again */
export function readStoredFile(file: string): Stored | undefined {
  const whole = readWithSum(file);
  if (whole === undefined) {
    return undefined;
  }
  const { bytes, start, sum } = whole;
  const [form, ...madeOf] = bytes.toString('latin1', 0, start).trimEnd().split(DIVIDER);
  return form === formOf(sum) ? { madeOf, payload: bytes.subarray(start) } : undefined;
}

interface Whole {
  readonly bytes: Buffer;
  /** Where the second line begins. */
  readonly start: number;
  /** Of all from there on. */
  readonly sum: number;
}

function readWithSum(file: string): Whole | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, 'r');
    const bytes = Buffer.allocUnsafeSlow(fstatSync(descriptor).size);
    let start = 0;
    let sum = 0;
    for (let at = 0; at < bytes.length; at += PIECE) {
      const piece = bytes.subarray(at, at + PIECE);
      if (readSync(descriptor, piece, 0, piece.length, at) < piece.length) {
        return undefined;
      }
      start ||= piece.indexOf('\n') + 1;
      sum = crc32(piece.subarray(Math.max(0, start - at)), sum);
    }
    return start === 0 ? undefined : { bytes, start, sum };
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) {
      closeSync(descriptor);
    }
  }
}

/** Written aside and renamed, so that nobody ever reads half a file, two writers at once among them. */
export async function writeStoredFile(
  file: string,
  madeOf: readonly string[],
  payload: readonly Uint8Array[],
): Promise<void> {
  const sum = payload.reduce((before, piece) => crc32(piece, before), 0);
  const line = [formOf(sum), ...madeOf].join(DIVIDER);
  const header = `${line.padEnd(Math.ceil((line.length + 1) / ALIGNMENT) * ALIGNMENT - 1)}\n`;
  await mkdir(path.dirname(file), { recursive: true });
  const aside = await mkdtemp(`${file}.`);
  try {
    const whole = path.join(aside, 'whole');
    await writeFile(whole, [Buffer.from(header, 'latin1'), ...payload]);
    await rename(whole, file);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

const DIVIDER = ' | ';

/** All that must fit beside what it was made of. The sum of what follows shows a file that was cut off or damaged. */
function formOf(sum: number): string {
  return ['helpdesk', FORMAT, process.versions.v8, process.arch, sum].join(' ');
}

export function digestOf(pieces: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256');
  for (const piece of pieces) {
    hash.update(piece);
  }
  return hash.digest('hex');
}

/** One digest of the names and the bytes of these files. @param names relative to `root` */
export function digestOfFiles(root: string, names: readonly string[]): string {
  return digestOf(names.toSorted().flatMap((name) => [`${name}\n`, readFileSync(path.join(root, name))]));
}
