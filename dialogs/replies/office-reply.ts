import { inZone } from '../../knowledge/deadlines/moment.ts';
import { officeState } from '../../knowledge/places/office-state.ts';
import type { OfficeHours } from '../../knowledge/schema/calendar.ts';
import type { Turn } from '../dialog.ts';
import { clockTime, longMoment } from '../texts/dates.ts';
import { text } from '../texts/say.ts';

/** One sentence on whether the staff are at the desk, or when they are back. */
export function officeNow(turn: Pick<Turn, 'locale' | 'now'> & { readonly office: OfficeHours }): string {
  const { office } = turn;
  const { until, nextOpening } = officeState(office, turn.now);
  if (until) {
    const closes = clockTime(inZone(until, office.timeZone).toPlainTime());
    return text(turn.locale, 'handoff.open-now', { until: closes });
  }
  return nextOpening
    ? text(turn.locale, 'handoff.closed-now', {
        next: longMoment(turn.locale, inZone(nextOpening, office.timeZone)),
      })
    : text(turn.locale, 'handoff.closed');
}

/** The same in few words, for a sign that stands there all the while. */
export function officeInShort(turn: Pick<Turn, 'locale' | 'now'> & { readonly office: OfficeHours }): string {
  const { office, locale } = turn;
  const { until, nextOpening } = officeState(office, turn.now);
  if (until || !nextOpening) {
    return until ? officeNow(turn) : text(locale, 'queue.closed');
  }
  return text(locale, 'queue.back', { next: longMoment(locale, inZone(nextOpening, office.timeZone)) });
}
