import { ENGLISH_MONTHS } from './month-names.ts';
import { END_OF_MONTH, endOfDay, NAMED_STRETCHES, type Rewriting } from './rewritings.ts';

export const DAY_NAMED_IN_ENGLISH = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';

const NUMBER = '(an?|one|two|three|four|five|six|\\d{1,2})';

/** "Till the eighteenth can I still ask" is read in figures only; the first and the second are no days for certain. */
export const ORDINALS: readonly Rewriting[] = [
  ...'fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map(
      (word, at): Rewriting => [
        new RegExp(`\\bthe ${word}\\b(?! (?:day|time|year|question|page))`, 'giu'),
        `the ${at + 5}th`,
      ],
    ),
  ...'first second third fourth fifth sixth seventh eighth ninth'
    .split(' ')
    .map(
      (word, at): Rewriting => [
        new RegExp(`\\bthe twenty[- ]${word}\\b`, 'giu'),
        `the ${at + 21}${['st', 'nd', 'rd'][at] ?? 'th'}`,
      ],
    ),
];

/** A bare number up to twelve may be an hour, unless nothing or an hour follows. */
const DAY_OF_MONTH = `(?:(\\d{1,2})(?:st|nd|rd|th)|(1[3-9]|2\\d|3[01])|(\\d{1,2})(?=\\s*(?:$|[?.,!;](?!\\d)|at\\b|by\\b|before\\b|after\\b|in the\\b)))\\b(?![:.]?\\d| ?(?:(?:of )?(?:${ENGLISH_MONTHS})|hours?|h\\b))`;

const HOUR_NAMED = '(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';

/** What people say and the English recogniser does not read, as it does: tried on its version 1.3.2. */
export const ENGLISH: readonly Rewriting[] = [
  // What lasted until now tells of no moment that is asked about.
  [/\b(?:until|till|up to|up until) (?:just )?now\b/giu, ' '],
  // Of the day that was spoken of before.
  [/\b(?:on )?(?:the|that) same day\b/giu, ' '],
  // As many write them.
  [/\bwe(?:ns|nds|dens|dns|nes)day\b/giu, 'Wednesday'],
  [/\bt(?:us|use|eus)day\b/giu, 'Tuesday'],
  [/\bthu(?:s|rd|sr)day\b/giu, 'Thursday'],
  [/\bsat(?:er|r)day\b/giu, 'Saturday'],
  ...END_OF_MONTH,
  // "On the 25th, may we…?" is no day of May.
  [/(?<=\d(?:st|nd|rd|th)?),? may (?=(?:i|we|you|they|he|she|it|one)\b)/giu, ', can '],
  // "Thursday 25th", "thurs 25": it reads the weekday alone, and so the next one.
  [new RegExp(`\\b((?:mon|tues|wednes|thurs|fri|satur|sun)day),? ${DAY_OF_MONTH}`, 'giu'), '$1 the $2$3$4th'],
  [new RegExp(`\\b(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\\.?,? ${DAY_OF_MONTH}`, 'giu'), 'the $1$2$3th'],
  // Beside it the recogniser reads no day at all.
  [/,? ?\b(?:(?:in the |at )?mid[- ]morning|during the morning)\b/giu, ''],
  [
    /\b((?:mon|tues|wednes|thurs|fri|satur|sun)day)\b((?:(?!day\b)[^?.!,\d])*), (?:in the|at) (morning|afternoon|evening)\b/giu,
    '$1 in the $3$2',
  ],
  ...endOfDay(
    `${DAY_NAMED_IN_ENGLISH}|today|tomorrow|${ENGLISH_MONTHS}|\\d{1,2}(?:st|nd|rd|th)|\\d\\/\\d|\\bthe \\d`,
    '(?:by |at |before |until )?(?:the )?(?:COB|EOB|EOD|close of (?:business|play)|end of (?:the )?(?:(?:business|working|office) )?day|end of business)(?: (?:on|of)(?= ))?',
    'today',
  ),
  [
    new RegExp(
      `\\b(?:in |during |on )?(?:the )?night (?:between|from) (?:\\p{L}+day) (?:and|to) (\\p{L}+day),? (?:at|around|about) (?:0?([1-6])|${HOUR_NAMED})(?: (?:a\\.?m\\.?|in the morning))?(?![\\d:.])`,
      'giu',
    ),
    '$1 at $2$3 am',
  ],
  // British: half an hour after it.
  [
    new RegExp(`\\b(?<=\\b(?:at|by|about|around|for|before|after|until|till?) )half ${HOUR_NAMED}\\b`, 'giu'),
    'half past $1',
  ],
  [
    /(?<=\b(?:at|by|about|around|before|after|until|till?|i\.?e\.?,?|say|is) )(\d{1,2})\.([0-5]\d)(?![\d.])(?! ?(?:euro|€|%))/giu,
    '$1:$2',
  ],
  [
    /(?<=^|[.,;:] ?|\b(?:at|by|about|around|before|after|until|till|it['’]?s|it is|say) )(?:a )?quarter to (?:one|1)\b(?! (?:am|a\.m|in the morning|to|member|vote|for|against))/giu,
    'at 12:45',
  ],
  [
    /(?<=^|[.,;:] ?|\b(?:at|by|about|around|before|after|until|till|it['’]?s|it is|say) )(?:twenty|20) to (?:one|1)\b(?! (?:am|a\.m|in the morning|to|member|vote|for|against))/giu,
    'at 12:40',
  ],
  [
    /(?<=^|[.,;:] ?|\b(?:at|by|about|around|before|after|until|till|it['’]?s|it is|say) )(?:ten|10) to (?:one|1)\b(?! (?:am|a\.m|in the morning|to|member|vote|for|against))/giu,
    'at 12:50',
  ],
  [
    /(?<=^|[.,;:] ?|\b(?:at|by|about|around|before|after|until|till|it['’]?s|it is|say) )(?:five|5) to (?:one|1)\b(?! (?:am|a\.m|in the morning|to|member|vote|for|against))/giu,
    'at 12:55',
  ],
  [
    /\b(?:a|one) week from (?:now|today),? (?:(?:at )?(?:the |this )?(?:same|exact|very) (?:time|hour)|to the (?:hour|minute))\b|\b(?:at )?this time next week\b/giu,
    'in 168 hours',
  ],
  [/\b(?:right )?this (?:very )?(?:minute|second|moment|instant)\b/giu, 'now'],
  [/\b(?:a )?quarter (?:to|before|of) (?:noon|midday)\b/giu, '11:45'],
  [/\b(?:a )?quarter past (?:noon|midday)\b/giu, '12:15'],
  [/\bhalf past (?:noon|midday)\b/giu, '12:30'],
  [/\b(?:five|5)(?: minutes?)? (?:to|before) (?:noon|midday)\b/giu, '11:55'],
  [/\b(?:ten|10)(?: minutes?)? (?:to|before) (?:noon|midday)\b/giu, '11:50'],
  [/\b(?:twenty|20)(?: minutes?)? (?:to|before) (?:noon|midday)\b/giu, '11:40'],
  [/\b(?:five|5)(?: minutes?)? (?:past|after) (?:noon|midday)\b/giu, '12:05'],
  [/\b(?:ten|10)(?: minutes?)? (?:past|after) (?:noon|midday)\b/giu, '12:10'],
  [/\b(?:twenty|20)(?: minutes?)? (?:past|after) (?:noon|midday)\b/giu, '12:20'],
  [/\bburns (?:night|day)\b/giu, '25 January'],
  [/\b(?:the )?day after (?:the )?epiphany\b/giu, '7 January'],
  [/\b(?:the )?(?:feast of (?:the )?)?epiphany\b/giu, '6 January'],
  [/\b(?:the )?(?:international )?holocaust (?:memorial|remembrance) day\b/giu, '27 January'],
  [/\bafter (?:the )?(?:christmas|xmas) (?:break|holidays|vacation|period|recess)\b/giu, 'after 6 January'],
  [
    /\bbefore (?:the )?(?:christmas|xmas) (?:break|holidays|vacation|period|recess)\b/giu,
    'before 25 December',
  ],
  [
    /\b(?:over|during|in|through|throughout) (?:the )?(?:christmas|xmas) (?:break|holidays|vacation|period|recess)\b/giu,
    'from 25 December to 6 January',
  ],
  [/\bhalf an hour (?:after|past) (?:noon|midday)\b/giu, 'at 12:30'],
  [/\b(?:an|one) hour (?:after|past) (?:noon|midday)\b/giu, 'at 13:00'],
  [/\b(?:an|one) hour before (?:noon|midday)\b/giu, 'at 11:00'],
  [/\b(?:beyond|later than) (?=the \d|\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)/giu, 'after '],
  [/\bpast (?:noon|midday)\b/giu, 'after 12:00'],
  [/\bof the day\b/giu, ' '],
  [/\bin (?:about|around|roughly) (?=\w)/giu, 'in '],
  [
    new RegExp(
      `\\b(?:the )?end of (${ENGLISH_MONTHS}),? (?:on )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\b`,
      'giu',
    ),
    '$2 $1',
  ],
  [/,? (?:(?:at|around) )?lunch ?time,? (?=(?:(?:at|around) )?\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b)/giu, ', '],
  ...NAMED_STRETCHES,
  [new RegExp(`\\bin ${NUMBER} (weeks?|months?)(?: time)?\\b`, 'giu'), '$1 $2 from now'],
  [new RegExp(`\\b${NUMBER} (weeks?|months?) (?:from )?today\\b`, 'giu'), '$1 $2 from now'],
  [
    /\bafter (1[0-2]|[1-9])(?=\s*(?:$|[?.,!;]|on\b|tomorrow|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day))/giu,
    'after $1:00',
  ],
  [
    new RegExp(
      `(?<!\\b(?:on|between|from|and|to|\\p{L}+day) )\\bthe (\\d{1,2}(?:st|nd|rd|th))\\b(?! (?:of\\b|${ENGLISH_MONTHS}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b))`,
      'giu',
    ),
    'on the $1',
  ],
];
