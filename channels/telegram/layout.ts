import type { Activity } from 'botbuilder';
import type { HelpDeskChannelData } from '../../bots/outbox/outbox-message.ts';
import type { PlaceCard, Reply, SourceNote } from '../../dialogs/reply.ts';
import { richText, type RichText, type Run } from './rich-text.ts';
import { channelWords, type ChannelWords } from './words.ts';

type Speaker = NonNullable<NonNullable<HelpDeskChannelData['helpdesk']>['speaker']>;

/** How a reply reads on Telegram: who speaks, the words, each place in a paragraph, the sources at the end. */
export function layOut(reply: Reply, speaker?: Speaker): RichText {
  const words = channelWords(reply.locale);
  const paragraphs: Run[][] = [];
  if (speaker?.kind === 'operator') {
    paragraphs.push([{ text: `${speaker.name ?? words.operator}:`, style: 'bold' }]);
  }
  if (reply.text.trim() !== '') {
    paragraphs.push([{ text: reply.text.trim() }]);
  }
  for (const place of reply.places ?? []) {
    paragraphs.push(placeRuns(place, words));
  }
  const sources = sourcesOf(reply);
  if (sources.length > 0) {
    paragraphs.push(sourceRuns(sources, words));
  }
  return richText(paragraphs.flatMap((runs, i) => (i === 0 ? runs : [{ text: '\n\n' }, ...runs])));
}

/** The reply an activity carries, or one made of its plain text for what was not written by the dialogs. */
export function replyOf(activity: Partial<Activity>): Reply {
  const data = activity.channelData as HelpDeskChannelData | undefined;
  const actions = (activity.suggestedActions?.actions ?? []).map((action) => ({
    title: action.title,
    value: String(action.value),
  }));
  return (
    data?.helpdesk?.reply ?? {
      text: activity.text ?? '',
      locale: activity.locale ?? 'it',
      ...(actions.length > 0 && { actions }),
    }
  );
}

export function speakerOf(activity: Partial<Activity>): Speaker | undefined {
  const data = activity.channelData as HelpDeskChannelData | undefined;
  return data?.helpdesk?.speaker;
}

function placeRuns(place: PlaceCard, words: ChannelWords): Run[] {
  const runs: Run[] = [{ text: place.name, style: 'bold' }];
  if (place.distance !== undefined) {
    runs.push({ text: ` (${place.distance})` });
  }
  for (const line of [place.address, place.hours]) {
    if (line !== undefined && line !== '') {
      runs.push({ text: `\n${line}` });
    }
  }
  if (place.caution !== undefined) {
    runs.push({ text: '\n' }, { text: place.caution, style: 'italic' });
  }
  if (place.mapUrl !== undefined) {
    runs.push({ text: '\n' }, { text: words.map, url: place.mapUrl });
  }
  return runs;
}

/** Every source once, in the order in which what it bears out is read. */
function sourcesOf(reply: Reply): SourceNote[] {
  const byUrl = new Map<string, SourceNote>();
  for (const source of [...(reply.sources ?? []), ...(reply.places ?? []).map((place) => place.source)]) {
    if (!byUrl.has(source.url)) {
      byUrl.set(source.url, source);
    }
  }
  return [...byUrl.values()];
}

function sourceRuns(sources: readonly SourceNote[], words: ChannelWords): Run[] {
  const [only] = sources;
  if (only && sources.length === 1) {
    return [{ text: `${words.source}: ` }, ...sourceLine(only, words)];
  }
  const lines = sources.flatMap((source) => [{ text: '\n– ' }, ...sourceLine(source, words)]);
  return [{ text: `${words.sources}:` }, ...lines];
}

function sourceLine(source: SourceNote, words: ChannelWords): Run[] {
  const date = source.date === undefined ? '' : `${words.date(source.date)}, `;
  return [
    { text: source.title, style: 'italic', url: source.url },
    { text: ` (${date}${words.checked(words.date(source.checked))})` },
  ];
}
