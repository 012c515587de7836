import { ActivityHandler, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import { converse, type Incoming } from '../dialogs/converse.ts';
import { SATISFACTION_ASKED } from '../dialogs/flows/satisfaction.ts';
import { codeIn } from '../dialogs/recognition/return-code.ts';
import { queueReply } from '../dialogs/replies/queue-reply.ts';
import type { Reply } from '../dialogs/reply.ts';
import type { Services } from '../dialogs/services.ts';
import { text } from '../dialogs/texts/say.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { isLocale } from '../knowledge/schema/locale.ts';
import { teamOf } from '../knowledge/team-of.ts';
import { attachmentKinds, localeOf, positionOf, type IncomingActivity } from './conversations/activity.ts';
import { correctionOf } from './conversations/correction.ts';
import { memoryOf } from './conversations/memory.ts';
import { replyActivity } from './conversations/reply-activity.ts';
import { scopeOf, setCorrected, type TurnScope } from './conversations/turn-scope.ts';
import { hubEvent } from './hub-events.ts';
import { silenceOf } from './staff/silence.ts';
import { staffCodeOf } from './staff/staff-chats.ts';
import { saveMemory } from './storage/sql/conversations.ts';
import { askedIn, passOver } from './storage/sql/satisfaction.ts';
import type { Metrics } from './telemetry/metrics.ts';

/** Channels on which somebody else may take a handoff; on the others only a citizen could say so. */
const HUBS: ReadonlySet<string> = new Set(['bot-framework']);

const StartPayload = z.looseObject({ startPayload: z.string() });

export interface HelpDeskBotParts {
  /** What the desk knows now: its hours may change while it runs. */
  readonly knowledgeFor: (scope: TurnScope) => Promise<Knowledge>;
  readonly metrics: Metrics;
  readonly servicesFor: (scope: TurnScope) => Services;
  /** Links the chat of a turn to the operator who was given the code; their name, undefined when it is spent. */
  readonly linkStaffChat: (scope: TurnScope, code: string) => Promise<string | undefined>;
}

/** The bot as Bot Framework sees it. It asks the dialogs what to say, and keeps silent while an operator speaks. */
export class HelpDeskBot extends ActivityHandler {
  readonly #parts: HelpDeskBotParts;

  constructor(parts: HelpDeskBotParts) {
    super();
    this.#parts = parts;
    this.onMessage(async (context, next) => {
      await this.#answer(context, 'message');
      await next();
    });
    this.onMessageUpdate(async (context, next) => {
      await this.#correct(context);
      await next();
    });
    this.onConversationUpdate(async (context, next) => {
      await this.#answer(context, 'start');
      await next();
    });
    this.onEvent(async (context, next) => {
      await this.#letGo(scopeOf(context));
      await this.#heed(context);
      await next();
    });
  }

  /** Who blocks us has left: nobody need wait for them, and nothing can be told to them. */
  async #letGo(scope: TurnScope): Promise<void> {
    const { activity, conversation, handoff } = scope;
    if (activity.name?.endsWith('/blocked') === true && handoff?.conversationId === conversation.id) {
      await this.#parts.servicesFor(scope).leaveQueue();
    }
  }

  /** A hub asks for a person, or has one itself: then ours need not wait any more. */
  async #heed(context: TurnContext): Promise<void> {
    const scope = scopeOf(context);
    const event = hubEvent(scope.activity.name, scope.activity['value']);
    const services = this.#parts.servicesFor(scope);
    if (event?.kind === 'initiate') {
      const knowledge = await this.#parts.knowledgeFor(scope);
      const locale = isLocale(scope.conversation.locale) ? scope.conversation.locale : 'it';
      const team = teamOf(knowledge, undefined, locale);
      const place = await services.openHandoff({ reason: event.reason, team, urgent: false });
      const reply = queueReply({ knowledge, locale, now: scope.now, services }, place);
      await context.sendActivity(replyActivity(reply));
    } else if (event?.kind === 'accepted' && HUBS.has(scope.conversation.channel)) {
      await services.leaveQueue();
    }
  }

  async #answer(context: TurnContext, kind: Incoming['kind']): Promise<void> {
    for (const reply of await this.#replies(scopeOf(context), kind)) {
      await context.sendActivity(replyActivity(reply));
    }
  }

  /** An edited message: its answer is corrected in its place, not given again. */
  async #correct(context: TurnContext): Promise<void> {
    const correction = await correctionOf(scopeOf(context));
    if (correction === undefined) {
      return;
    }
    const replies = await this.#replies(scopeOf(context), 'message');
    for (const [index, reply] of replies.entries()) {
      setCorrected(context, correction.answered[index]);
      await context.sendActivity(replyActivity(reply));
    }
  }

  async #replies(scope: TurnScope, kind: Incoming['kind']): Promise<readonly Reply[]> {
    const staffCode = staffCodeOf(scope);
    if (staffCode !== undefined) {
      return [staffLinkReply(scope, await this.#parts.linkStaffChat(scope, staffCode))];
    }
    if (scope.handoff?.state === 'claimed' && !bringsCode(scope.activity)) {
      // One speaker at a time: the words are in the transcript, and the operator's page has been told.
      scope.transaction.afterCommit(() => this.#parts.metrics.turn('operator'));
      return [];
    }
    const silence = await silenceOf(scope.transaction);
    const { transaction, conversation } = scope;
    const isAsked = (await askedIn(transaction, conversation.id)) !== undefined;
    const { memory } = memoryOf(conversation);
    const conversed = await converse(incomingOf(scope.activity, kind), {
      knowledge: await this.#parts.knowledgeFor(scope),
      services: this.#parts.servicesFor(scope),
      now: scope.now,
      ...(silence && { silence: silence.reason }),
      ...(memory && { memory: isAsked ? { ...memory, waiting: SATISFACTION_ASKED } : memory }),
    });
    if (isAsked) {
      // Answered or not: the question stood for one message.
      await passOver(transaction, conversation.id);
    }
    await saveMemory(transaction, conversation.id, JSON.stringify(conversed.memory), conversed.memory.locale);
    transaction.afterCommit(() => this.#parts.metrics.turn(conversed.outcome));
    return conversed.replies;
  }
}

/** Whether the operator's own chat is linked now. */
function staffLinkReply({ conversation }: TurnScope, name: string | undefined): Reply {
  const locale = isLocale(conversation.locale) ? conversation.locale : 'it';
  const words =
    name === undefined ? text(locale, 'staff.link-spent') : text(locale, 'staff.linked', { name });
  return { text: words, locale };
}

/** Even while an operator speaks, a code from another channel is ours to take: the operator could not use it. */
function bringsCode(activity: IncomingActivity): boolean {
  const said = [activity.text, startPayload(activity.channelData)];
  return said.some((words) => codeIn(words ?? '') !== undefined);
}

function startPayload(channelData: unknown): string | undefined {
  const parsed = StartPayload.safeParse(channelData);
  return parsed.success ? parsed.data.startPayload : undefined;
}

function incomingOf(activity: IncomingActivity, kind: Incoming['kind']): Incoming {
  const channelLocale = localeOf(activity);
  const position = positionOf(activity);
  const attachments = attachmentKinds(activity);
  const payload = startPayload(activity.channelData);
  return {
    kind,
    text: activity.text ?? '',
    ...(channelLocale === undefined ? {} : { channelLocale }),
    ...(position === undefined ? {} : { position }),
    ...(attachments.length === 0 ? {} : { attachments }),
    ...(payload === undefined ? {} : { payload }),
  };
}
