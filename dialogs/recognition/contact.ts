import { currentCall } from '../../knowledge/deadlines/current-call.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { emailIn } from './email.ts';
import { withSpokenAddress } from './spoken-address.ts';

/**
 * An address that answers "how can you be reached?": it is not one of our own, and little else is said. "I have written
 * to volontariato@… and nobody answers" tells of another address than theirs.
 */
export function isContact(utterance: string, knowledge: Pick<Knowledge, 'body' | 'calls'>): boolean {
  const reading = emailIn(utterance);
  if (reading.kind === 'none' || utterance.includes('?') || wordsBesides(utterance) > FEW) {
    return false;
  }
  return reading.kind === 'broken' || !isOurs(reading.email, knowledge);
}

const FEW = 6;

function wordsBesides(utterance: string): number {
  return withSpokenAddress(utterance)
    .split(/\s+/u)
    .filter((word) => /\p{L}/u.test(word) && !word.includes('@')).length;
}

function isOurs(email: string, knowledge: Pick<Knowledge, 'body' | 'calls'>): boolean {
  const [, domain = ''] = email.split('@');
  const { domain: ours } = knowledge.body.email;
  return email === currentCall(knowledge)?.pec || domain === ours || domain.endsWith(`.${ours}`);
}
