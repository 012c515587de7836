import type { ReactElement } from 'react';
import { SecondFactor } from './administration/second-factor.tsx';
import { api } from './api.ts';
import { Fault } from './fault.tsx';
import { useConsole } from './use-console.ts';

/** An administrator who must have a second factor and has none sets it up before anything else. */
export function EnrolFirst(): ReactElement {
  const { store, t } = useConsole();

  async function enter(): Promise<void> {
    const entered = await store.attempt(api.me);
    if (entered) {
      await store.enter(entered);
    }
  }

  return (
    <main className="sign-in">
      <div className="sign-in-card sign-in-wide">
        <p className="sign-in-service">{t('app.service')}</p>
        <h1>{t('enrol.title')}</h1>
        <p>{t('enrol.lead')}</p>
        <Fault />
        <SecondFactor onDone={() => void enter()} />
      </div>
    </main>
  );
}
