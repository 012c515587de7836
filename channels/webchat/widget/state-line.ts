import { byId } from './dom.ts';
import { TEXTS, type WidgetLocale } from './texts.ts';
import type { QueueState } from './wire.ts';

/** Cuts shorter than this are nobody's business. */
const OFFLINE_SHOWN_AFTER_MS = 2_000;

/** One line above the field, read out when it changes: the connection, or the place in the queue. */
export class StateLine {
  private readonly line = byId('state');
  private readonly leave = byId('leave');
  private readonly locale: () => WidgetLocale;
  private waiting: QueueState = {};
  private isOffline = false;
  private timer = 0;

  constructor(locale: () => WidgetLocale) {
    this.locale = locale;
  }

  get isWithOperator(): boolean {
    return this.waiting.state === 'claimed';
  }

  /** `value` of the event `helpdesk/queue`. */
  queue(value: unknown): void {
    this.waiting = value as QueueState;
    this.show();
  }

  online(isOnline: boolean): void {
    clearTimeout(this.timer);
    if (isOnline) {
      this.isOffline = false;
      this.show();
    } else if (!this.isOffline) {
      this.timer = window.setTimeout(() => {
        this.isOffline = true;
        this.show();
      }, OFFLINE_SHOWN_AFTER_MS);
    }
  }

  show(): void {
    const text = this.text();
    if (this.line.textContent !== text) {
      this.line.textContent = text;
    }
    this.line.classList.toggle('offline', this.isOffline);
    this.leave.hidden = this.isOffline || this.waiting.state !== 'waiting';
  }

  private text(): string {
    const texts = TEXTS[this.locale()];
    if (this.isOffline) {
      return texts.offline;
    }
    const { state, position, wait, hours, operator } = this.waiting;
    if (state === 'waiting') {
      return [texts.queue(position), wait ?? '', hours ?? ''].filter(Boolean).join(' ');
    }
    return state === 'claimed' ? texts.claimed(operator ?? '') : '';
  }
}
