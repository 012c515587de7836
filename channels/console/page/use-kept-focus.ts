import { useEffect, useRef } from 'react';

/** A move takes away the buttons that made it: the focus they had goes to the pane, not back to the top of the page. */
export function useKeptFocus(handoff: { readonly id: string; readonly state: string } | undefined): void {
  const before = useRef(handoff);
  useEffect(() => {
    const isMoved = before.current?.id === handoff?.id && before.current?.state !== handoff?.state;
    before.current = handoff;
    if (isMoved && document.activeElement === document.body) {
      document.getElementById('conversation')?.focus();
    }
  }, [handoff?.id, handoff?.state]);
}
