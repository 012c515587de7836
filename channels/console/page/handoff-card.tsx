import { Badge } from 'design-react-kit';
import { Fragment, memo, type ReactElement, useEffect, useRef } from 'react';
import type { Locale } from '../../../knowledge/schema/locale.ts';
import type { HandoffView } from '../views.ts';
import { Icon } from './icons.tsx';
import { moment, since } from './moments.ts';
import { codeText, type Translate } from './texts.ts';

interface Props {
  readonly handoff: HandoffView;
  readonly isOpen: boolean;
  readonly isMine: boolean;
  readonly team: string;
  /** "Anna is writing", while she is. */
  readonly writing: string | undefined;
  readonly now: number;
  readonly locale: Locale;
  readonly t: Translate;
}

/**
 * One handoff in the list. It takes all it shows as properties, so that of two hundred only those are drawn anew that an
 * event has changed.
 */
export const HandoffCard = memo(function HandoffCard(props: Props): ReactElement {
  const { handoff, isOpen, isMine, now, locale, t } = props;
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isOpen) {
      link.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [isOpen]);
  return (
    <a
      ref={link}
      className={`card-link${handoff.urgent ? ' card-urgent' : ''}`}
      href={`#/handoffs/${encodeURIComponent(handoff.id)}`}
      aria-current={isOpen ? 'true' : undefined}
    >
      <span className="card-top">
        <strong className="card-title" dir="auto">
          {handoff.citizenName ?? handoff.reason}
        </strong>
        <span className="card-time">{since(handoff.lastMessageAt, now, locale)}</span>
      </span>
      {handoff.found ? (
        <Found found={handoff.found} />
      ) : (
        <span className="card-preview" dir="auto">
          {props.writing ?? handoff.preview}
        </span>
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
        <span className="tag">{props.team}</span>
        {!handoff.locale.startsWith('it') && <span className="tag">{handoff.locale.toUpperCase()}</span>}
        {handoff.dueAt !== undefined && <Due dueAt={handoff.dueAt} {...props} />}
        {handoff.operator && (
          <span className="tag">
            {isMine ? t('queue.you') : t('queue.with', { name: handoff.operator.name })}
          </span>
        )}
        {handoff.unanswered && handoff.state === 'claimed' && (
          <span className="tag tag-unanswered">{t('queue.unanswered')}</span>
        )}
      </span>
    </a>
  );
});

/** The line that a search has found, with its words marked. */
function Found({ found }: { readonly found: NonNullable<HandoffView['found']> }): ReactElement {
  const { text, marks } = found;
  const ends = [0, ...marks.map(([, to]) => to)];
  return (
    <span className="card-found" dir="auto">
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

/** When somebody is owed an answer, and that it is late when it is. */
function Due({ dueAt, now, locale, t }: Props & { readonly dueAt: string }): ReactElement {
  const isLate = Date.parse(dueAt) <= now;
  return (
    <span className={isLate ? 'tag tag-late' : 'tag'}>
      <Icon name="clock" /> {t(isLate ? 'queue.late' : 'queue.due', { time: moment(dueAt, now, locale) })}
    </span>
  );
}
