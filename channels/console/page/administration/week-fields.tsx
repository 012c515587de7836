import type { ReactElement } from 'react';
import { DAY_MS } from '../../../../knowledge/durations.ts';
import type { Week } from '../../../../knowledge/schema/calendar.ts';
import { useConsole } from '../use-console.ts';
import { Field, type Typed } from './form-parts.tsx';

const DAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
/** Several shifts a day with commas between them, as "09:00-13:00, 14:00-17:00". */
const SHIFTS = String.raw`\s*(\d{2}:\d{2}-\d{2}:\d{2}(\s*,\s*\d{2}:\d{2}-\d{2}:\d{2})*)?\s*`;

/** A monday, to name the days by. */
const MONDAY = Date.UTC(2024, 0, 1);

/** A week's shifts, a field for each day. */
export function WeekFields({ week }: { readonly week: Week | undefined }): ReactElement {
  const { state, t } = useConsole();
  const names = new Intl.DateTimeFormat(state.preferences.locale, { weekday: 'long', timeZone: 'UTC' });
  return (
    <div className="week">
      {DAYS.map((day, index) => (
        <Field
          key={day}
          label={names.format(MONDAY + index * DAY_MS)}
          name={`day-${day}`}
          pattern={SHIFTS}
          title={t('hours.shifts')}
          defaultValue={(week?.[day] ?? []).join(', ')}
          placeholder={t('hours.closed')}
        />
      ))}
    </div>
  );
}

/** The week as it was typed; days without a shift are left out. */
export function weekOf(typed: Typed): Week {
  const days = DAYS.map((day) => [day, shiftsOf(typed.text(`day-${day}`))] as const);
  return Object.fromEntries(days.filter(([, shifts]) => shifts.length > 0));
}

function shiftsOf(text: string): string[] {
  return text
    .split(',')
    .map((shift) => shift.trim())
    .filter((shift) => shift !== '');
}
