import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { contentFolder } from '../../knowledge/load.ts';
import { liftLists } from '../../knowledge/sentence-lists.ts';

const PIECES = ["'", "''", ':', ': ', ' #', '#', ' ', '- ', '?', '"', '[', 'a', 'è', 'null', '1'];

/** The text as it is read: what is left of it, with the lists back in their places. */
function read(text: string): unknown {
  const { text: rest, lists } = liftLists(text);
  return lists.size === 0
    ? parse(text, { logLevel: 'silent' })
    : { ...(parse(rest) as object), ...Object.fromEntries(lists) };
}

describe('lists of sentences', () => {
  it('are lifted out of a text', () => {
    const text = "id: a\nquestions:\n  - quando scade?\n  - 'l''ora: qual è'\nteam: b\n";

    expect(liftLists(text)).toEqual({
      text: 'id: a\nquestions: []\nteam: b\n',
      lists: new Map([['questions', ['quando scade?', "l'ora: qual è"]]]),
    });
  });

  it.each([
    ['a number', '  - 12\n'],
    ['a value', '  - si\n  - True\n'],
    ['a key', '  - url: x\n'],
    ['a key without a value', '  - url:\n'],
    ['a remark', '  - come # si dice\n'],
    ['a remark between', '  - come\n  # si dice\n  - cosa\n'],
    ['a sentence on two lines', '  - come\n    si dice\n'],
    ['a quoted sentence on two lines', "  - 'come\n    si dice'\n"],
    ['words after a quotation', "  - 'come' # si dice\n"],
    ['escapes', '  - "come\\tsi dice"\n'],
    ['an anchor', '  - &a come\n  - *a\n'],
    ['deeper lists', '  - come\n    - si dice\n'],
    ['an empty line', '  - come\n\n  - cosa\n'],
    ['no indent', '- come\n- cosa\n'],
  ])('stay where they are when they hold %s', (_, lines) => {
    expect(liftLists(`questions:\n${lines}team: b\n`).lists.size).toBe(0);
  });

  it('say of the shipped content what YAML says', async () => {
    const names = await readdir(contentFolder(), { recursive: true });
    let lifted = 0;
    for (const name of names.filter((file) => /\.(md|yaml)$/.test(file) && !file.endsWith('README.md'))) {
      const file = await readFile(path.join(contentFolder(), name), 'utf8');
      const text = name.endsWith('.md') ? (/^---\n([^]*?)\n---\n/.exec(file)?.[1] ?? '') : file;
      lifted += liftLists(text).lists.size;
      expect(read(text)).toEqual(parse(text));
    }

    expect(lifted).toBeGreaterThan(100);
  });

  it('say of whatever is written what YAML says', () => {
    const piece = fc.constantFrom(...PIECES);
    const sentence = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (sentences, asWritten) => {
          const lines = sentences.map((words) => `  - ${words}\n`).join('');
          const text = asWritten
            ? `id: a\nquestions:\n${lines}team: b\n`
            : stringify({ questions: sentences });
          let said: unknown;
          try {
            said = parse(text, { logLevel: 'silent' });
          } catch {
            return;
          }
          expect(read(text)).toEqual(said);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
