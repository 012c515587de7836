import type { Operator } from '../../../bots/desk/accounts-api.ts';
import type { CannedValues } from '../canned-values.ts';
import type { HandoffView } from '../views.ts';

/** What stands after a `/` that begins the last word, or undefined when none does. */
const SLASH = /(?:^|\s)\/([\p{L}\d-]*)$/u;

export function cannedAt(text: string): string | undefined {
  return SLASH.exec(text)?.[1];
}

/** The text with the canned reply in place of `/word`, its variables filled in. */
export function filled(
  text: string,
  reply: string,
  given: {
    readonly handoff: HandoffView;
    readonly operator: Operator | undefined;
    readonly values: CannedValues;
  },
): string {
  const values: Readonly<Record<string, string | undefined>> = {
    ...given.values,
    name: given.handoff.citizenName ?? '',
    operator: given.operator?.displayName ?? '',
    date: new Intl.DateTimeFormat(given.handoff.locale, { dateStyle: 'long' }).format(new Date()),
  };
  const words = reply
    // What we do not know stays to be seen and filled in by hand.
    .replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
    // A name that we do not know leaves no gap behind.
    .replace(/ +([,.!])/g, '$1');
  return text.replace(/\/[\p{L}\d-]*$/u, '') + words;
}
