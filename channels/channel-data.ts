import { z } from 'zod';

const Ours = z.looseObject({ helpdesk: z.unknown() });

/** `channelData` as it came, without our own part: what a client writes there would be read as an answer of the bot's. */
export function withoutOurs(channelData: unknown): unknown {
  const parsed = Ours.safeParse(channelData);
  if (!parsed.success) {
    return channelData;
  }
  const { helpdesk: _helpdesk, ...theirs } = parsed.data;
  return theirs;
}
