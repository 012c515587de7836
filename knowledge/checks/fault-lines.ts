import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { Fault } from '../content-file.ts';

/** The way to a value of a YAML file, or of what an article begins with: keys, numbers in a list, or what has an id. */
export type Way = readonly (string | number | { readonly id: string })[];

/** A fault that is known by where its value stands among the data. */
export interface FoundFault {
  readonly file: string;
  readonly at?: Way;
  readonly message: string;
}

/** Finds the line of each: only files with faults are read again. */
export async function withLines(root: string, found: readonly FoundFault[]): Promise<readonly Fault[]> {
  const lineFinders = new Map<string, (way: Way) => number | undefined>();
  const faults: Fault[] = [];
  for (const { file, at, message } of found) {
    if (at === undefined) {
      faults.push({ file, message });
      continue;
    }
    const lineOf = lineFinders.get(file) ?? lineFinder(await textOf(path.join(root, file)));
    lineFinders.set(file, lineOf);
    const line = lineOf(at);
    faults.push({ file, ...(line === undefined ? {} : { line }), message });
  }
  return faults;
}

function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '');
}

function lineFinder(text: string): (way: Way) => number | undefined {
  // The front matter of an article ends where a second document would begin.
  const yaml = /^---\r?\n[\s\S]*?\r?\n(?=---\r?\n)/.exec(text)?.[0] ?? text;
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  return (way) => {
    const offset = offsetOf(document, way);
    return offset === undefined ? undefined : lines.linePos(offset).line;
  };
}

/** Of the key where there is one: a long value begins on a later line. What is not written is where it would stand. */
function offsetOf(document: Document, way: Way): number | undefined {
  let node: unknown = document.contents;
  let offset: number | undefined;
  for (const step of way) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
      offset = rangeStart(pair?.key) ?? offset;
      node = pair?.value;
    } else if (isSeq(node)) {
      node = node.items[typeof step === 'number' ? step : node.items.findIndex((item) => hasId(item, step))];
      offset = rangeStart(node) ?? offset;
    }
  }
  return offset;
}

function hasId(item: unknown, step: Way[number]): boolean {
  return isMap(item) && typeof step === 'object' && item.get('id') === step.id;
}

function rangeStart(node: unknown): number | undefined {
  return (node as { readonly range?: readonly number[] | null } | undefined)?.range?.[0];
}
