import { Button } from 'design-react-kit';
import { type ReactElement, useState } from 'react';
import { useConsole } from '../use-console.ts';
import { officeApi } from './office-api.ts';
import { useCommand, useLoaded } from './use-loaded.ts';

/** Being told on one's own Telegram that somebody waits. Shown where the service is on Telegram. */
export function TelegramAlert(): ReactElement | null {
  const { store, t } = useConsole();
  const give = useCommand();
  const { loaded, reload } = useLoaded(officeApi.telegram);
  const [invitation, setInvitation] = useState<{ readonly code: string; readonly url: string | null }>();
  if (loaded?.isOffered !== true) {
    return null;
  }
  return (
    <section className="office-part" aria-labelledby="telegram-alert">
      <h3 id="telegram-alert">{t('alert.title')}</h3>
      <p>{t(loaded.isLinked ? 'alert.linked' : 'alert.lead')}</p>
      {loaded.isLinked ? (
        <Button
          size="sm"
          color="primary"
          outline
          onClick={() => void give(officeApi.unlinkTelegram).then(reload)}
        >
          {t('alert.unlink')}
        </Button>
      ) : (
        <Button
          size="sm"
          color="primary"
          outline={invitation !== undefined}
          onClick={() => void store.attempt(officeApi.linkTelegram).then(setInvitation)}
        >
          {t('alert.link')}
        </Button>
      )}
      {invitation && !loaded.isLinked && (
        <div role="status">
          {invitation.url !== null && (
            <p>
              <a href={invitation.url} target="_blank" rel="noreferrer">
                {t('alert.open')}
              </a>
            </p>
          )}
          <p>
            {t('alert.code')} <code className="secret">/start {invitation.code}</code>
          </p>
          <Button size="sm" color="primary" onClick={() => void reload()}>
            {t('alert.check')}
          </Button>
        </div>
      )}
    </section>
  );
}
