import { Button } from 'design-react-kit';
import { type ReactElement, useState } from 'react';
import type { HandoffView } from '../views.ts';
import { BoardHead, Tile } from './board.tsx';
import { transferAll } from './desk-commands.ts';
import { since } from './moments.ts';
import { teamName } from './state.ts';
import { type Colleagues, TransferTargets } from './transfer-targets.tsx';
import { useConsole } from './use-console.ts';
import { useWall } from './use-wall.ts';

/** For supervisors, where no conversation is open: how the desk stands, who has what, and moving many at once. */
export function Wall(): ReactElement {
  const { state, t } = useConsole();
  const { waiting, claimed, due, colleagues } = useWall();
  const oldest = waiting.handoffs.map(({ openedAt }) => openedAt).sort()[0];
  const late = due.handoffs.filter(({ dueAt }) => dueAt !== undefined && Date.parse(dueAt) <= state.now);
  const unanswered = claimed.handoffs.filter((handoff) => handoff.unanswered);
  return (
    <div className="wall">
      <BoardHead title={t('wall.title')} />
      <dl className="tiles">
        <Tile name={t('wall.waiting')} value={state.counts.waiting} />
        <Tile
          name={t('wall.oldest')}
          value={oldest === undefined ? '–' : since(oldest, state.now, state.preferences.locale)}
        />
        <Tile name={t('wall.claimed')} value={state.counts.claimed} />
        <Tile name={t('wall.unanswered')} value={atLeast(unanswered, claimed)} />
        <Tile name={t('wall.due')} value={atLeast(due.handoffs, due)} />
        <Tile name={t('wall.late')} value={atLeast(late, due)} />
        <Tile name={t('wall.present')} value={colleagues.present.length} />
      </dl>
      <Claimed claimed={claimed.handoffs} />
      {claimed.isMore && (
        <p>{t('wall.cut', { count: claimed.handoffs.length, all: state.counts.claimed })}</p>
      )}
      <Staff claimed={claimed.handoffs} colleagues={colleagues} />
    </div>
  );
}

/** How many there are of what is listed; there may be more where the list is not all. */
function atLeast(some: readonly HandoffView[], { isMore }: { readonly isMore: boolean }): string {
  return isMore ? `${some.length}+` : String(some.length);
}

/** What is in progress, with a box each for moving them together. */
function Claimed({ claimed }: { readonly claimed: readonly HandoffView[] }): ReactElement {
  const { store, state, t } = useConsole();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [to, setTo] = useState('');
  const picked = claimed.filter(({ id }) => chosen.includes(id)).map(({ id }) => id);
  if (claimed.length === 0) {
    return <p>{t('queue.empty.claimed')}</p>;
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void transferAll(store, picked, to).then((moved) =>
          setChosen((before) => before.filter((id) => !moved.includes(id))),
        );
      }}
    >
      <h3 id="wall-claimed">{t('queue.claimed')}</h3>
      <ul className="wall-list" aria-labelledby="wall-claimed">
        {claimed.map((handoff) => (
          <li key={handoff.id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(handoff.id)}
                onChange={({ target }) =>
                  setChosen(
                    target.checked ? [...chosen, handoff.id] : chosen.filter((id) => id !== handoff.id),
                  )
                }
              />
              {handoff.citizenName ?? handoff.reason}
            </label>
            <span>{handoff.operator?.name}</span>
            <span>{teamName(state, handoff.team)}</span>
            <span>{since(handoff.lastMessageAt, state.now, state.preferences.locale)}</span>
            <a href={`#/handoffs/${encodeURIComponent(handoff.id)}`}>
              {t('wall.open')}
              <span className="visually-hidden"> {handoff.citizenName ?? handoff.reason}</span>
            </a>
          </li>
        ))}
      </ul>
      <div className="wall-move">
        <label htmlFor="wall-to">{t('wall.moveTo')}</label>
        <TransferTargets id="wall-to" value={to} onChange={setTo} />
        <Button type="submit" size="sm" color="primary" disabled={picked.length === 0 || to === ''}>
          {t('wall.move', { count: picked.length })}
        </Button>
      </div>
    </form>
  );
}

function Staff(props: {
  readonly claimed: readonly HandoffView[];
  readonly colleagues: Colleagues;
}): ReactElement {
  const { store, state, t } = useConsole();
  const { claimed, colleagues } = props;
  return (
    <>
      <h3>{t('transfer.colleagues')}</h3>
      <table className="staff">
        <thead>
          <tr>
            <th scope="col">{t('wall.name')}</th>
            <th scope="col">{t('wall.role')}</th>
            <th scope="col">{t('queue.claimed')}</th>
            <th scope="col">{t('wall.here')}</th>
          </tr>
        </thead>
        <tbody>
          {colleagues.operators.map(({ id, displayName, role }) => (
            <tr key={id}>
              <th scope="row">{displayName}</th>
              <td>{t(`role.${role}`)}</td>
              <td>{claimed.filter(({ operator }) => operator?.id === id).length}</td>
              <td>{t(colleagues.present.includes(id) ? 'wall.yes' : 'wall.no')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {state.operator?.role === 'administrator' && (
        <Button size="sm" color="primary" outline onClick={() => store.show('new-operator')}>
          {t('wall.add')}
        </Button>
      )}
    </>
  );
}
