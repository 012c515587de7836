import { EventFactory, type Activity, type TurnContext } from 'botbuilder';
import type { HelpDeskChannelData } from '../../bots/outbox/outbox-message.ts';

/**
 * The event that goes with a reply, for hubs that follow handoffs: `handoff.initiate` when somebody is asked for,
 * `handoff.status` when somebody has taken it, has closed it, or nobody came.
 */
export async function handoffEvent(
  context: TurnContext,
  activity: Partial<Activity>,
  transcript: () => Promise<readonly Activity[]>,
): Promise<Partial<Activity> | undefined> {
  const data = activity.channelData as HelpDeskChannelData | undefined;
  const sign = data?.helpdesk?.reply?.handoff;
  if (sign === undefined) {
    return undefined;
  }
  if (sign.event === 'status') {
    return EventFactory.createHandoffStatus(context.activity.conversation, sign.state);
  }
  const { handoffId, reason, team, topic } = sign;
  const about = { HandoffId: handoffId, Skill: team, Reason: reason, ...(topic && { Topic: topic }) };
  return EventFactory.createHandoffInitiation(context, about, { activities: [...(await transcript())] });
}
