import { byId, h } from './dom.ts';
import { keep, kept } from './keeping.ts';
import { plainText, TEXTS, type WidgetLocale, type WidgetTexts } from './texts.ts';

/** What a citizen chooses for this browser. */
export interface Settings {
  locale: WidgetLocale;
  larger: boolean;
  contrast: boolean;
  sound: boolean;
}

const SWITCHES = ['larger', 'contrast', 'sound'] as const;

export interface OptionCommands {
  download(): void;
  restart(): void;
  changed(): void;
}

export function readSettings(locale: WidgetLocale): Settings {
  return { locale, larger: false, contrast: false, sound: false, ...kept<Settings>('settings') };
}

/** Shows the page in the chosen language and look. */
export function applySettings(settings: Settings): void {
  const texts = TEXTS[settings.locale];
  const root = document.documentElement;
  root.lang = settings.locale;
  // The server writes the name of the body into the page.
  const body = root.getAttribute(`data-name-${settings.locale}`) ?? '';
  document.title = `${texts.title} – ${body}`;
  byId('body-name').textContent = body;
  for (const name of ['larger', 'contrast'] as const) {
    root.classList.toggle(name, settings[name]);
  }
  translate(texts);
}

/** Fills the folded options: language, look, sound, transcript, restart. */
export function showOptions(settings: Settings, commands: OptionCommands): void {
  const texts = TEXTS[settings.locale];
  const change = (changed: Partial<Settings>, pressed: string) => {
    Object.assign(settings, changed);
    keep('settings', settings);
    applySettings(settings);
    showOptions(settings, commands);
    commands.changed();
    byId(pressed).focus();
  };
  const languages = (['it', 'en'] as const).map((locale) => {
    const label = locale === 'it' ? 'Italiano' : 'English';
    const button = toggle(`in-${locale}`, {
      isOn: settings.locale === locale,
      label,
      press: () => change({ locale }, `in-${locale}`),
    });
    button.lang = locale;
    return button;
  });
  const switches = SWITCHES.map((name) =>
    toggle(`set-${name}`, {
      isOn: settings[name],
      label: texts[name],
      press: () => change({ [name]: !settings[name] }, `set-${name}`),
    }),
  );
  byId('options').replaceChildren(
    h('div', { role: 'group', 'aria-label': texts.language, class: 'languages' }, ...languages),
    ...switches,
    h('button', { type: 'button', click: () => commands.download() }, texts.download),
    restartButton(texts, commands),
  );
}

/** Asks once more: what is on the screen goes away. */
function restartButton(texts: WidgetTexts, commands: OptionCommands): HTMLElement {
  const button = h('button', { type: 'button', id: 'restart' }, texts.restart);
  let isSure = false;
  button.addEventListener('click', () => {
    if (isSure) {
      commands.restart();
    }
    isSure = true;
    button.textContent = texts.restartSure;
  });
  return button;
}

function translate(texts: WidgetTexts): void {
  for (const [attribute, target] of [
    ['t', ''],
    ['t-label', 'aria-label'],
    ['t-placeholder', 'placeholder'],
  ] as const) {
    for (const element of document.querySelectorAll(`[data-${attribute}]`)) {
      const text = plainText(texts, element.getAttribute(`data-${attribute}`) ?? '');
      if (target === '') {
        element.textContent = text;
      } else {
        element.setAttribute(target, text);
      }
    }
  }
}

function toggle(
  id: string,
  { isOn, label, press }: { isOn: boolean; label: string; press: () => void },
): HTMLElement {
  return h('button', { type: 'button', id, 'aria-pressed': String(isOn), click: press }, label);
}
