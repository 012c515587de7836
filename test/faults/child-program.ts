import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Rolldown } from 'vite';
import { projectFolder } from '../../knowledge/load.ts';

let built: Promise<readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]> | undefined;

/**
 * Writes `child.ts`, with all that is ours in it, as plain JavaScript into a folder of the project. Each start reads it in
 * half the time that tsx takes for the sources, and a test of kills starts often.
 * @returns the file to run
 */
export async function writeChild(folder: string): Promise<string> {
  built ??= buildChild();
  for (const file of await built) {
    const target = path.join(folder, file.fileName);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, file.type === 'chunk' ? file.code : file.source);
  }
  return path.join(folder, 'child.js');
}

async function buildChild(): Promise<readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]> {
  const result = await build({
    configFile: false,
    root: projectFolder(),
    logLevel: 'error',
    build: { ssr: 'test/faults/child.ts', write: false, minify: false },
  });
  if (!('output' in result)) {
    throw new Error('one program was asked for');
  }
  return result.output;
}
