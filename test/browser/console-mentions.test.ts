import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ConsoleWorld, openWorld } from './console-fixture.ts';

let world: ConsoleWorld;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterAll(() => world.close());

describe('a note that names an operator', () => {
  it('stays counted when an older count arrives after it', async () => {
    const { desk } = world.server;
    const id = desk.open({ preview: 'caso', entries: [{ role: 'citizen', text: 'caso' }] });
    const page = await world.enter('anna');
    const by = { id: 'o9', name: 'Luca', anyones: false };
    const held: (() => Promise<void>)[] = [];
    // The first count is held back with nothing in it, until the second has been shown.
    await page.route('**/mentions', async (route) => {
      const response = await route.fetch();
      if (held.length === 0) {
        held.push(() => route.fulfill({ response, json: { mentions: [], unread: 0 } }));
      } else {
        await route.fulfill({ response });
      }
    });

    await desk.addNote({ handoffId: id, by, text: '@anna, guarda' });
    await expect.poll(() => held.length).toBe(1);
    await desk.addNote({ handoffId: id, by, text: '@anna, ancora' });
    await page.locator('.bar-count', { hasText: '2' }).waitFor();
    const late = page.waitForResponse('**/mentions');
    await held[0]?.();
    await (await late).finished();
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          requestIdleCallback(resolve);
        }),
    );

    expect(await page.locator('.bar-count').textContent()).toBe('2');
  });
});
