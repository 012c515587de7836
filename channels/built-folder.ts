import path from 'node:path';
import { projectFolder } from '../knowledge/load.ts';

/** Where `npm start` puts a built page. */
export function builtFolder(page: 'widget' | 'console'): string {
  return path.join(projectFolder(), '.build', page);
}
