import { converse, type Conversed } from '../../dialogs/converse.ts';
import type { Memory } from '../../dialogs/dialog.ts';
import { replyAsText } from '../../dialogs/replies/plain-text.ts';
import { fakeServices } from './fake-services.ts';
import { shippedKnowledge } from './world.ts';

interface Talk {
  readonly at?: string;
  readonly locale?: 'it' | 'en';
}

/** Says one thing after another, and gives what was replied to the last. */
export async function talk(
  lines: readonly string[],
  { at = '2024-01-15T10:00:00+01:00', locale = 'it' }: Talk = {},
) {
  const knowledge = await shippedKnowledge();
  const services = fakeServices();
  let memory: Memory = { locale };
  let last: Conversed | undefined;
  for (const text of lines) {
    last = await converse({ kind: 'message', text }, { knowledge, services, now: new Date(at), memory });
    // What is stored between turns is JSON.
    memory = JSON.parse(JSON.stringify(last.memory)) as Memory;
  }
  if (!last) {
    throw new Error('Nothing was said');
  }
  return { ...last, text: last.replies.map(replyAsText).join('\n\n'), services };
}
