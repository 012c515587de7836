import { Button } from 'design-react-kit';
import type { ReactElement } from 'react';
import { moment } from '../moments.ts';
import { useConsole } from '../use-console.ts';
import { Area, Form } from './form-parts.tsx';
import { officeApi } from './office-api.ts';
import { useCommand } from './use-loaded.ts';

const LONGEST_REASON = 300;

/** The kill switch: the bot says only why it is silent and offers a person, while operators go on. */
export function BotSection(): ReactElement {
  const { store, state, t } = useConsole();
  const give = useCommand();
  const { silence } = state;
  if (silence) {
    return (
      <section className="office-part">
        <p>
          {t('bot.silenced', {
            name: silence.by,
            date: moment(silence.at, state.now, state.preferences.locale),
          })}
        </p>
        <blockquote lang="it">{silence.reason.it}</blockquote>
        {silence.reason.en !== silence.reason.it && <blockquote lang="en">{silence.reason.en}</blockquote>}
        <Button
          size="sm"
          color="primary"
          onClick={() => void give(officeApi.resumeBot).then(() => store.loadSilence())}
        >
          {t('bot.resume')}
        </Button>
      </section>
    );
  }
  return (
    <section className="office-part">
      <p>{t('bot.lead')}</p>
      <Form
        label={t('office.bot')}
        submit={t('bot.silence')}
        onSave={async (typed) => {
          const en = typed.text('en').trim();
          await give(() => officeApi.silenceBot({ it: typed.text('it'), ...(en !== '' && { en }) }));
          await store.loadSilence();
        }}
      >
        <Area
          label={t('bot.reasonIt')}
          name="it"
          required
          maxLength={LONGEST_REASON}
          hint={t('bot.reasonHint')}
        />
        <Area label={t('bot.reasonEn')} name="en" maxLength={LONGEST_REASON} />
      </Form>
    </section>
  );
}

/** On every page, for as long as the bot is silenced. */
export function SilenceBanner(): ReactElement | null {
  const { state, t } = useConsole();
  const { silence } = state;
  if (!silence) {
    return null;
  }
  return (
    <p className="silence" role="status">
      <strong>{t('bot.banner')}</strong> {silence.reason[state.preferences.locale]}
    </p>
  );
}
