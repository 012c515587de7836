import type { ReactElement } from 'react';
import type { Choice, Menu } from './use-menu.ts';

/** The list of what may stand for the word that is being written: canned replies or colleagues. */
export function ChoiceMenu<One extends Choice>(props: {
  readonly menu: Menu<One>;
  readonly label: string;
  readonly sign: '/' | '@';
  readonly onPick: (one: One) => void;
}): ReactElement | null {
  const { open, matches, index } = props.menu;
  if (!open) {
    return null;
  }
  return (
    <ul className="canned" id="choices" role="listbox" aria-label={props.label}>
      {matches.map((one, at) => (
        <li
          key={one.id}
          id={`choice-${at}`}
          role="option"
          aria-selected={at === index}
          onMouseDown={(event) => {
            // The cursor stays in the text.
            event.preventDefault();
            props.onPick(one);
          }}
        >
          <strong>
            {props.sign}
            {one.shortcut}
          </strong>{' '}
          <span>{one.text}</span>
        </li>
      ))}
    </ul>
  );
}
