import Fuse from 'fuse.js';

/** Names to compare a misspelt word with, by first letter and length. Built once. */
export type NearMissList = ReadonlyMap<string, Fuse<string>>;

/** Nobody slips on the first letter, or by more than two letters: the rest need not be searched. */
const shelf = (first: string | undefined, length: number) => `${first ?? ''}${length}`;

export function nearMissList(names: Iterable<string>): NearMissList {
  const shelves = new Map<string, string[]>();
  for (const name of new Set(names)) {
    const key = shelf(name[0], name.length);
    shelves.set(key, [...(shelves.get(key) ?? []), name]);
  }
  const options = { threshold: 0.4, ignoreLocation: true };
  return new Map([...shelves].map(([key, shelved]) => [key, new Fuse(shelved, options)]));
}

/** Names within a slip or two of what was written: Fuse proposes, the edit distance decides. */
export function nearMiss(written: string, list: NearMissList): readonly string[] {
  if (written.length < SHORTEST) {
    return [];
  }
  const allowed = written.length < LONG ? 1 : 2;
  const close: { readonly item: string; readonly slips: number }[] = [];
  for (let length = written.length - allowed; length <= written.length + allowed; length += 1) {
    for (const { item } of list.get(shelf(written[0], length))?.search(written, { limit: 8 }) ?? []) {
      const slips = slipsBetween(written, item, allowed);
      if (slips <= allowed && !isAnotherWord(written, item)) {
        close.push({ item, slips });
      }
    }
  }
  const best = Math.min(...close.map(({ slips }) => slips));
  return close.filter(({ slips }) => slips === best).map(({ item }) => item);
}

/** Short names are one slip from too many words. */
const SHORTEST = 5;
const LONG = 9;

/** One letter for another makes a new word of a short one ("Savona" is not "Savoia"); a letter more or less is a slip. */
function isAnotherWord(written: string, name: string): boolean {
  const sameLetters = lettersOf(written) === lettersOf(name);
  return written.length < LONG - 1 && written.length === name.length && !sameLetters;
}

const lettersOf = (word: string) => word.split('').toSorted().join('');

/** Letters to add, drop, change or swap with their neighbour (optimal string alignment); more than `limit` is `limit + 1`. */
export function slipsBetween(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > limit) {
    return limit + 1;
  }
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, at(beforeLast, j - 2) + 1);
      }
      row.push(least);
    }
    if (Math.min(...row) > limit) {
      return limit + 1;
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

const at = (row: readonly number[], index: number) => row[index] ?? Number.POSITIVE_INFINITY;
