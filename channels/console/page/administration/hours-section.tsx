import { Button } from 'design-react-kit';
import { type ReactElement, useState } from 'react';
import type { OfficeHours } from '../../../../knowledge/schema/calendar.ts';
import { useConsole } from '../use-console.ts';
import { Field, Form, Tick, type Typed } from './form-parts.tsx';
import { officeApi } from './office-api.ts';
import { useCommand, useLoaded } from './use-loaded.ts';
import { WeekFields, weekOf } from './week-fields.tsx';

/** When the desk is open: the week, the holidays and the closures. */
export function HoursSection(): ReactElement {
  const { loaded, reload } = useLoaded(officeApi.desk);
  return <>{loaded && <HoursForm hours={loaded.hours} onSaved={reload} />}</>;
}

function HoursForm(props: {
  readonly hours: OfficeHours;
  readonly onSaved: () => Promise<void>;
}): ReactElement {
  const { t } = useConsole();
  const give = useCommand();
  const { hours } = props;
  const holidays = useRows(hours.holidays);
  const closures = useRows(hours.closures);

  async function save(typed: Typed): Promise<void> {
    await give(() => officeApi.saveHours(hoursOf(typed, hours.timeZone)));
    await props.onSaved();
  }

  return (
    <Form label={t('office.hours')} submit={t('hours.save')} onSave={save}>
      <section className="office-part" aria-labelledby="hours-week">
        <h3 id="hours-week">{t('hours.week')}</h3>
        <p className="hint">{t('hours.shifts')}</p>
        <WeekFields week={hours.week} />
      </section>
      <section className="office-part" aria-labelledby="hours-holidays">
        <h3 id="hours-holidays">{t('hours.holidays')}</h3>
        <Tick name="easter" label={t('hours.easter')} defaultChecked={hours.easterMonday} />
        {holidays.rows.map(({ key, value }) => (
          <fieldset key={key} className="office-row">
            <legend className="visually-hidden">{value?.name['it'] ?? t('hours.holiday')}</legend>
            <Field
              label={t('hours.day')}
              name="holiday-day"
              required
              pattern="(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
              placeholder="12-07"
              defaultValue={value?.day}
            />
            <Names field="holiday" names={value?.name} />
            <RemoveRow name={value?.name['it'] ?? ''} onRemove={() => holidays.remove(key)} />
          </fieldset>
        ))}
        <Button type="button" size="xs" color="primary" outline onClick={holidays.add}>
          {t('hours.addHoliday')}
        </Button>
      </section>
      <section className="office-part" aria-labelledby="hours-closures">
        <h3 id="hours-closures">{t('hours.closures')}</h3>
        {closures.rows.map(({ key, value }) => (
          <fieldset key={key} className="office-row">
            <legend className="visually-hidden">{value?.reason['it'] ?? t('hours.closure')}</legend>
            <Field
              label={t('hours.from')}
              name="closure-from"
              type="date"
              required
              defaultValue={value?.from}
            />
            <Field
              label={t('hours.until')}
              name="closure-until"
              type="date"
              required
              defaultValue={value?.until}
            />
            <Names field="closure" names={value?.reason} />
            <RemoveRow name={value?.reason['it'] ?? ''} onRemove={() => closures.remove(key)} />
          </fieldset>
        ))}
        <Button type="button" size="xs" color="primary" outline onClick={closures.add}>
          {t('hours.addClosure')}
        </Button>
      </section>
    </Form>
  );
}

/** Rows of a form that come and go; a new one is empty. */
function useRows<T>(given: readonly T[]): {
  readonly rows: readonly { readonly key: number; readonly value: T | undefined }[];
  readonly add: () => void;
  readonly remove: (key: number) => void;
} {
  const [rows, setRows] = useState<readonly { readonly key: number; readonly value: T | undefined }[]>(() =>
    given.map((value, key) => ({ key, value })),
  );
  return {
    rows,
    add: () => setRows([...rows, { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, value: undefined }]),
    remove: (key) => setRows(rows.filter((row) => row.key !== key)),
  };
}

function Names(props: {
  readonly field: string;
  readonly names: Readonly<Record<string, string>> | undefined;
}): ReactElement {
  const { t } = useConsole();
  const { field, names } = props;
  return (
    <>
      <Field
        label={t('office.inItalian')}
        name={`${field}-it`}
        required
        maxLength={80}
        defaultValue={names?.['it']}
      />
      <Field label={t('office.inEnglish')} name={`${field}-en`} maxLength={80} defaultValue={names?.['en']} />
    </>
  );
}

function RemoveRow(props: { readonly name: string; readonly onRemove: () => void }): ReactElement {
  const { t } = useConsole();
  return (
    <Button type="button" size="xs" color="danger" outline onClick={props.onRemove}>
      {t('office.remove')}
      <span className="visually-hidden"> {props.name}</span>
    </Button>
  );
}

function hoursOf(typed: Typed, timeZone: string): OfficeHours {
  const names = (field: string, index: number): Record<string, string> => {
    const it = typed.all(`${field}-it`)[index] ?? '';
    const en = typed.all(`${field}-en`)[index]?.trim() ?? '';
    return { it: it.trim(), en: en === '' ? it.trim() : en };
  };
  const until = typed.all('closure-until');
  return {
    timeZone,
    week: weekOf(typed),
    easterMonday: typed.ticked('easter'),
    holidays: typed.all('holiday-day').map((day, index) => ({ day, name: names('holiday', index) })),
    closures: typed.all('closure-from').map((from, index) => ({
      from,
      until: until[index] ?? from,
      reason: names('closure', index),
    })),
  };
}
