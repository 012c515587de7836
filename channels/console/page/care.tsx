import type { ReactElement } from 'react';
import type { DetailView } from '../views.ts';
import { useConsole } from './use-console.ts';

/** How the citizen may be reached when they have closed the page, and what they said of it in the end. */
export function Care({ detail }: { readonly detail: DetailView }): ReactElement | null {
  const { state, t } = useConsole();
  const { contact, satisfaction } = detail;
  const score = satisfaction?.score;
  if (contact === undefined && score === undefined) {
    return null;
  }
  const outOfFive = new Intl.NumberFormat(state.preferences.locale);
  return (
    <ul className="facts care">
      {contact !== undefined && (
        <li>
          {t('care.contact')} <a href={`mailto:${contact.email}`}>{contact.email}</a>
        </li>
      )}
      {score !== undefined && <li>{t('care.score', { score: outOfFive.format(score) })}</li>}
      {satisfaction?.comment !== undefined && <li>«{satisfaction.comment}»</li>}
    </ul>
  );
}
