import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { contentFolder, projectFolder } from '../../knowledge/load.ts';

/** What a body takes over as it is shipped: what belongs to the language and to no city. */
const KEPT = [
  'intents/it',
  'intents/en',
  'languages/it.yaml',
  'languages/en.yaml',
  'vocabulary',
  'policy.yaml',
  'safety.yaml',
];

/** Puts the whole content of the small body of `test/another-body` into a new folder. */
export async function copyAnotherBody(content: string): Promise<void> {
  await mkdir(path.join(content, 'languages'), { recursive: true });
  for (const part of KEPT) {
    await cp(path.join(contentFolder(), part), path.join(content, part), { recursive: true });
  }
  await cp(path.join(projectFolder(), 'test/another-body/content'), content, { recursive: true });
}
