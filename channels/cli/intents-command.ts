import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { trainClassifier } from '../../knowledge/search/classifier.ts';
import type { LabelledText } from '../../knowledge/search/examples.ts';
import { identifyLanguage } from '../../knowledge/search/language.ts';
import { NO_WORDS, createLexicon } from '../../knowledge/search/lexicon.ts';
import type { Language } from '../../knowledge/schema/locale.ts';

const Line = z.object({ split: z.string(), text: z.string(), label: z.string() });
type Line = z.infer<typeof Line>;

/** The label of what belongs to no intent, in the public sets. */
const OUT_OF_SCOPE = 'oos';
/** Below this the best label is hardly more than a name drawn by lot. */
const REFUSAL = 0.005;

/** Characters to tell the language of a set by. */
const SAMPLE = 5_000;

const USAGE = 'usage: helpdesk intents evaluate --train-dev FILE.jsonl [--test FILE.jsonl] --json';

/**
 * `helpdesk intents evaluate`: trains the answer engine on the lines of split `train` of any set of labelled texts and
 * prints, for each line of split `dev` or of the test file, `{text, label, predicted, confidence}`.
 * `args` may begin with the word `evaluate` or after it. Returns the exit code.
 */
export async function intentsCommand(args: readonly string[], out: (line: string) => void): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { 'train-dev': { type: 'string' }, test: { type: 'string' }, json: { type: 'boolean' } },
  });
  const file = values['train-dev'];
  const command = positionals[0] ?? 'evaluate';
  if (command !== 'evaluate' || file === undefined) {
    out(USAGE);
    return 2;
  }
  const lines = await readLines(file);
  const training = lines.filter((line) => line.split === 'train');
  const asked =
    values.test === undefined ? lines.filter((line) => line.split === 'dev') : await readLines(values.test);
  const lexicon = createLexicon(languageOf(training), NO_WORDS);
  const classifier = trainClassifier(examplesOf(training), {
    lexicon,
    names: [],
    isOutside: (label) => label === OUT_OF_SCOPE,
  });
  for (const { text, label } of asked) {
    const best = classifier.classify(text).candidates[0];
    const confidence = best?.confidence ?? 0;
    const predicted = best && confidence >= REFUSAL && best.label !== OUT_OF_SCOPE ? best.label : null;
    out(
      JSON.stringify({
        text,
        label,
        predicted,
        confidence: Number(confidence.toFixed(4)),
      }),
    );
  }
  return 0;
}

async function readLines(file: string): Promise<Line[]> {
  const text = await readFile(file, 'utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => Line.parse(JSON.parse(line)));
}

/** The language most of the texts are in. */
function languageOf(lines: readonly Line[]): Language {
  const language = identifyLanguage(
    lines
      .map((line) => line.text)
      .join('\n')
      .slice(0, SAMPLE),
  );
  return language ?? 'en';
}

/** The labels themselves say what is meant, as an article's title does. */
function examplesOf(lines: readonly Line[]): LabelledText[] {
  const titles = [...new Set(lines.map((line) => line.label))].filter((label) => label !== OUT_OF_SCOPE);
  return [
    ...lines.map(({ text, label }) => ({ text, label, weight: 1 })),
    ...titles.map((label) => ({ text: label.replaceAll(/[_-]+/gu, ' '), label, weight: 1 })),
  ];
}
