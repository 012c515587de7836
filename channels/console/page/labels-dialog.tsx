import { Button } from 'design-react-kit';
import { type FormEvent, type ReactElement, useState } from 'react';
import { label } from './desk-commands.ts';
import { Dialog } from './dialog.tsx';
import { labelsIn, LabelsField } from './labels-field.tsx';
import { useConsole } from './use-console.ts';

/** Changes the labels of the open conversation, closed ones as well. */
export function LabelsDialog(): ReactElement {
  const { store, state, t } = useConsole();
  const [text, setText] = useState((state.detail?.handoff.labels ?? []).join(', '));

  function submit(event: FormEvent): void {
    event.preventDefault();
    void label(store, labelsIn(text));
  }

  return (
    <Dialog title={t('labels.title')}>
      <form onSubmit={submit}>
        <LabelsField id="labels" value={text} onChange={setText} autoFocus />
        <div className="window-foot">
          <Button type="button" color="primary" outline onClick={() => store.show(undefined)}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" color="primary">
            {t('labels.submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
