import type { ReactElement } from 'react';
import type { CannedReply } from '../../../../bots/staff/staff-api.ts';
import { LOCALES } from '../../../../knowledge/schema/locale.ts';
import type { Team } from '../../../../knowledge/schema/team.ts';
import { useConsole } from '../use-console.ts';
import { Area, Choice, Field, Form, SureButton, type Typed } from './form-parts.tsx';
import { type NewCannedReply, officeApi } from './office-api.ts';
import { useCommand, useLoaded } from './use-loaded.ts';

/** Replies kept ready for all, or for one team. */
export function CannedSection(): ReactElement {
  const { t } = useConsole();
  const { loaded, reload } = useLoaded(() => Promise.all([officeApi.cannedReplies(), officeApi.desk()]));
  if (loaded === undefined) {
    return <></>;
  }
  const [{ replies }, { teams }] = loaded;
  return (
    <>
      <p className="hint">{t('canned.variables')}</p>
      <details className="office-part" key={`new-${replies.length}`}>
        <summary>{t('canned.add')}</summary>
        <CannedForm reply={undefined} teams={teams} onSaved={reload} />
      </details>
      {replies.map((reply) => (
        <details key={`${reply.id} ${reply.shortcut}`} className="office-part">
          <summary>
            <strong>/{reply.shortcut}</strong> <span className="tag">{reply.locale}</span>{' '}
            {reply.team !== undefined && <span className="tag">{reply.team}</span>}{' '}
            <span className="hint">{reply.text}</span>
          </summary>
          <CannedForm reply={reply} teams={teams} onSaved={reload} />
        </details>
      ))}
    </>
  );
}

function CannedForm(props: {
  readonly reply: CannedReply | undefined;
  readonly teams: readonly Team[];
  readonly onSaved: () => Promise<void>;
}): ReactElement {
  const { state, t } = useConsole();
  const give = useCommand();
  const { reply, teams } = props;
  const { locale } = state.preferences;
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const then = (work: () => Promise<unknown>): Promise<void> => give(work).then(props.onSaved);
  return (
    <Form
      label={reply ? `/${reply.shortcut} ${reply.locale}` : t('canned.add')}
      submit={t(reply ? 'canned.save' : 'canned.add')}
      onSave={(typed) =>
        then(() =>
          reply
            ? officeApi.saveCannedReply(reply.id, replyOf(typed))
            : officeApi.addCannedReply(replyOf(typed)),
        )
      }
      more={
        reply && (
          <SureButton
            label={t('office.remove')}
            sure={t('office.sure')}
            onSure={() => void then(() => officeApi.removeCannedReply(reply.id))}
          />
        )
      }
    >
      <Field
        label={t('canned.shortcut')}
        name="shortcut"
        required
        maxLength={30}
        pattern="[\p{L}\d\-]+"
        defaultValue={reply?.shortcut}
        hint={t('canned.shortcutHint')}
      />
      <Choice
        label={t('queue.language')}
        name="locale"
        defaultValue={reply?.locale ?? 'it'}
        options={LOCALES.map((one) => [one, languages.of(one) ?? one] as const)}
      />
      <Choice
        label={t('queue.team')}
        name="team"
        defaultValue={reply?.team ?? ''}
        options={[['', t('queue.all')] as const, ...teams.map(({ id, name }) => [id, name[locale]] as const)]}
      />
      <Area
        label={t('canned.text')}
        name="text"
        required
        maxLength={4000}
        {...(reply && { defaultValue: reply.text })}
      />
    </Form>
  );
}

function replyOf(typed: Typed): NewCannedReply {
  const team = typed.text('team');
  return {
    shortcut: typed.text('shortcut'),
    locale: typed.text('locale'),
    text: typed.text('text'),
    ...(team !== '' && { team }),
  };
}
