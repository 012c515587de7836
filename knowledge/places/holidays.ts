import { Temporal } from 'temporal-polyfill';

export interface Holiday {
  readonly date: Temporal.PlainDate;
  readonly name: { readonly it: string; readonly en: string };
}

/** Law 260/1949 as it stands; Saint Francis returns as a national holiday from 2026 (law 151/2025). */
const FIXED: readonly { month: number; day: number; since?: number; it: string; en: string }[] = [
  { month: 1, day: 1, it: 'Capodanno', en: "New Year's Day" },
  { month: 1, day: 6, it: 'Epifania', en: 'Epiphany' },
  { month: 4, day: 25, it: 'Festa della Liberazione', en: 'Liberation Day' },
  { month: 5, day: 1, it: 'Festa del Lavoro', en: 'Labour Day' },
  { month: 6, day: 2, it: 'Festa della Repubblica', en: 'Republic Day' },
  { month: 8, day: 15, it: 'Ferragosto', en: 'Assumption Day' },
  { month: 10, day: 4, since: 2026, it: "San Francesco d'Assisi", en: 'Saint Francis of Assisi' },
  { month: 11, day: 1, it: 'Ognissanti', en: "All Saints' Day" },
  // Patron of Milan: a holiday in this city only.
  { month: 12, day: 7, it: "Sant'Ambrogio", en: 'Saint Ambrose, patron of Milan' },
  { month: 12, day: 8, it: 'Immacolata Concezione', en: 'Immaculate Conception' },
  { month: 12, day: 25, it: 'Natale', en: 'Christmas Day' },
  { month: 12, day: 26, it: 'Santo Stefano', en: "Saint Stephen's Day" },
];

/** Easter Sunday in the Gregorian calendar, by the computus of Meeus, Jones and Butcher. */
export function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return Temporal.PlainDate.from({ year, month, day: (h + l - 7 * m + 33 * month + 19) % 32 });
}

/** Public holidays in Milan, in order of date. */
export function holidaysOf(year: number): readonly Holiday[] {
  const fixed = FIXED.filter(({ since }) => since === undefined || year >= since).map(
    ({ month, day, it, en }) => ({ date: Temporal.PlainDate.from({ year, month, day }), name: { it, en } }),
  );
  const easter = easterSunday(year);
  const moving = [
    { date: easter, name: { it: 'Pasqua', en: 'Easter Sunday' } },
    { date: easter.add({ days: 1 }), name: { it: "Lunedì dell'Angelo", en: 'Easter Monday' } },
  ];
  return [...fixed, ...moving].toSorted((a, b) => Temporal.PlainDate.compare(a.date, b.date));
}

/** The holiday that falls on a date in Milan, if one does. */
export function holidayOn(date: Temporal.PlainDate): Holiday | undefined {
  return holidaysOf(date.year).find((holiday) => holiday.date.equals(date));
}
