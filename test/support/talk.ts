import type { Knowledge } from '../../knowledge/knowledge.ts';
import { converse, type Conversed, type Incoming } from '../../dialogs/converse.ts';
import type { Memory } from '../../dialogs/dialog.ts';
import { replyAsText } from '../../dialogs/replies/plain-text.ts';
import type { Services } from '../../dialogs/services.ts';
import { fakeServices } from './fake-services.ts';
import { shippedKnowledge } from './world.ts';

interface Talk {
  readonly at?: string;
  readonly locale?: 'it' | 'en';
  /** What another body knows. */
  readonly knowledge?: Knowledge;
  /** What of the world is otherwise than in the fake services. */
  readonly services?: Partial<Services>;
}

/** Says one thing after another, or does what is no message, and gives what was replied to the last. */
export async function talk(
  lines: readonly (string | Incoming)[],
  { at = '2024-01-15T10:00:00+01:00', locale = 'it', services: given = {}, knowledge: known }: Talk = {},
) {
  const knowledge = known ?? (await shippedKnowledge());
  const services = Object.assign(fakeServices(), given);
  let memory: Memory = { locale };
  let last: Conversed | undefined;
  for (const line of lines) {
    const incoming = typeof line === 'string' ? ({ kind: 'message', text: line } as const) : line;
    last = await converse(incoming, { knowledge, services, now: new Date(at), memory });
    // What is stored between turns is JSON.
    memory = JSON.parse(JSON.stringify(last.memory)) as Memory;
  }
  if (!last) {
    throw new Error('Nothing was said');
  }
  return { ...last, text: last.replies.map(replyAsText).join('\n\n'), services };
}
