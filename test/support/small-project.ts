import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contentFolder, projectFolder } from '../../knowledge/load.ts';

/** A new temporary folder with what stored content and engine are compared with: our package.json, and the code that reads and learns. */
export async function smallProject(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'helpdesk-project-'));
  for (const part of ['package.json', 'knowledge/search', 'knowledge/schema']) {
    await cp(path.join(projectFolder(), part), path.join(folder, part), { recursive: true });
  }
  return folder;
}

/** The shipped content below a small project, with so few articles and intents that it is read and trained in no time. */
export async function smallContent(project: string): Promise<string> {
  const content = path.join(project, 'content');
  await cp(contentFolder(), content, { recursive: true });
  for (const folder of ['articles', 'intents']) {
    for (const language of await readdir(path.join(content, folder))) {
      const few = path.join(content, folder, language);
      for (const name of (await readdir(few)).sort().slice(3)) {
        await rm(path.join(few, name));
      }
    }
  }
  return content;
}
