import { keepEngine } from '../../knowledge/keep-engine.ts';

/** Trains the engine once, as the build does, so that test files load it. */
export async function setup(): Promise<void> {
  await keepEngine();
}
