import { Button } from 'design-react-kit';
import { type ReactElement, useState } from 'react';
import { useConsole } from '../use-console.ts';
import { Field, Form } from './form-parts.tsx';
import { type EnrolmentView, officeApi } from './office-api.ts';
import { useCommand, useLoaded } from './use-loaded.ts';

/** Setting up the code of an app, the recovery codes shown once, and turning it off. */
export function SecondFactor({ onDone }: { readonly onDone?: () => void }): ReactElement {
  // Alone on the screen it stands right below the title of the page.
  const Heading = onDone ? 'h2' : 'h3';
  const { store, t } = useConsole();
  const { loaded, reload } = useLoaded(officeApi.secondFactor);
  const [enrolment, setEnrolment] = useState<EnrolmentView>();
  const [codes, setCodes] = useState<readonly string[]>();

  async function begin(): Promise<void> {
    setEnrolment(await store.attempt(officeApi.beginSecondFactor));
  }

  async function confirm(code: string): Promise<void> {
    const confirmed = await store.attempt(() => officeApi.confirmSecondFactor(code));
    if (confirmed) {
      setEnrolment(undefined);
      setCodes(confirmed.recoveryCodes);
      await reload();
    }
  }

  return (
    <section className="office-part" aria-labelledby="second-factor">
      <Heading id="second-factor">{t('factor.title')}</Heading>
      {codes && (
        <RecoveryCodes
          codes={codes}
          onKept={() => {
            setCodes(undefined);
            onDone?.();
          }}
        />
      )}
      {enrolment && <Enrolling enrolment={enrolment} onCode={confirm} />}
      {loaded && !enrolment && !codes && (
        <>
          <p>{t(loaded.isOn ? 'factor.on' : 'factor.off', { count: loaded.recoveryCodesLeft })}</p>
          {loaded.isOn ? (
            <TurnOff onDone={reload} />
          ) : (
            <Button size="sm" color="primary" onClick={() => void begin()}>
              {t('factor.begin')}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

function Enrolling(props: {
  readonly enrolment: EnrolmentView;
  readonly onCode: (code: string) => Promise<void>;
}): ReactElement {
  const { t } = useConsole();
  const { svg, secret } = props.enrolment;
  return (
    <>
      <p>{t('factor.scan')}</p>
      <img
        className="qr"
        src={`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`}
        alt={t('factor.picture')}
        width={200}
        height={200}
      />
      <p>
        {t('factor.secret')} <code className="secret">{(secret.match(/.{4}/g) ?? []).join(' ')}</code>
      </p>
      <Form
        label={t('factor.title')}
        submit={t('factor.confirm')}
        onSave={(typed) => props.onCode(typed.text('code'))}
      >
        <Field
          label={t('factor.code')}
          name="code"
          required
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
          autoFocus
        />
      </Form>
    </>
  );
}

function RecoveryCodes(props: {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}): ReactElement {
  const { t } = useConsole();
  return (
    <div role="status">
      <p>{t('factor.recovery')}</p>
      <ul className="recovery">
        {props.codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button size="sm" color="primary" onClick={props.onKept}>
        {t('factor.kept')}
      </Button>
    </div>
  );
}

function TurnOff({ onDone }: { readonly onDone: () => Promise<void> }): ReactElement {
  const { t } = useConsole();
  const give = useCommand();
  return (
    <Form
      label={t('factor.end')}
      submit={t('factor.end')}
      onSave={(typed) => give(() => officeApi.endSecondFactor(typed.text('code'))).then(onDone)}
    >
      <Field label={t('factor.codeOff')} name="code" required autoComplete="one-time-code" maxLength={40} />
    </Form>
  );
}
