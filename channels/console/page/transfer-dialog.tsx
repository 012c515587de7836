import { Button } from 'design-react-kit';
import { type FormEvent, type ReactElement, useEffect, useState } from 'react';
import { api } from './api.ts';
import { transfer } from './desk-commands.ts';
import { Dialog } from './dialog.tsx';
import { fields } from './fields.ts';
import { codeText } from './texts.ts';
import { useConsole } from './use-console.ts';

type Colleagues = Awaited<ReturnType<typeof api.colleagues>>;

export function TransferDialog(): ReactElement {
  const { store, state, t } = useConsole();
  const [colleagues, setColleagues] = useState<Colleagues>({ operators: [], teams: [], present: [] });
  useEffect(() => {
    void store.attempt(() => api.colleagues()).then((loaded) => loaded && setColleagues(loaded));
  }, [store]);

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    void transfer(store, fields(event.currentTarget)('to'));
  }

  const others = colleagues.operators.filter(({ id }) => id !== state.operator?.id);
  return (
    <Dialog title={t('transfer.title')}>
      <form onSubmit={submit}>
        <label htmlFor="transfer-to">{t('transfer.to')}</label>
        <select id="transfer-to" name="to" autoFocus>
          <optgroup label={t('transfer.teams')}>
            {colleagues.teams.map((team) => (
              <option key={team} value={team}>
                {codeText(t, 'team', team)}
              </option>
            ))}
          </optgroup>
          {others.length > 0 && (
            <optgroup label={t('transfer.colleagues')}>
              {others.map(({ id, displayName }) => (
                <option key={id} value={id}>
                  {colleagues.present.includes(id)
                    ? t('transfer.present', { name: displayName })
                    : displayName}
                </option>
              ))}
            </optgroup>
          )}
        </select>
        <div className="window-foot">
          <Button type="button" color="primary" outline onClick={() => store.show(undefined)}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" color="primary">
            {t('transfer.submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
