import { readContent, type Content } from './content.ts';
import { ContentError, contentFolder, projectFolder } from './load.ts';
import { learnEngine } from './search/engine.ts';
import { readStoredEngine, storeEngine } from './search/stored-engine.ts';

/**
 * Trains the engine on the content and stores it for the starts to come, unless what is stored fits already.
 * @param root the content folder; the shipped one when absent
 * @param project where it is stored: in `.build` of this folder
 * @returns whether it was trained
 * @throws ContentError with all faults of the files it is trained on
 */
export async function keepEngine(
  root: string = contentFolder(),
  project: string = projectFolder(),
): Promise<boolean> {
  const content = await wholeContent(root);
  if ((await readStoredEngine(project, content)) !== undefined) {
    return false;
  }
  await storeEngine(project, content, learnEngine(content));
  return true;
}

/**
 * Whether a start with this content loads an engine and trains none.
 * @throws ContentError with all faults of the files it is trained on
 */
export async function isEngineKept(
  root: string = contentFolder(),
  project: string = projectFolder(),
): Promise<boolean> {
  return (await readStoredEngine(project, await wholeContent(root))) !== undefined;
}

async function wholeContent(root: string): Promise<Content> {
  const { value, faults } = await readContent(root);
  if (value === undefined || faults.length > 0) {
    throw new ContentError(faults);
  }
  return value;
}
