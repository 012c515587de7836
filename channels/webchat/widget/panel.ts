import { byId, h } from './dom.ts';
import { tellHost } from './host.ts';
import { TEXTS, type WidgetLocale } from './texts.ts';

/** The window of the chat: open or folded into its launcher, with the count of what was not read. */
export class Panel {
  private readonly panel = byId('panel');
  private readonly launcher = byId('launcher');
  private readonly menu = byId('menu');
  private readonly options = byId('options');
  private readonly isFramed: boolean;
  private readonly opened: () => void;
  private unread = 0;

  constructor(options: { readonly isFramed: boolean; readonly opened: () => void }) {
    this.isFramed = options.isFramed;
    this.opened = options.opened;
    this.launcher.addEventListener('click', () => this.open(true));
    byId('close').addEventListener('click', () => this.close());
    this.menu.addEventListener('click', () => this.fold(!this.options.hidden));
    document.addEventListener('keydown', (event) => this.escape(event));
  }

  get isOpen(): boolean {
    return !this.panel.hidden;
  }

  /** True when the citizen can see what comes. */
  get isSeen(): boolean {
    return this.isOpen && !document.hidden;
  }

  /** `focus` only when the citizen asked: a page that opens us by itself keeps its place. */
  open(focus: boolean): void {
    this.panel.hidden = false;
    this.launcher.hidden = true;
    byId('folded').hidden = true;
    this.launcher.setAttribute('aria-expanded', 'true');
    document.documentElement.classList.add('open');
    tellHost('open');
    this.opened();
    if (focus) {
      byId('text').focus();
    }
  }

  close(): void {
    if (!this.isFramed) {
      return;
    }
    this.fold(true);
    this.panel.hidden = true;
    this.launcher.hidden = false;
    byId('folded').hidden = false;
    this.launcher.setAttribute('aria-expanded', 'false');
    document.documentElement.classList.remove('open');
    tellHost('close');
    this.launcher.focus();
  }

  /** Folds or unfolds the options. */
  fold(isFolded: boolean): void {
    this.options.hidden = isFolded;
    this.menu.setAttribute('aria-expanded', String(!isFolded));
  }

  count(unread: number, locale: WidgetLocale): void {
    const badge = byId('unread');
    const texts = TEXTS[locale];
    this.unread = unread;
    badge.hidden = unread === 0;
    badge.replaceChildren(' ', String(unread), h('span', { class: 'sr' }, ` ${texts.unread(unread)}`));
    tellHost('unread', unread);
  }

  countOneMore(locale: WidgetLocale): void {
    this.count(this.unread + 1, locale);
  }

  private escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.isOpen) {
      return;
    }
    if (this.options.hidden) {
      this.close();
    } else {
      this.fold(true);
      this.menu.focus();
    }
  }
}

export interface Suggestion {
  readonly title: string;
  readonly press: () => void;
}

/** Buttons under the last message; none hides them. */
export function showSuggestions(suggestions: readonly Suggestion[]): void {
  const box = byId('suggestions');
  const hadFocus = box.contains(document.activeElement);
  box.hidden = suggestions.length === 0;
  box.replaceChildren(
    ...suggestions.map(({ title, press }) => h('button', { type: 'button', click: press }, title)),
  );
  if (hadFocus) {
    byId('text').focus();
  }
}
