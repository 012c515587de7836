import { Button } from 'design-react-kit';
import type { ReactElement } from 'react';
import { undoSend } from './desk-commands.ts';
import { isUndoable, type Sending } from './sendings.ts';
import { codeText } from './texts.ts';
import { useConsole } from './use-console.ts';

/** A reply that the server is not known to have; until it has left it may be taken back. */
export function SendingBubble({ sending }: { readonly sending: Sending }): ReactElement {
  const { store, state, t } = useConsole();
  const { clientMessageId, error } = sending;
  const words =
    sending.state === 'refused'
      ? t('entry.refused', { reason: codeText(t, 'error', error ?? 'INTERNAL') })
      : t(`entry.${sending.state}`);
  return (
    <div className={`bubble bubble-operator bubble-${sending.state}`}>
      <p className="bubble-head">
        <strong>{state.operator?.displayName}</strong>
      </p>
      <p className="bubble-text" dir="auto">
        {sending.text}
      </p>
      <p className={`delivery delivery-${sending.state === 'refused' ? 'failed' : 'pending'}`}>
        {words}
        {isUndoable(sending) && (
          <Button size="xs" color="primary" outline onClick={() => undoSend(store, clientMessageId)}>
            {t(sending.state === 'refused' ? 'entry.takeBack' : 'entry.undo')}
          </Button>
        )}
      </p>
    </div>
  );
}
