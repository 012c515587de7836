import type { Knowledge } from '../knowledge/knowledge.ts';

/** Words for the marks of a page, as in `{{name}}`. */
export type PageWords = Readonly<Record<string, string | Markup>>;

/** Text that is markup already and is put in as it is. */
export interface Markup {
  readonly html: string;
}

/** Fills the marks of a page. A mark without a word stays: it is a bug to see. */
export function fillPage(page: string, words: PageWords): string {
  return page.replaceAll(/\{\{([\w-]+)\}\}/g, (mark, name: string) => {
    const word = words[name];
    return word === undefined ? mark : typeof word === 'string' ? escaped(word) : word.html;
  });
}

/** Safe as text and between the quotes of an attribute. */
function escaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}

/** What our pages know of the body that runs the desk. */
export function pageWords({ body, home, office }: Pick<Knowledge, 'body' | 'home' | 'office'>): PageWords {
  return {
    'name-it': body.name.it,
    'name-en': body.name.en,
    phone: body.phone,
    'time-zone': office.timeZone,
    title: home.title,
    lead: home.lead,
    asks: {
      html: home.asks
        .map(({ about, say }) => `<li><strong>${escaped(about)}</strong>${escaped(say)}</li>`)
        .join('\n        '),
    },
  };
}
