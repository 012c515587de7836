import { byId, h } from './dom.ts';
import { TEXTS, type WidgetLocale } from './texts.ts';

/** The field where the citizen writes, with the files that go along. */
export class Composer {
  private readonly field = byId('text', 'textarea');
  private readonly picker = byId('file', 'input');
  private files: File[] = [];
  private readonly locale: () => WidgetLocale;

  constructor(options: {
    locale: () => WidgetLocale;
    send: (text: string, files: readonly File[]) => void;
    typing: () => void;
  }) {
    this.locale = options.locale;
    const submit = () => {
      const text = this.field.value.trim();
      const { files } = this;
      if (text === '' && files.length === 0) {
        this.focus();
        return;
      }
      this.field.value = '';
      this.files = [];
      this.showFiles();
      this.fit();
      options.send(text, files);
      this.focus();
    };
    byId('composer').addEventListener('submit', (event) => {
      event.preventDefault();
      submit();
    });
    this.field.addEventListener('keydown', (event) => {
      // Enter also ends a word in Chinese or Japanese, and must not send it.
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        submit();
      }
    });
    this.field.addEventListener('input', () => {
      this.fit();
      options.typing();
    });
    byId('attach').addEventListener('click', () => this.picker.click());
    this.picker.addEventListener('change', () => {
      this.files = [...this.files, ...(this.picker.files ?? [])].slice(0, 5);
      this.picker.value = '';
      this.showFiles();
      this.focus();
    });
  }

  focus(): void {
    this.field.focus();
  }

  private fit(): void {
    this.field.style.height = 'auto';
    this.field.style.height = `${Math.min(this.field.scrollHeight + 2, 140)}px`;
  }

  private showFiles(): void {
    const list = byId('files');
    const texts = TEXTS[this.locale()];
    list.hidden = this.files.length === 0;
    list.replaceChildren(
      ...this.files.map((file) => {
        const remove = () => {
          this.files = this.files.filter((other) => other !== file);
          this.showFiles();
          this.focus();
        };
        const button = h(
          'button',
          { type: 'button', 'aria-label': texts.remove(file.name), click: remove },
          '×',
        );
        return h('li', {}, h('span', {}, file.name), button);
      }),
    );
  }
}
