import { appendFile, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ContentFiles } from '../../knowledge/content-files.ts';
import {
  contentFile,
  readChangedContent,
  readStoredContent,
  storeContent,
} from '../../knowledge/stored-content.ts';
import { readWritten, type Written } from '../../knowledge/written.ts';
import { smallContent, smallProject } from '../support/small-project.ts';

let project: string;
let root: string;
let written: Written;

beforeEach(async () => {
  project = await smallProject();
  root = await smallContent(project);
  written = readWritten(new ContentFiles(root));
  await storeContent(project, root);
});

afterEach(async () => {
  await rm(project, { recursive: true, force: true });
});

describe('stored content', () => {
  it('is what was read', () => {
    expect(readStoredContent(project, root)?.written).toEqual(written);
  });

  it.each([
    ['content/office.yaml'],
    ['content/places/wemi.yaml'],
    ['content/gazetteer/metro.csv'],
    ['knowledge/schema/call.ts'],
    ['package.json'],
  ])('is passed over when %s has changed', async (file) => {
    await appendFile(path.join(project, file), '\n');

    expect(readStoredContent(project, root)).toBeUndefined();
  });

  it('is passed over when a file has come, gone or got another name', async () => {
    const [name = ''] = await readdir(path.join(root, 'articles/it'));
    const article = path.join(root, 'articles/it', name);
    await rename(article, `${article}.md`);
    expect(readStoredContent(project, root)).toBeUndefined();

    await rename(`${article}.md`, article);
    expect(readStoredContent(project, root)).toBeDefined();
    await rm(article);

    expect(readStoredContent(project, root)).toBeUndefined();
  });

  it('is passed over when a file that a link leads to has changed', async () => {
    const elsewhere = path.join(project, 'office.yaml');
    await rename(path.join(root, 'office.yaml'), elsewhere);
    await symlink(elsewhere, path.join(root, 'office.yaml'));
    await storeContent(project, root);
    expect(readStoredContent(project, root)).toBeDefined();

    await appendFile(elsewhere, '\n');

    expect(readStoredContent(project, root)).toBeUndefined();
  });

  it('gives what has not changed to whoever reads what has', async () => {
    const file = await changeATitle();

    const changed = readChangedContent(project, root);

    expect(changed).toEqual(readWritten(new ContentFiles(root)));
    expect(changed.articles.find((article) => article.file === file)?.title).toBe('Un altro titolo');
  });

  it('names what is wrong in a changed file until it is right', async () => {
    const file = await changeATitle('');
    expect(() => readChangedContent(project, root)).toThrow(`${file}:`);
    await expect(storeContent(project, root)).rejects.toThrow(`${file}:`);

    await appendFile(path.join(root, file), '\n# Un altro titolo\n');
    await storeContent(project, root);

    expect(readStoredContent(project, root)?.written).toEqual(readWritten(new ContentFiles(root)));
  });

  it('is passed over when it is missing', async () => {
    await rm(contentFile(project));

    expect(readStoredContent(project, root)).toBeUndefined();
  });
});

/** @returns the article's file, as faults name it */
async function changeATitle(heading = '# Un altro titolo'): Promise<string> {
  const [name = ''] = (await readdir(path.join(root, 'articles/it'))).sort();
  const file = path.join(root, 'articles/it', name);
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/^# .*$/mu, heading));
  return `articles/it/${name}`;
}
