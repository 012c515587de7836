import { inZone } from '../../knowledge/deadlines/moment.ts';
import { officeState } from '../../knowledge/places/office-state.ts';
import type { Turn } from '../dialog.ts';
import { clockTime, longMoment } from '../texts/dates.ts';
import { text } from '../texts/say.ts';

/** One sentence on whether the staff are at the desk, or when they are back. */
export function officeNow(turn: Pick<Turn, 'knowledge' | 'locale' | 'now'>): string {
  const { office } = turn.knowledge;
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
