import type { Turn } from '../dialog.ts';

/** Asked for their words on an answer, somebody asks something instead. Praise or a complaint are such words. */
export function isSomethingElse({ utterance, understood }: Turn): boolean {
  const isWanted = understood.confidence >= CLEARLY_A_QUESTION && understood.dialog !== 'feedback';
  return utterance.includes('?') || isWanted;
}

const CLEARLY_A_QUESTION = 0.75;
