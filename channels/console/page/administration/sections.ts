import type { Operator, Role } from '../../../../bots/desk/accounts-api.ts';

/** Pages beside the desk itself, at `#/office/<section>`, and who sees them. The server decides; this spares refusals. */
const SEEN_BY = {
  account: ['operator', 'supervisor', 'administrator'],
  staff: ['supervisor', 'administrator'],
  teams: ['supervisor', 'administrator'],
  hours: ['supervisor', 'administrator'],
  canned: ['supervisor', 'administrator'],
  bot: ['supervisor', 'administrator'],
  audit: ['supervisor', 'administrator'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Section = keyof typeof SEEN_BY;

export function sectionsOf(operator: Operator | undefined): readonly Section[] {
  return (Object.keys(SEEN_BY) as Section[]).filter((section) => {
    const roles: readonly Role[] = SEEN_BY[section];
    return operator !== undefined && roles.includes(operator.role);
  });
}

/** The section that an address names; undefined when it names none. */
export function sectionAt(hash: string): Section | undefined {
  const name = /^#\/office\/([a-z]+)$/.exec(hash)?.[1] ?? '';
  return Object.hasOwn(SEEN_BY, name) ? (name as Section) : undefined;
}
