import { easterSunday } from '../easter.ts';
import { type Chart, pattern } from './chart.ts';
import { addDays, type Civil, day, formatDay, midnight, pad, yearOf } from './civil.ts';
import { yearValue } from './date-fixed.ts';
import { nthWeekday } from './date-reading.ts';
import { certain, type Choice, type DateNode } from './meaning.ts';
import { isName } from './name.ts';
import { YEAR_WORDS } from './numbers.ts';
import { LAST, NEXT, shiftValue, THIS } from './words.ts';

interface DayOfYear {
  /** After the year in the TIMEX, for the feasts that a rule of weekdays gives: `-05-WXX-7-2`. */
  readonly rule?: string;
  of(year: number): Civil;
}

/** By name, in plain letters; the first that matches wins, so the longer names stand first. */
const HOLIDAYS: readonly (readonly [string, DayOfYear])[] = [
  ['capodanno cinese', on(1, 1)],
  ['(?:la |alla )?vigilia di natale', on(12, 24)],
  [
    "(?:la |alla )?vigilia (?:di capodanno|dell'anno nuovo)|(?:notte di )?san silvestro|ultimo dell'anno",
    on(12, 31),
  ],
  ["(?:giorno di |primo giorno dell')?(?:capodanno|anno nuovo)|primo dell'anno", on(1, 1)],
  ['(?:giorno di )?natale', on(12, 25)],
  ['(?:giorno di )?santo stefano', on(12, 26)],
  ["(?:giorno dell'|festa dell')?(?:epifania|befana)|(?:giorno|festa) della befana", on(1, 6)],
  ["(?:giorno di |festa di )?(?:pasquetta)|lunedi (?:dell'angelo|di pasqua)", easter(1)],
  ['(?:domenica|giorno) di pasqua|pasqua', easter(0)],
  ['domenica delle palme', easter(-7)],
  ['giovedi santo', easter(-3)],
  ['venerdi santo', easter(-2)],
  ['sabato santo', easter(-1)],
  ['mercoledi delle ceneri', easter(-46)],
  ['martedi grasso', easter(-47)],
  ['(?:la )?pentecoste', easter(49)],
  ['ascensione', easter(39)],
  ['corpus domini', easter(60)],
  ['(?:la )?vigilia di ferragosto', on(8, 14)],
  ['(?:giorno di )?ferragosto', on(8, 15)],
  ['(?:giorno di |festa di )?ognissanti|tutti i santi|festa di tutti i santi', on(11, 1)],
  ['(?:giorno|commemorazione) dei (?:morti|defunti)', on(11, 2)],
  ["(?:festa dell')?immacolata(?: concezione)?", on(12, 8)],
  ["(?:giorno di |festa di )?sant'\\s?ambrogio", on(12, 7)],
  ['(?:giorno della |festa della |anniversario della )liberazione', on(4, 25)],
  ['(?:festa|giornata) (?:dei lavoratori|del lavoro)|primo maggio', on(5, 1)],
  ['festa della repubblica', on(6, 2)],
  ['(?:festa|giorno) del papa|san giuseppe', on(3, 19)],
  ['(?:festa|giorno) della mamma', movable(5, 7, 2)],
  ['(?:festa|giornata) (?:della donna|delle donne)', on(3, 8)],
  ['(?:giorno di )?san valentino|festa degli innamorati', on(2, 14)],
  ['(?:giorno di |notte di )?halloween', on(10, 31)],
  ['(?:giorno del )?ringraziamento', movable(11, 4, 4)],
  ['(?:giorno di )?martin luther king', movable(1, 1, 3)],
  ['black friday', movable(11, 5, 4)],
  ["giorno dell'indipendenza", on(7, 4)],
  ['(?:giorno di )?san patrizio', on(3, 17)],
  ['(?:giornata|giorno) della terra', on(4, 22)],
  ['(?:giornata|giorno) della memoria', on(1, 27)],
  ["pesce d'aprile", on(4, 1)],
];

const YEAR = `(?:\\s*,?\\s*(?:del |nel |dell'anno )?(?<year>\\d{4}(?!\\d)|${YEAR_WORDS})|\\s+(?:del|di|dell'|dello)\\s*(?:(?<shift>${NEXT}|${LAST}|${THIS})\\s?anno|anno (?<shiftAfter>${NEXT}|${LAST}|${THIS}))|\\s+(?<bareShift>prossim[oa]|scors[oa]|passat[oa]))?`;
const NAMES = HOLIDAYS.map(([name, date]) => ({
  expression: pattern(
    () => `(?:(?<before>prossim[oa]|scors[oa]|quest[oa]|quest')\\s?)?(?:${name})(?![a-z])${YEAR}`,
  ),
  date,
}));
const ANY = pattern(
  () =>
    `(?:(?:prossim[oa]|scors[oa]|quest[oa]|quest')\\s?)?(?:${HOLIDAYS.map(([name]) => name).join('|')})(?![a-z])`,
);
/** Streets, hospitals and churches bear the names of saints and feasts. */
const NAMED_AFTER =
  /(?:via|viale|piazza|piazzale|largo|corso|vicolo|parco|basilica di|chiesa di|ospedale|signor|signora|don|babbo|vicino a|in|zona|quartiere|basilica|metro)\s+$/;

/** A feast by its name, with or without its year. */
export function holiday(chart: Chart, position: number): DateNode | undefined {
  if (chart.skip(ANY, position) === undefined || chart.before(NAMED_AFTER, position)) {
    return undefined;
  }
  for (const { expression, date } of NAMES) {
    const match = chart.match(expression, position);
    if (match) {
      const end = position + match[0].length;
      if (isName(chart, position, end)) {
        return undefined;
      }
      return { type: 'date', start: position, end, holiday: true, read: reader(date, match.groups ?? {}) };
    }
  }
  return undefined;
}

function reader(date: DayOfYear, groups: Record<string, string | undefined>): (now: Civil) => Choice<Civil> {
  const year = yearValue(groups['year']);
  const shift = groups['shift'] ?? groups['shiftAfter'] ?? groups['before'] ?? groups['bareShift'];
  return (now) => {
    if (year !== undefined || shift !== undefined) {
      const said = year ?? yearOf(now) + shiftValue(shift ?? '');
      const value = date.of(said);
      return certain(date.rule === undefined ? formatDay(value) : pad(said, 4) + date.rule, value);
    }
    return yearless(date, midnight(now));
  };
}

/** The TIMEX names the day of this year, also for the movable feasts. */
function yearless(date: DayOfYear, today: Civil): Choice<Civil> {
  const here = date.of(yearOf(today));
  const monthAndDay = `-${pad(here.getUTCMonth() + 1)}-${pad(here.getUTCDate())}`;
  return {
    timex: `XXXX${date.rule ?? monthAndDay}`,
    future: here >= today ? here : date.of(yearOf(today) + 1),
    past: here < today ? here : date.of(yearOf(today) - 1),
  };
}

function on(month: number, dayOfMonth: number): DayOfYear {
  return { of: (year) => day(year, month, dayOfMonth) };
}

function movable(month: number, weekday: number, nth: number): DayOfYear {
  return {
    rule: `-${pad(month)}-WXX-${weekday}-${nth}`,
    of: (year) => day(year, month, nthWeekday(day(year, month, 1), weekday, nth)),
  };
}

function easter(days: number): DayOfYear {
  return {
    of: (year) => {
      const { month, day: dayOfMonth } = easterSunday(year);
      return addDays(day(year, month, dayOfMonth), days);
    },
  };
}
