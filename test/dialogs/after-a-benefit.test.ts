import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

const MEASURE = 'wemi.services.measure-2026';
const VOUCHER = 'wemi.services.voucher-018';
const NOW = '2026-11-28T10:00:00+01:00';

describe('what is asked after a benefit, in words that name nothing', () => {
  it.each([
    [
      'misura sostegno 2026',
      MEASURE,
      ['posso ancora fare domanda?', 'e il numero?', 'quando riapre?', 'chi chiamo?'],
    ],
    [
      'voucher per i bambini',
      VOUCHER,
      ['quanto danno?', 'come lo chiedo?', 'quando scade?', 'che isee ci vuole?'],
    ],
    ['c’è un bonus badanti?', 'wemi.services.bonus', ['come si chiede?', 'quando scade?', 'quanto danno?']],
  ] as const)('is of "%s"', async (first, topic, asked) => {
    const all = asked.map(async (asks) => (await talk([first, asks], { at: NOW })).articles);

    expect(await Promise.all(all)).toEqual(asked.map(() => [topic]));
  });

  it.each([
    ['voucher for kids', VOUCHER, ['what’s the deadline?', 'how much is it?', 'how do I apply?']],
    ['misura sostegno', MEASURE, ['can I still apply?', 'and the number?', 'when does it reopen?']],
  ] as const)('is of "%s" in English', async (first, topic, asked) => {
    const all = asked.map(async (asks) => (await talk([first, asks], { at: NOW, locale: 'en' })).articles);

    expect(await Promise.all(all)).toEqual(asked.map(() => [topic]));
  });

  it.each([
    ['quando scade il bando?', 'call.deadline'],
    ['dove siete?', 'wemi.spaces.list'],
    ['e per una badante?', 'wemi.services.care'],
  ])('is not of it in "%s"', async (asks, topic) => {
    expect((await talk(['misura sostegno 2026', asks], { at: NOW })).articles).toContain(topic);
  });

  it('does not deny the window of July while it is open', async () => {
    const { text } = await talk(['misura sostegno'], { at: '2026-07-15T10:00:00+02:00' });

    expect(text).toMatch(/dall.1 al 31 luglio 2026: fuori da quei giorni nessuna finestra/u);
  });
});
