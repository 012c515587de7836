import { inZone } from '../../knowledge/deadlines/moment.ts';
import type { Dialog, Step, Turn } from '../dialog.ts';
import type { Reply } from '../reply.ts';
import { queueReply } from '../replies/queue-reply.ts';
import { codeIn, spacedCode } from '../recognition/return-code.ts';
import type { BroughtCode, GivenCode, OperatorAnswer } from '../services.ts';
import { longMoment } from '../texts/dates.ts';
import { say, text } from '../texts/say.ts';

/** A code to find the conversation again from another browser, or to go on with it on another channel. */
export const returnCodeDialog: Dialog<unknown> = {
  id: 'return-code',

  async begin(turn): Promise<Step> {
    const brought = codeIn(turn.understood.utterance);
    if (brought === undefined) {
      const given = await turn.services.giveCode();
      return step(given === undefined ? say(turn, 'code.no-more') : codeReply(turn, given));
    }
    return step(broughtReply(turn, await turn.services.bringCode(brought)));
  },
};

function step(reply: Reply): Step {
  return { replies: [{ ...reply, articles: ['handoff.request'], confidence: 1 }], outcome: 'handoff' };
}

function codeReply(turn: Turn, { code, until, telegramUrl }: GivenCode): Reply {
  const parts = [
    text(turn.locale, 'code.given', { code: spacedCode(code), until: moment(turn, until) }),
    text(turn.locale, turn.services.reachesLater ? 'code.how-web' : 'code.how'),
    ...(telegramUrl === undefined ? [] : [text(turn.locale, 'code.telegram', { url: telegramUrl })]),
    text(turn.locale, 'code.keep-secret'),
  ];
  return { text: parts.join('\n\n'), locale: turn.locale };
}

function broughtReply(turn: Turn, brought: BroughtCode): Reply {
  if (brought.kind !== 'joined') {
    return say(turn, `code.${brought.kind}`);
  }
  const { answers, place, operator } = brought;
  const standing = place && queueReply(turn, place);
  const parts = [
    text(turn.locale, 'code.joined'),
    ...answers.map((answer) => answerInWords(turn, answer)),
    ...(answers.length === 0 && (place ?? operator) !== undefined
      ? [text(turn.locale, 'code.no-answer')]
      : []),
    ...(operator === undefined ? [] : [text(turn.locale, 'code.operator', { name: operator })]),
    ...(standing === undefined ? [] : [standing.text]),
    ...((place ?? operator) === undefined ? [text(turn.locale, 'code.over')] : []),
    // Who comes by a link meets us here for the first time, and is told what is kept.
    ...(turn.memory.lastReplies === undefined ? [text(turn.locale, 'welcome.keep')] : []),
  ];
  return {
    text: parts.join('\n\n'),
    locale: turn.locale,
    ...(standing?.actions === undefined ? {} : { actions: standing.actions }),
  };
}

function answerInWords(turn: Turn, { name, text: words, at }: OperatorAnswer): string {
  return `${text(turn.locale, 'code.answer', { name, when: moment(turn, at) })}\n«${words}»`;
}

function moment(turn: Turn, at: Date): string {
  const civil = inZone(at, turn.knowledge.office.timeZone);
  return longMoment(turn.locale, civil.round({ smallestUnit: 'minute', roundingMode: 'floor' }));
}
