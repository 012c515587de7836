import { Button } from 'design-react-kit';
import type { ReactElement } from 'react';
import { Dialog } from './dialog.tsx';
import type { TextKey } from './texts.ts';
import { useConsole } from './use-console.ts';

const KEYS: readonly (readonly [string, TextKey])[] = [
  ['J K', 'help.next'],
  ['C', 'help.claim'],
  ['R', 'help.reply'],
  ['N', 'help.noteKey'],
  ['A', 'help.articles'],
  ['T', 'help.transfer'],
  ['X', 'help.release'],
  ['E', 'help.closeKey'],
  ['P', 'help.proposal'],
  ['L', 'help.labels'],
  ['M', 'help.mentions'],
  ['Z', 'help.undo'],
  ['S', 'help.search'],
  ['1 2 3 4', 'help.views'],
  ['/', 'help.canned'],
  ['@', 'help.name'],
  ['Enter', 'help.send'],
  ['Esc', 'help.escape'],
  ['?', 'help.sheet'],
];

export function HelpDialog(): ReactElement {
  const { store, state, t } = useConsole();
  return (
    <Dialog title={t('help.title')}>
      <label className="switch">
        <input
          type="checkbox"
          checked={state.preferences.shortcuts}
          onChange={(event) => store.prefer({ shortcuts: event.target.checked })}
        />{' '}
        {t('help.enabled')}
      </label>
      <dl className="keys">
        {KEYS.map(([keys, text]) => (
          <div key={text}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
      <div className="window-foot">
        <Button color="primary" onClick={() => store.show(undefined)}>
          {t('help.close')}
        </Button>
      </div>
    </Dialog>
  );
}
