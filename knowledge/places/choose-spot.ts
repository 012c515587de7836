import { distanceBetween } from './distance.ts';
import type { LocateResult, Spot, SpotKind } from './gazetteer.ts';
import type { Mention } from './mention.ts';

/** From the most to the least exact. */
const EXACTNESS: readonly SpotKind[] = [
  'address',
  'street',
  'landmark',
  'metro',
  'district',
  'municipio',
  'postcode',
];

/** Readings of one name this close, in metres, are one place to somebody who looks for a desk. */
const SAME_NEIGHBOURHOOD = 1500;
/** Two names this far apart are two places, and the citizen must say which. */
const APART = 3000;
/** A street this long is narrowed by a district named beside it. */
const LONG_STREET = 800;

/** What the names found in an utterance come to. */
export function chooseSpot(mentions: readonly Mention[]): LocateResult {
  const inside = ofWhereTheyAre(mentions.filter(({ spots }) => spots.length > 0)).toSorted(
    (a, b) => exactness(a) - exactness(b) || a.start - b.start,
  );
  const [best, ...others] = inside;
  if (best === undefined) {
    const outside = mentions.find((mention) => mention.outside !== undefined)?.outside;
    return outside === undefined ? { found: 'none' } : { found: 'outside', ...outside };
  }
  const readings = oneANeighbourhood(best.spots);
  const [spot] = readings;
  if (spot === undefined || readings.length > 1) {
    return narrowed(readings, others) ?? { found: 'several', spots: readings };
  }
  return beside(spot, others);
}

/** "I'm staying in Bovisa near the Politecnico", "sto in viale Monza, andavo in via Grivola": who says where they are is there. */
function ofWhereTheyAre(mentions: readonly Mention[]): readonly Mention[] {
  const here = mentions.filter(({ standing }) => standing === 'here');
  if (here.length === 0) {
    return mentions;
  }
  const isThere = ({ spots }: Mention) =>
    here.some((mention) => mention.spots.some((spot) => spots.some((other) => areClose(spot, other))));
  return mentions.filter(
    (mention) =>
      here.includes(mention) ||
      mention.standing === 'wanted' ||
      (mention.standing === 'beside' && isThere(mention)),
  );
}

function exactness({ spots }: Mention): number {
  return Math.min(...spots.map(({ kind }) => EXACTNESS.indexOf(kind)));
}

/** The likeliest reading, and those that lie in other parts of the city. */
function oneANeighbourhood(spots: readonly Spot[]): readonly Spot[] {
  const kept: Spot[] = [];
  for (const spot of spots) {
    const isNear = kept.some(
      (other) => distanceBetween(other.position, spot.position) < SAME_NEIGHBOURHOOD + other.uncertainty,
    );
    if (!isNear) {
      kept.push(spot);
    }
  }
  return kept;
}

/** Of several readings the one beside which another name lies. */
function narrowed(readings: readonly Spot[], others: readonly Mention[]): LocateResult | undefined {
  const close = readings.filter((reading) =>
    others.some(({ spots }) => spots.some((spot) => areClose(reading, spot))),
  );
  const [only] = close;
  return only !== undefined && close.length === 1 ? { found: 'one', spot: only } : undefined;
}

function areClose(a: Spot, b: Spot): boolean {
  return distanceBetween(a.position, b.position) < APART + Math.max(a.uncertainty, b.uncertainty);
}

/** One place with what else was named: near it, it may narrow it down; far from it, we ask. */
function beside(spot: Spot, others: readonly Mention[]): LocateResult {
  for (const { spots } of others) {
    const [other] = spots;
    if (other === undefined || other.kind === 'postcode' || other.kind === 'municipio') {
      continue;
    }
    if (!spots.some((reading) => areClose(spot, reading))) {
      return { found: 'several', spots: [spot, other] };
    }
    if (spot.kind === 'street' && spot.uncertainty > LONG_STREET) {
      return { found: 'one', spot: { ...other, kind: 'street', label: `${spot.label}, ${other.label}` } };
    }
  }
  return { found: 'one', spot };
}
