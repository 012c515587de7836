import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { ConsoleStore } from './console-store.ts';
import type { State } from './state.ts';
import { type Translate, translator } from './texts.ts';

export const StoreContext = createContext<ConsoleStore | undefined>(undefined);

/** The store, what it holds now, and the texts in the operator's language. */
export function useConsole(): {
  readonly store: ConsoleStore;
  readonly state: State;
  readonly t: Translate;
} {
  const store = useContext(StoreContext);
  if (!store) {
    throw new Error('useConsole needs a StoreContext');
  }
  const state = useSyncExternalStore(store.subscribe, store.snapshot);
  const { locale } = state.preferences;
  const t = useMemo(() => translator(locale), [locale]);
  return { store, state, t };
}
