import { Button } from 'design-react-kit';
import type { FormEvent, ReactElement } from 'react';
import { close } from './desk-commands.ts';
import { fields } from './fields.ts';
import { Dialog } from './dialog.tsx';
import { useConsole } from './use-console.ts';

const OUTCOMES = ['solved', 'referred', 'no-reply', 'not-ours', 'unwanted'] as const;

/** Enter alone closes as solved, the most frequent outcome. */
export function CloseDialog(): ReactElement {
  const { store, t } = useConsole();

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const text = fields(event.currentTarget);
    const labels = text('labels')
      .split(',')
      .map((label) => label.trim())
      .filter((label) => label !== '');
    const note = text('note');
    void close(store, {
      outcome: text('outcome'),
      ...(note !== '' && { note }),
      ...(labels.length > 0 && { labels }),
    });
  }

  return (
    <Dialog title={t('close.title')}>
      <form onSubmit={submit}>
        <p>{t('close.lead')}</p>
        <fieldset className="outcomes">
          <legend>{t('close.outcome')}</legend>
          {OUTCOMES.map((outcome, index) => (
            <label key={outcome}>
              <input
                type="radio"
                name="outcome"
                value={outcome}
                defaultChecked={index === 0}
                autoFocus={index === 0}
              />{' '}
              {t(`outcome.${outcome}`)}
            </label>
          ))}
        </fieldset>
        <label htmlFor="close-note">{t('close.note')}</label>
        <textarea id="close-note" name="note" rows={2} maxLength={10_000} />
        <label htmlFor="close-labels">{t('close.labels')}</label>
        <input id="close-labels" name="labels" type="text" maxLength={200} />
        <div className="window-foot">
          <Button type="button" color="primary" outline onClick={() => store.show(undefined)}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" color="primary">
            {t('close.submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
