import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { type Loaded, parseYaml } from './content-file.ts';
import { digestOf } from './stored-file.ts';

/** What a file said when it was parsed, and the digest of its text. */
export interface ParsedFile {
  readonly digest: string;
  readonly value: unknown;
}

/** The files below a content folder, named relative to it. What is as it was when it was last parsed is not parsed again. */
export class ContentFiles {
  readonly #root: string;
  readonly #before: ReadonlyMap<string, ParsedFile>;
  readonly #parsed = new Map<string, ParsedFile>();

  /** @param before what was `parsed` earlier, by the same code */
  constructor(root: string, before: ReadonlyMap<string, ParsedFile> = new Map()) {
    this.#root = root;
    this.#before = before;
  }

  /** All files read so far that were right. */
  get parsed(): ReadonlyMap<string, ParsedFile> {
    return this.#parsed;
  }

  has(name: string): boolean {
    return existsSync(path.join(this.#root, name));
  }

  /** The files of a folder with this ending, in a stable order. */
  list(folder: string, ending: string): Loaded<readonly string[]> {
    try {
      const names = readdirSync(path.join(this.#root, folder)).filter((name) => name.endsWith(ending));
      return { value: names.sort().map((name) => `${folder}/${name}`), faults: [] };
    } catch {
      return { faults: [{ file: folder, message: 'the folder cannot be read' }] };
    }
  }

  /** Reads a file of YAML as `parseYaml` does. */
  yaml<T>(file: string, schema: z.ZodType<T>): Loaded<T> {
    return this.read(file, (text) => parseYaml({ file, text, firstLine: 1 }, schema));
  }

  /** What `parse`, always the same for the same file, makes of its text; a file that cannot be read is a fault like any other. */
  read<T>(file: string, parse: (text: string) => Loaded<T>): Loaded<T> {
    let text: string;
    try {
      // Hundreds of small files: to wait for each in turn would make a start half as long again.
      text = readFileSync(path.join(this.#root, file), 'utf8');
    } catch {
      return { faults: [{ file, message: 'cannot be read' }] };
    }
    const digest = digestOf([text]);
    const before = this.#before.get(file);
    const loaded = before?.digest === digest ? { value: before.value as T, faults: [] } : parse(text);
    if (loaded.faults.length === 0) {
      this.#parsed.set(file, { digest, value: loaded.value });
    }
    return loaded;
  }
}
