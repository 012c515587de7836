import { keepKnowledge } from '../../knowledge/keep-knowledge.ts';

/** Trains the engine once, as the build does, so that test files load it. */
export async function setup(): Promise<void> {
  await keepKnowledge();
}
