import { Button } from 'design-react-kit';
import type { MouseEvent, ReactElement } from 'react';
import type { HandoffView } from '../views.ts';
import { claim } from './desk-commands.ts';
import { HandoffCard } from './handoff-card.tsx';
import { QueueFilters } from './queue-filters.tsx';
import { type State, teamName, type View, VIEWS } from './state.ts';
import type { TextKey } from './texts.ts';
import { typingText } from './typing-signs.ts';
import { useConsole } from './use-console.ts';

/** The left pane: four views with live counts, search, filters and the list. */
export function Queue(): ReactElement {
  const { store, state, t } = useConsole();
  const { filters, counts } = state;
  return (
    <section className="queue" aria-labelledby="queue-title">
      <h2 id="queue-title" className="visually-hidden">
        {t('queue.title')}
      </h2>
      <div className="views" role="group" aria-label={t('queue.title')}>
        {VIEWS.map((view) => (
          <button
            key={view}
            type="button"
            className="view"
            aria-pressed={filters.view === view && filters.q === ''}
            onClick={() => void store.filter({ view, q: '' })}
          >
            {t(`queue.${view}`)} <Count view={view} counts={counts} />
          </button>
        ))}
      </div>
      <QueueFilters />
      <List />
      {counts.waiting > 0 && (
        <div className="queue-foot">
          <Button
            color="primary"
            block
            // The second click of a double one, which would take another citizen.
            onClick={({ detail }: MouseEvent) => detail < 2 && void claim(store, undefined)}
          >
            {t('queue.next')} <kbd>C</kbd>
          </Button>
        </div>
      )}
    </section>
  );
}

function Count(props: { readonly view: View; readonly counts: State['counts'] }): ReactElement | null {
  const { view, counts } = props;
  return view === 'closed' ? null : <span className="count">{counts[view]}</span>;
}

function List(): ReactElement {
  const { state, t } = useConsole();
  const { handoffs, filters, listLoaded, isListCut } = state;
  if (handoffs.length === 0) {
    return <p className="queue-empty">{listLoaded ? t(emptyText(filters)) : ''}</p>;
  }
  return (
    <ul className="cards">
      {handoffs.map((handoff: HandoffView) => (
        <li key={handoff.id}>
          <HandoffCard
            handoff={handoff}
            isOpen={state.selectedId === handoff.id}
            isMine={handoff.operator !== undefined && handoff.operator.id === state.operator?.id}
            team={teamName(state, handoff.team)}
            writing={typingText(state.typing, handoff.id, t)}
            now={state.now}
            locale={state.preferences.locale}
            t={t}
          />
        </li>
      ))}
      {isListCut && <li className="cards-cut">{t('queue.cut', { count: handoffs.length })}</li>}
    </ul>
  );
}

function emptyText({ view, q, team, channel, locale, dueSoon }: State['filters']): TextKey {
  return q + team + channel + locale === '' && !dueSoon ? `queue.empty.${view}` : 'queue.empty.search';
}
