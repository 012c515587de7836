import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Fault } from '../content-file.ts';
import { Question, readQuestion } from './question.ts';

/** Labels that no article and no intent stands behind. */
const OTHER_LABELS = ['junk'];

interface Seen {
  readonly ids: Map<string, string>;
  readonly texts: Map<string, string>;
}

/**
 * Everything wrong with the question files of a folder: lines that are no question, ids and questions that stand twice,
 * labels that are no topic and no intent. A folder that is not there has no faults: a base need not ask itself.
 * @param known ids of articles and intents; "feedback" is known when "feedback.praise" is
 */
export async function checkQuestions(folder: string, known: readonly string[]): Promise<readonly Fault[]> {
  const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.jsonl')).sort();
  const labels = [...known, ...OTHER_LABELS];
  const seen: Seen = { ids: new Map(), texts: new Map() };
  const faults: Fault[] = [];
  for (const file of files) {
    const text = await readFile(path.join(folder, file), 'utf8');
    for (const [index, line] of text.split('\n').entries()) {
      if (line.trim() !== '') {
        const where = { file: `questions/${file}`, line: index + 1 };
        faults.push(...faultsOf(line, labels, seen).map((message) => ({ ...where, message })));
      }
    }
  }
  return faults;
}

function faultsOf(line: string, known: readonly string[], seen: Seen): readonly string[] {
  const { value: question, messages: mistakes } = readQuestion(line, Question);
  if (question === undefined) {
    return mistakes;
  }
  const topics = question.context?.flatMap((turn) => (turn.role === 'bot' ? [turn.topic] : [])) ?? [];
  const messages = [...question.labels, ...topics]
    .filter((label) => !known.some((id) => id === label || id.startsWith(`${label}.`)))
    .map((label) => `${label} is no topic and no intent`);
  const asked = JSON.stringify([
    question.lang,
    question.text.trim().toLowerCase(),
    question.now,
    question.context,
  ]);
  const sameId = seen.ids.get(question.id);
  const sameText = seen.texts.get(asked);
  if (sameId !== undefined) {
    messages.push(`${question.id} is already the id of "${sameId}"`);
  }
  if (sameText !== undefined) {
    messages.push(`${question.id} asks what ${sameText} asks`);
  }
  seen.ids.set(question.id, question.text);
  seen.texts.set(asked, question.id);
  return messages;
}
