import type { EventView } from '../views.ts';
import type { Alerts } from './alerts.ts';
import { api } from './api.ts';
import type { ConsoleStore } from './console-store.ts';
import type { TypingSign } from './live.ts';
import { TypingSigns } from './typing-signs.ts';

/** A colleague's sign of reading lasts about twice as long. */
const READING_MS = 10_000;

/** What an operator has of the others: who writes and reads where, and the notes that name them. */
export class Colleagues {
  readonly #store: ConsoleStore;
  readonly #alerts: Alerts;
  readonly #signs: TypingSigns;
  #mentionsAsked = 0;

  constructor(store: ConsoleStore, alerts: Alerts) {
    this.#store = store;
    this.#alerts = alerts;
    this.#signs = new TypingSigns((typing) => store.set({ typing }));
  }

  start(): void {
    window.setInterval(() => this.#tellReading(), READING_MS);
  }

  /** Another conversation has been opened: colleagues see it, and the notes in it are read. */
  async opened(): Promise<void> {
    this.#tellReading();
    await this.#readNotes();
  }

  typing(sign: TypingSign): void {
    if (sign.operatorId === undefined || sign.operatorId !== this.#store.snapshot().operator?.id) {
      this.#signs.begin(sign);
    }
  }

  /** What somebody was writing has arrived; it may be a note that names the operator. */
  change(event: EventView): void {
    if (event.kind === 'message.added') {
      this.#signs.end(event.handoffId, event.data['role'] === 'citizen' ? 'citizen' : 'reply');
    } else if (event.kind === 'note.added') {
      this.#signs.end(event.handoffId, 'note');
      this.#named(event);
    }
  }

  /** Of several loads under way the last one counts, whichever answer comes last. */
  async loadMentions(): Promise<void> {
    this.#mentionsAsked += 1;
    const asked = this.#mentionsAsked;
    const found = await this.#store.attempt(() => api.mentions(), 'page');
    if (found && asked === this.#mentionsAsked) {
      this.#store.set({ unread: found.unread });
    }
  }

  #tellReading(): void {
    const { selectedId, screen, missing } = this.#store.snapshot();
    if (screen === 'desk' && selectedId !== undefined && !missing && !document.hidden) {
      // A sign that is lost does no harm.
      api.presence(selectedId, 'reading').catch(() => undefined);
    }
  }

  #named({ handoffId, data }: EventView): void {
    const { operator, preferences, selectedId } = this.#store.snapshot();
    const names = Array.isArray(data['mentions']) ? data['mentions'] : [];
    if (!names.includes(operator?.id)) {
      return;
    }
    this.#store.announce('say.named');
    this.#alerts.notify(preferences, { handoffId, text: 'say.named' });
    void (handoffId === selectedId ? this.#readHere() : this.loadMentions());
  }

  async #readHere(): Promise<void> {
    await this.loadMentions();
    await this.#readNotes();
  }

  async #readNotes(): Promise<void> {
    const { selectedId, unread } = this.#store.snapshot();
    if (selectedId !== undefined && unread > 0) {
      await this.#store.attempt(() => api.readMentions(selectedId), 'page');
      await this.loadMentions();
    }
  }
}
