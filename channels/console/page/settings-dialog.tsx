import { Button } from 'design-react-kit';
import { type ReactElement, useState } from 'react';
import { isLocale, LOCALES } from '../../../knowledge/schema/locale.ts';
import { Dialog } from './dialog.tsx';
import { useConsole } from './use-console.ts';

const THEMES = ['system', 'light', 'dark'] as const;

export function SettingsDialog(): ReactElement {
  const { store, state, t } = useConsole();
  const { preferences } = state;
  return (
    <Dialog title={t('settings.title')}>
      <label htmlFor="settings-language">{t('settings.language')}</label>
      <select
        id="settings-language"
        value={preferences.locale}
        onChange={({ target }) => isLocale(target.value) && store.prefer({ locale: target.value })}
      >
        {LOCALES.map((locale) => (
          <option key={locale} value={locale} lang={locale}>
            {new Intl.DisplayNames(locale, { type: 'language' }).of(locale)}
          </option>
        ))}
      </select>
      <fieldset className="outcomes">
        <legend>{t('settings.theme')}</legend>
        {THEMES.map((theme) => (
          <label key={theme}>
            <input
              type="radio"
              name="theme"
              checked={preferences.theme === theme}
              onChange={() => store.prefer({ theme })}
            />{' '}
            {t(`settings.theme.${theme}`)}
          </label>
        ))}
      </fieldset>
      <label className="switch">
        <input
          type="checkbox"
          checked={preferences.sound}
          onChange={(event) => store.prefer({ sound: event.target.checked })}
        />{' '}
        {t('settings.sound')}
      </label>
      <label className="switch">
        <input
          type="checkbox"
          checked={preferences.proposals}
          onChange={(event) => store.prefer({ proposals: event.target.checked })}
        />{' '}
        {t('settings.proposals')}
      </label>
      <Notifications />
      <div className="window-foot">
        <Button color="primary" onClick={() => store.show(undefined)}>
          {t('help.close')}
        </Button>
      </div>
    </Dialog>
  );
}

/** Asks the browser only when the operator turns them on. */
function Notifications(): ReactElement {
  const { store, state, t } = useConsole();
  const [denied, setDenied] = useState(false);

  async function change(wanted: boolean): Promise<void> {
    const able = 'Notification' in window;
    const granted = wanted && able && (await Notification.requestPermission()) === 'granted';
    setDenied(wanted && !granted);
    store.prefer({ notifications: granted });
  }

  return (
    <>
      <label className="switch">
        <input
          type="checkbox"
          checked={state.preferences.notifications}
          onChange={(event) => void change(event.target.checked)}
        />{' '}
        {t('settings.notifications')}
      </label>
      {denied && <p role="alert">{t('settings.notificationsDenied')}</p>}
    </>
  );
}
