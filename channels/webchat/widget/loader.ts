/**
 * The one script of a host page: puts the chat into it as a frame, hands over the attributes of the script tag and the
 * custom properties of the page, and offers `window.HelpDesk`. Styles go through the CSSOM, which a strict CSP allows.
 */
(() => {
  const script = document.currentScript as HTMLScriptElement;
  const options = new URLSearchParams(Object.entries(script.dataset) as string[][]);
  options.set('host', location.origin);
  const base = new URL('webchat/', script.src);
  const style = getComputedStyle(document.documentElement);
  for (const name of ['primary', 'on-primary', 'font', 'radius']) {
    const value = style.getPropertyValue(`--helpdesk-${name}`).trim();
    if (value) {
      options.set(name, value);
    }
  }
  if (options.get('open') === 'wide' && innerWidth < 800) {
    options.delete('open');
  }
  const frame = document.createElement('iframe');
  const handlers: Record<string, ((value: unknown) => void)[]> = {};
  let waiting: unknown[] | undefined = [];
  const tell = (helpdesk: string, value?: unknown) => {
    const message = { helpdesk, value };
    if (waiting) {
      waiting.push(message);
    } else {
      frame.contentWindow?.postMessage(message, base.origin);
    }
  };
  const size = (width: string, height: string) =>
    Object.assign(frame.style, { width: `min(${width},100vw)`, height: `min(${height},100dvh)` });
  Object.assign(frame.style, {
    position: 'fixed',
    bottom: '0',
    [options.get('side') === 'left' ? 'left' : 'right']: '0',
    border: '0',
    zIndex: '2147483000',
    colorScheme: 'normal',
  });
  size('14rem', '6rem');
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== base.origin) {
      return;
    }
    const event = data.helpdesk as string;
    if (event === 'open') {
      size('28rem', '52rem');
    } else if (event === 'close') {
      size('14rem', '6rem');
    } else if (event === 'ready') {
      const messages = waiting;
      waiting = undefined;
      messages?.forEach((message) => frame.contentWindow?.postMessage(message, base.origin));
    }
    handlers[event]?.forEach((handle) => handle(data.value));
  });
  Object.assign(window, {
    HelpDesk: {
      open: () => tell('open'),
      close: () => tell('close'),
      send: (text: string) => tell('send', text),
      on: (event: string, handle: (value: unknown) => void) => {
        (handlers[event] ??= []).push(handle);
      },
    },
  });
  frame.title =
    options.get('title') ??
    (options.get('lang') === 'en' ? 'Chat with the assistant' : "Chat con l'assistente");
  frame.allow = "geolocation; microphone 'none'";
  frame.src = `${base.href}#${options}`;
  const put = () => document.body.append(frame);
  if (document.body) {
    put();
  } else {
    addEventListener('DOMContentLoaded', put);
  }
})();
