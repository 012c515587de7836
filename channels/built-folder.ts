import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../knowledge/load.ts';

export type PageName = 'widget' | 'console';

/** All that is built lies here; it can be deleted at any time. */
export function buildFolder(): string {
  return path.join(projectFolder(), '.build');
}

/** Names the folder of a page as it was last built. */
export function stampFile(page: PageName): string {
  return path.join(buildFolder(), `${page}.stamp`);
}

/** Where the built page lies; a folder that does not exist when it was never built. */
export function builtFolder(page: PageName): string {
  try {
    return path.join(buildFolder(), readFileSync(stampFile(page), 'utf8'));
  } catch {
    return path.join(buildFolder(), `${page}-not-built`);
  }
}
