import type { PlaceCard, SourceNote } from '../../../dialogs/reply.ts';
import { h, link, paragraphs } from './dom.ts';
import { dateInWords, TEXTS, type WidgetLocale } from './texts.ts';
import type { WireAttachment } from './wire.ts';

export function textViews(text: string): readonly HTMLElement[] {
  return paragraphs(text);
}

/** Sources and dates, folded under the answer. */
export function sourcesView(sources: readonly SourceNote[], locale: WidgetLocale): HTMLElement {
  const texts = TEXTS[locale];
  const items = sources.map((source) => h('li', {}, ...sourceLine(source, locale)));
  return h('details', {}, h('summary', {}, texts.sources(sources.length)), h('ul', {}, ...items));
}

/** A place as a card, with a link to the map. */
export function placeView(place: PlaceCard, locale: WidgetLocale): HTMLElement {
  const texts = TEXTS[locale];
  const lines: (string | undefined)[] = [place.address, place.hours];
  const card = h('li', {}, h('strong', {}, place.name));
  if (place.distance !== undefined) {
    card.append(' ', h('span', { class: 'distance' }, place.distance));
  }
  for (const line of lines) {
    if (line !== undefined && line !== '') {
      card.append(h('span', { class: 'line' }, line));
    }
  }
  if (place.caution !== undefined) {
    card.append(h('span', { class: 'line caution' }, place.caution));
  }
  if (place.mapUrl !== undefined) {
    card.append(h('span', { class: 'line' }, link(place.mapUrl, texts.map, texts.mapOf(place.name))));
  }
  card.append(sourcesView([place.source], locale));
  return card;
}

export function attachmentViews(attachments: readonly WireAttachment[] = []): readonly HTMLElement[] {
  return attachments.map(({ name = '', contentType = '', contentUrl }) => {
    if (contentUrl === undefined) {
      return h('p', { class: 'file' }, name);
    }
    if (/^image\/(png|jpeg|gif|webp)$/.test(contentType)) {
      return h('p', {}, h('img', { src: contentUrl, alt: name }));
    }
    return h('p', { class: 'file' }, link(contentUrl, name));
  });
}

function sourceLine(source: SourceNote, locale: WidgetLocale): readonly (Node | string)[] {
  const texts = TEXTS[locale];
  const dated = source.date === undefined ? '' : `${texts.dated(dateInWords(source.date, locale))}, `;
  return [link(source.url, source.title), ` — ${dated}${texts.checked(dateInWords(source.checked, locale))}`];
}
