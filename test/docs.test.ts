import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../channels/cli/commands.ts';
import { RETENTION } from '../bots/conversations/retention.ts';
import { MIGRATIONS } from '../bots/storage/migrations/migrate.ts';
import { ERRORS } from '../bots/errors.ts';
import { SETTINGS } from '../bots/config.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const README = read('README.md');

describe('documents', () => {
  it('lists every setting in the README', () => {
    expect(SETTINGS.filter((name) => !README.includes(`\`${name}\``))).toEqual([]);
  });

  it('lists every command in the README', () => {
    const missing = COMMANDS.map(({ name }) => name).filter((name) => !README.includes(name));

    expect(missing).toEqual([]);
  });

  it('names no script that does not exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const known = new Set([...Object.keys(scripts), 'ci', 'start', 'test']);
    const named = documents().flatMap(({ file, text }) =>
      [...text.matchAll(/npm run (?:-s )?([a-z:]+)/g)]
        .map(([, name]) => name ?? '')
        .filter((name) => !known.has(name))
        .map((name) => `${file}: ${name}`),
    );

    expect(named).toEqual([]);
  });

  it('links only to files that exist', () => {
    const broken = documents().flatMap(({ file, text }) =>
      [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)]
        .map(([, target]) => target ?? '')
        .filter((target) => !existsSync(path.resolve(ROOT, path.dirname(file), target)))
        .map((target) => `${file}: ${target}`),
    );

    expect(broken).toEqual([]);
  });

  it('has a README in each of our folders', () => {
    const folders = ['knowledge', 'dialogs', 'bots', 'channels', 'test'];

    expect(folders.filter((folder) => !existsSync(path.join(ROOT, folder, 'README.md')))).toEqual([]);
  });

  it('lists every stable error code', () => {
    const codes = read('channels/README.md');

    expect(Object.keys(ERRORS).filter((code) => !codes.includes(`\`${code}\``))).toEqual([]);
  });

  it('says why each dependency is there, and of no other', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Readonly<
      Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>
    >;
    const table = /## Dependencies\n([\s\S]*?)\n## /.exec(README)?.[1] ?? '';
    const rows = table.split('\n').filter((line) => line.startsWith('| `'));
    const named = rows.flatMap((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name),
    );

    expect(new Set(named)).toEqual(new Set(Object.keys({ ...dependencies, ...devDependencies })));
  });

  it('gives a reason and an end to every table', () => {
    const schema = MIGRATIONS.map(({ name }) => read(`bots/storage/migrations/${name}.ts`)).join('\n');
    const tables = [...schema.matchAll(/createTable\('(\w+)'/g)].map(([, table]) => table ?? '');
    const covered = new Set<string>(
      RETENTION.flatMap((rule) => [rule.table, ...('with' in rule ? rule.with : [])]),
    );

    expect(tables.filter((table) => !covered.has(table))).toEqual([]);
  });
});

function documents(): readonly { readonly file: string; readonly text: string }[] {
  const files = ['knowledge', 'dialogs', 'bots', 'channels', 'test'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('README.md'))
      .map((name) => `${folder}/${name}`),
  );
  return ['README.md', ...files].map((file) => ({ file, text: read(file) }));
}
