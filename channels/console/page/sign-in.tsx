import { Button } from 'design-react-kit';
import { type FormEvent, type ReactElement, useState } from 'react';
import { api } from './api.ts';
import { fields } from './fields.ts';
import { codeText } from './texts.ts';
import { useConsole } from './use-console.ts';

/** Name and password; with a one-time token in the address it makes the first operator. */
export function SignIn(): ReactElement {
  const { store, state, t } = useConsole();
  const [busy, setBusy] = useState(false);
  const first = state.screen === 'first';

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const text = fields(event.currentTarget);
    const given = { name: text('name'), password: text('password') };
    const token = new URLSearchParams(location.search).get('token') ?? '';
    setBusy(true);
    const entered = await store.attempt(() =>
      first ? api.first({ token, ...given }) : api.signIn(given.name, given.password),
    );
    setBusy(false);
    if (entered) {
      await store.enter(entered.operator);
    }
  }

  return (
    <main className="sign-in">
      <form className="sign-in-card" onSubmit={(event) => void submit(event)}>
        <p className="sign-in-service">{t('app.service')}</p>
        <h1>{t(first ? 'first.title' : 'signin.title')}</h1>
        <p>{t(first ? 'first.lead' : state.ended ? 'signin.ended' : 'signin.lead')}</p>
        <div role="alert" className="sign-in-fault">
          {state.fault !== undefined && state.fault !== 'UNAUTHORIZED' && codeText(t, 'error', state.fault)}
        </div>
        <label htmlFor="name">{t('signin.name')}</label>
        <input
          id="name"
          className="form-control"
          name="name"
          required
          maxLength={60}
          autoComplete="username"
          autoFocus
        />
        <label htmlFor="password">{t(first ? 'first.password' : 'signin.password')}</label>
        <input
          className="form-control"
          id="password"
          name="password"
          type="password"
          required
          maxLength={256}
          minLength={first ? 10 : 1}
          autoComplete={first ? 'new-password' : 'current-password'}
        />
        <Button type="submit" color="primary" disabled={busy}>
          {t(first ? 'first.submit' : 'signin.submit')}
        </Button>
      </form>
    </main>
  );
}
