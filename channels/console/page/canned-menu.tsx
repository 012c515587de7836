import type { ReactElement } from 'react';
import type { CannedReply } from '../../../bots/staff/staff-api.ts';
import type { Canned } from './use-canned.ts';
import { useConsole } from './use-console.ts';

export function CannedMenu(props: {
  readonly canned: Canned;
  readonly onPick: (reply: CannedReply) => void;
}): ReactElement | null {
  const { t } = useConsole();
  const { open, matches, index } = props.canned;
  if (!open) {
    return null;
  }
  return (
    <ul className="canned" id="canned" role="listbox" aria-label={t('composer.canned')}>
      {matches.map((reply, at) => (
        <li
          key={reply.shortcut}
          id={`canned-${at}`}
          role="option"
          aria-selected={at === index}
          onMouseDown={(event) => {
            // The cursor stays in the text.
            event.preventDefault();
            props.onPick(reply);
          }}
        >
          <strong>/{reply.shortcut}</strong> <span>{reply.text}</span>
        </li>
      ))}
    </ul>
  );
}
