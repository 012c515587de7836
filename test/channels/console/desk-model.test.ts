import { describe, expect, it } from 'vitest';
import { runDeskModel } from '../../faults/desk-model.ts';
import { openRealDesk } from './real-desk.ts';

describe('the desk under many hands', () => {
  it('has one winner among 200 who claim at once over HTTP', async () => {
    const desk = await openRealDesk();
    const operators = await Promise.all(Array.from({ length: 200 }, (_, index) => desk.admit(`op${index}`)));
    const id = await desk.someoneWaits('chat-race');

    const replies = await Promise.all(
      operators.map((operator) => operator.post(`/api/console/handoffs/${id}/claim`)),
    );
    const again = await Promise.all(
      operators.map((operator) => operator.post(`/api/console/handoffs/${id}/claim`)),
    );
    await desk.close();

    const winner = replies.findIndex(({ status }) => status === 200);
    const losers = replies.filter((_, index) => index !== winner);
    expect(losers.map(({ status }) => status)).toEqual(Array.from({ length: 199 }, () => 409));
    expect(new Set(losers.map(({ body }) => JSON.stringify(body)))).toEqual(
      new Set([
        JSON.stringify({
          error: { code: 'HANDOFF_ALREADY_CLAIMED', message: 'Another operator already has this handoff' },
        }),
      ]),
    );
    // Asked once more, each is told the same.
    expect(again.map(({ status }) => status)).toEqual(replies.map(({ status }) => status));
  });

  it('refuses whoever does not hold it', async () => {
    const desk = await openRealDesk();
    const [anna, luca] = [await desk.admit('anna'), await desk.admit('luca')];
    const path = `/api/console/handoffs/${await desk.someoneWaits('chat-theirs')}`;
    await anna.post(`${path}/claim`);

    const replies = await Promise.all([
      luca.post(`${path}/messages`, { text: 'Ciao', clientMessageId: 'theirs' }),
      luca.post(`${path}/messages/1/resend`),
      luca.post(`${path}/typing`),
      luca.post(`${path}/release`),
      luca.post(`${path}/transfer`, { to: 'wemi' }),
      luca.post(`${path}/close`, { outcome: 'solved' }),
    ]);
    await desk.close();

    expect(replies.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403]);
  });

  // `npm run faults -- --desk` does the same with 50 operators and 500 handoffs.
  it('keeps to legal states, loses no message and notes every move', { timeout: 240_000 }, async () => {
    const figures = await runDeskModel({ operators: 10, handoffs: 24, commands: 800, seed: 20_240_115 });

    expect(figures.violations).toEqual([]);
    expect(figures.moves).toBeGreaterThan(50);
    expect(figures.messages).toBeGreaterThan(100);
  });
});
