/** The messages on Telegram that one message of ours became. */
export interface MessageIds {
  /** Pieces of text, which can be edited. */
  readonly texts: readonly number[];
  /** Venues and the request for the position, which can only be deleted. */
  readonly others: readonly number[];
  readonly all: readonly number[];
}

/** One message id as a receipt names it: "17" is a text, "v18" is not. */
export function messageIdMark(messageId: number, isText: boolean): string {
  return isText ? String(messageId) : `v${messageId}`;
}

/** Reads a receipt's `channelMessageId`, as in "17,v18,v19". What is no id is passed over. */
export function parseMessageIds(channelMessageId: string | undefined): MessageIds {
  const texts: number[] = [];
  const others: number[] = [];
  for (const mark of (channelMessageId ?? '').split(',')) {
    const match = /^(v?)(\d+)$/.exec(mark);
    if (match) {
      (match[1] === 'v' ? others : texts).push(Number(match[2]));
    }
  }
  return { texts, others, all: [...texts, ...others] };
}
