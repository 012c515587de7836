import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ConsoleWorld, openWorld } from './console-fixture.ts';

/** A list shows no more cards than this, a conversation no more lines at first. */
const CARDS = 200;
const LINES = 300;

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

describe('a page left open for a day', () => {
  it('does not grow', async () => {
    const { desk } = world.server;
    const ids = Array.from({ length: CARDS + 10 }, (_, index) =>
      desk.open({ preview: `caso ${index}`, entries: [{ role: 'citizen', text: `caso ${index}` }] }),
    );
    const [first = '', ...others] = ids;
    const page = await world.enter('anna');
    page.setDefaultTimeout(60_000);
    await page.locator('.card-link', { hasText: 'caso 0' }).first().click();
    for (let line = 1; line <= LINES + 100; line += 1) {
      desk.hear(first, `riga ${line}`);
    }
    await page.locator('.bubble-citizen', { hasText: `riga ${LINES + 100}` }).waitFor();
    const before = await heapOf(page);

    for (let round = 1; round <= 4; round += 1) {
      for (const id of others) {
        desk.hear(id, `giro ${round}`);
      }
    }
    await page.locator('.card-preview', { hasText: 'giro 4' }).first().waitFor();
    const after = await heapOf(page);

    expect(await page.locator('.card-link').count()).toBe(CARDS);
    expect(await page.locator('.item').count()).toBe(LINES);
    expect(after - before).toBeLessThan(2_000_000);
  }, 150_000);
});
