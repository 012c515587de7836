import { Button } from 'design-react-kit';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { Icon } from './icons.tsx';
import { teamName } from './state.ts';
import { codesOf, codeText } from './texts.ts';
import { useConsole } from './use-console.ts';

const LANGUAGES = ['it', 'en', 'es', 'fr', 'ro', 'uk', 'ru', 'ar', 'zh'] as const;
/** One request for a word, not one for each letter. */
const PAUSE_MS = 250;

export function QueueFilters(): ReactElement {
  const { store, state, t } = useConsole();
  const { filters, preferences } = state;
  const names = new Intl.DisplayNames(preferences.locale, { type: 'language' });
  const active =
    [filters.team, filters.channel, filters.locale].filter((value) => value !== '').length +
    (filters.dueSoon ? 1 : 0);
  const set = (changes: Parameters<typeof store.filter>[0]): void => void store.filter(changes);
  return (
    <div className="filters" role="search">
      <Search />
      <details className="more-filters" open={active > 0 || undefined}>
        <summary>
          <Icon name="filter" />{' '}
          {active > 0 ? t('queue.filtersActive', { count: active }) : t('queue.filters')}
        </summary>
        <div className="filter-fields">
          <Choice
            id="filter-team"
            label={t('queue.team')}
            all={t('queue.all')}
            value={filters.team}
            options={state.teams.map(({ id }) => [id, teamName(state, id)])}
            onChange={(team) => set({ team })}
          />
          <Choice
            id="filter-channel"
            label={t('queue.channel')}
            all={t('queue.all')}
            value={filters.channel}
            options={codesOf('channel').map((channel) => [channel, codeText(t, 'channel', channel)])}
            onChange={(channel) => set({ channel })}
          />
          <Choice
            id="filter-language"
            label={t('queue.language')}
            all={t('queue.allLanguages')}
            value={filters.locale}
            options={LANGUAGES.map((code) => [code, names.of(code) ?? code])}
            onChange={(locale) => set({ locale })}
          />
          <label className="switch">
            <input
              type="checkbox"
              checked={filters.dueSoon}
              onChange={({ target }) => set({ dueSoon: target.checked })}
            />{' '}
            {t('queue.dueSoon')}
          </label>
          {active > 0 && (
            <Button
              size="xs"
              color="primary"
              outline
              onClick={() => set({ team: '', channel: '', locale: '', dueSoon: false })}
            >
              {t('queue.clear')}
            </Button>
          )}
        </div>
      </details>
    </div>
  );
}

function Search(): ReactElement {
  const { store, state, t } = useConsole();
  const [words, setWords] = useState(state.filters.q);
  const timer = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  useEffect(() => {
    // Whoever goes to another view has done with the search.
    if (state.filters.q === '') {
      window.clearTimeout(timer.current);
      setWords('');
    }
  }, [state.filters.q, state.filters.view]);

  function typed(q: string): void {
    setWords(q);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void store.filter({ q }), PAUSE_MS);
  }

  return (
    <div className="search">
      <Icon name="search" />
      <input
        id="search"
        type="search"
        value={words}
        maxLength={200}
        aria-label={t('queue.search')}
        placeholder={t('queue.search')}
        onChange={(event) => typed(event.target.value)}
      />
    </div>
  );
}

function Choice(props: {
  readonly id: string;
  readonly label: string;
  readonly all: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}): ReactElement {
  return (
    <p className="choice">
      <label htmlFor={props.id}>{props.label}</label>
      <select id={props.id} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        <option value="">{props.all}</option>
        {props.options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
}
