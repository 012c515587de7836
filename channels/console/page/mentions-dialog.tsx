import { Button } from 'design-react-kit';
import { type ReactElement, useEffect, useState } from 'react';
import type { MentionView } from '../views.ts';
import { api } from './api.ts';
import { Dialog } from './dialog.tsx';
import { moment } from './moments.ts';
import { useConsole } from './use-console.ts';

/** The notes in which colleagues name the operator, newest first; opening one is reading it. */
export function MentionsDialog(): ReactElement {
  const { store, state, t } = useConsole();
  const [mentions, setMentions] = useState<readonly MentionView[]>();
  useEffect(() => {
    let current = true;
    void store.attempt(() => api.mentions()).then((found) => current && found && setMentions(found.mentions));
    return () => {
      current = false;
    };
  }, [store, state.unread]);
  return (
    <Dialog title={t('mentions.title')}>
      {mentions?.length === 0 && <p>{t('mentions.none')}</p>}
      <ul className="articles">
        {(mentions ?? []).map((mention) => (
          <li key={mention.noteId}>
            <p className="articles-source">
              {mention.author} · {moment(mention.at, state.now, state.preferences.locale)}
              {!mention.isRead && <span className="tag tag-unanswered">{t('mentions.new')}</span>}
            </p>
            <p>{mention.text}</p>
            <a
              href={`#/handoffs/${encodeURIComponent(mention.handoffId)}`}
              onClick={() => store.show(undefined)}
            >
              {t('mentions.open', { about: mention.about })}
            </a>
          </li>
        ))}
      </ul>
      <div className="window-foot">
        <Button color="primary" outline onClick={() => store.show(undefined)}>
          {t('help.close')}
        </Button>
      </div>
    </Dialog>
  );
}
