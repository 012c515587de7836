/**
 * A small generator with a seed (mulberry32, public domain): the same base trains to the same engine on every
 * machine. Never for secrets.
 */
export function seededRandom(seed: number): () => number {
  const bits = seededBits(seed);
  return () => (bits() >>> 0) / 4_294_967_296;
}

/** The same generator, 32 bits at a time: one call for as many tosses of a coin. */
export function seededBits(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return mixed ^ (mixed >>> 14);
  };
}

/** Shuffles in place (Fisher–Yates). */
export function shuffle(items: Int32Array, random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = items[i] ?? 0;
    items[i] = items[j] ?? 0;
    items[j] = kept;
  }
}
