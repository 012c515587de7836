import { Button } from 'design-react-kit';
import { type FormEvent, type ReactElement, useEffect, useState } from 'react';
import type { Macro } from '../../../bots/staff/staff-api.ts';
import type { HandoffView } from '../views.ts';
import { api, type Closing } from './api.ts';
import { filled } from './canned.ts';
import { type ClosingDraft, readClosing, writeClosing } from './closing-draft.ts';
import { close } from './desk-commands.ts';
import { Dialog } from './dialog.tsx';
import { labelsIn, LabelsField } from './labels-field.tsx';
import { SaveMacro } from './save-macro.tsx';
import { allowed } from './state.ts';
import { useConsole } from './use-console.ts';

const OUTCOMES = ['solved', 'referred', 'no-reply', 'not-ours', 'unwanted'] as const;

/** Enter alone closes as solved, the most frequent outcome; a macro fills in last words, outcome and labels. */
export function CloseDialog(): ReactElement | null {
  const { detail } = useConsole().state;
  return detail ? <CloseWindow key={detail.handoff.id} handoff={detail.handoff} /> : null;
}

function CloseWindow({ handoff }: { readonly handoff: HandoffView }): ReactElement {
  const { store, state, t } = useConsole();
  const { operator } = state;
  const [closing, change] = useClosing(handoff);
  const { outcome, reply, labels, note } = closing;
  const [macros, reload] = useMacros();
  const fitting = macros.filter(({ locale }) => handoff.locale.startsWith(locale));

  function choose(macro: Macro): void {
    change({
      outcome: macro.outcome,
      reply: filled('', macro.reply, { handoff, operator, values: {} }),
      labels: [...labelsIn(labels), ...macro.labels].join(', '),
    });
  }

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const words = reply.trim();
    const remark = note.trim();
    const given: Closing = {
      outcome,
      labels: labelsIn(labels),
      ...(remark !== '' && { note: remark }),
      ...(words !== '' && { reply: { text: words, clientMessageId: crypto.randomUUID() } }),
    };
    void close(store, given);
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
        <Outcomes value={outcome} onChange={(chosen) => change({ outcome: chosen })} />
        {/* Words that were written stay to be seen, though the conversation has been moved meanwhile. */}
        {(allowed(handoff, operator).reply || reply !== '') && (
          <>
            <label htmlFor="close-reply">{t('close.reply')}</label>
            <textarea
              id="close-reply"
              rows={2}
              maxLength={10_000}
              lang={handoff.locale}
              value={reply}
              onChange={(event) => change({ reply: event.target.value })}
            />
          </>
        )}
        <LabelsField id="close-labels" value={labels} onChange={(typed) => change({ labels: typed })} />
        <label htmlFor="close-note">{t('close.note')}</label>
        <textarea
          id="close-note"
          rows={2}
          maxLength={10_000}
          value={note}
          onChange={(event) => change({ note: event.target.value })}
        />
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

/** What is filled in, kept on this device as a reply is. */
function useClosing(handoff: HandoffView): readonly [ClosingDraft, (changes: Partial<ClosingDraft>) => void] {
  const { store } = useConsole();
  const [closing, setClosing] = useState(() => readClosing(store.drafts, handoff));
  return [
    closing,
    (changes) => {
      const changed = { ...closing, ...changes };
      setClosing(changed);
      writeClosing(store.drafts, handoff.id, changed);
    },
  ];
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
