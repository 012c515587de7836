import type { Article, Intent } from './schema/article.ts';
import type { Body } from './schema/body.ts';
import type { BodyTexts } from './schema/body-texts.ts';
import type { OfficeHours } from './schema/calendar.ts';
import type { Call } from './schema/call.ts';
import type { FollowUp } from './schema/follow-up.ts';
import type { HomePage } from './schema/home.ts';
import type { GuestLanguage, HomeLanguage } from './schema/languages.ts';
import type { Guest, Locale } from './schema/locale.ts';
import type { Place } from './schema/place.ts';
import type { PlaceGroups } from './schema/place-group.ts';
import type { Topics } from './schema/topics.ts';
import type { Scope } from './schema/scope.ts';
import type { SafetyNumber } from './schema/safety.ts';
import type { Team } from './schema/team.ts';
import type { Policy } from './schema/policy.ts';
import type { Vocabulary } from './schema/vocabulary.ts';
import type { Gazetteer } from './places/gazetteer.ts';
import type { SearchEngine } from './search/search.ts';

/** What is heard and said in each language: those with articles, and those of them without that the body knows. */
export type Languages = Readonly<Record<Locale, HomeLanguage> & Partial<Record<Guest, GuestLanguage>>>;

/** What editors write, checked file by file. */
export interface Content {
  readonly body: Body;
  readonly home: HomePage;
  readonly texts: Readonly<Record<Locale, BodyTexts>>;
  readonly articles: readonly Article[];
  readonly intents: readonly Intent[];
  readonly calls: readonly Call[];
  readonly office: OfficeHours;
  /** Teams of the desk; the first answers what belongs to no other. */
  readonly teams: readonly Team[];
  /** Numbers for people in trouble, best first within a kind. */
  readonly safety: readonly SafetyNumber[];
  readonly policy: Policy;
  readonly vocabulary: Readonly<Record<Locale, Vocabulary>>;
  readonly languages: Languages;
  readonly scope: Scope;
  readonly topics: Topics;
  readonly placeGroups: PlaceGroups;
  readonly followUps: readonly FollowUp[];
}

/** Everything the desk knows, read once at start from `knowledge/content` and never changed while it runs. */
export interface Knowledge extends Content {
  readonly places: readonly Place[];
  readonly gazetteer: Gazetteer;
  readonly search: SearchEngine;
  article(id: string, locale: Locale): Article | undefined;
}
