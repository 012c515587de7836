import type { Service } from '../../channels/service.ts';
import { call, type Started, type WireActivity, type WireSet } from './web-chat-client.ts';

/** A citizen in the web chat of a running service, who waits for each answer. */
export class WebConversation {
  private readonly service: Service;
  private readonly started: Started;
  private seen = 0;

  private constructor(service: Service, started: Started) {
    this.service = service;
    this.started = started;
  }

  static async open(service: Service, locale = 'it'): Promise<WebConversation> {
    const { body: token } = await call<Started>(`${service.url}/webchat/tokens`, { method: 'POST' });
    const address = `${service.url}/v3/directline/conversations`;
    const { body } = await call<Started>(address, { bearer: token.token, json: { locale } });
    return new WebConversation(service, body);
  }

  /** What the bot has said since last asked. */
  async hears(): Promise<readonly WireActivity[]> {
    await this.service.helpDesk.settled();
    const { body } = await call<WireSet>(this.address(), { bearer: this.started.token });
    const fresh = body.activities.slice(this.seen);
    this.seen = body.activities.length;
    return fresh.filter(({ from, type }) => type === 'message' && from?.role === 'bot');
  }

  /** The text of the answer, with the names of the places on its cards. */
  async ask(text: string): Promise<string> {
    await this.hears();
    await call(this.address(), {
      bearer: this.started.token,
      json: { type: 'message', from: { id: 'citizen' }, text },
    });
    const answers = await this.hears();
    return answers
      .map((answer) => [answer.text, JSON.stringify(answer.attachments ?? [])].join('\n'))
      .join('\n');
  }

  private address(): string {
    return `${this.service.url}/v3/directline/conversations/${this.started.conversationId}/activities`;
  }
}

/** The titles of the buttons below a message. */
export function buttonsOf(activity: WireActivity | undefined): readonly string[] {
  const suggested = activity?.['suggestedActions'] as
    | { readonly actions?: readonly { title: string }[] }
    | undefined;
  return (suggested?.actions ?? []).map(({ title }) => title);
}
