import { useEffect, useState } from 'react';
import type { HandoffView } from '../views.ts';
import { api } from './api.ts';
import { type Colleagues, NO_COLLEAGUES } from './transfer-targets.tsx';
import { useConsole } from './use-console.ts';

/** Everything open and everybody there, loaded anew whenever the list is. */
export function useWall(): { readonly open: readonly HandoffView[]; readonly colleagues: Colleagues } {
  const { store, state } = useConsole();
  const [wall, setWall] = useState<ReturnType<typeof useWall>>({ open: [], colleagues: NO_COLLEAGUES });
  useEffect(() => {
    let current = true;
    const states = new URLSearchParams({ state: 'waiting,claimed' });
    const load = async (): Promise<void> => {
      const loaded = await store.attempt(() => Promise.all([api.handoffs(states), api.colleagues()]));
      if (current && loaded) {
        setWall({ open: loaded[0].handoffs, colleagues: loaded[1] });
      }
    };
    void load();
    return () => {
      current = false;
    };
  }, [store, state.handoffs, state.counts]);
  return wall;
}
