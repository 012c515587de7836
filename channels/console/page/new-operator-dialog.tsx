import { Button } from 'design-react-kit';
import type { FormEvent, ReactElement } from 'react';
import { ROLES } from '../../../bots/desk/accounts-api.ts';
import { api } from './api.ts';
import { Dialog } from './dialog.tsx';
import { fields } from './fields.ts';
import { useConsole } from './use-console.ts';

/** For administrators: a colleague with a first password, to be handed over in person. */
export function NewOperatorDialog(): ReactElement {
  const { store, t } = useConsole();

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const text = fields(event.currentTarget);
    const added = await store.attempt(() =>
      api.addOperator({
        name: text('name'),
        displayName: text('display'),
        role: text('role'),
        password: text('password'),
      }),
    );
    if (added) {
      store.announce('say.added', { name: text('display') });
      store.show(undefined);
      await store.loadList();
    }
  }

  return (
    <Dialog title={t('wall.add')}>
      <form onSubmit={(event) => void submit(event)}>
        <label htmlFor="new-name">{t('signin.name')}</label>
        <input id="new-name" name="name" type="text" required maxLength={60} autoComplete="off" autoFocus />
        <label htmlFor="new-display">{t('new.display')}</label>
        <input id="new-display" name="display" type="text" required maxLength={60} autoComplete="off" />
        <label htmlFor="new-role">{t('wall.role')}</label>
        <select id="new-role" name="role">
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {t(`role.${role}`)}
            </option>
          ))}
        </select>
        <label htmlFor="new-password">{t('first.password')}</label>
        <input
          id="new-password"
          name="password"
          type="password"
          required
          minLength={10}
          maxLength={256}
          autoComplete="new-password"
        />
        <div className="window-foot">
          <Button type="button" color="primary" outline onClick={() => store.show(undefined)}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" color="primary">
            {t('wall.add')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
