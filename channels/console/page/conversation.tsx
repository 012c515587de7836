import { Button } from 'design-react-kit';
import { Fragment, type ReactElement } from 'react';
import type { DetailView } from '../views.ts';
import { Care } from './care.tsx';
import { Composer } from './composer.tsx';
import { claim, release } from './desk-commands.ts';
import { Icon } from './icons.tsx';
import { since } from './moments.ts';
import { ReportsPage } from './reports-page.tsx';
import { allowed, teamName } from './state.ts';
import { codeText } from './texts.ts';
import { Timeline } from './timeline.tsx';
import { readers } from './typing-signs.ts';
import { Wall } from './wall.tsx';
import { useConsole } from './use-console.ts';
import { useKeptFocus } from './use-kept-focus.ts';

/** The right pane: the open conversation, or what to do when none is. */
export function Conversation(): ReactElement {
  const { state, t } = useConsole();
  const { detail, operator } = state;
  const empty = state.selectedId === undefined;
  useKeptFocus(detail?.handoff);
  return (
    <section className="conversation" id="conversation" tabIndex={-1} aria-labelledby="conversation-title">
      {detail ? (
        // One key for all three: two siblings with the same one stay on the screen when it changes.
        <Fragment key={detail.handoff.id}>
          <Head detail={detail} />
          <Timeline detail={detail} />
          <Composer handoff={detail.handoff} />
        </Fragment>
      ) : empty && operator?.role !== 'operator' ? (
        state.board === 'reports' ? (
          <ReportsPage />
        ) : (
          <Wall />
        )
      ) : (
        <div className="nothing">
          <h2 id="conversation-title">{t(headline(state))}</h2>
          {empty && <p>{t('conversation.noneLead')}</p>}
          {state.missing && (
            <p>
              <a href="#">{t('conversation.back')}</a>
            </p>
          )}
        </div>
      )}
    </section>
  );
}

function headline(state: { readonly selectedId?: string; readonly missing: boolean }) {
  if (state.missing) {
    return 'conversation.unknown' as const;
  }
  return state.selectedId === undefined ? ('conversation.none' as const) : ('conversation.loading' as const);
}

function Head({ detail }: { readonly detail: DetailView }): ReactElement {
  const { store, state, t } = useConsole();
  const { handoff } = detail;
  const may = allowed(handoff, state.operator);
  return (
    <header className="head">
      <Button
        color=""
        className="bar-button head-back"
        aria-label={t('conversation.back')}
        onClick={() => store.select(undefined)}
      >
        <Icon name="back" />
      </Button>
      <div className="head-words">
        <h2 id="conversation-title">{handoff.citizenName ?? handoff.reason}</h2>
        <Facts detail={detail} />
        <Readers handoffId={handoff.id} />
      </div>
      <div className="head-actions">
        <Button size="sm" color="primary" outline onClick={() => store.show('labels')}>
          <Icon name="tag" /> {t('labels.button')}
        </Button>
        {may.claim && (
          <Button size="sm" color="primary" onClick={() => void claim(store, handoff.id)}>
            <Icon name="hand" /> {t('action.claim')}
          </Button>
        )}
        {may.move && (
          <>
            <Button size="sm" color="primary" outline onClick={() => void release(store)}>
              <Icon name="undo" /> {t('action.release')}
            </Button>
            <Button size="sm" color="primary" outline onClick={() => store.show('transfer')}>
              <Icon name="swap" /> {t('action.transfer')}
            </Button>
            <Button size="sm" color="primary" onClick={() => store.show('close')}>
              <Icon name="check" /> {t('action.close')}
            </Button>
          </>
        )}
      </div>
    </header>
  );
}

/** Colleagues with the same conversation before their eyes. */
function Readers({ handoffId }: { readonly handoffId: string }): ReactElement | null {
  const { state, t } = useConsole();
  const names = [...new Set(readers(state.typing, handoffId))];
  return names.length === 0 ? null : (
    <p className="readers">
      <Icon name="eye" /> {t('conversation.readers', { names: names.join(', ') })}
    </p>
  );
}

function Facts({ detail }: { readonly detail: DetailView }): ReactElement {
  const { state, t } = useConsole();
  const { handoff, earlier } = detail;
  const { locale } = state.preferences;
  const waited = since(handoff.openedAt, state.now, locale);
  const facts = [
    handoff.state === 'waiting'
      ? t('conversation.waitingFor', { time: waited })
      : codeText(t, 'state', handoff.state),
    handoff.position !== undefined && t('conversation.position', { position: handoff.position }),
    handoff.operator && t('queue.with', { name: handoff.operator.name }),
    handoff.outcome && codeText(t, 'outcome', handoff.outcome),
    codeText(t, 'channel', handoff.channel),
    teamName(state, handoff.team),
    new Intl.DisplayNames(locale, { type: 'language' }).of(handoff.locale),
    ...handoff.labels,
  ];
  return (
    <>
      {handoff.citizenName !== undefined && <p className="reason">{handoff.reason}</p>}
      <ul className="facts">
        {facts
          .filter((fact) => typeof fact === 'string')
          .map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
      </ul>
      <Care detail={detail} />
      {earlier.length > 0 && (
        <details className="earlier">
          <summary>{t('conversation.earlier', { count: earlier.length })}</summary>
          <ul>
            {earlier.map((one) => (
              <li key={one.id}>
                <a href={`#/handoffs/${encodeURIComponent(one.id)}`}>
                  {one.reason} · {codeText(t, 'state', one.state)}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
