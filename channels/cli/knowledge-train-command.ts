import { stat } from 'node:fs/promises';
import { keepKnowledge } from '../../knowledge/keep-knowledge.ts';
import { projectFolder } from '../../knowledge/load.ts';
import { engineFile } from '../../knowledge/search/stored-engine.ts';
import type { Command } from './command.ts';

export const knowledgeTrainCommand: Command = {
  name: 'knowledge train',
  usage: 'knowledge train',
  summary: 'trains the engine where content or code has changed, for quick starts; npm run build does it',
  async run(_args, io) {
    const begun = performance.now();
    const isTrained = await keepKnowledge(io.config().contentFolder);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    const megabytes = ((await stat(engineFile(projectFolder()))).size / 1e6).toFixed(1);
    io.out(
      isTrained
        ? `The engine is trained: ${seconds} s, ${megabytes} MB.`
        : `The engine is current: ${megabytes} MB.`,
    );
    return 0;
  },
};
