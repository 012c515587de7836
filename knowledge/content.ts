import type { z } from 'zod';
import { parseArticle } from './article-file.ts';
import type { Fault, Loaded } from './content-file.ts';
import type { ContentFiles } from './content-files.ts';
import { Intent, type Article } from './schema/article.ts';
import { Body } from './schema/body.ts';
import { BodyTexts } from './schema/body-texts.ts';
import { OfficeHours } from './schema/calendar.ts';
import { Call } from './schema/call.ts';
import type { Content } from './knowledge.ts';
import { FollowUps } from './schema/follow-up.ts';
import { HomePage } from './schema/home.ts';
import { readLanguages } from './languages.ts';
import { isLocale, type Language, LANGUAGES, LOCALES } from './schema/locale.ts';
import { PlaceGroups } from './schema/place-group.ts';
import { Policy } from './schema/policy.ts';
import { Topics } from './schema/topics.ts';
import { Scope } from './schema/scope.ts';
import { SafetyNumbers } from './schema/safety.ts';
import { Teams } from './schema/team.ts';
import { Vocabulary } from './schema/vocabulary.ts';

/** Faults of all files come together; the value is absent if a needed file is missing. */
export function readContent(files: ContentFiles): Loaded<Content> {
  const faults: Fault[] = [];
  const keep = <T>(loaded: Loaded<T>): T | undefined => {
    faults.push(...loaded.faults);
    return loaded.value;
  };
  const yaml = <T>(file: string, schema: z.ZodType<T>) => keep(files.yaml(file, schema));
  const list = (folder: string, ending: string) => keep(files.list(folder, ending)) ?? [];

  const articles: Article[] = [];
  const intents: Intent[] = [];
  for (const locale of LOCALES) {
    for (const file of list(`articles/${locale}`, '.md')) {
      push(articles, keep(files.read(file, (text) => parseArticle({ file, text, locale }))));
    }
  }
  for (const language of LANGUAGES) {
    // A body need not understand every guest.
    if (isLocale(language) || files.has(`intents/${language}`)) {
      for (const file of list(`intents/${language}`, '.yaml')) {
        const intent = yaml(file, Intent);
        push(intents, intent && { ...intent, language, file });
      }
    }
  }
  const calls: Call[] = [];
  for (const file of list('calls', '.yaml')) {
    push(calls, yaml(file, Call));
  }
  const parts = whole({
    body: yaml('body.yaml', Body),
    home: yaml('home.yaml', HomePage),
    texts: whole({
      it: yaml('texts/it.yaml', BodyTexts),
      en: yaml('texts/en.yaml', BodyTexts),
    }),
    office: yaml('office.yaml', OfficeHours),
    teams: yaml('teams.yaml', Teams),
    policy: yaml('policy.yaml', Policy),
    safety: yaml('safety.yaml', SafetyNumbers),
    topics: yaml('topics.yaml', Topics),
    scope: yaml('scope.yaml', Scope),
    placeGroups: yaml('place-groups.yaml', PlaceGroups),
    followUps: yaml('follow-ups.yaml', FollowUps),
    languages: keep(readLanguages(files)),
    vocabulary: whole({
      it: yaml('vocabulary/it.yaml', Vocabulary),
      en: yaml('vocabulary/en.yaml', Vocabulary),
    }),
  });
  faults.push(
    ...repeatedIds(articles.map(({ id, locale, file }) => ({ id, language: locale, file }))),
    ...repeatedIds(intents),
  );
  if (parts === undefined) {
    return { faults };
  }
  return { value: { articles, intents, calls, ...parts }, faults };
}

/** All of these, or nothing when one is missing. */
function whole<Parts extends Readonly<Record<string, unknown>>>(
  parts: Parts,
): { readonly [Name in keyof Parts]: NonNullable<Parts[Name]> } | undefined {
  const isWhole = (given: Parts): given is { [Name in keyof Parts]: NonNullable<Parts[Name]> } =>
    !Object.values(given).includes(undefined);
  return isWhole(parts) ? parts : undefined;
}

function push<T>(list: T[], value: T | undefined): void {
  if (value !== undefined) {
    list.push(value);
  }
}

function repeatedIds(
  items: readonly { readonly id: string; readonly language: Language; readonly file: string }[],
): Fault[] {
  const seen = new Map<string, string>();
  const faults: Fault[] = [];
  for (const { id, language, file } of items) {
    const first = seen.get(`${language} ${id}`);
    if (first !== undefined) {
      faults.push({ file, message: `the id ${id} stands in ${first} already` });
    }
    seen.set(`${language} ${id}`, file);
  }
  return faults;
}
