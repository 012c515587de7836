import { currentCall } from '../../knowledge/deadlines/current-call.ts';
import { availability } from '../../knowledge/deadlines/availability.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { type Article, type ArticleBlock, buttonTitle } from '../../knowledge/schema/article.ts';
import type { Reply, SourceNote, SuggestedAction } from '../reply.ts';
import { text } from '../texts/say.ts';
import { activeConditions, callVariables } from './call-variables.ts';

export interface ArticleView {
  readonly article: Article;
  readonly knowledge: Knowledge;
  readonly now: Date;
  readonly confidence: number;
}

/** An article as a reply: the blocks that hold now, its sources, related topics and "did this help?". */
export function articleReply(view: ArticleView): Reply {
  const { article, confidence } = view;
  return {
    text: articleText(view),
    locale: article.locale,
    sources: articleSources(article, view.now),
    actions: articleActions(view),
    articles: [article.id],
    confidence,
  };
}

/** The text of an article now, with its variables filled in. */
function articleText({ article, knowledge, now }: ArticleView): string {
  const call = currentCall(knowledge);
  const at = call && availability(call, now, knowledge.office);
  const active = at ? activeConditions(at) : new Set(['always']);
  const today = dayOf(now);
  const shown = article.blocks
    .filter((block) => active.has(block.when) && isOfDay(today, block))
    .map((block) => block.text.trim());
  if (article.validity === 'historical' && articleSources(article, now).length > 0) {
    shown.push(text(article.locale, 'answer.historical'));
  }
  const whole = shown.filter((part) => part !== '').join('\n\n');
  return call && at ? fillIn(whole, callVariables(call, at, article.locale)) : whole;
}

function isOfDay(today: string, { since, before }: ArticleBlock): boolean {
  return (since === undefined || since <= today) && (before === undefined || today < before);
}

/** Where an article comes from; one that tells what came later cites no source of after today. */
export function articleSources(article: Article, now: Date): readonly SourceNote[] {
  const today = dayOf(now);
  const isDated = article.blocks.some(({ since }) => since !== undefined);
  return article.sources
    .filter(({ date = '' }) => !isDated || date <= today)
    .map((source) => ({
      title: source.title,
      url: source.url,
      ...(source.date === undefined ? {} : { date: source.date }),
      checked: article.reviewed,
    }));
}

function dayOf(now: Date): string {
  return now.toISOString().slice(0, 'YYYY-MM-DD'.length);
}

function articleActions({ article, knowledge }: ArticleView): readonly SuggestedAction[] {
  const actions: SuggestedAction[] = [];
  if (article.kind === 'known-unknown') {
    actions.push(action(text(article.locale, 'button.person')));
  }
  for (const id of article.related) {
    const related = knowledge.article(id, article.locale);
    if (related) {
      actions.push(action(buttonTitle(related)));
    }
  }
  actions.push(action(text(article.locale, 'button.helpful')));
  actions.push(action(text(article.locale, 'button.not-helpful')));
  return actions;
}

export function action(title: string): SuggestedAction {
  return { title, value: title };
}

function fillIn(whole: string, variables: Readonly<Record<string, string | number>>): string {
  return whole.replace(/\{\{\s*([a-zA-Z]+)\s*\}\}/g, (written, name: string) => {
    const value = variables[name];
    return value === undefined ? written : String(value);
  });
}
