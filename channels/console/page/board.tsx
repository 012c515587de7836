import type { ReactElement } from 'react';
import { Icon } from './icons.tsx';
import { useConsole } from './use-console.ts';

/** The title of what stands in place of a conversation, with a way back on small screens. */
export function BoardHead({ title }: { readonly title: string }): ReactElement {
  const { store, t } = useConsole();
  return (
    <div className="wall-head">
      <button
        type="button"
        className="bar-button head-back"
        aria-label={t('conversation.back')}
        onClick={() => store.select(undefined)}
      >
        <Icon name="back" />
      </button>
      <h2 id="conversation-title">{title}</h2>
    </div>
  );
}

/** A number with its name, large enough to read from afar. */
export function Tile(props: { readonly name: string; readonly value: string | number }): ReactElement {
  return (
    <div className="tile">
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
    </div>
  );
}
