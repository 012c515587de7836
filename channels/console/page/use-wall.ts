import { useEffect, useState } from 'react';
import type { HandoffView } from '../views.ts';
import { api } from './api.ts';
import { type Colleagues, NO_COLLEAGUES } from './transfer-targets.tsx';
import { useConsole } from './use-console.ts';

interface WallView {
  readonly open: readonly HandoffView[];
  /** How many are late or will be before long. */
  readonly due: number;
  readonly colleagues: Colleagues;
}

/** Everything open and everybody there, loaded anew whenever the list is. */
export function useWall(): WallView {
  const { store, state } = useConsole();
  const [wall, setWall] = useState<WallView>({ open: [], due: 0, colleagues: NO_COLLEAGUES });
  useEffect(() => {
    let current = true;
    const states = { state: 'waiting,claimed' };
    const load = async (): Promise<void> => {
      const loaded = await store.attempt(
        () =>
          Promise.all([
            api.handoffs(new URLSearchParams(states)),
            api.handoffs(new URLSearchParams({ ...states, dueSoon: '1' })),
            api.colleagues(),
          ]),
        'page',
      );
      if (current && loaded) {
        const [open, due, colleagues] = loaded;
        setWall({ open: open.handoffs, due: due.handoffs.length, colleagues });
      }
    };
    void load();
    return () => {
      current = false;
    };
  }, [store, state.handoffs, state.counts]);
  return wall;
}
