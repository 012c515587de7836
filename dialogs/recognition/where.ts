import { isOutside } from '../../knowledge/schema/article.ts';
import type { Body } from '../../knowledge/schema/body.ts';
import type { LocateResult } from '../../knowledge/places/gazetteer.ts';
import type { Reading } from '../../knowledge/search/search.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { madeOnce } from '../../knowledge/made-once.ts';
import { plain } from '../texts/say.ts';
import { GUESS, HINT, PLAIN } from './certainty.ts';
import type { Decision } from './decide.ts';
import { asksForNearest, groupOfTopic, isPlaceTopic, namesOurPlaces } from './place-groups.ts';
import { AROUND_A_PLACE, WHERE_WORDS } from './where-words.ts';
import { wholePattern } from './whole-pattern.ts';

const FEW = 1;
/** In a long letter people tell where they live by the way. */
const LONGEST_NOTE = 140;
interface Asked {
  readonly knowledge: Pick<Knowledge, 'articles' | 'placeGroups'>;
  readonly utterance: string;
  readonly place: LocateResult;
  readonly reading: Reading;
  readonly decision: Decision;
}

/** True when the question is where to go. A topic that is likelier than a guess, and only happens to name a place, is answered first. */
export function wantsPlace(asked: Asked): boolean {
  const { knowledge, utterance, place, reading, decision } = asked;
  const [best] = reading.matches;
  const isSure = decision.dialog === 'answer' || (best?.confidence ?? 0) >= GUESS;
  if (best && asksForNearest(best.id, knowledge) && isSure) {
    return true;
  }
  if (place.found === 'none' && place.municipi === undefined) {
    return false;
  }
  const isOfPlaces = best !== undefined && isPlaceTopic(best.id, knowledge);
  if (isOfPlaces && WHERE_WORDS.onlyThere.test(plain(utterance))) {
    return false;
  }
  if (onlyTellsWhere(asked) || isOfPlaces || asksWhetherThere(asked)) {
    return true;
  }
  return WHERE_WORDS.near.test(plain(utterance)) && !isOfElse(asked);
}

/** "Dove sta il municipio 3?", "where is municipio 5?": its own seat is asked for, and nothing else near it. */
export function asksForSeat(utterance: string, { gazetteer }: Pick<Knowledge, 'gazetteer'>): boolean {
  return seatPattern(gazetteer).test(plain(utterance));
}

const seatPattern = madeOnce(({ municipioName }: Knowledge['gazetteer']) => {
  const one = `${plain(municipioName)} (numero )?\\d`;
  return wholePattern(
    [
      `(dove|in che via|in quale via) (e|sta|si trova|trovo|ha sede|ha gli uffici) (il |la sede del |l ufficio del |gli uffici del )?${one}`,
      `(l )?(indirizzo|sede|uffici|ufficio) del ${one}`,
      `(where is|where s|where do i find|where can i find) (the )?((seat|office|offices|address) of )?(the )?${one}( office| offices)?`,
      `(the )?(address|office|offices|seat) of (the )?${one}`,
    ],
    { before: '((e|ma|buongiorno|ciao|salve|scusi|hello|hi|and|but) ){0,2}' },
  );
});

/** Says where one lives, in few words and of no trouble, and asks for nothing; "vivo in affitto a Lambrate e ho lo sfratto" tells a trouble. */
function onlyTellsWhere({ utterance, reading: { matches } }: Asked): boolean {
  const said = plain(utterance);
  const isTroubled = matches.some(({ id, confidence }) => id.startsWith('safety.') && confidence >= HINT);
  const isTold = isTroubled || (matches[0]?.confidence ?? 0) >= PLAIN;
  const asksForSomething = utterance.includes('?') || WHERE_WORDS.wants.test(said);
  return WHERE_WORDS.lives.test(said) && utterance.length <= LONGEST_NOTE && !isTold && !asksForSomething;
}

/** "C'è un centro in zona Lambrate?", unless an article of the group knows better. */
function asksWhetherThere({ knowledge, utterance, reading: { matches } }: Asked): boolean {
  const [best] = matches;
  const group = groupOfTopic(best?.id, knowledge);
  return (
    group !== undefined &&
    WHERE_WORDS.asksWhetherThere.test(plain(utterance)) &&
    !group.articlesFirst.includes(best?.id ?? '')
  );
}

/** Who says where they live, or names our places, asks for these: only an article may know better. */
function isOfElse({ knowledge, utterance, reading: { matches } }: Asked): boolean {
  const [best] = matches;
  if (best === undefined) {
    return false;
  }
  const said = plain(utterance);
  const isOurs =
    WHERE_WORDS.lives.test(said) || WHERE_WORDS.justNearest.test(said) || namesOurPlaces(said, knowledge);
  const isArticle = knowledge.articles.some(({ id }) => id === best.id);
  const limit = WHERE_WORDS.asksWhere.test(said) ? GUESS : HINT;
  const isSureOfElse = best.confidence >= limit;
  return (
    (isSureOfElse && (isArticle || !isOurs || utterance.length > LONGEST_NOTE)) ||
    (isOutside(best.id) && !isOurs)
  );
}

/** "municipio 8", "20138", "Lambrate, per favore": a place and hardly a word more. */
export function isBarePlace(
  utterance: string,
  {
    place,
    decision,
    body,
  }: { readonly place: LocateResult; readonly decision: Decision; readonly body: Body },
): boolean {
  if (place.found === 'none') {
    return false;
  }
  const labels = place.found === 'several' ? place.spots.map(({ label }) => label) : [labelOf(place)];
  const rest = wordsBeside(utterance, [...labels, ...Object.values(body.city)]);
  const isAnotherMatter = decision.dialog === 'answer' || decision.detail === 'out-of-scope';
  return rest.length === 0 || (rest.length <= FEW && !isAnotherMatter);
}

/** "Viale Monza", "piazza Duomo": the name of a place as it is in every language, and not a word more. */
export function isOnlyPlace(utterance: string, place: LocateResult): boolean {
  if (place.found === 'none') {
    return false;
  }
  const labels = place.found === 'several' ? place.spots.map(({ label }) => label) : [labelOf(place)];
  const named = new Set(labels.flatMap((label) => plain(label).split(' ')));
  return plain(utterance)
    .split(' ')
    .every((word) => named.has(word) || WHERE_WORDS.kindOfStreet.test(word) || /^\d+$/u.test(word));
}

function labelOf(place: Exclude<LocateResult, { found: 'several' | 'none' }>): string {
  return place.found === 'one' ? place.spot.label : place.label;
}

/** Words that are neither of these names nor the small change around a place. */
function wordsBeside(utterance: string, labels: readonly string[]): readonly string[] {
  const named = new Set(labels.flatMap((label) => plain(label).split(' ')));
  return plain(utterance)
    .replace(AROUND_A_PLACE, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '' && !named.has(word) && !/^\d+$/u.test(word));
}

/** A street or a postcode that we cannot place: still a place, and we ask for another. */
export function isUnknownPlace(utterance: string, place: LocateResult, body: Body): boolean {
  if (place.found !== 'none') {
    return false;
  }
  const isNamed =
    place.unknown !== undefined &&
    wordsBeside(utterance, [place.unknown, ...Object.values(body.city)]).length === 0;
  return isNamed || /^(cap |postcode |zip )?\d{5}$/u.test(plain(utterance));
}
