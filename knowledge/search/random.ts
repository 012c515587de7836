// The same base trains to the same engine on every machine, and a small edit changes little: what is drawn by lot for a text
// is drawn by its own key, not by its place among the others. Never for secrets.

/** The key of a text: 32 bits by its words (FNV-1a, public domain). */
export function keyOf(words: readonly string[]): number {
  let key = 0x811c9dc5;
  for (const word of words) {
    for (let i = 0; i < word.length; i++) {
      key = Math.imul(key ^ word.charCodeAt(i), 0x01000193);
    }
    key = Math.imul(key ^ SPACE, 0x01000193);
  }
  return key;
}

const SPACE = 0x20;

/** 32 bits that two numbers draw together (the finaliser of MurmurHash3, public domain). */
export function draw(key: number, lot: number): number {
  let mixed = key ^ Math.imul(lot, 0x9e3779b9);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** Bits as a number from 0 to below 1. */
export function share(bits: number): number {
  return (bits >>> 0) / 4_294_967_296;
}

/** The places of the keys in an order drawn by lot. At most two million keys. */
export function drawnOrder(keys: Int32Array, lot: number): Int32Array {
  const drawn = Float64Array.from(keys, (key, i) => (draw(key, lot) >>> 0) * PLACES + i).sort();
  return Int32Array.from(drawn, (value) => value % PLACES);
}

const PLACES = 2 ** 21;
