import { Badge } from 'design-react-kit';
import { Fragment, type ReactElement, useEffect, useRef } from 'react';
import type { HandoffView } from '../views.ts';
import { Icon } from './icons.tsx';
import { since } from './moments.ts';
import { codeText } from './texts.ts';
import { typingText } from './typing-signs.ts';
import { useConsole } from './use-console.ts';

/** One handoff in the list. */
export function HandoffCard({ handoff }: { readonly handoff: HandoffView }): ReactElement {
  const { state, t } = useConsole();
  const link = useRef<HTMLAnchorElement>(null);
  const open = state.selectedId === handoff.id;
  useEffect(() => {
    if (open) {
      link.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [open]);
  return (
    <a
      ref={link}
      className={`card-link${handoff.urgent ? ' card-urgent' : ''}`}
      href={`#/handoffs/${encodeURIComponent(handoff.id)}`}
      aria-current={open ? 'true' : undefined}
    >
      <span className="card-top">
        <strong className="card-title">{handoff.citizenName ?? handoff.reason}</strong>
        <span className="card-time">{since(handoff.lastMessageAt, state.now, state.preferences.locale)}</span>
      </span>
      {handoff.found ? (
        <Found found={handoff.found} />
      ) : (
        <span className="card-preview">{typingText(state.typing, handoff.id, t) ?? handoff.preview}</span>
      )}
      <span className="card-tags">
        {handoff.urgent && (
          <Badge color="danger">
            <Icon name="urgent" /> {t('queue.urgent')}
          </Badge>
        )}
        <span className="tag">
          <Icon name={handoff.channel === 'telegram' ? 'telegram' : 'web'} />{' '}
          {codeText(t, 'channel', handoff.channel)}
        </span>
        {handoff.found && <span className="tag">{codeText(t, 'state', handoff.state)}</span>}
        <span className="tag">{codeText(t, 'team', handoff.team)}</span>
        {!handoff.locale.startsWith('it') && <span className="tag">{handoff.locale.toUpperCase()}</span>}
        <Holder handoff={handoff} />
        {handoff.unanswered && handoff.state === 'claimed' && (
          <span className="tag tag-unanswered">{t('queue.unanswered')}</span>
        )}
      </span>
    </a>
  );
}

/** The line that a search has found, with its words marked. */
function Found({ found }: { readonly found: NonNullable<HandoffView['found']> }): ReactElement {
  const { text, marks } = found;
  const ends = [0, ...marks.map(([, to]) => to)];
  return (
    <span className="card-found">
      {marks.map(([from, to], index) => (
        <Fragment key={from}>
          {text.slice(ends[index], from)}
          <mark>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(ends.at(-1))}
    </span>
  );
}

function Holder({ handoff }: { readonly handoff: HandoffView }): ReactElement | null {
  const { state, t } = useConsole();
  if (!handoff.operator) {
    return null;
  }
  const mine = handoff.operator.id === state.operator?.id;
  return (
    <span className="tag">{mine ? t('queue.you') : t('queue.with', { name: handoff.operator.name })}</span>
  );
}
