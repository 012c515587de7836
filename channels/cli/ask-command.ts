import { Locale } from '../../knowledge/schema/locale.ts';
import { loadKnowledge, quickEngine } from '../../knowledge/load.ts';
import { evaluateQuestion } from '../../dialogs/evaluate.ts';
import { UsageError, type Command } from './command.ts';
import { readInstant, readOptions } from './options.ts';

export const askCommand: Command = {
  name: 'ask',
  usage: 'ask [--now ISO] [--lang it|en] [--json] "question"',
  summary: 'asks one question as a citizen would, and prints the answer',
  async run(args, io) {
    const { values, positionals } = readOptions(args, {
      now: { type: 'string' },
      lang: { type: 'string', default: 'it' },
      json: { type: 'boolean', default: false },
    });
    const lang = Locale.safeParse(values.lang);
    if (positionals.length === 0 || !lang.success) {
      throw new UsageError('');
    }
    const now = readInstant(values.now) ?? io.config().clockStart ?? new Date();
    const line = await evaluateQuestion(
      { id: 'ask', lang: lang.data, text: positionals.join(' '), labels: ['ask'] },
      await loadKnowledge(io.config().contentFolder, quickEngine),
      { now, elapsed: () => performance.now() },
    );
    io.out(values.json ? JSON.stringify(line) : line.text);
    return 0;
  },
};
