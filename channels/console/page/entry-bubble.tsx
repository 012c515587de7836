import { Button } from 'design-react-kit';
import type { ReactElement } from 'react';
import type { EntryView } from '../views.ts';
import { api } from './api.ts';
import { Icon } from './icons.tsx';
import { moment } from './moments.ts';
import { codeText } from './texts.ts';
import { useConsole } from './use-console.ts';

/** One thing that somebody said. All of it is text: nothing a citizen wrote is ever read as markup. */
export function EntryBubble({ entry }: { readonly entry: EntryView }): ReactElement {
  const { state, t } = useConsole();
  const at = moment(entry.at, state.now, state.preferences.locale);
  if (entry.role === 'system') {
    return (
      <p className="audit">
        {entry.text} · <time dateTime={entry.at}>{at}</time>
      </p>
    );
  }
  // A case may run over several channels: where it is not the one they are answered on, it is said.
  const elsewhere =
    entry.channel === state.detail?.handoff.channel ? undefined : codeText(t, 'channel', entry.channel);
  const speaker = entry.speaker ?? (entry.role === 'operator' ? '' : t(`conversation.${entry.role}`));
  return (
    <div className={`bubble bubble-${entry.role}`}>
      <p className="bubble-head">
        <strong>{speaker}</strong> · <time dateTime={entry.at}>{at}</time>
        {elsewhere !== undefined && ` · ${elsewhere}`}
        {entry.isEdited === true && ` · ${t('entry.edited')}`}
      </p>
      {entry.text !== '' && (
        <p className="bubble-text" dir="auto">
          {entry.text}
        </p>
      )}
      <Attachments entry={entry} />
      {entry.mapUrl !== undefined && (
        <p className="bubble-extra">
          <a href={entry.mapUrl} target="_blank" rel="noreferrer">
            <Icon name="pin" /> {t('entry.map')}
          </a>
        </p>
      )}
      <Basis entry={entry} />
      <DeliveryLine entry={entry} />
    </div>
  );
}

/** What a bot's answer was built from, and how sure it was. */
function Basis({ entry }: { readonly entry: EntryView }): ReactElement | null {
  const { state, t } = useConsole();
  const articles = entry.articles ?? [];
  if (entry.role !== 'bot' || (articles.length === 0 && entry.confidence === undefined)) {
    return null;
  }
  const share = new Intl.NumberFormat(state.preferences.locale, { style: 'percent' });
  return (
    <p className="basis">
      <Icon name="book" />
      {articles.length > 0 && <span className="visually-hidden">{t('entry.articles')}: </span>}
      {articles.map((article) => (
        <code key={article}>{article}</code>
      ))}
      {entry.confidence !== undefined && (
        <span>{t('entry.confidence', { percent: share.format(entry.confidence) })}</span>
      )}
    </p>
  );
}

function Attachments({ entry }: { readonly entry: EntryView }): ReactElement | null {
  if (!entry.attachments || entry.attachments.length === 0) {
    return null;
  }
  return (
    <ul className="attachments">
      {entry.attachments.map((file, index) => (
        <li key={`${file.kind}${index}`}>
          <Icon name="clip" />{' '}
          {/^https?:\/\//.test(file.url ?? '') ? (
            <a href={file.url} target="_blank" rel="noreferrer">
              {file.name ?? file.kind}
            </a>
          ) : (
            (file.name ?? file.kind)
          )}
        </li>
      ))}
    </ul>
  );
}

function DeliveryLine({ entry }: { readonly entry: EntryView }): ReactElement | null {
  const { store, state, t } = useConsole();
  const { delivery, messageId } = entry;
  if (delivery === undefined || entry.role !== 'operator') {
    return null;
  }
  async function resend(id: string): Promise<void> {
    const { selectedId } = state;
    if (selectedId !== undefined) {
      await store.attempt(() => api.resend(selectedId, id));
      await store.loadDetail();
    }
  }
  return (
    <p className={`delivery delivery-${delivery}`}>
      {codeText(t, 'entry', delivery)}
      {delivery === 'failed' && messageId !== undefined && (
        <Button size="xs" color="danger" outline onClick={() => void resend(messageId)}>
          {t('entry.resend')}
        </Button>
      )}
    </p>
  );
}
