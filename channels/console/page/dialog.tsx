import { type ReactElement, type ReactNode, useLayoutEffect, useRef } from 'react';
import { Fault } from './fault.tsx';
import { useConsole } from './use-console.ts';

/** A modal window: the browser keeps the focus inside, closes it on Escape and gives the focus back. */
export function Dialog(props: { readonly title: string; readonly children: ReactNode }): ReactElement {
  const { store } = useConsole();
  const element = useRef<HTMLDialogElement>(null);
  // The browser gives the focus back only from a window that is closed before it is taken out of the page.
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);

  /** Also told of the close and reopen that React's strict mode does. */
  function ended(): void {
    if (element.current?.open === false) {
      store.show(undefined);
    }
  }

  return (
    <dialog ref={element} className="window" aria-labelledby="dialog-title" onClose={ended}>
      <h2 id="dialog-title">{props.title}</h2>
      <Fault />
      {props.children}
    </dialog>
  );
}
