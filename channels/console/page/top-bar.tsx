import type { ReactElement } from 'react';
import { Icon, type IconName } from './icons.tsx';
import { BOARDS } from './state.ts';
import { useConsole } from './use-console.ts';

export function TopBar(): ReactElement {
  const { store, state, t } = useConsole();
  return (
    <header className="top">
      <h1 className="top-brand">
        {t('app.name')} <span className="wide">{t('app.service')}</span>
      </h1>
      <p className={`live live-${state.live}`} role="status">
        <span className="live-dot" aria-hidden="true" />
        <span className="wide">{t(`live.${state.live}`)}</span>
      </p>
      <p className="top-me wide">{state.operator?.displayName}</p>
      <BarButton
        icon="at"
        label={state.unread > 0 ? t('top.mentionsUnread', { count: state.unread }) : t('top.mentions')}
        count={state.unread}
        onClick={() => store.show('mentions')}
      />
      {state.operator?.role !== 'operator' &&
        BOARDS.map((board) => (
          <BarButton
            key={board}
            icon={board}
            label={t(`${board}.title`)}
            onClick={() => {
              location.hash = `#/${board}`;
            }}
          />
        ))}
      <BarButton
        icon="person"
        label={t('office.title')}
        onClick={() => {
          location.hash = '#/office/account';
        }}
      />
      <BarButton icon="settings" label={t('top.settings')} onClick={() => store.show('settings')} />
      <BarButton icon="help" label={t('top.help')} onClick={() => store.show('help')} />
      <BarButton icon="exit" label={t('top.signout')} onClick={() => void store.signOut()} />
    </header>
  );
}

function BarButton(props: {
  readonly icon: IconName;
  readonly label: string;
  readonly count?: number;
  readonly onClick: () => void;
}): ReactElement {
  return (
    <button
      type="button"
      className="bar-button"
      aria-label={props.label}
      title={props.label}
      onClick={props.onClick}
    >
      <Icon name={props.icon} />
      {props.count !== undefined && props.count > 0 && (
        <span className="bar-count" aria-hidden="true">
          {props.count}
        </span>
      )}
    </button>
  );
}
