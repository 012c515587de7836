type Properties = Readonly<Record<string, string | boolean | (() => void) | undefined>>;

/**
 * Makes an element. Functions become click listeners, the rest attributes. Never HTML from text: what people and the bot
 * write stays text.
 */
export function h(tag: string, properties: Properties = {}, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') {
      element.addEventListener('click', value);
    } else if (value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children);
  return element;
}

/** An element that stands in the page. */
export function byId<Tag extends keyof HTMLElementTagNameMap = 'div'>(
  id: string,
  _tag?: Tag,
): HTMLElementTagNameMap[Tag] {
  return document.querySelector(`#${id}`) as HTMLElementTagNameMap[Tag];
}

/** A link that opens beside the chat; other schemes than the web's are not followed. */
export function link(url: string, text: string, label?: string): HTMLElement | string {
  const isSafe = /^(https?|mailto|tel):/i.test(url) || url.startsWith('/');
  return isSafe
    ? h('a', { href: url, target: '_blank', rel: 'noopener', 'aria-label': label ?? false }, text)
    : text;
}

const LINKED = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]]|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/g;

/** Paragraphs of a plain text, each from the side its letters begin at, with its addresses as links. */
export function paragraphs(text: string): HTMLElement[] {
  return text
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map((part) =>
      h(
        'p',
        { dir: 'auto' },
        ...part.split('\n').flatMap((line, at) => (at === 0 ? linked(line) : [h('br'), ...linked(line)])),
      ),
    );
}

function linked(line: string): (Node | string)[] {
  return line.split(LINKED).map((piece, at) => {
    if (at % 2 === 0) {
      return piece;
    }
    return link(piece.includes('://') ? piece : `mailto:${piece}`, piece);
  });
}
