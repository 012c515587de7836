import { readdirSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { textsDigest } from './search/stored-engine.ts';
import { digestOf, digestOfFiles, readStoredFile, writeStoredFile } from './stored-file.ts';
import type { Written } from './written.ts';

/** The content as it was read and found right; to read it again takes ten times as long. */
export interface StoredContent {
  readonly written: Written;
  /** `textsDigest` of it. */
  readonly texts: string;
}

/** The one file that is ever read. */
export function contentFile(project: string): string {
  return path.join(project, '.build', 'content.bin');
}

/**
 * @param project the folder of package.json
 * @param root the content folder
 * @returns nothing unless every file below `root`, the code that reads them, packages and Node are as they were
 */
export function readStoredContent(project: string, root: string): StoredContent | undefined {
  const stored = readStoredFile(contentFile(project));
  return stored?.madeOf[0] === sourcesDigest(project, root)
    ? (deserialize(stored.payload) as StoredContent)
    : undefined;
}

export async function storeContent(project: string, root: string, written: Written): Promise<StoredContent> {
  const content: StoredContent = { written, texts: textsDigest(written) };
  await writeStoredFile(contentFile(project), [sourcesDigest(project, root)], [serialize(content)]);
  return content;
}

function sourcesDigest(project: string, root: string): string {
  const knowledge = path.join(project, 'knowledge');
  const code = filesBelow(knowledge).filter((name) => name.endsWith('.ts'));
  return digestOf([
    digestOfFiles(project, ['package.json']),
    digestOfFiles(knowledge, code),
    digestOfFiles(root, filesBelow(root)),
  ]);
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}
