import { Button } from 'design-react-kit';
import { type ReactElement, useEffect, useState } from 'react';
import { DAY_MS } from '../../../../knowledge/durations.ts';
import { moment } from '../moments.ts';
import { codesOf, codeText } from '../texts.ts';
import { useConsole } from '../use-console.ts';
import { Choice, Field, Form, type Typed } from './form-parts.tsx';
import { type AuditEntryView, officeApi } from './office-api.ts';
import { useLoaded } from './use-loaded.ts';

interface Asked {
  readonly query: Readonly<Record<string, string>>;
  readonly entries: readonly AuditEntryView[];
  readonly more: boolean;
}

/** Who did what and when. */
export function AuditSection(): ReactElement {
  const { store, t } = useConsole();
  const { loaded: staff } = useLoaded(officeApi.skills);
  const [asked, setAsked] = useState<Asked>();

  /** A new question, or with `before` the next page of the one on the screen. */
  async function ask(query: Asked['query'], before?: number): Promise<void> {
    const page = before === undefined ? {} : { before: String(before) };
    const found = await store.attempt(() => officeApi.audit(new URLSearchParams({ ...query, ...page })));
    if (found) {
      const kept = before === undefined ? [] : (asked?.entries ?? []);
      setAsked({ query, entries: [...kept, ...found.entries], more: found.more });
    }
  }
  useEffect(() => void ask({}), []);

  const names = (staff?.operators ?? []).map(({ operator }) => operator.displayName);
  const groups = codesOf('audit.group').map((group) => [group, codeText(t, 'audit.group', group)] as const);
  return (
    <>
      <Form label={t('office.audit')} submit={t('audit.show')} onSave={(typed) => ask(queryOf(typed))}>
        <div className="office-row">
          <Choice
            label={t('audit.who')}
            name="who"
            options={[['', t('queue.all')] as const, ...names.map((name) => [name, name] as const)]}
          />
          <Choice
            label={t('audit.what')}
            name="group"
            options={[['', t('audit.everything')] as const, ...groups]}
          />
          <Field label={t('hours.from')} name="since" type="date" />
          <Field label={t('hours.until')} name="until" type="date" />
        </div>
      </Form>
      {asked && <Entries entries={asked.entries} />}
      {asked?.more === true && (
        <Button
          size="sm"
          color="primary"
          outline
          onClick={() => void ask(asked.query, asked.entries.at(-1)?.id)}
        >
          {t('audit.more')}
        </Button>
      )}
    </>
  );
}

function queryOf(typed: Typed): Asked['query'] {
  const until = typed.text('until');
  const fields = {
    who: typed.text('who'),
    group: typed.text('group'),
    since: typed.text('since') && new Date(`${typed.text('since')}T00:00`).toISOString(),
    until: until && new Date(new Date(`${until}T00:00`).getTime() + DAY_MS).toISOString(),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}

function Entries({ entries }: { readonly entries: readonly AuditEntryView[] }): ReactElement {
  const { state, t } = useConsole();
  if (entries.length === 0) {
    return <p role="status">{t('audit.none')}</p>;
  }
  return (
    <div className="scrolls" tabIndex={0} role="region" aria-label={t('office.audit')}>
      <table className="staff">
        <thead>
          <tr>
            <th scope="col">{t('audit.when')}</th>
            <th scope="col">{t('audit.who')}</th>
            <th scope="col">{t('audit.what')}</th>
            <th scope="col">{t('audit.where')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td>{moment(entry.at, state.now, state.preferences.locale)}</td>
              <td>{entry.who === undefined ? '–' : codeText(t, 'origin', entry.who)}</td>
              <td>
                {codeText(t, 'did', entry.what)} <Detail entry={entry} />
              </td>
              <td>{entry.from !== undefined && codeText(t, 'origin', entry.from)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What it was done to. */
function Detail({ entry }: { readonly entry: AuditEntryView }): ReactElement {
  const { t } = useConsole();
  if (entry.handoffId !== undefined) {
    return <a href={`#/handoffs/${encodeURIComponent(entry.handoffId)}`}>{t('audit.handoff')}</a>;
  }
  const words = Object.entries(entry.data)
    .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
    .map(([name, value]) => (name === 'role' ? codeText(t, 'role', String(value)) : value));
  return <span className="hint">{words.join(' · ')}</span>;
}
