import { type ReactElement, useEffect, useState } from 'react';
import { api } from './api.ts';
import { teamName } from './state.ts';
import { useConsole } from './use-console.ts';

export type Colleagues = Awaited<ReturnType<typeof api.colleagues>>;
export const NO_COLLEAGUES: Colleagues = { operators: [], teams: [], present: [] };

/** A list of teams and colleagues to give conversations to. */
export function TransferTargets(props: {
  readonly id: string;
  readonly value: string;
  readonly onChange: (to: string) => void;
  readonly autoFocus?: boolean;
}): ReactElement {
  const { store, state, t } = useConsole();
  const [colleagues, setColleagues] = useState(NO_COLLEAGUES);
  const { value, onChange } = props;
  useEffect(() => {
    void store.attempt(() => api.colleagues(), 'page').then((loaded) => loaded && setColleagues(loaded));
  }, [store]);
  const first = colleagues.teams[0] ?? '';
  useEffect(() => {
    if (value === '' && first !== '') {
      onChange(first);
    }
  }, [value, first, onChange]);
  return (
    <select
      id={props.id}
      value={value}
      autoFocus={props.autoFocus}
      onChange={(event) => onChange(event.target.value)}
    >
      <optgroup label={t('transfer.teams')}>
        {colleagues.teams.map((team) => (
          <option key={team} value={team}>
            {teamName(state, team)}
          </option>
        ))}
      </optgroup>
      <optgroup label={t('transfer.colleagues')}>
        {colleagues.operators.map(({ id, displayName }) => (
          <option key={id} value={id}>
            {colleagues.present.includes(id) ? t('transfer.present', { name: displayName }) : displayName}
          </option>
        ))}
      </optgroup>
    </select>
  );
}
