import { useEffect, useState } from 'react';
import type { PageView } from '../views.ts';
import { api } from './api.ts';
import { type Colleagues, NO_COLLEAGUES } from './transfer-targets.tsx';
import { useConsole } from './use-console.ts';

type Listed = Pick<PageView, 'handoffs' | 'isMore'>;

interface WallView {
  /** Asked for one by one: of a long queue that waits, nothing else would be listed. */
  readonly waiting: Listed;
  readonly claimed: Listed;
  /** What is late or will be before long. */
  readonly due: Listed;
  readonly colleagues: Colleagues;
}

const NOTHING: Listed = { handoffs: [], isMore: false };

/** What is open and everybody there, loaded anew whenever the list is. */
export function useWall(): WallView {
  const { store, state } = useConsole();
  const [wall, setWall] = useState<WallView>({
    waiting: NOTHING,
    claimed: NOTHING,
    due: NOTHING,
    colleagues: NO_COLLEAGUES,
  });
  useEffect(() => {
    let current = true;
    const listed = (query: Readonly<Record<string, string>>) => api.handoffs(new URLSearchParams(query));
    const load = async (): Promise<void> => {
      const loaded = await store.attempt(
        () =>
          Promise.all([
            listed({ state: 'waiting' }),
            listed({ state: 'claimed' }),
            listed({ state: 'waiting,claimed', dueSoon: '1' }),
            api.colleagues(),
          ]),
        'page',
      );
      if (current && loaded) {
        const [waiting, claimed, due, colleagues] = loaded;
        setWall({ waiting, claimed, due, colleagues });
      }
    };
    void load();
    return () => {
      current = false;
    };
  }, [store, state.handoffs, state.counts]);
  return wall;
}
