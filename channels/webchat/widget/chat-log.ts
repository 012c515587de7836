import { byId, h } from './dom.ts';
import { attachmentViews, placeView, sourcesView, textViews } from './message-parts.ts';
import type { Progress, Unsent } from './outgoing.ts';
import { TEXTS, type WidgetLocale } from './texts.ts';
import type { WireActivity } from './wire.ts';

/** What a line of the transcript file says. */
export interface Line {
  readonly who: string;
  readonly at: Date;
  readonly text: string;
}

/**
 * The conversation on the screen. Each message is one element: screen readers are told once, when it is added; an echo,
 * a replay or an update finds the element that is there already.
 */
export class ChatLog {
  private readonly log = byId('log');
  private readonly scroller = byId('scroll');
  private readonly elements = new Map<string, HTMLElement>();
  private readonly lines = new Map<HTMLElement, Line>();
  private lastWho = '';
  /** The newest message, while the citizen has not scrolled away from it. */
  private newest: HTMLElement | undefined;

  constructor() {
    new ResizeObserver(() => this.reveal()).observe(this.scroller);
    for (const moved of ['wheel', 'touchmove', 'keydown']) {
      this.scroller.addEventListener(moved, () => {
        this.newest = undefined;
      });
    }
  }

  /** Shows an activity. True when it is a new message of the other side. */
  show(activity: WireActivity, locale: WidgetLocale): boolean {
    const { id = '', channelData } = activity;
    const isMine = activity.from?.role === 'user';
    const key = isMine ? channelData?.clientActivityID : undefined;
    const known = this.elements.get(id) ?? (key === undefined ? undefined : this.elements.get(key));
    const element = known ?? this.element(isMine, activity, locale);
    this.elements.set(id, element);
    if (key !== undefined) {
      this.elements.set(key, element);
    }
    this.fill(element, activity, locale);
    if (known === undefined) {
      this.append(element);
    }
    element.classList.remove('pending');
    return known === undefined && !isMine;
  }

  /** Shows what the citizen has just written, before the server has it. */
  showUnsent(unsent: Unsent, locale: WidgetLocale): void {
    if (this.elements.has(unsent.key)) {
      return;
    }
    const activity: WireActivity = {
      type: 'message',
      text: unsent.posting.text ?? '',
      from: { role: 'user' },
      attachments: unsent.files.map((file) => ({ name: file.name })),
    };
    const element = this.element(true, activity, locale);
    element.classList.add('pending');
    this.elements.set(unsent.key, element);
    this.fill(element, activity, locale);
    this.log.append(element);
    this.newest = element;
    this.reveal();
  }

  /** Says under a message how far it got; nothing once it was sent. */
  progress(unsent: Unsent, options: { progress: Progress; locale: WidgetLocale; again: () => void }): void {
    const { progress, locale, again } = options;
    const element = this.elements.get(unsent.key);
    element?.querySelector('.progress')?.remove();
    // A message on its way looks so; only what goes wrong is said, and read out.
    if (element === undefined || progress === 'sent' || progress === 'sending') {
      return;
    }
    const texts = TEXTS[locale];
    const hasFailed = progress !== 'waiting';
    const note = h('p', { class: hasFailed ? 'progress failed' : 'progress' }, texts[progress]);
    if (progress === 'failed') {
      note.append(' ', h('button', { type: 'button', class: 'link', click: again }, texts.again));
    }
    element.append(note);
  }

  /** A line of our own, such as that the conversation is a new one. */
  notice(text: string): void {
    this.lastWho = '';
    this.append(h('p', { class: 'notice' }, text));
  }

  clear(): void {
    this.log.replaceChildren();
    this.elements.clear();
    this.lines.clear();
    this.lastWho = '';
  }

  /** Everything that was said, in order. */
  transcript(): readonly Line[] {
    return [...this.log.children].flatMap((element) => this.lines.get(element as HTMLElement) ?? []);
  }

  /** Scrolls to the newest message, unless the citizen reads further up; one taller than the window, to its beginning. */
  reveal(): void {
    if (this.newest === undefined) {
      return;
    }
    const top = this.newest.offsetTop - this.scroller.offsetTop - 8;
    const end = this.scroller.scrollHeight - this.scroller.clientHeight;
    this.scroller.scrollTop = Math.min(top, end);
  }

  /** What waits to be sent stays last. */
  private append(element: HTMLElement): void {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    if (this.newest !== undefined || scrollHeight - scrollTop - clientHeight < 120) {
      this.newest = element;
    }
    this.log.insertBefore(element, this.log.querySelector('.pending'));
    this.reveal();
  }

  private element(isMine: boolean, activity: WireActivity, locale: WidgetLocale): HTMLElement {
    const who = whoSpeaks(activity, locale);
    const isSame = who === this.lastWho;
    this.lastWho = who;
    const kind = isMine ? 'mine' : (activity.channelData?.helpdesk?.speaker?.kind ?? 'bot');
    return h('article', { class: `message ${kind}${isSame ? ' same' : ''}` });
  }

  private fill(element: HTMLElement, activity: WireActivity, locale: WidgetLocale): void {
    const signature = JSON.stringify([
      activity.text,
      (activity.attachments ?? []).map((item) => item.contentUrl),
      activity.channelData?.helpdesk,
    ]);
    const at = new Date(activity.timestamp ?? Date.now());
    if (element.dataset['is'] === signature) {
      showTime(element, at, locale);
      return;
    }
    element.dataset['is'] = signature;
    const isMine = activity.from?.role === 'user';
    const reply = isMine ? undefined : activity.channelData?.helpdesk?.reply;
    const who = whoSpeaks(activity, locale);
    const text = reply?.text ?? activity.text ?? '';
    const bubble = h(
      'div',
      { class: 'bubble' },
      ...textViews(text),
      ...attachmentViews(activity.attachments),
    );
    if (reply?.places && reply.places.length > 0) {
      bubble.append(h('ul', { class: 'places' }, ...reply.places.map((place) => placeView(place, locale))));
    }
    if (reply?.sources && reply.sources.length > 0) {
      bubble.append(sourcesView(reply.sources, locale));
    }
    const time = h(
      'time',
      { datetime: at.toISOString() },
      at.toLocaleTimeString(locale, { timeStyle: 'short' }),
    );
    element.replaceChildren(h('p', { class: 'who' }, h('span', {}, who), ' ', time), bubble);
    element.setAttribute('lang', isMine ? '' : (reply?.locale ?? ''));
    if (element.lang === '') {
      element.removeAttribute('lang');
    }
    this.lines.set(element, { who, at, text: activity.text ?? text });
  }
}

function whoSpeaks(activity: WireActivity, locale: WidgetLocale): string {
  const texts = TEXTS[locale];
  if (activity.from?.role === 'user') {
    return texts.you;
  }
  const speaker = activity.channelData?.helpdesk?.speaker;
  return speaker?.kind === 'operator' ? texts.operator(speaker.name ?? '') : texts.bot;
}

function timeOf(at: Date, locale: WidgetLocale): string {
  return at.toLocaleTimeString(locale, { timeStyle: 'short' });
}

/** The server's time takes the place of the device's, whose clock may be wrong; nothing is added that is read out. */
function showTime(element: HTMLElement, at: Date, locale: WidgetLocale): void {
  const time = element.querySelector('time');
  const text = time?.firstChild;
  if (time && text instanceof Text && text.data !== timeOf(at, locale)) {
    time.dateTime = at.toISOString();
    text.data = timeOf(at, locale);
  }
}
