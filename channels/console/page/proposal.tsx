import { Button } from 'design-react-kit';
import { type ReactElement, useEffect, useState } from 'react';
import type { Suggestion } from '../../../bots/desk/desk-api.ts';
import type { HandoffView } from '../views.ts';
import { api } from './api.ts';
import { send } from './desk-commands.ts';
import { Icon } from './icons.tsx';
import { unansweredSeq } from './state.ts';
import { useConsole } from './use-console.ts';

/**
 * The assistant proposes, the operator decides: what it would answer to the citizen's last message, to be sent as it is, put
 * into the reply or put away. By itself with each new message where the operator wants that, else when asked with P.
 */
export function Proposal({ handoff }: { readonly handoff: HandoffView }): ReactElement | null {
  const { store, state, t } = useConsole();
  const [proposal, putAway] = useProposal(handoff.id);
  if (proposal === undefined) {
    return null;
  }
  const share = new Intl.NumberFormat(state.preferences.locale, { style: 'percent' });
  return (
    <section className="proposal" aria-labelledby="proposal-title">
      <h3 id="proposal-title">
        <Icon name="book" /> {t('proposal.title')}{' '}
        <small>
          {proposal.articles.join(', ')} ·{' '}
          {t('entry.confidence', { percent: share.format(proposal.confidence) })}
        </small>
      </h3>
      {/* Scrolling by keyboard needs a place for the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <p className="proposal-text" lang={proposal.locale} tabIndex={0}>
        {proposal.text}
      </p>
      <div className="proposal-foot">
        <Button
          id="proposal-send"
          size="xs"
          color="primary"
          onClick={() => {
            send(store, handoff.id, proposal.text);
            putAway();
            store.focusComposer('reply');
          }}
        >
          {t('proposal.send')}
        </Button>
        <Button
          size="xs"
          color="primary"
          outline
          onClick={() => {
            store.drafts.prepend(handoff.id, proposal.text);
            putAway();
            store.focusComposer('reply');
          }}
        >
          {t('proposal.edit')}
        </Button>
        <Button size="xs" color="primary" outline onClick={putAway}>
          {t('proposal.away')}
        </Button>
      </div>
    </section>
  );
}

/** One proposal for each message of the citizen; the second value puts it away. */
function useProposal(handoffId: string): readonly [Suggestion | undefined, () => void] {
  const { store, state } = useConsole();
  const { asked, preferences, detail } = state;
  const waits = detail ? unansweredSeq(detail) : 0;
  const [found, setFound] = useState<{ readonly to: number; readonly suggestion: Suggestion }>();
  const [away, setAway] = useState(0);
  const isAsked = asked?.handoffId === handoffId && asked.seq === waits;
  const wanted = waits > 0 && (isAsked || (preferences.proposals && waits !== away));
  useEffect(() => {
    let current = true;
    const load = async (): Promise<void> => {
      const answer = await store.attempt(() => api.suggestion(handoffId));
      if (!current || !answer) {
        return;
      }
      if (answer.suggestion) {
        setFound({ to: waits, suggestion: answer.suggestion });
        store.announce('say.proposal');
      } else if (isAsked) {
        store.announce('say.noProposal');
        store.set({ asked: undefined });
      }
    };
    if (wanted) {
      void load();
    }
    return () => {
      current = false;
    };
  }, [store, handoffId, waits, wanted, isAsked]);
  const shown = wanted && found?.to === waits ? found.suggestion : undefined;
  return [
    shown,
    () => {
      setAway(waits);
      store.set({ asked: undefined });
    },
  ];
}
