import { LONGEST_TEXT } from '../../bots/conversations/activity.ts';
import type { Locale } from '../../knowledge/schema/locale.ts';
import { LOCALES } from '../../knowledge/schema/locale.ts';
import { talk } from '../support/talk.ts';

/** What somebody may repeat until a message is as long as a channel lets it be. */
const REPEATED = [
  'a@',
  'a.',
  '22/1/2024 ',
  '1 ',
  '1-',
  '12:00 ',
  'the 22nd ',
  'this week ',
  'in a week ',
  'lunedì alle 10 ',
  'da oggi a domani ',
  'quanti giorni mancano ',
  'non cerco una badante ',
  'mi serve una persona ',
  'dove via Roma ',
  'e se ',
  'giusto? ',
  'A B C D ',
  'ŝ',
  '中',
  'ا',
  '🙏',
  '\n',
  'http://',
];
const ORDINARY = 'Buongiorno, entro quando va mandata la domanda per l’area 2 e a quale indirizzo?';

/** Half of them warm the process; the median counts. */
const ROUNDS = 40;

/**
 * How long the longest message a channel takes holds the process, against an ordinary question in the same run: the
 * slowest of what is repeated, in each language. `npm run bench -- --hostile`.
 */
async function main(): Promise<void> {
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    times.push(await secondsOf(ORDINARY, 'it'));
  }
  const ordinary = times.toSorted((one, other) => one - other)[ROUNDS / 2] ?? 0;
  process.stdout.write(`an ordinary question ${(ordinary * 1000).toFixed(1).padStart(8)} ms\n`);
  for (const locale of LOCALES) {
    const slowest = { seconds: 0, of: '' };
    for (const part of REPEATED) {
      const seconds = await secondsOf(part.repeat(LONGEST_TEXT).slice(0, LONGEST_TEXT), locale);
      if (seconds > slowest.seconds) {
        Object.assign(slowest, { seconds, of: part });
      }
    }
    const ratio = (slowest.seconds / ordinary).toFixed(0);
    const ms = (slowest.seconds * 1000).toFixed(0).padStart(6);
    process.stdout.write(
      `the slowest in ${locale} ${ms} ms, ${ratio} times: ${JSON.stringify(slowest.of)}\n`,
    );
  }
}

async function secondsOf(text: string, locale: Locale): Promise<number> {
  const before = performance.now();
  await talk([text], { locale });
  return (performance.now() - before) / 1000;
}

await main();
