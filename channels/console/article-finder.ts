/** An article as the composer offers it: text ready to send, with its source. */
export interface FoundArticle {
  readonly id: string;
  readonly title: string;
  /** As the bot would say it now. */
  readonly text: string;
  readonly source: { readonly title: string; readonly url: string; readonly checked: string };
}

/** Finds articles of the knowledge base for an operator's words, best first. */
export interface ArticleFinder {
  find(query: {
    readonly q: string;
    readonly locale: string;
    readonly limit: number;
  }): readonly FoundArticle[];
  /** Undefined when there is no such article. */
  title(id: string, locale: string): string | undefined;
}
