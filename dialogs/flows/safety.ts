import type { SafetyKind, SafetyNumber } from '../../knowledge/schema/safety.ts';
import { teamOf } from '../../knowledge/team-of.ts';
import type { Dialog, Step, Turn } from '../dialog.ts';
import type { SourceNote } from '../reply.ts';
import { guestLanguage } from '../texts/guest-language.ts';
import type { TextKey } from '../texts/it.ts';
import { say, text } from '../texts/say.ts';
import { withInitiation } from './handoff.ts';

/** Kinds in which a life may be at stake. The others get numbers too, but a person is what they need most. */
const URGENT = new Set<SafetyKind>(['violence', 'suicide', 'medical', 'child', 'danger']);

const FIRST_WORDS: Readonly<Record<SafetyKind, TextKey>> = {
  violence: 'safety.violence',
  suicide: 'safety.suicide',
  medical: 'safety.medical',
  child: 'safety.child',
  danger: 'safety.danger',
  homeless: 'safety.homeless',
  loneliness: 'safety.loneliness',
  health: 'safety.health',
};

/** Someone may be in danger: 112 first, the right numbers, a person at once. Never a diagnosis, never a question. */
export const safetyDialog: Dialog<unknown> = {
  id: 'safety',

  async begin(turn): Promise<Step> {
    const kind = turn.understood.safety ?? 'danger';
    const numbers = turn.knowledge.safety.filter((number) => number.kinds.includes(kind));
    const request = {
      reason: turn.utterance,
      topic: 'safety.emergency',
      team: teamOf(turn.knowledge, undefined, turn.locale),
      urgent: URGENT.has(kind),
    };
    const place = await turn.services.openHandoff(request);
    const reply = {
      text: [say(turn, FIRST_WORDS[kind]).text, lines(turn, numbers), text(turn.locale, 'safety.person')]
        .filter((part) => part !== '')
        .join('\n\n'),
      locale: turn.locale,
      sources: numbers.map((number) => sourceOf(turn, number)),
      articles: ['safety.emergency'],
      confidence: turn.understood.confidence,
    };
    return {
      replies: [...inTheirOwnWords(turn, numbers), withInitiation(reply, request, place)],
      outcome: URGENT.has(kind) ? 'emergency' : 'handoff',
    };
  },
};

function lines(turn: Turn, numbers: readonly SafetyNumber[]): string {
  return numbers
    .map(({ number, label, when }) => `- ${number}: ${label[turn.locale]} (${when[turn.locale]})`)
    .join('\n');
}

function sourceOf(turn: Turn, number: SafetyNumber): SourceNote {
  return {
    title: `${number.number} ${number.label[turn.locale]}`,
    url: number.source,
    ...(number.sourceDate === undefined ? {} : { date: number.sourceDate }),
    checked: number.checked,
  };
}

function inTheirOwnWords(turn: Turn, numbers: readonly SafetyNumber[]) {
  const guest = guestLanguage(turn.memory, turn.knowledge);
  if (!guest) {
    return [];
  }
  const digits = numbers.map(({ number }) => number).join(', ');
  return [{ text: `${guest.inDanger} ${digits}`, locale: guest.language }];
}
