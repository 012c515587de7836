import { talk } from './talk.ts';

/** Which of these numbers somebody in danger is given at once, with an urgent place with the staff; none without that. */
export async function numbersGiven(says: string, numbers: readonly string[]): Promise<readonly string[]> {
  const { outcome, text, services } = await talk([says]);
  const isUrgent = outcome === 'emergency' && services.handoffs.every(({ urgent }) => urgent);
  return isUrgent && services.handoffs.length === 1 ? numbers.filter((number) => text.includes(number)) : [];
}
