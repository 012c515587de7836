import { Button } from 'design-react-kit';
import type { ReactElement } from 'react';
import { useConsole } from '../use-console.ts';
import { moment } from '../moments.ts';
import { Field, Form } from './form-parts.tsx';
import { officeApi } from './office-api.ts';
import { SecondFactor } from './second-factor.tsx';
import { TelegramAlert } from './telegram-alert.tsx';
import { useCommand, useLoaded } from './use-loaded.ts';

/** One's own account: where one is signed in, password, second factor, alerts on Telegram. */
export function AccountSection(): ReactElement {
  return (
    <>
      <SecondFactor />
      <OwnSessions />
      <OwnPassword />
      <TelegramAlert />
    </>
  );
}

function OwnSessions(): ReactElement {
  const { store, state, t } = useConsole();
  const { loaded, reload } = useLoaded(officeApi.ownSessions);
  const give = useCommand();
  const when = (instant: string): string => moment(instant, state.now, state.preferences.locale);
  return (
    <section className="office-part" aria-labelledby="own-sessions">
      <h3 id="own-sessions">{t('account.sessions')}</h3>
      <ul className="office-list">
        {(loaded?.sessions ?? []).map(({ id, device, address, lastSeenAt }) => (
          <li key={id}>
            <div>
              <strong>{browserOf(device ?? '') ?? t('account.device')}</strong>{' '}
              {id === loaded?.current && <span className="tag">{t('account.here')}</span>}
              <p className="hint">{t('account.seen', { date: when(lastSeenAt), address: address ?? '–' })}</p>
            </div>
            {id !== loaded?.current && (
              <Button
                size="xs"
                color="primary"
                outline
                onClick={() => void give(() => officeApi.endSession(id)).then(reload)}
              >
                {t('account.end')}
                <span className="visually-hidden"> {when(lastSeenAt)}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button
        size="sm"
        color="primary"
        outline
        onClick={() => void store.attempt(officeApi.signOutEverywhere).then(() => store.signOut())}
      >
        {t('account.everywhere')}
      </Button>
    </section>
  );
}

/** The name in what a browser says of itself; undefined when there is none that we know. */
function browserOf(device: string): string | undefined {
  return ['Edg', 'OPR', 'Firefox', 'Chrome', 'Safari']
    .find((name) => device.includes(name))
    ?.replace('Edg', 'Edge')
    .replace('OPR', 'Opera');
}

function OwnPassword(): ReactElement {
  const { t } = useConsole();
  const give = useCommand();
  return (
    <section className="office-part" aria-labelledby="own-password">
      <h3 id="own-password">{t('account.password')}</h3>
      <p className="hint">{t('account.passwordLead')}</p>
      <Form
        label={t('account.password')}
        submit={t('account.changePassword')}
        onSave={(typed) =>
          give(() =>
            officeApi.changePassword({ current: typed.text('current'), password: typed.text('password') }),
          )
        }
      >
        <Field
          label={t('account.current')}
          name="current"
          type="password"
          required
          maxLength={256}
          autoComplete="current-password"
        />
        <Field
          label={t('account.new')}
          name="password"
          type="password"
          required
          minLength={10}
          maxLength={256}
          autoComplete="new-password"
        />
      </Form>
    </section>
  );
}
