import { isOutside } from '../../knowledge/schema/article.ts';
import type { Body } from '../../knowledge/schema/body.ts';
import type { LocateResult } from '../../knowledge/places/gazetteer.ts';
import type { Reading } from '../../knowledge/search/search.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { plain } from '../texts/say.ts';
import type { Decision } from './decide.ts';
import { asksForNearest, groupOfTopic, isPlaceTopic, namesOurPlaces } from './place-groups.ts';

/** Where one lives: then it is our places that are asked for. */
const LIVES =
  /\b(abito|vivo|sto (taca )?(in|a|ad|vicino|dalle|alla|al)|i live|i m (in|at|near)|i am (in|at|near))\b/u;
/** Who says where they live, whatever else of themselves, and asks for nothing wants to know where to go. */
const WANTS =
  /\?|\b(cerc\w+|serv\w+|vorre\w+|vole\w+|bisogn\w+|aiut\w+|com(?:e|['’]?[eè])|quant\w+|quand\w+|chi|cosa|poss\w+|pu[oò]|mi (date|dite|trovate|mandate)|need\w*|look\w*|want\w*|help\w*|can|could|how|what|who|when)(?!\p{L})/iu;
/** "Corso Buenos Aires, il più vicino": nothing else is named that could be near. */
const JUST_NEAREST = /\b(il|quello|the) (piu vicino( a me)?|nearest one|closest one)$/u;
const CUE =
  /\b(vicin[oaie]|zona|dove|abito|vivo|sto (in|a|vicino|sopra|dalle|alla|al|qui)|mi trovo|sono (in|a|qui|dalle|alla|al|vicino)|piu vicin|dalle parti|nei pressi|near|nearest|close|closest|where|i live|i am (in|at|near)|i m (in|at|near)|around)\b/u;
const FILLER =
  /\b(dove (devo |posso |dovrei |potrei )?(vado|andare|vengo|venire|mi rivolgo|rivolgermi)|where (do|should|can) i go|io|sono|sto|abito|vivo|in|a|al|alla|alle|il|la|lo|le|per|favore|grazie|zona|vicino|di|da|del|della|mi|trovo|qui|e|quartiere|fermata|metro|mm|via|viale|piazza|piazzale|corso|largo|cap|numero(?= \d)|civico|municipio|prim[oa]|second[oa]|terz[oa]|quart[oa]|quint[oa]|sest[oa]|settim[oa]|ottav[oa]|non[oa]|postcode|zip|code|near|at|the|i|live|please|area|district|stop|street|from|to|ciao|buongiorno|salve|hello|hi)\b/gu;
const FEW = 1;
/** Sure enough of another matter that naming a place is only by the way. */
const ANOTHER_MATTER = 0.35;
/** "Vivo in affitto a Lambrate e ho lo sfratto" tells a trouble, and where by the way. */
const SURELY_ELSE = 0.8;
/** In a long letter people tell where they live by the way. */
const LONGEST_NOTE = 140;
/** Enough when nothing in the words asks where to go. */
const HINT_OF_ANOTHER = 0.12;
const ASKS_WHERE =
  /\b(dove|vicin[oaie]|sportell[oi]|spazi|spazio|sede|sedi|centr[oi]|abito|vivo|sto (in|a|vicino|dalle|alla|al)|mi trovo|where|nearest|closest|close|desk|office|centre|center|i live)\b/u;

interface Asked {
  readonly knowledge: Pick<Knowledge, 'articles' | 'placeGroups'>;
  readonly utterance: string;
  readonly place: LocateResult;
  readonly reading: Reading;
  readonly decision: Decision;
}

/** True when the question is where to go. A topic that only happens to name a place is answered first. */
export function wantsPlace({ knowledge, utterance, place, reading, decision }: Asked): boolean {
  const [best] = reading.matches;
  const isSure = decision.dialog === 'answer' || (best?.confidence ?? 0) >= ANOTHER_MATTER;
  if (best && asksForNearest(best.id, knowledge) && isSure) {
    return true;
  }
  if (place.found === 'none') {
    return false;
  }
  const said = plain(utterance);
  const isTroubled = reading.matches.some(
    ({ id, confidence }) => id.startsWith('safety.') && confidence >= HINT_OF_ANOTHER,
  );
  const isTold = isTroubled || (best !== undefined && best.confidence >= SURELY_ELSE);
  if (LIVES.test(said) && utterance.length <= LONGEST_NOTE && !isTold && !WANTS.test(utterance)) {
    return true;
  }
  if (best && isPlaceTopic(best.id, knowledge)) {
    return true;
  }
  const group = groupOfTopic(best?.id, knowledge);
  const asksWhether = /\b(c e|ci sono|dove|zona|vicin|near|where|is there|are there)/u.test(said);
  if (group && asksWhether && !group.articlesFirst.includes(best?.id ?? '')) {
    return true;
  }
  // Who says where they live, or names our places, asks for these: only an article may know better.
  const isOurs = LIVES.test(said) || JUST_NEAREST.test(said) || namesOurPlaces(said, knowledge);
  const isArticle = knowledge.articles.some(({ id }) => id === best?.id);
  const limit = ASKS_WHERE.test(said) ? ANOTHER_MATTER : HINT_OF_ANOTHER;
  const isSureOfElse = best !== undefined && best.confidence >= limit;
  const isAnotherMatter =
    (isSureOfElse && (isArticle || !isOurs || utterance.length > LONGEST_NOTE)) ||
    (best !== undefined && isOutside(best.id) && !isOurs);
  return CUE.test(said) && !isAnotherMatter;
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

function labelOf(place: Exclude<LocateResult, { found: 'several' | 'none' }>): string {
  return place.found === 'one' ? place.spot.label : place.label;
}

/** Words that are neither of these names nor the small change around a place. */
function wordsBeside(utterance: string, labels: readonly string[]): readonly string[] {
  const named = new Set(labels.flatMap((label) => plain(label).split(' ')));
  return plain(utterance)
    .replace(FILLER, ' ')
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
