/** The id of a line as a web client reads it: the conversation and seven digits, as Direct Line writes it. */
export function activityId(channelConversationId: string, seq: number): string {
  return `${channelConversationId}|${String(seq).padStart(7, '0')}`;
}
