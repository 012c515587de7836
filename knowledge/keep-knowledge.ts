import { contentFolder, projectFolder } from './load.ts';
import { learnEngine } from './search/engine.ts';
import { readStoredEngine, storeEngine } from './search/stored-engine.ts';
import { readStoredContent, storeContent } from './stored-content.ts';

/**
 * Stores the content as it was read, and the engine trained on it, for the starts to come; what is stored and fits is left
 * alone.
 * @param root the content folder; the shipped one when absent
 * @param project where it is stored: in `.build` of this folder
 * @returns whether the engine was trained
 * @throws ContentError with all faults of the files
 */
export async function keepKnowledge(
  root: string = contentFolder(),
  project: string = projectFolder(),
): Promise<boolean> {
  const { written, texts } = readStoredContent(project, root) ?? (await storeContent(project, root));
  if (readStoredEngine(project, written, texts) !== undefined) {
    return false;
  }
  await storeEngine(project, written, learnEngine(written));
  return true;
}

/** Whether a start with this content reads no file of it and trains no engine. */
export function isKnowledgeKept(root: string = contentFolder(), project: string = projectFolder()): boolean {
  const content = readStoredContent(project, root);
  return content !== undefined && readStoredEngine(project, content.written, content.texts) !== undefined;
}
