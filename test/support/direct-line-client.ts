import {
  type ConnectionStatus,
  DirectLine,
  type Activity,
  type DirectLineOptions,
} from 'botframework-directlinejs';
import { giveBrowserGlobals } from './browser-globals.ts';

giveBrowserGlobals();

interface Seen {
  readonly id?: string;
  readonly type: string;
  readonly text?: string;
  readonly channelData?: unknown;
  readonly from?: { readonly id: string };
  readonly attachments?: readonly { name?: string; contentUrl?: string; contentType?: string }[];
}

/** Microsoft's own client, unmodified, with what it has received. */
export class DirectLineClient {
  readonly directLine: DirectLine;
  readonly activities: Seen[] = [];
  readonly states: ConnectionStatus[] = [];
  private readonly waiting = new Set<() => void>();
  private readonly subscriptions: { unsubscribe(): void }[];

  constructor(options: DirectLineOptions) {
    // The wait before a reconnect is drawn between 3 and 15 s: the shortest.
    this.directLine = new DirectLine({ ...options, random: () => 0 });
    this.subscriptions = [
      this.directLine.connectionStatus$.subscribe((state) => {
        this.states.push(state);
        this.check();
      }),
      this.directLine.activity$.subscribe(
        (activity) => {
          this.activities.push(activity);
          this.check();
        },
        () => undefined,
      ),
    ];
  }

  /** Posts and resolves with the id that the server gave, or `retry`. */
  async post(activity: Partial<Activity> | Record<string, unknown>): Promise<string> {
    return await new Promise((resolve, reject) => {
      this.directLine.postActivity(activity as Activity).subscribe(resolve, reject);
    });
  }

  async say(text: string, channelData?: unknown): Promise<string> {
    return await this.post({ type: 'message', from: { id: 'forged' }, text, channelData });
  }

  async untilText(text: string): Promise<void> {
    await this.until(() => this.texts().includes(text));
  }

  async until(isSo: () => boolean): Promise<void> {
    await new Promise<void>((resolve) => {
      const check = () => {
        if (isSo()) {
          this.waiting.delete(check);
          resolve();
        }
      };
      this.waiting.add(check);
      check();
    });
  }

  texts(): readonly (string | undefined)[] {
    return this.activities.map((activity) => activity.text);
  }

  end(): void {
    for (const subscription of this.subscriptions) {
      subscription.unsubscribe();
    }
    this.directLine.end();
  }

  private check(): void {
    for (const check of this.waiting) {
      check();
    }
  }
}
