import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

describe('hubs', () => {
  it('are told of an emergency', async () => {
    const { replies } = await talk(['mio marito mi picchia']);

    expect(replies.at(-1)?.handoff).toMatchObject({
      event: 'initiate',
      reason: 'mio marito mi picchia',
      topic: 'safety.emergency',
    });
  });

  it.each([[{}], [{ operator: 'Anna' }]])('are told of what is open again %o', async (taken) => {
    const why = { reason: 'la mia domanda', team: 'bando', topic: 'call.receipt' };
    const again = { position: 1, handoffId: 'h7', isNew: false, why, ...taken };

    const { replies } = await talk(['operatore'], {
      services: { reopenHandoff: () => Promise.resolve(again) },
    });

    expect(replies.at(-1)?.handoff).toEqual({ event: 'initiate', handoffId: 'h7', ...why });
  });
});
