import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PAGES } from '../channels/cli/build-pages-command.ts';
import { it as italian } from '../dialogs/texts/it.ts';

const RINGS = ['knowledge', 'dialogs', 'bots', 'channels'] as const;
const ROOT = path.resolve(import.meta.dirname, '..');

/** The README says so among the decisions. */
const RUN_THE_SDK = /^(?:channels\/|bots\/outbox\/|bots\/help-desk-bot\.ts$)/;
const KNOW_ITS_TYPES = /^bots\/(?:conversations\/|desk\/notices\.ts$)/;

interface SourceFile {
  readonly file: string;
  readonly text: string;
  /** Files of ours that it imports, relative to the root. */
  readonly imports: readonly string[];
}

const FILES = RINGS.flatMap((ring) => sourcesIn(ring));

function sourcesIn(folder: string): SourceFile[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => {
      const file = path.posix.join(folder, name.replaceAll(path.sep, '/'));
      const text = readFileSync(path.join(ROOT, file), 'utf8');
      const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, target]) =>
        path.posix.normalize(path.posix.join(path.posix.dirname(file), target ?? '')),
      );
      return { file, text, imports };
    });
}

function ringOf(file: string): number {
  return RINGS.findIndex((ring) => file.startsWith(`${ring}/`));
}

describe('architecture', () => {
  it('lets imports point inwards only', () => {
    const outward = FILES.flatMap(({ file, imports }) =>
      imports.filter((target) => ringOf(target) > ringOf(file)).map((target) => `${file} imports ${target}`),
    );

    expect(outward).toEqual([]);
  });

  it('recognises without knowing how it will be replied', () => {
    const knowing = FILES.filter(
      ({ file, imports }) =>
        file.startsWith('dialogs/recognition/') &&
        imports.some((target) => /^dialogs\/(?:replies|flows)\//.test(target)),
    ).map(({ file }) => file);

    expect(knowing).toEqual([]);
  });

  it('has no cycles of imports', () => {
    const byName = new Map(FILES.map((source) => [source.file, source]));
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) {
        cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
        return;
      }
      if (done.has(file)) {
        return;
      }
      for (const target of valueImports(byName.get(file))) {
        visit(target, [...trail, file]);
      }
      done.add(file);
    };
    for (const { file } of FILES) {
      visit(file, []);
    }

    expect(cycles).toEqual([]);
  });

  it.each(PAGES)('builds the $name anew when anything in it has changed', ({ sources, shared }) => {
    const byName = new Map(FILES.map((source) => [source.file, source]));
    const found = new Set<string>();
    const visit = (file: string): void => {
      for (const target of valueImports(byName.get(file)).filter((one) => !found.has(one))) {
        found.add(target);
        visit(target);
      }
    };
    FILES.filter(({ file }) => file.startsWith(`${sources}/`)).forEach(({ file }) => visit(file));

    expect([...found].filter((file) => !file.startsWith(`${sources}/`)).sort()).toEqual(shared);
  });

  it('has no barrels', () => {
    const barrels = FILES.filter(
      ({ file, text }) => /(^|\/)index\.tsx?$/.test(file) || /^export \* from/m.test(text),
    ).map(({ file }) => file);

    expect(barrels).toEqual([]);
  });

  it('reads the environment in main only', () => {
    const readers = FILES.filter(
      ({ file, text }) => file !== 'channels/main.ts' && text.includes('process.env'),
    );

    expect(readers.map(({ file }) => file)).toEqual([]);
  });

  it('gives time and chance to the inner rings', () => {
    const takers = FILES.filter(
      ({ file, text }) =>
        !file.startsWith('channels/') &&
        file !== 'bots/clock.ts' &&
        /new Date\(\)|Date\.now\(\)|Math\.random\(\)|setTimeout\(|setInterval\(/.test(text),
    );

    expect(takers.map(({ file }) => file)).toEqual([]);
  });

  it('keeps the SDK at the edge', () => {
    const users = FILES.filter(
      ({ file, text }) =>
        /from 'bot(?:builder|framework)/.test(text) &&
        !RUN_THE_SDK.test(file) &&
        !(KNOW_ITS_TYPES.test(file) && !/import (?!type )[^;]*from 'bot(?:builder|framework)/.test(text)),
    );

    expect(users.map(({ file }) => file)).toEqual([]);
  });

  it('says every text of the catalogue somewhere', () => {
    const speakers = FILES.filter(({ file }) => !/^dialogs\/texts\/(it|en)\.ts$/.test(file));
    const code = speakers.map(({ text }) => text).join('\n');
    const isSaid = (key: string): boolean => code.includes(`'${key}'`) || isComposed(key, code);

    expect(Object.keys(italian).filter((key) => !isSaid(key))).toEqual([]);
  });
});

/** Whether the code makes such keys of a part that it knows: the units that are counted, the answers of a call. */
function isComposed(key: string, code: string): boolean {
  const [group = '', plural] = key.split('.');
  return plural === 'one' || plural === 'other'
    ? code.includes(`'${group}'`)
    : code.includes(`\`${group}.\${`);
}

/** What is imported for its types alone leaves no trace when the program runs. */
function valueImports(source: SourceFile | undefined): readonly string[] {
  if (source === undefined) {
    return [];
  }
  const typeOnly = new Set(
    [...source.text.matchAll(/import type [^;]*?from '(\.[^']+)'/g)].map(([, target]) =>
      path.posix.normalize(path.posix.join(path.posix.dirname(source.file), target ?? '')),
    ),
  );
  return source.imports.filter((target) => !typeOnly.has(target));
}
