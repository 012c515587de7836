import { contentFolder, projectFolder } from './load.ts';
import { type Language, LANGUAGES } from './schema/locale.ts';
import { learnLanguage } from './search/engine.ts';
import { StoredEngine } from './search/stored-engine.ts';
import { readStoredContent, storeContent } from './stored-content.ts';

/**
 * Stores the content as it was read, and the engine trained on it, for the starts to come; what is stored and fits is left
 * alone.
 * @param root the content folder; the shipped one when absent
 * @param project where it is stored: in `.build` of this folder
 * @returns the languages in which the engine was trained
 * @throws ContentError with all faults of the files
 */
export async function keepKnowledge(
  root: string = contentFolder(),
  project: string = projectFolder(),
): Promise<readonly Language[]> {
  const { written, texts } = readStoredContent(project, root) ?? (await storeContent(project, root));
  const engine = new StoredEngine(project, written, texts);
  const trained: Language[] = [];
  for (const language of LANGUAGES.filter((one) => !engine.has(one))) {
    const learnt = learnLanguage(written, language);
    if (learnt !== undefined) {
      await engine.store(language, learnt);
      trained.push(language);
    }
  }
  return trained;
}

/** Whether a start with this content reads no file of it and trains no engine. */
export function isKnowledgeKept(root: string = contentFolder(), project: string = projectFolder()): boolean {
  const content = readStoredContent(project, root);
  if (content === undefined) {
    return false;
  }
  const engine = new StoredEngine(project, content.written, content.texts);
  return LANGUAGES.every((language) => engine.has(language));
}
