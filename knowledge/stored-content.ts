import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { textsDigest } from './search/stored-engine.ts';
import { digestOf, digestOfFiles, readStoredFile, writeStoredFile } from './stored-file.ts';
import { readWritten, type Written } from './written.ts';

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

/**
 * Reads the content and stores it.
 * @throws ContentError with all faults of the files
 */
export async function storeContent(project: string, root: string): Promise<StoredContent> {
  // Taken before: what is saved while the files are read is read again at the next start.
  const sources = sourcesDigest(project, root);
  const written = await readWritten(root);
  const content: StoredContent = { written, texts: textsDigest(written) };
  await writeStoredFile(contentFile(project), [sources], [serialize(content)]);
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

/** Links are followed, as by whoever reads the files. */
function filesBelow(folder: string, within = ''): readonly string[] {
  return readdirSync(path.join(folder, within)).flatMap((entry) => {
    const name = path.join(within, entry);
    const found = statSync(path.join(folder, name), { throwIfNoEntry: false });
    return found?.isDirectory() === true ? filesBelow(folder, name) : found?.isFile() === true ? [name] : [];
  });
}
