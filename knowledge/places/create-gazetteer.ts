import { madeOnce } from '../made-once.ts';
import type { Place } from '../schema/place.ts';
import { standingOf } from './context.ts';
import { chooseSpot } from './choose-spot.ts';
import type { Gazetteer, LocateResult, Spot } from './gazetteer.ts';
import type { GazetteerData } from './gazetteer-data.ts';
import type { Mention } from './mention.ts';
import { buildNameIndex } from './name-index.ts';
import { misspeltName, nameMentions } from './name-mentions.ts';
import { nearMissList } from './near-miss.ts';
import { numberMentions } from './number-mentions.ts';
import { buildSoundIndex, soundMentions } from './other-scripts.ts';
import { PlaceLexicon, type Word } from './place-lexicon.ts';
import { streetMentions } from './street-mentions.ts';

const OTHER_SCRIPTS = /[\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Han}]/u;
/** Made when somebody first writes in other letters: half of the time that all else takes. */
const soundsOf = madeOnce(buildSoundIndex);
/** A misspelt name is looked for only in what is short enough to be an answer to "where are you?". */
const LONGEST_ANSWER = 14;

/** Builds the gazetteer; the addresses of `places` are house numbers it knows. Indexes are built once, here. */
export function createGazetteer(data: GazetteerData, places: readonly Place[] = []): Gazetteer {
  const lexicon = new PlaceLexicon(data.words);
  const index = buildNameIndex(data, places, lexicon);
  const spotNames = [...index.names].filter(([, entries]) =>
    entries.some((entry) => 'spot' in entry && entry.spot.kind !== 'street' && entry.needs !== 'street'),
  );
  const search = {
    index,
    lexicon,
    streetNames: nearMissList(index.streets.keys()),
    spotNames: nearMissList(spotNames.map(([name]) => name)),
  };

  return {
    locate(utterance, locale): LocateResult {
      const words = lexicon.words(utterance);
      const streets = streetMentions(words, search);
      const numbers = numberMentions(words, index, lexicon);
      const mentions: Mention[] = [...streets.mentions, ...numbers.mentions];
      const taken = words.map((_, at) => mentions.some(({ start, end }) => at >= start && at < end));
      mentions.push(...nameMentions(words, taken, search));
      if (OTHER_SCRIPTS.test(utterance)) {
        mentions.push(...soundMentions(words, { ...index, ...soundsOf(index) }, lexicon));
      }
      if (mentions.length === 0 && words.length <= LONGEST_ANSWER) {
        const misspelt = misspeltName(words, search);
        mentions.push(...(misspelt === undefined ? [] : [misspelt]));
      }
      const unknown = streets.unknown ?? numbers.unknown;
      const result = chooseSpot(standing(mentions, words, lexicon));
      return labelled(
        result.found === 'none' && unknown !== undefined
          ? {
              found: 'none',
              unknown,
              ...(streets.unknown === undefined && numbers.municipi !== undefined
                ? { municipi: numbers.municipi }
                : {}),
            }
          : result,
        locale,
      );
    },
    municipioName: data.words.municipioName,
  };
}

function standing(
  mentions: readonly Mention[],
  words: readonly Word[],
  lexicon: PlaceLexicon,
): readonly Mention[] {
  return mentions
    .toSorted((a, b) => a.start - b.start)
    .map((mention, at, all) => {
      const before = all[at - 1];
      const place = { start: mention.start, isFirst: before === undefined, endOfLast: before?.end ?? 0 };
      return { ...mention, standing: standingOf(words, place, lexicon) };
    });
}

function labelled(result: LocateResult, locale: string): LocateResult {
  const named = (spot: Spot): Spot => ({ ...spot, label: inLocale(spot.label, locale) });
  switch (result.found) {
    case 'one':
      return { found: 'one', spot: named(result.spot) };
    case 'several':
      return { found: 'several', spots: result.spots.map(named) };
    case 'outside':
      return { found: 'outside', label: inLocale(result.label, locale) };
    default:
      return result.unknown === undefined ? result : { ...result, unknown: inLocale(result.unknown, locale) };
  }
}

function inLocale(label: string, locale: string): string {
  return locale === 'en' ? label.replace(/^CAP /, 'postcode ') : label;
}
