import type { ReactElement } from 'react';

/** Outlines of 24 by 24, drawn here so that nothing is fetched. */
const PATHS = {
  web: 'M4 5h16v11H9l-5 4z',
  telegram: 'M21 4 3 11.5l5.5 2L19 6.5 10.5 15v5l3-3.5L18 19z',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 4v5l3.5 2',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 21 21',
  back: 'M15 5l-7 7 7 7',
  help: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.7.4-1.1.9-1.1 1.8M12 16.6v.1',
  settings:
    'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM12 3v2.5M12 18.5V21M3 12h2.5M18.5 12H21M5.6 5.6l1.8 1.8M16.6 16.6l1.8 1.8M5.6 18.4l1.8-1.8M16.6 7.4l1.8-1.8',
  exit: 'M10 4H5v16h5M15 8l4 4-4 4M19 12H9',
  send: 'M4 12 20 5l-5 15-3.5-6.5z',
  note: 'M5 4h14v11l-5 5H5zM14 20v-5h5',
  book: 'M12 6c-2-1.5-5-2-8-2v14c3 0 6 .5 8 2 2-1.5 5-2 8-2V4c-3 0-6 .5-8 2zM12 6v14',
  pin: 'M12 21c4-5 6-8 6-11a6 6 0 1 0-12 0c0 3 2 6 6 11zM12 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  hand: 'M7 12V7.5a1.5 1.5 0 0 1 3 0V11 5.5a1.5 1.5 0 0 1 3 0V11 6.5a1.5 1.5 0 0 1 3 0V13c0 5-2 7.5-5.5 7.5-3 0-4.5-1.5-6-4.5L4 12.8c1-1 2-.8 3 .7',
  check: 'M5 12.5 10 17.5 19.5 7',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20c1-4 4-5.5 7.5-5.5s6.5 1.5 7.5 5.5',
  swap: 'M4 8h14l-4-4M20 16H6l4 4',
  undo: 'M4 9h10a5.5 5.5 0 0 1 0 11H9M4 9l4-4M4 9l4 4',
  wall: 'M4 5h16v10H4zM8 20h8M12 15v5M8 11.5V10M12 11.5V8M16 11.5v-2',
  reports: 'M4 20V10M10 20V4M16 20v-8M22 20H2',
  at: 'M12 8.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM15.5 8.5v4.7c0 3.8 5 3 5-1.2a8.5 8.5 0 1 0-3.5 6.9',
  eye: 'M2.5 12C5 7.5 8.5 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-6 6.5-9.5 6.5s-7-2-9.5-6.5zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  tag: 'M4 4h7l9 9-7 7-9-9zM8 8v.1',
  filter: 'M4 6h16M7 12h10M10 18h4',
  clip: 'M19 11.5 12 18.5a4.5 4.5 0 0 1-6.5-6.5l7.5-7.5a3 3 0 0 1 4.5 4.5L10 16.5a1.5 1.5 0 0 1-2.2-2.2L14 8',
  urgent: 'M12 4 2.5 20h19zM12 10v5M12 17.5v.1',
} as const;
export type IconName = keyof typeof PATHS;

/** Beside words only: it says nothing to a screen reader. */
export function Icon({ name }: { readonly name: IconName }): ReactElement {
  return (
    <svg className="icon-line" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
