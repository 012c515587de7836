import { Button } from 'design-react-kit';
import { type ReactElement, useState } from 'react';
import type { Macro } from '../../../bots/staff/staff-api.ts';
import { api } from './api.ts';
import { useConsole } from './use-console.ts';

/** For supervisors: keeps what the window says now as a macro for all, and takes macros away. */
export function SaveMacro(props: {
  readonly macros: readonly Macro[];
  readonly given: Omit<Macro, 'id' | 'name'>;
  readonly onChange: () => void;
}): ReactElement {
  const { store, t } = useConsole();
  const { macros, given, onChange } = props;
  const [name, setName] = useState('');

  async function save(): Promise<void> {
    const locale = given.locale.slice(0, 2);
    if (await store.attempt(() => api.saveMacro({ ...given, locale, name: name.trim() }))) {
      store.announce('say.macro', { name });
      setName('');
      onChange();
    }
  }

  async function remove(macro: Macro): Promise<void> {
    await store.attempt(() => api.removeMacro(macro.id));
    onChange();
  }

  return (
    <details className="save-macro">
      <summary>{t('macro.keep')}</summary>
      <label htmlFor="macro-name">{t('macro.name')}</label>
      <input
        id="macro-name"
        type="text"
        maxLength={40}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button
        type="button"
        size="xs"
        color="primary"
        outline
        disabled={name.trim() === ''}
        onClick={() => void save()}
      >
        {t('macro.save')}
      </Button>
      {macros.map((macro) => (
        <Button
          key={macro.id}
          type="button"
          size="xs"
          color="danger"
          outline
          onClick={() => void remove(macro)}
        >
          {t('macro.remove', { name: macro.name })}
        </Button>
      ))}
    </details>
  );
}
