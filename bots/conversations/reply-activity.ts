import type { Activity } from 'botbuilder';
import { replyAsText } from '../../dialogs/replies/plain-text.ts';
import type { Reply } from '../../dialogs/reply.ts';
import type { HelpDeskChannelData } from '../outbox/outbox-message.ts';

/** Our reply as an activity: plain text for clients that know no more, and all of it beside that for ours. */
export function replyActivity(reply: Reply): Partial<Activity> {
  const channelData: HelpDeskChannelData = { helpdesk: { reply, speaker: { kind: 'bot' } } };
  const actions = (reply.actions ?? []).map((action) => ({
    type: 'imBack',
    title: action.title,
    value: action.value,
    channelData: undefined,
  }));
  return {
    type: 'message',
    text: replyAsText(reply),
    textFormat: 'plain',
    locale: reply.locale,
    channelData,
    ...(actions.length === 0 ? {} : { suggestedActions: { actions, to: [] } }),
  };
}

/** An operator's words, with the name that citizens read. */
export function operatorActivity(text: string, name: string): Partial<Activity> {
  const channelData: HelpDeskChannelData = { helpdesk: { speaker: { kind: 'operator', name } } };
  return { type: 'message', text, textFormat: 'plain', channelData };
}
