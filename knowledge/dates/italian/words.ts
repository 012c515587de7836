/** Sources of expressions in plain lower-case letters, as `fold` leaves them. */

export const MONTH =
  '(?:gennaio|genn?|febbraio|febb?|marzo|mar|aprile|apr|maggio|mag|giugno|giu|luglio|lug|agosto|ago|settembre|sett?|ottobre|ott|novembre|nov|dicembre|dic)(?![a-z])';

export const LONG_MONTH =
  '(?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre)(?![a-z])';

/** The accent is often left out or typed as an apostrophe: "lunedi", "giovedi'". */
export const LONG_WEEKDAY =
  "(?:(?:lune|marte|mercole|giove|vener)di(?:'(?![a-z]))?|sabato|domenica)(?![a-z])";

export const WEEKDAY = `(?:${LONG_WEEKDAY}|(?:lun|mar|mer|gio|ven|sab|dom)(?![a-z]))`;

/** How every month begins, for the gates of long expressions. */
export const MONTH_BEGINS = '(?:gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic)';

const MONTHS = ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic'];
const WEEKDAYS = ['lun', 'mar', 'mer', 'gio', 'ven', 'sab', 'dom'];

/** 1 to 12. */
export function monthValue(written: string): number {
  return MONTHS.indexOf(written.slice(0, 3)) + 1;
}

/** ISO weekday, 1 to 7. */
export function weekdayValue(written: string): number {
  return WEEKDAYS.indexOf(written.slice(0, 3)) + 1;
}

/** Before a noun: "prossimo", "la scorsa". After it: "prossimo", "scorso", "che viene", "corrente". */
export const NEXT = '(?:prossim[oaie]|successiv[oaie]|seguent[ei]|entrant[ei]|ventur[oaie]|che viene)';
export const LAST = '(?:scors[oaie]|passat[oaie]|precedent[ei]|ultim[oaie])';
export const THIS = "(?:quest[oaie]|quest'|'?st[ao]|corrente|attuale|in corso)";

/** How many units away: -1 for the last, 0 for this, 1 for the next. */
export function shiftValue(written: string): number {
  if (new RegExp(`^(?:${NEXT}|dopo)`).test(written)) {
    return 1;
  }
  return new RegExp(`^(?:${LAST}|prima)`).test(written) ? -1 : 0;
}

export interface DayPart {
  readonly timex: 'TMO' | 'TMI' | 'TAF' | 'TEV' | 'TNI' | 'TDT';
  readonly from: number;
  readonly to: number;
}

/** Conventions of the official cases; the night ends a second before midnight. */
const DAY_PARTS: Readonly<Record<string, DayPart>> = {
  ma: { timex: 'TMO', from: 8, to: 12 },
  po: { timex: 'TAF', from: 12, to: 16 },
  se: { timex: 'TEV', from: 16, to: 20 },
  no: { timex: 'TNI', from: 20, to: 24 },
};

export const DAY_PART =
  '(?:mattin[oaei]|mattinat[ae]|pomeriggio?|ser[ae]|serat[ae]|nott[ei]|nottat[ae])(?![a-z])';

export function dayPart(written: string): DayPart | undefined {
  return DAY_PARTS[written.slice(0, 2)];
}
