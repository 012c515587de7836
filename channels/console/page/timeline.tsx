import { Button } from 'design-react-kit';
import { type ReactElement, useState } from 'react';
import type { AuditView, DetailView, EntryView, NoteView } from '../views.ts';
import { EntryBubble } from './entry-bubble.tsx';
import { moment } from './moments.ts';
import { SendingBubble } from './sending-bubble.tsx';
import { codeText, type Translate } from './texts.ts';
import { typingText } from './typing-signs.ts';
import { useConsole } from './use-console.ts';
import { useTimelineScroll } from './use-timeline-scroll.ts';

type Item =
  | { readonly kind: 'entry'; readonly at: string; readonly key: string; readonly entry: EntryView }
  | { readonly kind: 'note'; readonly at: string; readonly key: string; readonly note: NoteView }
  | { readonly kind: 'audit'; readonly at: string; readonly key: string; readonly row: AuditView };

/** A page left open must not grow with a conversation that never ends. */
const MOST_ITEMS = 300;

/** Everything in one line of time: what was said, notes among colleagues, and who moved it. */
export function Timeline({ detail }: { readonly detail: DetailView }): ReactElement {
  const { state, t } = useConsole();
  const [shown, setShown] = useState(MOST_ITEMS);
  const all = merged(detail);
  const items = all.slice(-shown);
  const found = state.handoffs.find(({ id }) => id === detail.handoff.id)?.found?.seq;
  const known = new Set(detail.transcript.map(({ clientMessageId }) => clientMessageId));
  const leaving = state.sendings.filter(
    (one) => one.handoffId === detail.handoff.id && !known.has(one.clientMessageId),
  );
  const { transcript, notes } = detail;
  const me = state.operator?.displayName;
  const ours = transcript.filter(({ role, speaker }) => role === 'operator' && speaker === me);
  const scroll = useTimelineScroll({
    handoffId: detail.handoff.id,
    lines: transcript.length + notes.length + leaving.length,
    own: ours.length + notes.filter(({ author }) => author === me).length + leaving.length,
  });
  const typing = typingText(state.typing, detail.handoff.id, t);
  return (
    // Scrolling by keyboard needs a place for the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="timeline" ref={scroll.box} tabIndex={0} aria-label={t('conversation.transcript')}>
      <div ref={scroll.content}>
        {all.length > items.length && (
          <p className="older">
            <Button size="xs" color="primary" outline onClick={() => setShown(shown + MOST_ITEMS)}>
              {t('conversation.older', { count: all.length - items.length })}
            </Button>
          </p>
        )}
        <ol>
          {items.map((item) => (
            <li
              key={item.key}
              className={`item item-${item.kind}${isFound(item, found) ? ' item-found' : ''}`}
            >
              <ItemBody item={item} />
            </li>
          ))}
          {leaving.map((one) => (
            <li key={one.clientMessageId} className="item item-entry">
              <SendingBubble sending={one} />
            </li>
          ))}
        </ol>
        {typing !== undefined && <p className="typing">{typing}…</p>}
      </div>
      {scroll.isMoreBelow && (
        <p className="below">
          <Button
            size="xs"
            color="primary"
            onClick={() => {
              scroll.toEnd();
              scroll.box.current?.focus();
            }}
          >
            {t('conversation.below')} <span aria-hidden="true">↓</span>
          </Button>
        </p>
      )}
    </section>
  );
}

function isFound(item: Item, seq: number | undefined): boolean {
  return item.kind === 'entry' && item.entry.seq === seq;
}

function ItemBody({ item }: { readonly item: Item }): ReactElement {
  const { state, t } = useConsole();
  const at = moment(item.at, state.now, state.preferences.locale);
  if (item.kind === 'entry') {
    return <EntryBubble entry={item.entry} />;
  }
  if (item.kind === 'note') {
    return (
      <div className="bubble bubble-note">
        <p className="bubble-head">
          <strong>{t('entry.note')}</strong> · {item.note.author} · <time dateTime={item.at}>{at}</time>
        </p>
        <p className="bubble-text" dir="auto">
          {item.note.text}
        </p>
      </div>
    );
  }
  return (
    <p className="audit">
      {auditText(t, item.row)} · <time dateTime={item.at}>{at}</time>
    </p>
  );
}

function auditText(t: Translate, row: AuditView): string {
  const who = row.who === '' || row.who === 'bot' ? t('conversation.bot') : row.who;
  const text = codeText((found) => t(found, { who }), 'audit', row.what);
  const words = text === row.what ? `${who}: ${row.what}` : text;
  return row.detail === undefined ? words : `${words} (${row.detail})`;
}

function merged({ transcript, notes, audit }: DetailView): readonly Item[] {
  const items: Item[] = [
    ...transcript.map((entry) => ({
      kind: 'entry' as const,
      at: entry.at,
      key: `e${entry.conversationId} ${entry.seq}`,
      entry,
    })),
    ...notes.map((note) => ({ kind: 'note' as const, at: note.at, key: `n${note.id}`, note })),
    ...audit.map((row, index) => ({ kind: 'audit' as const, at: row.at, key: `a${index}`, row })),
  ];
  // The sort is stable: within an instant, words stand before notes and moves.
  return items.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
