import {
  ArticleHeader,
  BLOCK_CONDITIONS,
  type Article,
  type ArticleBlock,
  type BlockCondition,
} from './schema/article.ts';
import type { Locale } from './schema/locale.ts';
import { parseYaml, type Fault, type Loaded } from './content-file.ts';

/** Names that may stand between double braces in an article; their values are computed from the call and the clock. */
export const ARTICLE_VARIABLES = [
  'deadline',
  'deadlineDate',
  'deadlineTime',
  'daysLeft',
  'questionsUntil',
  'pec',
  'approvalAct',
  'approvalDate',
] as const;

interface ArticleText {
  readonly file: string;
  readonly text: string;
  readonly locale: Locale;
}

/** Parses an article: YAML between two lines of three hyphens, a heading, then text with conditional blocks. */
export function parseArticle({ file, text, locale }: ArticleText): Loaded<Article> {
  const parts = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text);
  if (parts?.[1] === undefined || parts[2] === undefined) {
    return { faults: [{ file, line: 1, message: 'begins with no front matter between two lines of ---' }] };
  }
  const header = parseYaml({ file, text: parts[1], firstLine: 2 }, ArticleHeader);
  const bodyLine = text.slice(0, text.length - parts[2].length).split('\n').length;
  const body = parseBody(parts[2], { file, firstLine: bodyLine });
  const faults = [...header.faults, ...body.faults];
  if (header.value === undefined || body.value === undefined) {
    return { faults };
  }
  if (file.split('/').at(-1) !== `${header.value.id}.md`) {
    faults.push({ file, line: 2, message: `id: is ${header.value.id}, and the file is called otherwise` });
  }
  return { value: { ...header.value, ...body.value, locale, file }, faults };
}

function parseBody(
  body: string,
  at: { readonly file: string; readonly firstLine: number },
): Loaded<{ readonly title: string; readonly blocks: readonly ArticleBlock[] }> {
  const faults: Fault[] = [];
  const fault = (index: number, message: string) =>
    faults.push({ file: at.file, line: at.firstLine + index, message });
  let title: string | undefined;
  let open: BlockCondition = 'always';
  const blocks: (Omit<ArticleBlock, 'text'> & { readonly lines: string[] })[] = [
    { when: 'always', lines: [] },
  ];

  for (const [index, line] of body.split(/\r?\n/).entries()) {
    const fence = /^:::\s*(\S*)(?:\s+(since|before)\s+(\d{4}-\d{2}-\d{2}))?\s*$/.exec(line);
    if (title === undefined && line.startsWith('# ')) {
      title = line.slice(2).trim();
    } else if (fence === null) {
      checkVariables(line, (message) => fault(index, message));
      blocks.at(-1)?.lines.push(line);
    } else if (fence[1] === '') {
      open = 'always';
      blocks.push({ when: open, lines: [] });
    } else if (open !== 'always' || !isCondition(fence[1])) {
      fault(
        index,
        `a block "${fence[1] ?? ''}" cannot begin here; known are ${BLOCK_CONDITIONS.slice(1).join(', ')}`,
      );
    } else {
      open = fence[1];
      const day = fence[2] === undefined ? {} : { [fence[2]]: fence[3] };
      blocks.push({ when: open, ...day, lines: [] });
    }
  }
  if (open !== 'always') {
    faults.push({ file: at.file, message: `the block "${open}" is not closed with :::` });
  }
  const written = blocks
    .map(({ lines, ...shown }) => ({ ...shown, text: lines.join('\n').trim() }))
    .filter(({ text }) => text !== '');
  if (title === undefined || title === '' || written.length === 0) {
    faults.push({ file: at.file, line: at.firstLine, message: 'needs a heading "# …" and a text below it' });
    return { faults };
  }
  return { value: { title, blocks: written }, faults };
}

function isCondition(word: string | undefined): word is BlockCondition {
  return word !== undefined && word !== 'always' && (BLOCK_CONDITIONS as readonly string[]).includes(word);
}

function checkVariables(line: string, fault: (message: string) => void): void {
  for (const [, name] of line.matchAll(/\{\{\s*(.*?)\s*\}\}/g)) {
    if (!(ARTICLE_VARIABLES as readonly string[]).includes(name ?? '')) {
      fault(`{{${name ?? ''}}} is no variable; known are ${ARTICLE_VARIABLES.join(', ')}`);
    }
  }
}
