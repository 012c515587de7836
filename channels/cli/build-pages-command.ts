import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectFolder } from '../../knowledge/load.ts';
import { buildConsole } from '../console/build-console.ts';
import { builtFolder } from '../built-folder.ts';
import { buildWidget } from '../webchat/build-widget.ts';
import type { Command } from './command.ts';

interface Page {
  readonly name: 'widget' | 'console';
  /** Folders, relative to the project, whose files make the page. */
  readonly sources: readonly string[];
  build(): Promise<void>;
}

const PAGES: readonly Page[] = [
  {
    name: 'widget',
    sources: ['channels/webchat/widget'],
    build: async () => {
      await buildWidget(projectFolder());
    },
  },
  {
    name: 'console',
    sources: ['channels/console/page'],
    build: () => buildConsole(path.join(projectFolder(), 'channels/console/page'), builtFolder('console')),
  },
];

export const buildPagesCommand: Command = {
  name: 'build pages',
  usage: 'build pages',
  summary: 'builds the widget and the console where their sources have changed; npm start does it',
  async run(_args, io) {
    for (const page of PAGES) {
      const print = await fingerprint(page);
      const stamp = path.join(projectFolder(), '.build', `${page.name}.stamp`);
      const built =
        existsSync(builtFolder(page.name)) && existsSync(stamp) && (await readFile(stamp, 'utf8')) === print;
      if (!built) {
        io.err(`building the ${page.name}…`);
        await rm(stamp, { force: true });
        await page.build();
        await mkdir(path.dirname(stamp), { recursive: true });
        await writeFile(stamp, print);
      }
    }
    return 0;
  },
};

/** What the page is made of, as one hash: the sources and the versions of the packages. */
async function fingerprint(page: Page): Promise<string> {
  const hash = createHash('sha256');
  hash.update(await readFile(path.join(projectFolder(), 'package-lock.json')));
  for (const folder of page.sources) {
    const root = path.join(projectFolder(), folder);
    const names = await readdir(root, { recursive: true, withFileTypes: true });
    const files = names
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
    for (const file of files.sort()) {
      hash.update(path.relative(root, file)).update(await readFile(file));
    }
  }
  return hash.digest('hex');
}
