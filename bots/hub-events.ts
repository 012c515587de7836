import { z } from 'zod';

/** What a hub says of a handoff, as Bot Framework names it. */
export type HubEvent = { readonly kind: 'initiate'; readonly reason: string } | { readonly kind: 'accepted' };

const Words = z.string().trim().min(1).max(2_000);
/** Each hub names the reason in its own way. */
const Initiation = z.looseObject({
  Reason: Words.optional(),
  reason: Words.optional(),
  message: Words.optional(),
  text: Words.optional(),
});
const Status = z.looseObject({ state: z.string() });

/** Undefined for events that change nothing here: what is completed or has failed elsewhere was never ours. */
export function hubEvent(name: string | undefined, value: unknown): HubEvent | undefined {
  if (name === 'handoff.initiate') {
    const about = Initiation.safeParse(value).data;
    const reason = about?.Reason ?? about?.reason ?? about?.message ?? about?.text ?? '';
    return { kind: 'initiate', reason };
  }
  const isAccepted = name === 'handoff.status' && Status.safeParse(value).data?.state === 'accepted';
  return isAccepted ? { kind: 'accepted' } : undefined;
}
