import { Button } from 'design-react-kit';
import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import type { CannedReply } from '../../../bots/staff/staff-api.ts';
import type { HandoffView } from '../views.ts';
import { api } from './api.ts';
import { ChoiceMenu } from './choice-menu.tsx';
import { cannedAt, filled } from './canned.ts';
import { ask, claim, saveNote, send } from './desk-commands.ts';
import { draftKey } from './drafts.ts';
import { Icon } from './icons.tsx';
import { Proposal } from './proposal.tsx';
import { allowed } from './state.ts';
import { useCanned } from './use-canned.ts';
import { namedAt, useColleagues, withName } from './use-colleagues.ts';
import { useConsole } from './use-console.ts';
import type { Choice } from './use-menu.ts';

const TYPING_MS = 2000;

/** Where the operator writes: a reply or a note. Drafts are kept for each conversation. */
export function Composer({ handoff }: { readonly handoff: HandoffView }): ReactElement {
  const { store, state, t } = useConsole();
  const may = allowed(handoff, state.operator);
  const [chosen, setMode] = useState<'reply' | 'note'>('reply');
  const mode = may.reply ? chosen : 'note';
  const draft = useDraft(handoff.id, mode);
  const area = useRef<HTMLTextAreaElement>(null);
  const typedAt = useRef(0);
  const saving = useRef(false);
  const canned = useCanned(handoff, mode === 'reply' ? cannedAt(draft.text) : undefined);
  const colleagues = useColleagues(mode === 'note' ? namedAt(draft.text) : undefined);
  const menu = mode === 'reply' ? canned : colleagues;

  const { compose } = state;
  useEffect(() => {
    if (compose) {
      setMode(compose.mode);
      draft.reread();
      area.current?.focus();
      store.set({ compose: undefined });
    }
    // A new request for the focus counts, not a new draft.
  }, [compose]);

  function typed(text: string): void {
    draft.set(text);
    if (text !== '' && Date.now() - typedAt.current > TYPING_MS) {
      typedAt.current = Date.now();
      const told = mode === 'reply' ? api.typing(handoff.id) : api.presence(handoff.id, 'note');
      // A sign that is lost does no harm.
      told.catch(() => undefined);
    }
  }

  async function submit(): Promise<void> {
    const text = draft.read().trim();
    if (text === '') {
      return;
    }
    if (mode === 'reply') {
      send(store, handoff.id, text);
      draft.set('');
      return;
    }
    if (saving.current) {
      return;
    }
    saving.current = true;
    // What was written on meanwhile stays.
    if ((await saveNote(store, handoff.id, text)) && draft.read().trim() === text) {
      draft.set('');
    }
    saving.current = false;
  }

  function insert(reply: CannedReply): void {
    draft.set(filled(draft.text, reply.text, { handoff, operator: state.operator, values: canned.values }));
    area.current?.focus();
  }

  function call(colleague: Choice): void {
    draft.set(withName(draft.text, colleague));
    area.current?.focus();
  }

  function pressed(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (mode === 'reply' ? canned.pressed(event, insert) : colleagues.pressed(event, call)) {
      return;
    }
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      void submit();
    }
  }

  return (
    <form
      className={`composer composer-${mode}`}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {may.reply && mode === 'reply' && <Proposal handoff={handoff} />}
      {may.reply ? <Modes mode={mode} onChange={setMode} /> : <Reading handoff={handoff} />}
      <div className="composer-field">
        {mode === 'reply' ? (
          <ChoiceMenu menu={canned} sign="/" label={t('composer.canned')} onPick={insert} />
        ) : (
          <ChoiceMenu menu={colleagues} sign="@" label={t('transfer.colleagues')} onPick={call} />
        )}
        <textarea
          ref={area}
          id="reply"
          rows={3}
          maxLength={10_000}
          value={draft.text}
          lang={handoff.locale}
          aria-label={t(mode === 'reply' ? 'composer.replyLabel' : 'composer.noteLabel')}
          aria-describedby="composer-hint"
          aria-autocomplete="list"
          {...(menu.open && {
            'aria-controls': 'choices',
            'aria-activedescendant': `choice-${menu.index}`,
          })}
          onChange={(event) => typed(event.target.value)}
          onKeyDown={pressed}
        />
      </div>
      <div className="composer-foot">
        <p id="composer-hint">{t(mode === 'reply' ? 'composer.replyHint' : 'composer.noteHint')}</p>
        {mode === 'reply' && (
          <>
            <Button type="button" size="sm" color="primary" outline onClick={() => ask(store)}>
              <Icon name="help" /> {t('composer.ask')}
            </Button>
            <Button type="button" size="sm" color="primary" outline onClick={() => store.show('articles')}>
              <Icon name="book" /> {t('composer.articles')}
            </Button>
          </>
        )}
        <Button type="submit" size="sm" color="primary">
          <Icon name={mode === 'reply' ? 'send' : 'note'} />{' '}
          {t(mode === 'reply' ? 'composer.send' : 'composer.saveNote')}
        </Button>
      </div>
    </form>
  );
}

function Modes(props: {
  readonly mode: 'reply' | 'note';
  readonly onChange: (mode: 'reply' | 'note') => void;
}): ReactElement {
  const { t } = useConsole();
  return (
    <div className="modes" role="group" aria-label={t('composer.mode')}>
      {(['reply', 'note'] as const).map((mode) => (
        <button
          key={mode}
          type="button"
          className="mode"
          aria-pressed={props.mode === mode}
          onClick={() => props.onChange(mode)}
        >
          {t(`composer.${mode}`)}
        </button>
      ))}
    </div>
  );
}

/** Why there is no reply to write here. */
function Reading({ handoff }: { readonly handoff: HandoffView }): ReactElement {
  const { store, t } = useConsole();
  if (handoff.state === 'waiting') {
    return (
      <p className="composer-why">
        <span>{t('composer.claimFirst')}</span>
        <Button size="sm" color="primary" onClick={() => void claim(store, handoff.id)}>
          {t('action.claim')} <kbd>C</kbd>
        </Button>
      </p>
    );
  }
  const name = handoff.operator?.name ?? '';
  return (
    <p className="composer-why">
      {handoff.state === 'claimed' ? t('composer.theirs', { name }) : t('composer.closed')}
    </p>
  );
}

/** The text of a draft, kept for each conversation and kind. */
function useDraft(
  handoffId: string,
  mode: 'reply' | 'note',
): { readonly text: string; read(): string; set(text: string): void; reread(): void } {
  const { store } = useConsole();
  const key = draftKey(handoffId, mode);
  const [held, setHeld] = useState<{ readonly key: string; readonly text: string }>();
  const newest = useRef(held);
  const textOf = (one: typeof held): string => (one?.key === key ? one.text : store.drafts.read(key));
  function hold(next: typeof held): void {
    newest.current = next;
    setHeld(next);
  }
  return {
    text: textOf(held),
    /** As it stands now: a key may be pressed twice before it is drawn. */
    read: () => textOf(newest.current),
    set(changed) {
      hold({ key, text: changed });
      store.drafts.write(key, changed);
    },
    reread: () => hold(undefined),
  };
}
