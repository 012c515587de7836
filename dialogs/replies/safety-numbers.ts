import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Locale } from '../../knowledge/schema/locale.ts';
import type { SafetyKind, SafetyNumber } from '../../knowledge/schema/safety.ts';

export function numbersFor({ safety }: Pick<Knowledge, 'safety'>, kind: SafetyKind): readonly SafetyNumber[] {
  return safety.filter(({ kinds }) => kinds.includes(kind));
}

/** A number a line, with what it is and when it answers. */
export function numberLines(locale: Locale, numbers: readonly SafetyNumber[]): string {
  return numbers
    .map(({ number, label, when }) => `- ${number}: ${label[locale]} (${when[locale]})`)
    .join('\n');
}
