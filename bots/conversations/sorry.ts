import type { Services } from '../../dialogs/services.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { teamOf } from '../../knowledge/team-of.ts';
import { notice, type NoticeKey } from '../desk/notices.ts';
import { speak, type Mouth } from './speak.ts';
import type { TurnScope } from './turn-scope.ts';
import type { SorryScope, TurnParts } from './turns.ts';

export interface SorryParts extends Omit<Mouth, 'transaction'> {
  readonly knowledge: Knowledge;
  readonly servicesFor: (scope: TurnScope) => Services;
}

/** What the citizen is told when their message cannot be handled. */
export function sorryWords(parts: SorryParts): Pick<TurnParts, 'apologise' | 'saySorry'> {
  return {
    async apologise(scope) {
      const team = teamOf(parts.knowledge, undefined, 'it');
      const place = { team, urgent: false, reason: scope.activity.text ?? '' };
      await parts.servicesFor(scope).openHandoff(place);
      await say(scope, 'sorry', scope.handoff?.id ?? null);
    },
    saySorry: (scope) => say(scope, 'sorry-only', null),
  };

  async function say(scope: SorryScope, key: NoticeKey, handoffId: string | null): Promise<void> {
    const { transaction, conversation } = scope;
    const activity = notice(key, conversation.locale, '');
    const text = activity.text ?? '';
    const now = scope.now.getTime();
    const speech = { conversation, role: 'system', speaker: null, text, activity, handoffId, now } as const;
    await speak({ ...parts, transaction }, speech);
  }
}
