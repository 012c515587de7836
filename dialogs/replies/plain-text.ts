import type { PlaceCard, Reply, SourceNote } from '../reply.ts';
import { isLocale, type Locale } from '../../knowledge/schema/locale.ts';
import { shortDate } from '../texts/dates.ts';
import { text } from '../texts/say.ts';

/** A reply as text alone, for channels that know no more: places as lines, then where it comes from. */
export function replyAsText(reply: Reply): string {
  const locale: Locale = isLocale(reply.locale) ? reply.locale : 'it';
  const parts = [reply.text];
  if (reply.places && reply.places.length > 0) {
    parts.push(reply.places.map((place) => placeLine(place)).join('\n'));
  }
  const sources = uniqueSources(reply.sources ?? reply.places?.map((place) => place.source) ?? []);
  if (sources.length > 0) {
    parts.push(sources.map((source) => sourceLine(source, locale)).join('\n'));
  }
  return parts.filter((part) => part !== '').join('\n\n');
}

/** As in "- WeMi Voltri, via Voltri 1 (circa 1,2 km; sede storica) · lun–ven 9–12 · https://…". */
function placeLine(place: PlaceCard): string {
  const beside = [place.distance, place.caution].filter((part) => part !== undefined).join('; ');
  const tail = [place.hours, place.mapUrl].filter((part) => part !== undefined);
  const head = `- ${place.name}${place.address === '' ? '' : `, ${place.address}`}${beside === '' ? '' : ` (${beside})`}`;
  return [head, ...tail].join(' · ');
}

export function sourceLine(source: SourceNote, locale: Locale): string {
  const date = source.date === undefined ? '' : `, ${shortDate(locale, source.date)}`;
  return text(locale, 'source.line', {
    title: source.title,
    date,
    checked: shortDate(locale, source.checked),
  });
}

function uniqueSources(sources: readonly SourceNote[]): readonly SourceNote[] {
  const seen = new Set<string>();
  return sources.filter((source) => {
    const isNew = !seen.has(source.url);
    seen.add(source.url);
    return isNew;
  });
}
