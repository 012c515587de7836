import type { Content } from '../knowledge.ts';
import type { Fault } from '../content-file.ts';
import { ContentFiles } from '../content-files.ts';
import { inZone } from '../deadlines/moment.ts';
import { isLocale, LOCALES } from '../schema/locale.ts';
import type { Place } from '../schema/place.ts';
import { readParts } from '../written.ts';
import path from 'node:path';
import { checkGazetteer, checkPlaces, writtenAt } from './check-places.ts';
import { checkQuestions } from './check-questions.ts';
import { withLines, type FoundFault, type Way } from './fault-lines.ts';
import { similarQuestions } from './similar-questions.ts';

/** Months after which somebody must read the sources of an article again. */
const REVIEW_MONTHS = 12;

/**
 * Everything wrong with the content, schemas' faults first. Besides those it finds what no schema sees: translations
 * that are missing, links that lead nowhere, facts nobody has read for a year, questions that stand under two articles.
 */
export async function checkContent(root: string, now: Date): Promise<readonly Fault[]> {
  const { content, places = [], gazetteer, faults: misread } = readParts(new ContentFiles(root));
  const faults: Fault[] = [...misread];
  if (content !== undefined) {
    const found = [
      ...missingTopics(content),
      ...brokenLinks(content),
      ...unknownTopics(content),
      ...missingIntents(content),
      ...unknownIntents(content),
      ...missingTexts(content),
      ...unknownTeams(content),
      ...(await stale(root, { ...content, places }, now)),
      ...similarQuestions(content.articles),
    ];
    faults.push(...(await withLines(root, found)));
    faults.push(...(await checkPlaces(root, content, places)));
    faults.push(...checkGazetteer(gazetteer, content.body));
    const known = [...content.articles, ...content.intents].map(({ id }) => id);
    // The questions stand beside the content, not in it: the engine must never be taught by them.
    faults.push(...(await checkQuestions(path.join(root, '..', 'questions'), known)));
  }
  return faults;
}

function missingTopics({ articles, topics }: Content): FoundFault[] {
  const faults: FoundFault[] = [];
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
      faults.push({
        file: article.file,
        at: ['id'],
        message: `${article.id} is no topic of topics.yaml`,
      });
    }
  }
  return faults;
}

function missingIntents({ intents }: Content): FoundFault[] {
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
function unknownIntents({ intents, placeGroups }: Content): FoundFault[] {
  const ours = intents.filter(({ language }) => isLocale(language)).map(({ id }) => id);
  const known = new Set([...ours, ...placeGroups.map(({ topic }) => topic)]);
  return intents
    .filter(({ id }) => !known.has(id))
    .map(({ file, id }) => ({
      file,
      at: ['id'],
      message: `${id} is no intent and no topic of place-groups.yaml`,
    }));
}

function brokenLinks({ articles }: Content): FoundFault[] {
  const ids = new Set(articles.map(({ id }) => id));
  return articles.flatMap((article) =>
    article.related
      .map((id, index) => ({ id, index }))
      .filter(({ id }) => !ids.has(id) || id === article.id)
      .map(({ id, index }) => ({
        file: article.file,
        at: ['related', index],
        message: `related: ${id} is ${ids.has(id) ? 'the article itself' : 'no article'}`,
      })),
  );
}

function unknownTeams({ articles, teams }: Content): FoundFault[] {
  const known = teams.map(({ id }) => id);
  return articles
    .filter(({ team }) => !known.includes(team))
    .map(({ file, team }) => ({ file, at: ['team'], message: `team: ${team} is none of teams.yaml` }));
}

/** Topics that other files of the content name must be topics. */
function unknownTopics({ topics, placeGroups, followUps, scope }: Content): FoundFault[] {
  const { articles, ...parts } = topics;
  const named = [
    ...Object.entries(parts).flatMap(([part, those]) => topicsIn('topics.yaml', [part], those)),
    ...placeGroups.flatMap(({ topic, list, articlesFirst, general }, index) =>
      topicsIn('place-groups.yaml', [index], { topic, list, articlesFirst, general }),
    ),
    ...followUps.flatMap(({ topics: after }, index) => [
      ...topicsIn('follow-ups.yaml', [index, 'topics'], after),
      ...Object.keys(after)
        .filter((id) => id.includes('.'))
        .map((id) => ({ file: 'follow-ups.yaml', at: [index, 'topics', id], id })),
    ]),
    ...scope.halfKnown.flatMap(({ topic, after }, index) =>
      topicsIn('scope.yaml', ['halfKnown', index], { topic, after }),
    ),
  ];
  return named
    .filter(({ id }) => !articles.includes(id))
    .map(({ file, at, id }) => ({ file, at, message: `${id} is no topic of topics.yaml` }));
}

interface NamedTopic {
  readonly file: string;
  readonly at: Way;
  readonly id: string;
}

type Topics = string | undefined | readonly string[] | { readonly [key: string]: Topics };

/** Each topic that stands here or below. */
function topicsIn(file: string, at: Way, those: Topics): readonly NamedTopic[] {
  if (typeof those === 'string') {
    return [{ file, at, id: those }];
  }
  const list: readonly (readonly [string | number, Topics])[] = Array.isArray(those)
    ? (those as readonly string[]).map((id, index) => [index, id] as const)
    : Object.entries(those ?? {});
  return list.flatMap(([key, value]) => topicsIn(file, [...at, key], value));
}

/** The same article must say the same sort of thing in each language: kind, team and blocks. */
function missingTexts({ articles, calls }: Content): FoundFault[] {
  const faults: FoundFault[] = [];
  for (const article of articles.filter(({ locale }) => locale === LOCALES[0])) {
    for (const other of articles.filter(({ id, locale }) => id === article.id && locale !== article.locale)) {
      for (const field of ['kind', 'team', 'validity', 'sensitive', 'reviewed'] as const) {
        if (other[field] !== article[field]) {
          faults.push({ file: other.file, at: [field], message: `${field}: differs from ${article.file}` });
        }
      }
      const blocks = (one: typeof article) =>
        one.blocks
          .filter(({ when }) => when !== 'always')
          .map(({ when, since, before }) => [when, since && `since ${since}`, before && `before ${before}`])
          .map((parts) => parts.filter((part) => part !== undefined).join(' '));
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

interface Dated {
  readonly file: string;
  readonly within: Way;
  readonly key: string;
  readonly reviewed: string;
}

async function stale(
  root: string,
  { articles, calls, safety, office, places }: Content & { readonly places: readonly Place[] },
  now: Date,
): Promise<readonly FoundFault[]> {
  const today = inZone(now, office.timeZone).toPlainDate();
  const day = today.toString();
  const limit = today.subtract({ months: REVIEW_MONTHS }).toString();
  const [callFiles, placeFiles] = [await writtenAt(root, 'calls'), await writtenAt(root, 'places')];
  const dated: readonly Dated[] = [
    ...articles.map(({ file, reviewed }) => ({ file, within: [], key: 'reviewed', reviewed })),
    ...calls.map(({ id, reviewed }) => {
      const file = callFiles.get(id)?.file ?? 'calls';
      return { file, within: [], key: 'reviewed', reviewed };
    }),
    ...places.map(({ id, reviewed }) => {
      const file = placeFiles.get(id)?.file ?? 'places';
      return { file, within: [{ id }], key: 'reviewed', reviewed };
    }),
    ...safety.map(({ checked }, index) => {
      return { file: 'safety.yaml', within: [index], key: 'checked', reviewed: checked };
    }),
  ];
  return dated.flatMap(({ file, within, key, reviewed }) => {
    const where = { file, at: [...within, key] };
    if (reviewed > day) {
      return [{ ...where, message: `${key}: ${reviewed} has not come yet` }];
    }
    return reviewed < limit
      ? [{ ...where, message: `${key}: nobody has read the sources since ${reviewed}; read them again` }]
      : [];
  });
}
