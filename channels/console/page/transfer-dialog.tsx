import { Button } from 'design-react-kit';
import { type ReactElement, useState } from 'react';
import { transfer } from './desk-commands.ts';
import { Dialog } from './dialog.tsx';
import { TransferTargets } from './transfer-targets.tsx';
import { useConsole } from './use-console.ts';

export function TransferDialog(): ReactElement {
  const { store, t } = useConsole();
  const [to, setTo] = useState('');
  return (
    <Dialog title={t('transfer.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void transfer(store, to);
        }}
      >
        <label htmlFor="transfer-to">{t('transfer.to')}</label>
        <TransferTargets id="transfer-to" value={to} onChange={setTo} autoFocus />
        <div className="window-foot">
          <Button type="button" color="primary" outline onClick={() => store.show(undefined)}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" color="primary" disabled={to === ''}>
            {t('transfer.submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
