import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ConsoleWorld, openWorld } from './console-fixture.ts';

/** A list shows no more cards than this, a conversation no more lines at first. */
const CARDS = 200;
const LINES = 300;
/**
 * React keeps what it drew last but one and uses it again: on a busy machine the heap was seen at 21.4 to 28.6 MB and back,
 * at 25 on a quiet one. What grows by 2.4 KB a message shows above that in the rounds between.
 */
const BREATH = 8_000_000;

let world: ConsoleWorld;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterAll(() => world.close());

/** Bytes in use by the page's script once the rubbish is gone. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** Resolves when every other conversation shows that round, and nothing is left to draw. */
async function drawn(page: Page, round: number): Promise<void> {
  await page.waitForFunction(
    ({ words, count }) => {
      const shown = [...document.querySelectorAll('.card-preview')];
      return shown.filter((card) => card.textContent.includes(words)).length >= count;
    },
    { words: `giro ${round}`, count: CARDS - 1 },
  );
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestIdleCallback(resolve);
      }),
  );
}

describe('a page left open for a day', () => {
  it('does not grow', async () => {
    const { desk } = world.server;
    const ids = Array.from({ length: CARDS + 10 }, (_, index) =>
      desk.open({ preview: `caso ${index}`, entries: [{ role: 'citizen', text: `caso ${index}` }] }),
    );
    const [opened = '', ...others] = ids;
    const page = await world.enter('anna');
    page.setDefaultTimeout(60_000);
    await page.locator('.card-link', { hasText: 'caso 0' }).first().click();
    for (let line = 1; line <= LINES + 100; line += 1) {
      desk.hear(opened, `riga ${line}`);
    }
    await page.locator('.bubble-citizen', { hasText: `riga ${LINES + 100}` }).waitFor();
    const leastOver = async (first: number, last: number): Promise<number> => {
      let least = Number.POSITIVE_INFINITY;
      for (let round = first; round <= last; round += 1) {
        for (const id of others) {
          desk.hear(id, `giro ${round}`);
        }
        await drawn(page, round);
        least = Math.min(least, await heapOf(page));
      }
      return least;
    };
    await leastOver(1, 3);
    const before = await leastOver(4, 7);
    await leastOver(8, 19);
    const after = await leastOver(20, 23);

    expect(await page.locator('.card-link').count()).toBe(CARDS);
    expect(await page.locator('.item').count()).toBe(LINES);
    expect(after - before).toBeLessThan(BREATH);
  }, 150_000);
});
