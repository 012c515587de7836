import { Button } from 'design-react-kit';
import { type FormEvent, type ReactElement, useEffect, useState } from 'react';
import { api } from './api.ts';
import { fields } from './fields.ts';
import { codeText } from './texts.ts';
import { useConsole } from './use-console.ts';

/** Refusals that the page itself answers: one signs in, or enters a code. */
const NO_FAULTS: ReadonlySet<string> = new Set(['UNAUTHORIZED', 'CODE_REQUIRED']);

/** Name and password, and the app's code where one is asked for; with a one-time token in the address it makes the first operator. */
export function SignIn(): ReactElement {
  const { store, state, t } = useConsole();
  const [busy, setBusy] = useState(false);
  const [asksCode, setAsksCode] = useState(false);
  const first = state.screen === 'first';
  useEffect(() => {
    if (state.fault === 'CODE_REQUIRED') {
      setAsksCode(true);
    }
  }, [state.fault]);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const text = fields(event.currentTarget);
    const given = { name: text('name'), password: text('password') };
    const code = asksCode ? { code: text('code') } : {};
    const token = new URLSearchParams(location.search).get('token') ?? '';
    setBusy(true);
    const entered = await store.attempt(() =>
      first ? api.first({ token, ...given }) : api.signIn({ ...given, ...code }),
    );
    setBusy(false);
    if (entered) {
      // Where one comes to after signing in may differ from what the answer says: the session knows.
      await store.enter(await api.me());
    }
  }

  return (
    <main className="sign-in">
      <form className="sign-in-card" onSubmit={(event) => void submit(event)}>
        <p className="sign-in-service">{t('app.service')}</p>
        <h1>{t(first ? 'first.title' : 'signin.title')}</h1>
        <p>{t(lead(first, state.ended, asksCode))}</p>
        <div role="alert" className="sign-in-fault">
          {state.fault !== undefined && !NO_FAULTS.has(state.fault) && codeText(t, 'error', state.fault)}
        </div>
        <label htmlFor="name">{t('signin.name')}</label>
        <input id="name" name="name" type="text" required maxLength={60} autoComplete="username" autoFocus />
        <label htmlFor="password">{t(first ? 'first.password' : 'signin.password')}</label>
        <input
          id="password"
          name="password"
          type="password"
          required
          maxLength={256}
          minLength={first ? 10 : 1}
          autoComplete={first ? 'new-password' : 'current-password'}
        />
        {asksCode && <CodeField />}
        <Button type="submit" color="primary" disabled={busy}>
          {t(first ? 'first.submit' : 'signin.submit')}
        </Button>
        {!first && <IdentityProvider />}
      </form>
    </main>
  );
}

function lead(
  first: boolean,
  ended: boolean,
  asksCode: boolean,
): 'first.lead' | 'signin.codeLead' | 'signin.ended' | 'signin.lead' {
  if (first) {
    return 'first.lead';
  }
  if (asksCode) {
    return 'signin.codeLead';
  }
  return ended ? 'signin.ended' : 'signin.lead';
}

function CodeField(): ReactElement {
  const { t } = useConsole();
  return (
    <>
      <label htmlFor="code">{t('signin.code')}</label>
      <input
        id="code"
        name="code"
        type="text"
        required
        maxLength={40}
        autoComplete="one-time-code"
        autoFocus
      />
    </>
  );
}

/** The way in by the organisation's own accounts, where there is one. */
function IdentityProvider(): ReactElement | null {
  const { t } = useConsole();
  const [offered, setOffered] = useState(false);
  useEffect(() => {
    api.waysIn().then(
      ({ oidc }) => setOffered(oidc),
      () => undefined,
    );
  }, []);
  return offered ? (
    <>
      <hr />
      <a className="btn btn-outline-primary" href="/api/console/oidc/start">
        {t('signin.oidc')}
      </a>
    </>
  ) : null;
}
