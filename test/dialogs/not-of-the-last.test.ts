import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

const OPEN = '2024-01-10T10:00:00+01:00';

describe('what only sounds as if it followed', () => {
  it.each([
    [['quando scade il bando?', 'e quando apre?'], 'call.deadline'],
    [['quando scade il bando?', 'a che ora chiudono?'], 'call.deadline'],
    [['quanti giorni ha il bando per i quesiti?'], 'call.questions-window'],
  ])('%j is of the dates of the call', async (lines, topic) => {
    const { articles, text } = await talk(lines, { at: OPEN });

    expect(articles).toContain(topic);
    expect(text).not.toContain('34 giorni');
  });

  it('"the first thing" is no place that was shown', async () => {
    const lines = ['is there a WeMi space near Loreto', 'what is the first thing I should bring?'];

    expect((await talk(lines, { locale: 'en' })).articles).toEqual(['wemi.how-to']);
  });

  it.each(['no, parla italiano', 'no, scrivi in italiano per favore'])(
    'a "no" before it takes nothing from "%s"',
    async (says) => {
      expect((await talk([says], { locale: 'en' })).text).toMatch(/^Va bene, parliamo in italiano/u);
    },
  );
});
