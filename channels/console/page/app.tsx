import { type ReactElement, useEffect } from 'react';
import { Administration } from './administration/administration.tsx';
import { SilenceBanner } from './administration/bot-section.tsx';
import { ArticlesDialog } from './articles-dialog.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { Conversation } from './conversation.tsx';
import { Fault } from './fault.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { LabelsDialog } from './labels-dialog.tsx';
import { MentionsDialog } from './mentions-dialog.tsx';
import { NewOperatorDialog } from './new-operator-dialog.tsx';
import { EnrolFirst } from './enrol-first.tsx';
import { Queue } from './queue.tsx';
import { SettingsDialog } from './settings-dialog.tsx';
import { SignIn } from './sign-in.tsx';
import { TopBar } from './top-bar.tsx';
import { TransferDialog } from './transfer-dialog.tsx';
import { useConsole } from './use-console.ts';
import { useShortcuts } from './use-shortcuts.ts';

export function App(): ReactElement {
  const { state } = useConsole();
  useDocument();
  if (state.screen === 'loading') {
    return <main className="blank" />;
  }
  return (
    <>
      <Screen />
      <Announcer />
    </>
  );
}

function Screen(): ReactElement {
  const { state } = useConsole();
  switch (state.screen) {
    case 'desk':
      return <Desk />;
    case 'enrol':
      return <EnrolFirst />;
    default:
      return <SignIn />;
  }
}

function Desk(): ReactElement {
  const { state } = useConsole();
  useShortcuts();
  return (
    <div
      className={state.selectedId === undefined && state.board === undefined ? 'desk' : 'desk desk-reading'}
    >
      <SkipLink />
      <TopBar />
      <div className="notices">
        {/* A window says itself what was refused: nobody hears or sees what stands behind it. */}
        {state.dialog === undefined && <Fault />}
        <SilenceBanner />
      </div>
      {state.section === undefined ? (
        <main className="panes">
          <Queue />
          <Conversation />
        </main>
      ) : (
        <Administration section={state.section} />
      )}
      {state.dialog === 'help' && <HelpDialog />}
      {state.dialog === 'settings' && <SettingsDialog />}
      {state.dialog === 'close' && <CloseDialog />}
      {state.dialog === 'transfer' && <TransferDialog />}
      {state.dialog === 'new-operator' && <NewOperatorDialog />}
      {state.dialog === 'articles' && <ArticlesDialog />}
      {state.dialog === 'labels' && <LabelsDialog />}
      {state.dialog === 'mentions' && <MentionsDialog />}
    </div>
  );
}

/** The hash belongs to the open conversation, so the link moves the focus itself. */
function SkipLink(): ReactElement {
  const { state, t } = useConsole();
  const target = state.section === undefined ? 'conversation' : 'office-page';
  return (
    <a
      className="skip"
      href={`#${target}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(target)?.focus();
      }}
    >
      {t(state.section === undefined ? 'app.skip' : 'office.skip')}
    </a>
  );
}

function Announcer(): ReactElement {
  const { text, count } = useConsole().state.announcement;
  return (
    <div className="visually-hidden" aria-live="polite" role="status">
      <span key={count}>{text}</span>
    </div>
  );
}

/** Title, language and theme of the document follow the state. */
function useDocument(): void {
  const { state, t } = useConsole();
  const { waiting } = state.counts;
  const { locale, theme } = state.preferences;
  const count = state.screen === 'desk' && waiting > 0 ? `(${waiting}) ` : '';
  const title = `${count}${t('app.name')} · ${t('app.service')}`;
  useEffect(() => {
    document.title = title;
    document.documentElement.lang = locale;
  }, [title, locale]);
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const apply = (): void => {
      const isDark = theme === 'dark' || (theme === 'system' && dark.matches);
      document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
    };
    apply();
    dark.addEventListener('change', apply);
    return () => dark.removeEventListener('change', apply);
  }, [theme]);
}
