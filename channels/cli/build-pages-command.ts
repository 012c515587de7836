import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectFolder } from '../../knowledge/load.ts';
import { buildConsole } from '../console/build-console.ts';
import { buildFolder, stampFile, type PageName } from '../built-folder.ts';
import { buildWidget } from '../webchat/build-widget.ts';
import type { Command } from './command.ts';

interface Page {
  readonly name: PageName;
  /** Folder, relative to the project, whose files make the page. */
  readonly sources: string;
  /** Files elsewhere, relative to the project, of which there is something in the page. */
  readonly shared: readonly string[];
  build(sources: string, outDir: string): Promise<unknown>;
}

export const PAGES: readonly Page[] = [
  {
    name: 'widget',
    sources: 'channels/webchat/widget',
    shared: [],
    build: (_sources, outDir) => buildWidget(projectFolder(), outDir),
  },
  {
    name: 'console',
    sources: 'channels/console/page',
    shared: ['bots/desk/accounts-api.ts', 'knowledge/durations.ts', 'knowledge/schema/locale.ts'],
    build: buildConsole,
  },
];

export const buildPagesCommand: Command = {
  name: 'build pages',
  usage: 'build pages',
  summary: 'builds the widget and the console where their sources have changed; npm start does it',
  async run(_args, io) {
    await keepPages(io.err);
    return 0;
  },
};

/** Builds the pages whose sources have changed, and names their folders; `tell` hears which are being built. */
export async function keepPages(tell: (line: string) => void): Promise<void> {
  for (const page of PAGES) {
    const folder = `${page.name}-${await fingerprint(page)}`;
    const target = path.join(buildFolder(), folder);
    if (!existsSync(target)) {
      tell(`building the ${page.name}…`);
      await buildInto(page, target);
    }
    await writeWhole(stampFile(page.name), folder);
  }
}

/** Builds aside and renames, so that nobody ever reads half a page, two builds at once among them. */
async function buildInto(page: Page, target: string): Promise<void> {
  const aside = `${target}.${process.pid}`;
  await page.build(path.join(projectFolder(), page.sources), aside);
  await rename(aside, target).catch(() => rm(aside, { recursive: true, force: true }));
}

async function writeWhole(file: string, text: string): Promise<void> {
  const aside = `${file}.${process.pid}`;
  await writeFile(aside, text);
  await rename(aside, file);
}

/** What the page is made of, as one hash: the sources and the versions of the packages. */
async function fingerprint(page: Page): Promise<string> {
  const hash = createHash('sha256');
  hash.update(await readFile(path.join(projectFolder(), 'package-lock.json')));
  const root = path.join(projectFolder(), page.sources);
  const names = await readdir(root, { recursive: true, withFileTypes: true });
  const files = names
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const shared = page.shared.map((file) => path.join(projectFolder(), file));
  for (const file of [...files, ...shared].sort()) {
    hash.update(path.relative(projectFolder(), file)).update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 16);
}
