import { Button } from 'design-react-kit';
import type { ReactElement } from 'react';
import { ROLES, type Role } from '../../../../bots/desk/accounts-api.ts';
import type { Skills } from '../../../../bots/desk/settings-api.ts';
import { LOCALES } from '../../../../knowledge/schema/locale.ts';
import type { Team } from '../../../../knowledge/schema/team.ts';
import { useConsole } from '../use-console.ts';
import { Choice, Field, Form, SureButton, Tick } from './form-parts.tsx';
import { type AccountView, officeApi, type Skilled } from './office-api.ts';
import { useCommand, useLoaded } from './use-loaded.ts';

const MOST_AT_ONCE = 200;

/** Colleagues: what each is given, and for administrators their accounts. */
export function StaffSection(): ReactElement {
  const { store, state, t } = useConsole();
  const isAdministrator = state.operator?.role === 'administrator';
  const { loaded, reload } = useLoaded(() => loadStaff(isAdministrator));
  return (
    <>
      {isAdministrator && (
        <>
          <Button size="sm" color="primary" onClick={() => store.show('new-operator')}>
            {t('wall.add')}
          </Button>
          <SecondFactorPolicy />
        </>
      )}
      {(loaded?.people ?? []).map(({ account, skilled }) => (
        <details key={account.id} className="office-part">
          <summary>
            {account.displayName} <span className="hint">{t(`role.${account.role}`)}</span>{' '}
            {account.isDisabled && <span className="tag">{t('staff.disabled')}</span>}
          </summary>
          {skilled && <SkillsForm skilled={skilled} teams={loaded?.teams ?? []} onSaved={reload} />}
          {isAdministrator && <AccountForm account={account} onSaved={reload} />}
        </details>
      ))}
    </>
  );
}

interface Person {
  readonly account: Pick<AccountView, 'id' | 'displayName' | 'role' | 'isDisabled' | 'hasSecondFactor'>;
  /** Absent for who cannot sign in. */
  readonly skilled: Skilled | undefined;
}

async function loadStaff(
  isAdministrator: boolean,
): Promise<{ readonly people: readonly Person[]; readonly teams: readonly Team[] }> {
  const [{ operators }, { teams }, accounts] = await Promise.all([
    officeApi.skills(),
    officeApi.desk(),
    isAdministrator ? officeApi.accounts() : undefined,
  ]);
  const people = accounts
    ? accounts.accounts.map((account) => ({
        account,
        skilled: operators.find(({ operator }) => operator.id === account.id),
      }))
    : operators.map((skilled) => ({ account: { ...skilled.operator, isDisabled: false }, skilled }));
  return { people, teams };
}

function SecondFactorPolicy(): ReactElement {
  const { t } = useConsole();
  const { loaded, reload } = useLoaded(officeApi.policy);
  const give = useCommand();
  return (
    <Tick
      label={t('staff.policy')}
      checked={loaded?.policy.administratorsNeedSecondFactor ?? false}
      disabled={!loaded}
      onChange={({ target }) =>
        void give(() => officeApi.savePolicy({ administratorsNeedSecondFactor: target.checked })).then(reload)
      }
    />
  );
}

function SkillsForm(props: {
  readonly skilled: Skilled;
  readonly teams: readonly Team[];
  readonly onSaved: () => Promise<void>;
}): ReactElement {
  const { state, t } = useConsole();
  const give = useCommand();
  const { operator, skills } = props.skilled;
  const { locale } = state.preferences;
  return (
    <Form
      label={t('staff.skills', { name: operator.displayName })}
      isTitled
      submit={t('staff.saveSkills')}
      onSave={async (typed) => {
        const saved: Skills = {
          teams: [...typed.all('team')],
          locales: [...typed.all('locale')],
          mostAtOnce: Number(typed.text('most')),
          automatic: typed.ticked('automatic'),
        };
        await give(() => officeApi.saveSkills(operator.id, saved));
        await props.onSaved();
      }}
    >
      <fieldset className="outcomes">
        <legend>{t('office.teams')}</legend>
        {props.teams.map(({ id, name }) => (
          <Tick
            key={id}
            name="team"
            value={id}
            label={name[locale]}
            defaultChecked={skills.teams.includes(id)}
          />
        ))}
      </fieldset>
      <fieldset className="outcomes">
        <legend>{t('staff.languages')}</legend>
        {LOCALES.map((language) => (
          <Tick
            key={language}
            name="locale"
            value={language}
            label={new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language}
            defaultChecked={skills.locales.includes(language)}
          />
        ))}
      </fieldset>
      <Field
        label={t('staff.most')}
        name="most"
        type="number"
        min={1}
        max={MOST_AT_ONCE}
        required
        defaultValue={skills.mostAtOnce}
      />
      <Tick name="automatic" label={t('staff.automatic')} defaultChecked={skills.automatic} />
    </Form>
  );
}

function AccountForm(props: {
  readonly account: Person['account'];
  readonly onSaved: () => Promise<void>;
}): ReactElement {
  const { t } = useConsole();
  const give = useCommand();
  const { id, displayName, role, isDisabled, hasSecondFactor } = props.account;
  const then = (work: () => Promise<unknown>): Promise<void> => give(work).then(props.onSaved);
  const roles = ROLES.map((one) => [one, t(`role.${one}`)] as const);
  return (
    <>
      <Form
        label={t('staff.account', { name: displayName })}
        isTitled
        submit={t('staff.saveAccount')}
        onSave={(typed) =>
          then(() =>
            officeApi.changeAccount(id, {
              displayName: typed.text('display'),
              role: typed.text('role') as Role,
            }),
          )
        }
      >
        <Field label={t('new.display')} name="display" required maxLength={60} defaultValue={displayName} />
        <Choice label={t('wall.role')} name="role" defaultValue={role} options={roles} />
      </Form>
      <Form
        label={t('staff.password', { name: displayName })}
        isTitled
        submit={t('staff.reset')}
        onSave={(typed) => then(() => officeApi.resetPassword(id, typed.text('password')))}
      >
        <Field
          label={t('account.new')}
          name="password"
          type="password"
          required
          minLength={10}
          maxLength={256}
          autoComplete="new-password"
          hint={t('staff.resetHint')}
        />
      </Form>
      <div className="office-buttons">
        <Button size="sm" color="primary" outline onClick={() => void then(() => officeApi.signOut(id))}>
          {t('account.everywhere')}
        </Button>
        {hasSecondFactor && (
          <SureButton
            label={t('staff.dropFactor')}
            sure={t('office.sure')}
            onSure={() => void then(() => officeApi.dropSecondFactor(id))}
          />
        )}
        {isDisabled ? (
          <Button
            size="sm"
            color="primary"
            outline
            onClick={() => void then(() => officeApi.changeAccount(id, { isDisabled: false }))}
          >
            {t('staff.enable')}
          </Button>
        ) : (
          <SureButton
            label={t('staff.disable')}
            sure={t('office.sure')}
            onSure={() => void then(() => officeApi.changeAccount(id, { isDisabled: true }))}
          />
        )}
      </div>
    </>
  );
}
