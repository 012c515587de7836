import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { ContentFiles, type ParsedFile } from './content-files.ts';
import { textDigests, type TextDigests } from './search/stored-engine.ts';
import { digestOf, digestOfFiles, readStoredFile, writeStoredFile } from './stored-file.ts';
import { readWritten, type Written } from './written.ts';

/** The content as it was read and found right; to read it again takes ten times as long. */
export interface StoredContent {
  readonly written: Written;
  /** Those of it. */
  readonly texts: TextDigests;
}

/** Each file beside the whole, with which it shares what it says. */
interface StoredFiles extends StoredContent {
  readonly files: ReadonlyMap<string, ParsedFile>;
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
  const isCurrent = stored?.madeOf.join() === madeOf(project, root).join();
  return isCurrent ? (deserialize(stored.payload) as StoredFiles) : undefined;
}

/**
 * Reads what has changed since the content was stored, and takes the rest as it was.
 * @throws ContentError with all faults of the files
 */
export function readChangedContent(project: string, root: string): Written {
  return readWritten(filesAsStored(project, root));
}

/** A stored file that code has outgrown, or that is damaged, costs the reading of all. */
function filesAsStored(project: string, root: string): ContentFiles {
  const stored = readStoredFile(contentFile(project));
  return stored?.madeOf[0] === readerDigest(project)
    ? new ContentFiles(root, (deserialize(stored.payload) as StoredFiles).files)
    : new ContentFiles(root);
}

/**
 * Reads the content, as `readChangedContent` does, and stores it.
 * @throws ContentError with all faults of the files
 */
export async function storeContent(project: string, root: string): Promise<StoredContent> {
  // Taken before: what is saved while the files are read is read again at the next start.
  const sources = madeOf(project, root);
  const files = filesAsStored(project, root);
  const written = readWritten(files);
  const content: StoredFiles = { written, texts: textDigests(written), files: files.parsed };
  await writeStoredFile(contentFile(project), sources, [serialize(content)]);
  return content;
}

function madeOf(project: string, root: string): readonly string[] {
  return [readerDigest(project), digestOfFiles(root, filesBelow(root))];
}

/** What reads: our code and the packages' versions. */
function readerDigest(project: string): string {
  const knowledge = path.join(project, 'knowledge');
  const code = filesBelow(knowledge).filter((name) => name.endsWith('.ts'));
  return digestOf([digestOfFiles(project, ['package.json']), digestOfFiles(knowledge, code)]);
}

/** Links are followed, as by whoever reads the files. */
function filesBelow(folder: string, within = ''): readonly string[] {
  return readdirSync(path.join(folder, within)).flatMap((entry) => {
    const name = path.join(within, entry);
    const found = statSync(path.join(folder, name), { throwIfNoEntry: false });
    return found?.isDirectory() === true ? filesBelow(folder, name) : found?.isFile() === true ? [name] : [];
  });
}
