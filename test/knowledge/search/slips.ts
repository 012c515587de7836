import { seededRandom } from '../../support/random.ts';

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** A text with so many typing slips: a neighbouring key, a letter lost, doubled or swapped, in words of 4 letters and more. */
export function withSlips(text: string, slips: number, seed: number): string {
  const random = seededRandom(seed);
  let slipped = text;
  for (let i = 0; i < slips; i++) {
    slipped = slip(slipped, random);
  }
  return slipped;
}

function slip(text: string, random: () => number): string {
  const places = [...text.matchAll(/\p{L}{4,}/gu)].flatMap((word) =>
    Array.from({ length: word[0].length - 1 }, (_, i) => word.index + i),
  );
  const at = places[Math.floor(random() * places.length)];
  if (at === undefined) {
    return text;
  }
  const letter = text.charAt(at);
  const made = [
    neighbourOf(letter, random) + text.charAt(at + 1),
    text.charAt(at + 1),
    letter + letter + text.charAt(at + 1),
    text.charAt(at + 1) + letter,
  ][Math.floor(random() * 4)];
  return text.slice(0, at) + (made ?? '') + text.slice(at + 2);
}

function neighbourOf(letter: string, random: () => number): string {
  const row = ROWS.find((keys) => keys.includes(letter.toLowerCase()));
  if (row === undefined) {
    return letter;
  }
  const index = row.indexOf(letter.toLowerCase());
  const side = random() < 0.5 ? index - 1 : index + 1;
  return row[side] ?? row[index === 0 ? 1 : index - 1] ?? letter;
}
