import { readContent } from './content.ts';
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
  const { value, faults } = await readContent(root);
  if (value === undefined || faults.length > 0) {
    throw new ContentError(faults);
  }
  if ((await readStoredEngine(project, value)) !== undefined) {
    return false;
  }
  await storeEngine(project, value, learnEngine(value));
  return true;
}
