import { Button } from 'design-react-kit';
import { type FormEvent, type ReactElement, useEffect, useState } from 'react';
import type { Macro } from '../../../bots/staff/staff-api.ts';
import { api, type Closing } from './api.ts';
import { filled } from './canned.ts';
import { close } from './desk-commands.ts';
import { Dialog } from './dialog.tsx';
import { fields } from './fields.ts';
import { labelsIn, LabelsField } from './labels-field.tsx';
import { SaveMacro } from './save-macro.tsx';
import { allowed } from './state.ts';
import { useConsole } from './use-console.ts';

const OUTCOMES = ['solved', 'referred', 'no-reply', 'not-ours', 'unwanted'] as const;

/** Enter alone closes as solved, the most frequent outcome; a macro fills in last words, outcome and labels. */
export function CloseDialog(): ReactElement | null {
  const { store, state, t } = useConsole();
  const { detail, operator } = state;
  const [outcome, setOutcome] = useState<string>('solved');
  const [reply, setReply] = useState('');
  const [labels, setLabels] = useState((detail?.handoff.labels ?? []).join(', '));
  const [macros, reload] = useMacros();
  if (!detail) {
    return null;
  }
  const { handoff } = detail;
  const fitting = macros.filter(({ locale }) => handoff.locale.startsWith(locale));

  function choose(macro: Macro): void {
    setOutcome(macro.outcome);
    setReply(filled('', macro.reply, { handoff, operator, values: {} }));
    setLabels([...labelsIn(labels), ...macro.labels].join(', '));
  }

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const note = fields(event.currentTarget)('note');
    const words = reply.trim();
    const closing: Closing = {
      outcome,
      labels: labelsIn(labels),
      ...(note !== '' && { note }),
      ...(words !== '' && { reply: { text: words, clientMessageId: crypto.randomUUID() } }),
    };
    void close(store, closing);
  }

  return (
    <Dialog title={t('close.title')}>
      <form onSubmit={submit}>
        <p>{t('close.lead')}</p>
        {fitting.length > 0 && (
          <div className="offered" role="group" aria-label={t('macro.title')}>
            {fitting.map((macro) => (
              <button key={macro.id} type="button" className="tag" onClick={() => choose(macro)}>
                {macro.name}
              </button>
            ))}
          </div>
        )}
        <Outcomes value={outcome} onChange={setOutcome} />
        {allowed(handoff, operator).reply && (
          <>
            <label htmlFor="close-reply">{t('close.reply')}</label>
            <textarea
              id="close-reply"
              rows={2}
              maxLength={10_000}
              lang={handoff.locale}
              value={reply}
              onChange={(event) => setReply(event.target.value)}
            />
          </>
        )}
        <LabelsField id="close-labels" value={labels} onChange={setLabels} />
        <label htmlFor="close-note">{t('close.note')}</label>
        <textarea id="close-note" name="note" rows={2} maxLength={10_000} />
        {operator?.role !== 'operator' && (
          <SaveMacro
            macros={fitting}
            given={{ locale: handoff.locale, reply: reply.trim(), outcome, labels: labelsIn(labels) }}
            onChange={reload}
          />
        )}
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

function Outcomes(props: {
  readonly value: string;
  readonly onChange: (outcome: string) => void;
}): ReactElement {
  const { t } = useConsole();
  return (
    <fieldset className="outcomes">
      <legend>{t('close.outcome')}</legend>
      {OUTCOMES.map((outcome, index) => (
        <label key={outcome}>
          <input
            type="radio"
            name="outcome"
            value={outcome}
            checked={props.value === outcome}
            autoFocus={index === 0}
            onChange={() => props.onChange(outcome)}
          />{' '}
          {t(`outcome.${outcome}`)}
        </label>
      ))}
    </fieldset>
  );
}

function useMacros(): readonly [readonly Macro[], () => void] {
  const [macros, setMacros] = useState<readonly Macro[]>([]);
  const [times, setTimes] = useState(0);
  useEffect(() => {
    let current = true;
    api.macros().then(
      (loaded) => current && setMacros(loaded.macros),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [times]);
  return [macros, () => setTimes(times + 1)];
}
