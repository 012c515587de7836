import { ENGLISH_MONTHS, ITALIAN_MONTHS } from './month-names.ts';

/** What is said, and what a recogniser of dates reads in its place. */
export type Rewriting = readonly [words: RegExp, as: string];

/** Applies them in their order. */
export function rewritten(utterance: string, rewritings: readonly Rewriting[]): string {
  return rewritings.reduce((said, [words, as]) => said.replace(words, as), utterance);
}

/** The recogniser reads the end of a month, and neither a last day nor an hour of it. */
export const END_OF_MONTH: readonly Rewriting[] = [
  [
    new RegExp(
      `\\b(?:nell['’ ]|l['’ ]|il |nel )ultimo giorno (?:di |del )(mese|${ITALIAN_MONTHS})\\b(?:,? (?:alle|all['’]) ?[\\w:.]+(?: e \\w+)?(?= va\\b|[?,]|$))?`,
      'giu',
    ),
    'a fine $1',
  ],
  [
    new RegExp(
      `\\b(?:on )?(?:the )?last day of (?:the )?(month|${ENGLISH_MONTHS})\\b(?:,? at [\\w:.]+(?: [ap]m)?)?`,
      'giu',
    ),
    'at the end of $1',
  ],
];

/** "Tra due orette". */
export const DIMINUTIVES: readonly Rewriting[] = [
  [/\borette\b/giu, 'ore'],
  [/\boretta\b/giu, 'ora'],
  [/\bminutini\b/giu, 'minuti'],
];

/** Stretches of time that have a name of their own, as a number. */
export const NAMED_STRETCHES: readonly Rewriting[] = [
  ...DIMINUTIVES,
  [/\b(?:una )?mezz['’ ]?ora\b/giu, '30 minuti'],
  [/\bmins?\b/giu, 'minutes'],
  [/\bhrs?\b/giu, 'hours'],
  [/\bventiquattr['’ ]?ore\b/giu, '24 ore'],
  [/\bun giorno (?:intero|pieno|completo)\b/giu, '24 ore intere'],
  [/\b(?:a|one) (?:full|whole) day\b/giu, '24 full hours'],
  [/\bquarantott['’ ]?ore\b/giu, '48 ore'],
  [/\bun quarto d['’ ]ora\b/giu, '15 minuti'],
  [/\btre quarti d['’ ]ora\b/giu, '45 minuti'],
  [/\b(?:un['’ ]?|1 )ora e mezz[ao]\b/giu, '90 minuti'],
  [/\b(?:due|2) ore e mezz[ao]\b/giu, '150 minuti'],
  [/\b(?:an|one|1) hours? and (?:an? )?half\b|\bone and a half hours?\b/giu, '90 minutes'],
  [/\b(?:two|2) hours? and (?:an? )?half\b|\b(?:two|2) and (?:a )?half hours\b/giu, '150 minutes'],
  [/\bhalf (?:an )?hour\b/giu, '30 minutes'],
  [/\b(?:a )?quarter of an hour\b/giu, '15 minutes'],
  [/\b(?:a|one) fortnight\b/giu, 'two weeks'],
  [/\banother (?=(?:full |whole )?(?:minute|hour|day|week|month))/giu, 'still one '],
  [
    /\b(one|two|three|four|five|six|seven|ten|twenty|\d+) more (?=(?:minute|hour|day|week|month)s?\b)/giu,
    'still $1 ',
  ],
  [/\bun(?:['’] ?|o |)altr([oa]) (?=ora|giorno|settimana|mese)/giu, 'ancora un$1 '],
];

/** "By end of day Monday": the day named beside it, or else this one; its evening is heard by `PARTS_OF_DAY`. */
export function endOfDay(day: string, said: string, today: string): readonly Rewriting[] {
  return [
    [new RegExp(`\\b${said}\\b(?:(?<=(?:${day}).*)|(?=.*(?:${day})))`, 'giu'), ' '],
    [new RegExp(`\\b${said}\\b`, 'giu'), today],
  ];
}
