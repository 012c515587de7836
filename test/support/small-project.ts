import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectFolder } from '../../knowledge/load.ts';

/** A new temporary folder with what a stored engine is compared with: our package.json and the code that learns. */
export async function smallProject(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'helpdesk-project-'));
  for (const part of ['package.json', 'knowledge/search']) {
    await cp(path.join(projectFolder(), part), path.join(folder, part), { recursive: true });
  }
  return folder;
}
