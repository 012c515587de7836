import { useEffect, useState } from 'react';
import { api } from './api.ts';
import { type Choice, type Menu, useMenu } from './use-menu.ts';

/** What stands after an `@` that begins the last word, or undefined when none does. */
const AT = /(?:^|\s)@([\p{L}\d._-]*)$/u;

export function namedAt(text: string): string | undefined {
  return AT.exec(text)?.[1];
}

export function withName(text: string, colleague: Choice): string {
  return `${text.replace(/@[\p{L}\d._-]*$/u, '')}@${colleague.shortcut} `;
}

/** The menu of colleagues while an `@name` is being written. */
export function useColleagues(word: string | undefined): Menu<Choice> {
  const [colleagues, setColleagues] = useState<readonly Choice[]>([]);
  const isAsked = word !== undefined;
  useEffect(() => {
    let current = true;
    if (isAsked) {
      api.colleagues().then(
        ({ operators }) =>
          current &&
          setColleagues(
            operators.map(({ id, name, displayName }) => ({ id, shortcut: name, text: displayName })),
          ),
        () => undefined,
      );
    }
    return () => {
      current = false;
    };
  }, [isAsked]);
  const begun = (word ?? '').toLowerCase();
  const fitting = colleagues.filter(({ shortcut, text }) =>
    [shortcut, text].some((name) => name.toLowerCase().startsWith(begun)),
  );
  return useMenu(word, isAsked ? fitting : []);
}
