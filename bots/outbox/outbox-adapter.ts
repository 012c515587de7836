import {
  BotAdapter,
  TurnContext,
  type Activity,
  type ConversationReference,
  type ResourceResponse,
} from 'botbuilder';
import { correcting } from '../conversations/correction.ts';
import { speak, type Mouth } from '../conversations/speak.ts';
import { correctedOf, scopeOf, setScope, type TurnScope } from '../conversations/turn-scope.ts';

/**
 * The Bot Framework adapter of this service: what a bot sends is stored in the turn's transaction, never put on a wire.
 * The dispatcher takes it to the channel afterwards.
 */
export class OutboxAdapter extends BotAdapter {
  readonly #mouth: Omit<Mouth, 'transaction'>;

  constructor(mouth: Omit<Mouth, 'transaction'>) {
    super();
    this.#mouth = mouth;
  }

  /** Runs one turn of the bot within the given scope. An error of the bot's goes up, so that the turn is undone. */
  async runTurn(scope: TurnScope, bot: { run(context: TurnContext): Promise<void> }): Promise<void> {
    // The intake has looked at what we rely on.
    const context = new TurnContext(this, scope.activity as unknown as Partial<Activity>);
    setScope(context, scope);
    await bot.run(context);
  }

  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const { transaction, conversation, handoff, now } = scopeOf(context);
    const corrected = correctedOf(context);
    const responses: ResourceResponse[] = [];
    for (const {
      relatesTo: _relatesTo,
      replyToId: _replyToId,
      recipient: _recipient,
      ...activity
    } of activities) {
      const entry = await speak(
        { transaction, ...this.#mouth },
        {
          conversation,
          role: 'bot',
          speaker: null,
          text: activity.text ?? '',
          activity,
          handoffId: handoff?.id ?? null,
          ...(corrected && { corrects: correcting(corrected) }),
          now: now.getTime(),
        },
      );
      responses.push({ id: String(entry.seq) });
    }
    return responses;
  }

  override updateActivity(): Promise<ResourceResponse | void> {
    return Promise.reject(new Error('what was said stays; a correction is a new message'));
  }

  override deleteActivity(): Promise<void> {
    return Promise.reject(new Error('what was said stays; a correction is a new message'));
  }

  override continueConversation(
    _reference: Partial<ConversationReference>,
    _logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    return Promise.reject(new Error('proactive words are stored with speak()'));
  }
}
