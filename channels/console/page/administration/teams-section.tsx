import { type ReactElement, useState } from 'react';
import type { Team } from '../../../../knowledge/schema/team.ts';
import { useConsole } from '../use-console.ts';
import { Field, Form, SureButton, Tick, type Typed } from './form-parts.tsx';
import { officeApi } from './office-api.ts';
import { useCommand, useLoaded } from './use-loaded.ts';
import { WeekFields, weekOf } from './week-fields.tsx';

/** Minutes in which the desk is open, and of any clock for opening again. */
const MOST_MINUTES = 100_000;
/** What a new team begins with. */
const FRESH: Team = {
  id: '',
  name: { it: '', en: '' },
  topics: [],
  due: { firstReply: 60, nextReply: 60, close: 1920 },
  reopenMinutes: 1440,
};

/** Who answers on what, and within what time. */
export function TeamsSection(): ReactElement {
  const { state, t } = useConsole();
  const { loaded, reload } = useLoaded(officeApi.desk);
  if (loaded === undefined) {
    return <></>;
  }
  const { teams } = loaded;
  return (
    <>
      {teams.map((team) => (
        <details key={team.id} className="office-part">
          <summary>
            {team.name[state.preferences.locale]} <span className="hint">{team.id}</span>
          </summary>
          <TeamForm team={team} onSaved={reload} />
        </details>
      ))}
      <details className="office-part" key={`new-${teams.length}`}>
        <summary>{t('teams.add')}</summary>
        <TeamForm team={FRESH} onSaved={reload} />
      </details>
    </>
  );
}

function TeamForm(props: { readonly team: Team; readonly onSaved: () => Promise<void> }): ReactElement {
  const { t } = useConsole();
  const give = useCommand();
  const { team } = props;
  const [own, setOwn] = useState(team.week !== undefined);
  const isNew = team.id === '';
  const then = (work: () => Promise<unknown>): Promise<void> => give(work).then(props.onSaved);
  const minutes = { type: 'number', required: true, min: 1, max: MOST_MINUTES } as const;
  return (
    <Form
      label={isNew ? t('teams.add') : team.name.it}
      submit={t(isNew ? 'teams.add' : 'teams.save')}
      onSave={(typed) => then(() => officeApi.saveTeam(teamOf(typed, team)))}
      more={
        !isNew && (
          <SureButton
            label={t('teams.remove')}
            sure={t('office.sure')}
            onSure={() => void then(() => officeApi.removeTeam(team.id))}
          />
        )
      }
    >
      {isNew && (
        <Field
          label={t('teams.id')}
          name="id"
          required
          pattern="[a-z][a-z0-9\-]{0,39}"
          hint={t('teams.idHint')}
        />
      )}
      <Field label={t('teams.nameIt')} name="it" required maxLength={60} defaultValue={team.name.it} />
      <Field label={t('teams.nameEn')} name="en" required maxLength={60} defaultValue={team.name.en} />
      <Field
        label={t('teams.topics')}
        name="topics"
        defaultValue={team.topics.join(', ')}
        hint={t('teams.topicsHint')}
      />
      <fieldset className="outcomes">
        <legend>{t('teams.due')}</legend>
        <Field label={t('teams.first')} name="first" {...minutes} defaultValue={team.due.firstReply} />
        <Field label={t('teams.next')} name="next" {...minutes} defaultValue={team.due.nextReply} />
        <Field label={t('teams.close')} name="close" {...minutes} defaultValue={team.due.close} />
      </fieldset>
      <Field
        label={t('teams.reopen')}
        name="reopen"
        {...minutes}
        min={0}
        defaultValue={team.reopenMinutes}
        hint={t('teams.reopenHint')}
      />
      <Tick
        label={t('teams.ownHours')}
        checked={own}
        onChange={({ target }) => setOwn(target.checked)}
        name="own"
      />
      {own && <WeekFields week={team.week} />}
    </Form>
  );
}

function teamOf(typed: Typed, before: Team): Team {
  const topics = typed.text('topics').split(',');
  return {
    id: before.id === '' ? typed.text('id').trim() : before.id,
    name: { it: typed.text('it').trim(), en: typed.text('en').trim() },
    topics: topics.map((topic) => topic.trim()).filter((topic) => topic !== ''),
    due: {
      firstReply: Number(typed.text('first')),
      nextReply: Number(typed.text('next')),
      close: Number(typed.text('close')),
    },
    reopenMinutes: Number(typed.text('reopen')),
    ...(typed.ticked('own') && { week: weekOf(typed) }),
  };
}
