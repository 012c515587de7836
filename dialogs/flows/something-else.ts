import type { Turn } from '../dialog.ts';
import { PLAIN } from '../recognition/certainty.ts';

/** Asked for their words on an answer, somebody asks something instead. Praise or a complaint are such words. */
export function isSomethingElse({ utterance, understood }: Turn): boolean {
  const isWanted = understood.confidence >= PLAIN && understood.dialog !== 'feedback';
  return utterance.includes('?') || isWanted;
}
