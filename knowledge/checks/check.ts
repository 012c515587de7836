import type { Content } from '../content.ts';
import type { Fault } from '../content-file.ts';
import { ContentFiles } from '../content-files.ts';
import { inZone } from '../deadlines/moment.ts';
import { isLocale, LOCALES } from '../schema/locale.ts';
import type { Place } from '../schema/place.ts';
import { readParts } from '../written.ts';
import path from 'node:path';
import { checkGazetteer, checkPlaces } from './check-places.ts';
import { checkQuestions } from './check-questions.ts';
import { similarQuestions } from './similar-questions.ts';

/** Months after which somebody must read the sources of an article again. */
const REVIEW_MONTHS = 12;

/**
 * Everything wrong with the content, schemas' faults first. Besides those it finds what no schema sees: translations
 * that are missing, links that lead nowhere, facts nobody has read for a year, questions that stand under two articles.
 */
export async function checkContent(root: string, now: Date): Promise<readonly Fault[]> {
  const { content, places, gazetteer, faults: misread } = readParts(new ContentFiles(root));
  const faults: Fault[] = [...misread];
  if (content !== undefined) {
    faults.push(...missingTopics(content), ...brokenLinks(content));
    faults.push(...unknownTopics(content));
    faults.push(...missingIntents(content), ...unknownIntents(content));
    faults.push(...missingTexts(content));
    faults.push(...unknownTeams(content));
    faults.push(...(await checkPlaces(root, content, places ?? [])));
    faults.push(...checkGazetteer(gazetteer, content.body));
    faults.push(...stale(content, places ?? [], now));
    faults.push(...similarQuestions(content.articles));
    const known = [...content.articles, ...content.intents].map(({ id }) => id);
    // The questions stand beside the content, not in it: the engine must never be taught by them.
    faults.push(...(await checkQuestions(path.join(root, '..', 'questions'), known)));
  }
  return faults;
}

function missingTopics({ articles, topics }: Content): Fault[] {
  const faults: Fault[] = [];
  for (const topic of topics.articles) {
    for (const locale of LOCALES) {
      if (!articles.some((article) => article.id === topic && article.locale === locale)) {
        faults.push({
          file: `articles/${locale}/${topic}.md`,
          message: `${topic} has no article in this language`,
        });
      }
    }
  }
  for (const article of articles) {
    if (!topics.articles.includes(article.id)) {
      faults.push({ file: article.file, message: `${article.id} is no topic of topics.yaml` });
    }
  }
  return faults;
}

function missingIntents({ intents }: Content): Fault[] {
  const ids = new Set(intents.filter(({ language }) => isLocale(language)).map(({ id }) => id));
  return [...ids].flatMap((id) =>
    LOCALES.filter((locale) => !intents.some((intent) => intent.id === id && intent.language === locale)).map(
      (locale) => ({
        file: `intents/${locale}/${id}.yaml`,
        message: `${id} has no examples in this language`,
      }),
    ),
  );
}

/** What is understood of a language without articles must be something that we do: an intent of ours, or showing places. */
function unknownIntents({ intents, placeGroups }: Content): Fault[] {
  const ours = intents.filter(({ language }) => isLocale(language)).map(({ id }) => id);
  const known = new Set([...ours, ...placeGroups.map(({ topic }) => topic)]);
  return intents
    .filter(({ id }) => !known.has(id))
    .map(({ file, id }) => ({ file, message: `${id} is no intent and no topic of place-groups.yaml` }));
}

function brokenLinks({ articles }: Content): Fault[] {
  const ids = new Set(articles.map(({ id }) => id));
  return articles.flatMap((article) =>
    article.related
      .filter((id) => !ids.has(id) || id === article.id)
      .map((id) => ({
        file: article.file,
        message: `related: ${id} is ${ids.has(id) ? 'the article itself' : 'no article'}`,
      })),
  );
}

function unknownTeams({ articles, teams }: Content): Fault[] {
  const known = teams.map(({ id }) => id);
  return articles
    .filter(({ team }) => !known.includes(team))
    .map(({ file, team }) => ({ file, message: `team: ${team} is none of teams.yaml` }));
}

/** Topics that other files of the content name must be topics. */
function unknownTopics({ topics, placeGroups, followUps, scope }: Content): Fault[] {
  const { articles, ...parts } = topics;
  const named = [
    ...Object.values(parts)
      .flatMap((part) => (Array.isArray(part) ? part : Object.values(part)))
      .map((id) => ({ file: 'topics.yaml', id })),
    ...placeGroups
      .flatMap(({ topic, list = topic, articlesFirst, general }) => [
        topic,
        list,
        ...articlesFirst,
        ...[general.hours, general.offers].filter((id) => id !== undefined),
      ])
      .map((id) => ({ file: 'place-groups.yaml', id })),
    ...followUps
      .flatMap((followUp) => Object.values(followUp.topics))
      .map((id) => ({ file: 'follow-ups.yaml', id })),
    ...followUps
      .flatMap((followUp) => Object.keys(followUp.topics).filter((id) => id.includes('.')))
      .map((id) => ({ file: 'follow-ups.yaml', id })),
    ...scope.halfKnown
      .flatMap(({ topic, after }) => [topic, ...after])
      .map((id) => ({ file: 'scope.yaml', id })),
  ];
  return named
    .filter(({ id }) => !articles.includes(id))
    .map(({ file, id }) => ({ file, message: `${id} is no topic of topics.yaml` }));
}

/** The same article must say the same sort of thing in each language: kind, team and blocks. */
function missingTexts({ articles, calls }: Content): Fault[] {
  const faults: Fault[] = [];
  for (const article of articles.filter(({ locale }) => locale === LOCALES[0])) {
    for (const other of articles.filter(({ id, locale }) => id === article.id && locale !== article.locale)) {
      for (const field of ['kind', 'team', 'validity', 'sensitive', 'reviewed'] as const) {
        if (other[field] !== article[field]) {
          faults.push({ file: other.file, message: `${field}: differs from ${article.file}` });
        }
      }
      const blocks = (one: typeof article) =>
        one.blocks.map(({ when }) => when).filter((when) => when !== 'always');
      if (blocks(article).join() !== blocks(other).join()) {
        faults.push({
          file: other.file,
          message: `its blocks (${blocks(other).join(', ')}) differ from ${article.file}`,
        });
      }
    }
  }
  if (calls.length === 0) {
    faults.push({ file: 'calls', message: 'there is no call' });
  }
  return faults;
}

function stale({ articles, calls, safety, office }: Content, places: readonly Place[], now: Date): Fault[] {
  const today = inZone(now, office.timeZone).toPlainDate();
  const day = today.toString();
  const limit = today.subtract({ months: REVIEW_MONTHS }).toString();
  const dated = [
    ...articles.map(({ file, reviewed }) => ({ file, reviewed })),
    ...calls.map(({ id, reviewed }) => ({ file: `calls/${id}.yaml`, reviewed })),
    ...places.map(({ id, reviewed }) => ({ file: `places (${id})`, reviewed })),
    ...safety.map(({ number, checked }) => ({ file: `safety.yaml (${number})`, reviewed: checked })),
  ];
  return dated.flatMap(({ file, reviewed }) => {
    if (reviewed > day) {
      return [{ file, message: `reviewed: ${reviewed} has not come yet` }];
    }
    return reviewed < limit
      ? [{ file, message: `reviewed: nobody has read the sources since ${reviewed}; read them again` }]
      : [];
  });
}
