import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Locale } from '../../knowledge/schema/locale.ts';
import type { SafetyKind, SafetyNumber } from '../../knowledge/schema/safety.ts';
import type { Turn } from '../dialog.ts';
import { plain } from '../texts/say.ts';

export function numbersFor({ safety }: Pick<Knowledge, 'safety'>, kind: SafetyKind): readonly SafetyNumber[] {
  return safety.filter(({ kinds }) => kinds.includes(kind));
}

/** A number a line, with what it is and when it answers. */
export function numberLines(locale: Locale, numbers: readonly SafetyNumber[]): string {
  return numbers
    .map(({ number, label, when }) => `- ${number}: ${label[locale]} (${when[locale]})`)
    .join('\n');
}

/** "Does the 1522 answer on Sunday?": the number that is named, by its digits or by what it is called. */
export function numberNamed({
  utterance,
  knowledge,
  locale,
}: Pick<Turn, 'utterance' | 'knowledge' | 'locale'>): SafetyNumber | undefined {
  const said = ` ${plain(utterance)} `;
  return knowledge.safety
    .filter(({ number }) => number !== knowledge.body.phone)
    .find(({ number, label }) => {
      const called = plain(label[locale]).split(' ').slice(0, WORDS_OF_NAME).join(' ');
      return said.includes(` ${plain(number)} `) || said.includes(` ${called} `);
    });
}

const WORDS_OF_NAME = 2;
