import { ChatLog } from './chat-log.ts';
import { Composer } from './composer.ts';
import { Connection } from './connection.ts';
import { byId } from './dom.ts';
import { currentPosition, downloadTranscript, playSound } from './extras.ts';
import { tellHost, type HostOptions } from './host.ts';
import { keep, kept } from './keeping.ts';
import { Outgoing, type Unsent } from './outgoing.ts';
import { Panel, showSuggestions, type Suggestion } from './panel.ts';
import { applySettings, readSettings, showOptions, type Settings } from './settings.ts';
import { StateLine } from './state-line.ts';
import { TEXTS } from './texts.ts';
import type { Posting, WireActivity, WireSet } from './wire.ts';

const TYPING_SHOWN_MS = 5_000;
const TYPING_TOLD_EVERY_MS = 4_000;

/** The whole chat on the page: what comes in, what goes out, what is shown. */
export class Chat {
  readonly panel: Panel;
  private readonly settings: Settings;
  private readonly log = new ChatLog();
  private readonly state: StateLine;
  private readonly connection: Connection;
  private readonly outgoing: Outgoing;
  private readonly composer: Composer;
  private seen = kept<{ watermark: number }>('seen')?.watermark ?? 0;
  private latest = 0;
  private withOperator = false;
  private toldTypingAt = 0;
  private typingTimer = 0;

  constructor(options: HostOptions) {
    this.settings = readSettings(options.lang.startsWith('en') ? 'en' : 'it');
    this.state = new StateLine(() => this.settings.locale);
    this.panel = new Panel({ isFramed: options.isFramed, opened: () => this.opened() });
    this.connection = new Connection({
      receive: (set) => this.receive(set),
      online: (isOnline) => this.online(isOnline),
      renewed: () => {
        this.beginAnew();
        this.log.notice(TEXTS[this.settings.locale].renewed);
      },
    });
    this.outgoing = new Outgoing(this.connection, (unsent, progress) =>
      this.log.progress(unsent, {
        progress,
        locale: this.settings.locale,
        again: () => this.outgoing.again(unsent),
      }),
    );
    this.composer = new Composer({
      locale: () => this.settings.locale,
      send: (text, files) => this.send({ type: 'message', text }, files),
      typing: () => this.tellTyping(),
    });
    this.showPage();
    if (this.connection.session !== undefined) {
      this.connection.start(this.settings.locale);
    }
  }

  /** Sends a text as if the citizen had typed it; the host page may ask for it. */
  sendText(text: string): void {
    this.send({ type: 'message', text });
  }

  private showPage(): void {
    applySettings(this.settings);
    showOptions(this.settings, {
      download: () => {
        const { locale } = this.settings;
        downloadTranscript(this.log.transcript(), { name: TEXTS[locale].transcript, locale });
      },
      restart: () => this.restart(),
      changed: () => {
        this.panel.count(0, this.settings.locale);
        this.state.show();
      },
    });
    byId('person').addEventListener('click', () => {
      this.sendText(TEXTS[this.settings.locale].personText);
      this.composer.focus();
    });
    byId('leave').addEventListener('click', () => {
      this.sendText(TEXTS[this.settings.locale].leave);
      this.composer.focus();
    });
    document.addEventListener('visibilitychange', () => this.markSeen());
    this.panel.count(0, this.settings.locale);
    this.outgoing.all().forEach((unsent) => this.log.showUnsent(unsent, this.settings.locale));
  }

  private opened(): void {
    this.connection.start(this.settings.locale);
    this.markSeen();
    this.log.reveal();
  }

  private restart(): void {
    this.outgoing.clear();
    this.log.clear();
    this.beginAnew();
    this.connection.restart();
    this.panel.fold(true);
    this.composer.focus();
  }

  /** Of the conversation before nothing counts in a new one: not its place in the queue, nor how far it was read. */
  private beginAnew(): void {
    this.state.queue({ state: 'closed' });
    this.withOperator = false;
    this.showTyping(false);
    showSuggestions([]);
    this.seen = 0;
    this.latest = 0;
    keep('seen', { watermark: 0 });
  }

  private send(posting: Posting, files: readonly File[] = []): void {
    const { locale } = this.settings;
    const unsent: Unsent = this.outgoing.add({ ...posting, locale }, files);
    this.connection.start(locale);
    showSuggestions([]);
    this.log.showUnsent(unsent, locale);
    void this.outgoing.flush();
  }

  private online(isOnline: boolean): void {
    this.state.online(isOnline);
    if (isOnline) {
      void this.outgoing.flush();
    }
  }

  private receive(set: WireSet): void {
    for (const activity of set.activities) {
      this.take(activity, placeOf(activity) <= this.seen);
    }
    this.log.reveal();
    this.latest = Number(set.watermark ?? this.latest);
    this.markSeen();
    if (byId('log').getAttribute('aria-live') === 'off') {
      // What was said before is there to be read, and not read out again.
      window.setTimeout(() => byId('log').removeAttribute('aria-live'), 500);
    }
  }

  private take(activity: WireActivity, isReplay: boolean): void {
    const isMine = activity.from?.role === 'user';
    if (activity.type === 'event' && activity.name === 'helpdesk/queue' && !isMine) {
      this.state.queue(activity.value ?? {});
      this.withOperator = this.state.isWithOperator;
    } else if (activity.type === 'typing') {
      this.showTyping(!isMine);
    } else if (activity.type === 'message') {
      this.takeMessage(activity, { isMine, isReplay });
    }
  }

  private takeMessage(
    activity: WireActivity,
    { isMine, isReplay }: { isMine: boolean; isReplay: boolean },
  ): void {
    const isNew = this.log.show(activity, this.settings.locale);
    const key = activity.channelData?.clientActivityID;
    if (isMine && key !== undefined) {
      this.outgoing.settle(key);
      this.log.progress(
        { key, posting: { type: 'message' }, files: [] },
        { progress: 'sent', locale: this.settings.locale, again: () => undefined },
      );
    }
    showSuggestions(isMine ? [] : this.suggestionsOf(activity));
    if (!isMine) {
      this.showTyping(false);
      this.withOperator = activity.channelData?.helpdesk?.speaker?.kind === 'operator';
    }
    if (isNew && !isReplay) {
      this.announce(activity);
    }
  }

  private announce(activity: WireActivity): void {
    tellHost('message', { text: activity.text ?? '' });
    if (!this.panel.isSeen) {
      this.panel.countOneMore(this.settings.locale);
    }
    if (this.settings.sound) {
      playSound();
    }
  }

  private suggestionsOf(activity: WireActivity): readonly Suggestion[] {
    const reply = activity.channelData?.helpdesk?.reply;
    const actions = reply?.actions ?? activity.suggestedActions?.actions ?? [];
    const suggestions: Suggestion[] = actions.map(({ title, value }) => ({
      title,
      press: () => this.sendText(typeof value === 'string' ? value : title),
    }));
    if (reply?.askPosition === true) {
      const title = TEXTS[this.settings.locale].sharePosition;
      return [{ title, press: () => void this.sharePosition() }, ...suggestions];
    }
    return suggestions;
  }

  private async sharePosition(): Promise<void> {
    const texts = TEXTS[this.settings.locale];
    const position = await currentPosition();
    if (position === undefined) {
      this.log.notice(texts.noPosition);
      this.composer.focus();
      return;
    }
    const entities = [{ type: 'GeoCoordinates', ...position }];
    this.send({ type: 'message', text: texts.position, entities });
  }

  private showTyping(isTyping: boolean): void {
    clearTimeout(this.typingTimer);
    byId('typing').hidden = !isTyping;
    if (isTyping) {
      this.typingTimer = window.setTimeout(() => this.showTyping(false), TYPING_SHOWN_MS);
    }
  }

  /** Only an operator reads it; the bot does not wait. */
  private tellTyping(): void {
    const now = Date.now();
    if (this.withOperator && now - this.toldTypingAt > TYPING_TOLD_EVERY_MS) {
      this.toldTypingAt = now;
      this.connection.post({ type: 'typing' });
    }
  }

  private markSeen(): void {
    if (this.panel.isSeen && this.latest > 0) {
      this.seen = this.latest;
      keep('seen', { watermark: this.latest });
      this.panel.count(0, this.settings.locale);
    }
  }
}

/** Where a message stands in the conversation, as its id says and watermarks count; not a number where it has no place. */
function placeOf({ id = '' }: WireActivity): number {
  return Number(id.split('|')[1]);
}
