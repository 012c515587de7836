const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** How far each row of a keyboard is shifted to the right, in keys. */
const SHIFTS = [0, 0.25, 0.75];

const KEYS = new Map<string, readonly [x: number, y: number]>(
  ROWS.flatMap((row, y) => row.split('').map((key, x) => [key, [x + (SHIFTS[y] ?? 0), y] as const] as const)),
);

const NEIGHBOUR = 0.6;
/** A letter from elsewhere on the keyboard is more often another word than a slip. */
const ELSEWHERE = 1.4;
const DOUBLED = 0.5;
const SWAPPED = 0.7;
const VOWELS = 0.8;
/** People seldom miss the first letter. */
const FIRST = 0.3;

/**
 * Weighted Damerau–Levenshtein distance between what was typed and a word: a key's neighbour, a letter doubled or
 * not, or two letters swapped cost less than any other mistake. Returns more than `limit` as soon as it is passed.
 */
export function editDistance(typed: string, word: string, limit: number): number {
  if (Math.abs(typed.length - word.length) > limit / DOUBLED) {
    return limit + 1;
  }
  const width = word.length + 1;
  const table = new Float64Array((typed.length + 1) * width);
  for (let j = 1; j < width; j++) {
    table[j] = (table[j - 1] ?? 0) + missing(word, j - 1);
  }
  for (let i = 1; i <= typed.length; i++) {
    let least = Number.POSITIVE_INFINITY;
    for (let j = 0; j < width; j++) {
      const cost = cheapest({ typed, word, table, width }, i, j);
      table[i * width + j] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) {
      return limit + 1;
    }
  }
  const distance = table[typed.length * width + word.length] ?? 0;
  return typed[0] === word[0] ? distance : distance + FIRST;
}

interface Grid {
  readonly typed: string;
  readonly word: string;
  readonly table: Float64Array;
  readonly width: number;
}

function cheapest(grid: Grid, i: number, j: number): number {
  const { typed, word } = grid;
  const extra = costAt(grid, i - 1, j) + missing(typed, i - 1);
  if (j === 0) {
    return extra;
  }
  const lost = costAt(grid, i, j - 1) + missing(word, j - 1);
  const replaced = costAt(grid, i - 1, j - 1) + replacement(typed[i - 1] ?? '', word[j - 1] ?? '');
  const swapped =
    i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]
      ? costAt(grid, i - 2, j - 2) + SWAPPED
      : Number.POSITIVE_INFINITY;
  return Math.min(extra, lost, replaced, swapped);
}

function costAt({ table, width }: Grid, row: number, column: number): number {
  return table[row * width + column] ?? 0;
}

/** Cost of a letter that one of the two has and the other has not. */
function missing(text: string, index: number): number {
  const letter = text[index];
  return letter === text[index - 1] || letter === text[index + 1] ? DOUBLED : 1;
}

function replacement(typed: string, meant: string): number {
  if (typed === meant) {
    return 0;
  }
  const a = KEYS.get(typed);
  const b = KEYS.get(meant);
  if (a && b && Math.hypot(a[0] - b[0], a[1] - b[1]) < 1.3) {
    return NEIGHBOUR;
  }
  return 'aeiou'.includes(typed) && 'aeiou'.includes(meant) ? VOWELS : ELSEWHERE;
}
