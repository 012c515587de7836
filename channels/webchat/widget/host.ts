/** What the page around us may ask for, and what it is told; see the README of the widget. */
export type HostCommand = 'open' | 'close' | 'send';

/** Attributes and custom properties of the host page, which the loader hands over in the address. */
export interface HostOptions {
  readonly lang: string;
  readonly isOpen: boolean;
  /** True inside a host page; alone in its window the chat has no launcher. */
  readonly isFramed: boolean;
}

const THEME = ['primary', 'on-primary', 'font', 'radius'];
const given = new URLSearchParams(location.hash.slice(1));
const host = given.get('host') ?? '';
const isFramed = window.parent !== window;

export function hostOptions(): HostOptions {
  for (const name of THEME) {
    const value = given.get(name);
    if (value !== null) {
      document.documentElement.style.setProperty(`--${name}`, value);
    }
  }
  const root = document.documentElement;
  root.classList.toggle('framed', isFramed);
  root.classList.toggle('left', given.get('side') === 'left');
  return { lang: given.get('lang') ?? navigator.language, isOpen: given.has('open'), isFramed };
}

export function tellHost(event: string, value?: unknown): void {
  if (isFramed && host !== '') {
    window.parent.postMessage({ helpdesk: event, value }, host);
  }
}

/** Only the page that holds us, of the origin that the loader named. */
export function obeyHost(obey: (command: HostCommand, value: unknown) => void): void {
  window.addEventListener(
    'message',
    ({ source, origin, data }: MessageEvent<{ helpdesk?: HostCommand; value?: unknown } | null>) => {
      if (isFramed && source === window.parent && origin === host && data?.helpdesk) {
        obey(data.helpdesk, data.value);
      }
    },
  );
}
