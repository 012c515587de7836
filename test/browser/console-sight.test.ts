import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { type ConsoleWorld, openWorld } from './console-fixture.ts';

let world: ConsoleWorld;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterEach(() => world.leave());
afterAll(() => world.close());

/** A new handoff with what the citizen has said so far. */
function someoneWaits(...texts: readonly string[]): string {
  const reason = texts[0] ?? 'vorrei un aiuto';
  const entries = (texts.length === 0 ? [reason] : texts).map((text) => ({ role: 'citizen' as const, text }));
  return world.server.desk.open({ reason, preview: reason, entries });
}

async function openCase(page: Page, id: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/handoffs/${id}`);
  await page.locator('.bubble-citizen').first().waitFor();
}

describe('a note', () => {
  it('is saved once, however often Enter is pressed and though the answer is lost', async () => {
    const page = await world.enter('anna');
    const id = someoneWaits();
    await openCase(page, id);
    await page.keyboard.press('n');
    await page.locator('#reply:focus').waitFor();
    await page.route('**/notes', async (route) => {
      await route.fetch();
      await route.abort();
    });

    await page.keyboard.insertText('Da richiamare');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Il servizio non risponde').waitFor();
    await page.unroute('**/notes');
    await page.reload();
    await page.locator('.bubble-note', { hasText: 'Da richiamare' }).waitFor();
    await page.keyboard.press('n');
    await page.locator('#reply:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByText('Nota salvata').waitFor({ state: 'attached' });

    expect(await page.locator('#reply').inputValue()).toBe('');
    expect((await world.server.desk.get(id)).notes.map(({ text }) => text)).toEqual(['Da richiamare']);
  });
});

describe('what an operator has before their eyes', () => {
  it('loses what the citizen has erased', async () => {
    const page = await world.enter('anna');
    const id = someoneWaits('il mio segreto');
    await openCase(page, id);
    await page.locator('.card-link', { hasText: 'il mio segreto' }).waitFor();

    world.server.desk.erase(id);

    await page.getByText('Questa richiesta non esiste più').waitFor();
    await page.locator('.card-link', { hasText: 'il mio segreto' }).waitFor({ state: 'detached' });
    expect(await page.locator('body').innerText()).not.toContain('il mio segreto');
  });
});
