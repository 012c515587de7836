import type { Knowledge } from './knowledge.ts';
import type { Locale } from './schema/locale.ts';

/** The team that answers on a topic: as its article says, else as its first word says, else the first team. */
export function teamOf(
  { article, teams }: Pick<Knowledge, 'article' | 'teams'>,
  topic: string | undefined,
  locale: Locale,
): string {
  const byArticle = topic === undefined ? undefined : article(topic, locale)?.team;
  const [word = ''] = (topic ?? '').split('.');
  const team = byArticle ?? (teams.find(({ topics }) => topics.includes(word)) ?? teams[0])?.id;
  if (team === undefined) {
    throw new Error('the desk has no team');
  }
  return team;
}
