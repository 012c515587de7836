import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ConsoleWorld, expectAccessible, openWorld, shoot } from './console-fixture.ts';

let world: ConsoleWorld;
let anna: Page;

beforeAll(async () => {
  world = await openWorld();
  const { desk, clock } = world.server;
  desk.open({
    id: 'bando1',
    citizenName: 'Cooperativa Il Melo',
    reason: 'Vogliamo sapere se un’ATS può presentare due domande',
    preview: 'Vogliamo sapere se un’ATS può presentare due domande',
    entries: [
      { role: 'citizen', text: 'buongiorno, un’ats puo presentare due domande?' },
      {
        role: 'bot',
        text: 'Può presentare domanda un ente del Terzo settore, da solo o in ATS.\n\nTi è stato utile?',
        articles: ['call.who-can-apply', 'terms.ats'],
        confidence: 0.61,
      },
      { role: 'citizen', text: 'no, voglio parlare con una persona' },
      {
        role: 'bot',
        text: 'Ti passo a un operatore. Sei in coda, posto 1.',
        articles: ['handoff.request'],
        confidence: 0.98,
      },
    ],
  });
  clock.forward(60_000);
  desk.open({
    id: 'wemi1',
    team: 'wemi',
    channel: 'telegram',
    urgent: true,
    citizenName: 'Rosa B.',
    reason: 'Cerco una badante da subito',
    preview: 'mia madre torna domani dall’ospedale',
    entries: [
      {
        role: 'citizen',
        text: 'mia madre torna domani dall’ospedale',
        position: { lat: 45.4855, lon: 9.2147 },
      },
      {
        role: 'bot',
        text: 'Lo spazio WeMi più vicino è a 650 m.',
        articles: ['wemi.spaces.nearest'],
        confidence: 0.87,
      },
      {
        role: 'citizen',
        text: 'cerco una badante da subito',
        attachments: [{ kind: 'document', name: 'dimissioni.pdf' }],
      },
    ],
  });
  desk.open({
    id: 'en1',
    locale: 'en',
    team: 'wemi',
    reason: 'I need help with childcare',
    preview: 'I need help with childcare',
    entries: [{ role: 'citizen', text: 'I need help with childcare' }],
  });
  anna = await world.enter('anna');
}, 60_000);
afterAll(() => world.close());

describe('a look at every state', () => {
  it('works', async () => {
    await anna.locator('.card-link').first().waitFor();
    await shoot(anna, 'queue');
    await anna.keyboard.press('j');
    await anna.locator('.bubble').first().waitFor();
    await shoot(anna, 'conversation');
    await anna.keyboard.press('c');
    await anna.locator('.mode').first().waitFor();
    await anna.keyboard.type('Buongiorno Rosa, la aiuto io.');
    await shoot(anna, 'claimed');
    await anna.keyboard.press('Enter');
    await shoot(anna, 'held');
    await expectAccessible(anna);
    await anna.keyboard.type('/');
    await anna.locator('#canned').waitFor();
    await shoot(anna, 'canned');
    await anna.keyboard.press('Escape');
    await anna.keyboard.press('Backspace');
    await anna.keyboard.press('Escape');
    for (const [key, name] of [
      ['e', 'close'],
      ['t', 'transfer'],
      ['?', 'help'],
      ['a', 'articles'],
    ] as const) {
      await anna.keyboard.press(key);
      await anna.locator('dialog').waitFor();
      await shoot(anna, `dialog-${name}`);
      await expectAccessible(anna);
      await anna.keyboard.press('Escape');
      await anna.locator('dialog').waitFor({ state: 'detached' });
    }
    expect(true).toBe(true);
  });
});
