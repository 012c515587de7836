import type { ReactElement } from 'react';
import { codeText } from './texts.ts';
import { useConsole } from './use-console.ts';

/** A refusal, in words, until the next success or a click. */
export function Fault(): ReactElement | null {
  const { store, state, t } = useConsole();
  if (state.fault === undefined) {
    return null;
  }
  return (
    <div className="fault" role="alert">
      <span>{codeText(t, 'error', state.fault)}</span>
      <button
        type="button"
        className="btn btn-xs btn-outline-primary"
        onClick={() => store.set({ fault: undefined })}
      >
        {t('notice.dismiss')}
      </button>
    </div>
  );
}
