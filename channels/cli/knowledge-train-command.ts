import { keepKnowledge } from '../../knowledge/keep-knowledge.ts';
import type { Command } from './command.ts';

export const knowledgeTrainCommand: Command = {
  name: 'knowledge train',
  usage: 'knowledge train',
  summary: 'trains the engine where content or code has changed, for quick starts; npm run build does it',
  async run(_args, io) {
    const begun = performance.now();
    const trained = await keepKnowledge(io.config().contentFolder);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    io.out(
      trained.length > 0
        ? `The engine is trained in ${trained.join(', ')}: ${seconds} s.`
        : 'The engine is current.',
    );
    return 0;
  },
};
