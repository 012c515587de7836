import { useEffect, useState } from 'react';
import { useConsole } from '../use-console.ts';

/** What the server says, undefined until it has; `reload` asks anew. The question is one that never changes. */
export function useLoaded<T>(ask: () => Promise<T>): {
  readonly loaded: T | undefined;
  readonly reload: () => Promise<void>;
} {
  const { store } = useConsole();
  const [loaded, setLoaded] = useState<T>();
  const reload = async (): Promise<void> => {
    const answer = await store.attempt(ask);
    if (answer !== undefined) {
      setLoaded(answer);
    }
  };
  useEffect(() => {
    let current = true;
    void store.attempt(ask).then((answer) => current && answer !== undefined && setLoaded(answer));
    return () => {
      current = false;
    };
    // Asked once for each opening of the page; `reload` does the rest.
  }, []);
  return { loaded, reload };
}

/** Gives a command and says so: what was done is announced, what was refused is shown. True when it was done. */
export function useCommand(): (work: () => Promise<unknown>) => Promise<boolean> {
  const { store } = useConsole();
  return async (work) => {
    const done = await store.attempt(async () => {
      await work();
      return true;
    });
    if (done === true) {
      store.announce('office.saved');
    }
    return done === true;
  };
}
