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
  const { open, due, colleagues } = useWall();
  const waiting = open.filter((handoff) => handoff.state === 'waiting');
  const claimed = open.filter((handoff) => handoff.state === 'claimed');
  const oldest = waiting.map(({ openedAt }) => openedAt).sort()[0];
  const late = open.filter(({ dueAt }) => dueAt !== undefined && Date.parse(dueAt) <= state.now).length;
  const unanswered = claimed.filter((handoff) => handoff.unanswered);
  return (
    <div className="wall">
      <BoardHead title={t('wall.title')} />
      <dl className="tiles">
        <Tile name={t('wall.waiting')} value={waiting.length} />
        <Tile
          name={t('wall.oldest')}
          value={oldest === undefined ? '–' : since(oldest, state.now, state.preferences.locale)}
        />
        <Tile name={t('wall.claimed')} value={claimed.length} />
        <Tile name={t('wall.unanswered')} value={unanswered.length} />
        <Tile name={t('wall.due')} value={due} />
        <Tile name={t('wall.late')} value={late} />
        <Tile name={t('wall.present')} value={colleagues.present.length} />
      </dl>
      <Claimed claimed={claimed} />
      <Staff claimed={claimed} colleagues={colleagues} />
    </div>
  );
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
