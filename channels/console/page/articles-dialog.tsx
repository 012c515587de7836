import { Button } from 'design-react-kit';
import { type ReactElement, useEffect, useState } from 'react';
import type { FoundArticle } from '../article-finder.ts';
import { api } from './api.ts';
import { Dialog } from './dialog.tsx';
import { civilDate } from './moments.ts';
import { useConsole } from './use-console.ts';

const PAUSE_MS = 200;

/** Finds an article, at first for the citizen's last message, and puts it into the reply with its source. */
export function ArticlesDialog(): ReactElement {
  const { store, state, t } = useConsole();
  const { detail } = state;
  const said = detail?.transcript.findLast(({ role, text }) => role === 'citizen' && text !== '');
  const [q, setWords] = useState((said?.text ?? '').slice(0, 200));
  const found = useArticles(q, detail?.handoff.locale ?? 'it');

  function insert(article: FoundArticle): void {
    if (detail) {
      store.drafts.append(
        detail.handoff.id,
        `${article.text}\n${article.source.title}: ${article.source.url}`,
      );
    }
    store.show(undefined);
    store.focusComposer('reply');
  }

  const few = q.trim().length < 2;
  return (
    <Dialog title={t('articles.title')}>
      <label htmlFor="article-words">{t('articles.search')}</label>
      <input
        id="article-words"
        type="text"
        value={q}
        maxLength={200}
        autoFocus
        onFocus={(event) => event.target.select()}
        onChange={(event) => setWords(event.target.value)}
      />
      <p role="status" className="articles-count">
        {few
          ? t('articles.start')
          : found && t(found.length > 0 ? 'articles.count' : 'articles.none', { count: found.length })}
      </p>
      <ul className="articles">
        {(found ?? []).map((article) => (
          <li key={article.id}>
            <h3>{article.title}</h3>
            <p className="articles-text">{article.text}</p>
            <p className="articles-source">
              {t('articles.source', {
                title: article.source.title,
                date: civilDate(article.source.checked, state.preferences.locale),
              })}
            </p>
            <Button size="xs" color="primary" onClick={() => insert(article)}>
              {t('articles.insert')} <span className="visually-hidden">{article.title}</span>
            </Button>
          </li>
        ))}
      </ul>
      <div className="window-foot">
        <Button color="primary" outline onClick={() => store.show(undefined)}>
          {t('action.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}

/** Undefined until there is an answer. */
function useArticles(q: string, locale: string): readonly FoundArticle[] | undefined {
  const { store } = useConsole();
  const [found, setFound] = useState<readonly FoundArticle[]>();
  useEffect(() => {
    if (q.trim().length < 2) {
      setFound(undefined);
      return undefined;
    }
    let current = true;
    const timer = window.setTimeout(() => {
      void store
        .attempt(() => api.articles(q.trim(), locale))
        .then((loaded) => current && loaded && setFound(loaded.articles));
    }, PAUSE_MS);
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [q, locale, store]);
  return found;
}
