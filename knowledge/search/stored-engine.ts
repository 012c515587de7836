import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { LANGUAGES } from '../schema/locale.ts';
import { type LearntEngine, textsOf } from './engine.ts';
import { ALIGNMENT, pack, unpack } from './packed.ts';
import type { SearchCorpus } from './search.ts';

/** Changes with the form of the file. */
const FORMAT = 3;

/** The one file that is ever read: our own product, among all else that is built. */
export function engineFile(project: string): string {
  return path.join(project, '.build', 'engine.bin');
}

/** An engine as it was stored, and whether it was learnt from the very same texts. */
export interface StoredEngine {
  readonly learnt: LearntEngine;
  readonly isCurrent: boolean;
}

/**
 * What was learnt from this very corpus, or nothing: a file that is missing, damaged or of other content, code or Node
 * costs a training and never an error.
 * @param project the folder of package.json
 */
export async function readStoredEngine(
  project: string,
  corpus: SearchCorpus,
): Promise<LearntEngine | undefined> {
  const stored = await readAnyEngine(project, corpus);
  return stored?.isCurrent === true ? stored.learnt : undefined;
}

/**
 * The same, also when the texts have changed since: enough for `relearnEngine`. Code, packages and vocabulary are still
 * the same.
 */
export async function readAnyEngine(
  project: string,
  corpus: SearchCorpus,
): Promise<StoredEngine | undefined> {
  try {
    // Read at once: in the pieces of half a megabyte in which promises read, it takes half as long again.
    const file = readFileSync(engineFile(project));
    const start = file.indexOf('\n') + 1;
    const payload = file.subarray(start);
    const written = file.toString('latin1', 0, start).split(' ');
    const expected = (await headerOf(project, corpus, [payload])).split(' ');
    if (
      written.length !== expected.length ||
      written.some((part, i) => i !== TEXTS && part !== expected[i])
    ) {
      return undefined;
    }
    return { learnt: unpack(payload) as LearntEngine, isCurrent: written[TEXTS] === expected[TEXTS] };
  } catch {
    return undefined;
  }
}

/** Written aside and renamed, so that nobody ever reads half an engine, two writers at once among them. */
export async function storeEngine(
  project: string,
  corpus: SearchCorpus,
  learnt: LearntEngine,
): Promise<void> {
  const payload = pack(learnt);
  const target = engineFile(project);
  await mkdir(path.dirname(target), { recursive: true });
  const aside = await mkdtemp(`${target}.`);
  try {
    const file = path.join(aside, 'engine');
    await writeFile(file, [await headerOf(project, corpus, payload), ...payload]);
    await rename(file, target);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/**
 * One line with all that must fit. The hash of what follows shows a file that was cut off or damaged. The line is padded so
 * that what follows can be read where it lies.
 */
async function headerOf(
  project: string,
  corpus: SearchCorpus,
  payload: readonly Uint8Array[],
): Promise<string> {
  const parts = [
    'helpdesk-engine',
    FORMAT,
    process.versions.v8,
    process.arch,
    hashOf([JSON.stringify(LANGUAGES.map((language) => textsOf(corpus, language)))]),
    await learnerOf(project, corpus),
    hashOf(payload),
  ];
  const line = parts.join(' ');
  return `${line.padEnd(Math.ceil((line.length + 1) / ALIGNMENT) * ALIGNMENT - 1)}\n`;
}

/** Where the texts stand among the parts. */
const TEXTS = 4;

function hashOf(pieces: readonly (string | Uint8Array)[]): string {
  return pieces.reduce((hash, piece) => hash.update(piece), createHash('sha256')).digest('hex');
}

/** What learns, as one hash: the vocabulary, the files beside this one and the packages' versions. */
async function learnerOf(project: string, { vocabulary }: SearchCorpus): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(vocabulary));
  const code = path.join(project, 'knowledge', 'search');
  const names = (await readdir(code)).filter((name) => name.endsWith('.ts')).sort();
  for (const file of [path.join(project, 'package.json'), ...names.map((name) => path.join(code, name))]) {
    hash.update(`${path.basename(file)}\n`).update(await readFile(file));
  }
  return hash.digest('hex');
}
