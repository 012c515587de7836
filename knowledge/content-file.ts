import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { liftLists } from './sentence-lists.ts';

/** One thing wrong with a content file. `line` counts from 1 and is absent when the file as a whole is meant. */
export interface Fault {
  readonly file: string;
  readonly line?: number;
  readonly message: string;
}

/** What was read, and what was wrong with it. The value is absent when it could not be used. */
export interface Loaded<T> {
  readonly value?: T;
  readonly faults: readonly Fault[];
}

interface YamlText {
  readonly file: string;
  readonly text: string;
  /** Line of the file on which the text begins, counted from 1. */
  readonly firstLine: number;
}

/** Parses YAML and checks it against a schema; each fault names the line of the value that is wrong. */
export function parseYaml<T>(source: YamlText, schema: z.ZodType<T>): Loaded<T> {
  const quick = schema.safeParse(valueWithLists(source.text));
  return quick.success ? { value: quick.data, faults: [] } : parseWhole(source, schema);
}

/** What a text with lists of sentences says; nothing when it has none, or is not quite right. */
function valueWithLists(text: string): object | undefined {
  const { text: rest, lists } = liftLists(text);
  const document = lists.size === 0 ? undefined : parseDocument(rest);
  return document?.errors.length === 0
    ? { ...(document.toJS() as object), ...Object.fromEntries(lists) }
    : undefined;
}

function parseWhole<T>(source: YamlText, schema: z.ZodType<T>): Loaded<T> {
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines });
  const lineOf = (offset: number) => lines.linePos(offset).line + source.firstLine - 1;
  if (document.errors.length > 0) {
    const faults = document.errors.map((error) => ({
      file: source.file,
      line: lineOf(error.pos[0]),
      message: error.message.split('\n')[0] ?? error.code,
    }));
    return { faults };
  }
  const parsed = schema.safeParse(document.toJS() as unknown);
  if (parsed.success) {
    return { value: parsed.data, faults: [] };
  }
  const faults = parsed.error.issues.map((issue) => {
    const offset = offsetOf(document, issue.path);
    const where = issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
    return {
      file: source.file,
      line: offset === undefined ? source.firstLine : lineOf(offset),
      message: where + issue.message,
    };
  });
  return { faults };
}

/** Offset of the deepest node on the path that exists, so that a missing key points at its parent. */
function offsetOf(
  document: ReturnType<typeof parseDocument>,
  path: readonly PropertyKey[],
): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as { range?: readonly number[] } | undefined;
    if (node?.range?.[0] !== undefined) {
      return node.range[0];
    }
  }
  return undefined;
}
