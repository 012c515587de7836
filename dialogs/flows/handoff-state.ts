import { z } from 'zod';
import type { Memory, Turn } from '../dialog.ts';

/** What the dialog with the staff has asked and waits to be told. */
export const HandoffState = z.discriminatedUnion('asking', [
  /** A person was asked for without saying why. */
  z.strictObject({
    asking: z.literal('reason'),
    /** An address that was given before there was a request to keep it with. */
    email: z.string().optional(),
    /** Nobody is asked a third time. */
    isAgain: z.boolean().optional(),
  }),
  /** A person was offered; `reason` is the question we could not answer. */
  z.strictObject({ asking: z.literal('confirm'), reason: z.string(), topic: z.string().optional() }),
  /** An address was written that looks mistyped. */
  z.strictObject({ asking: z.literal('email'), written: z.string(), meant: z.string() }),
  /** They seem to want to wait no longer. */
  z.strictObject({ asking: z.literal('leave') }),
]);
export type HandoffState = z.infer<typeof HandoffState>;

/** What to remember when a person is offered: a yes, or the button, opens the handoff with this question. */
export function handoffOffer(turn: Pick<Turn, 'utterance'>, topic?: string): NonNullable<Memory['waiting']> {
  const state: HandoffState = {
    asking: 'confirm',
    reason: turn.utterance,
    ...(topic === undefined ? {} : { topic }),
  };
  return { dialog: 'handoff', state };
}
