import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCases } from './console-cases.ts';
import { type ConsoleWorld, violations, openWorld, shoot } from './console-fixture.ts';

let world: ConsoleWorld;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterAll(() => world.close());

const DEVICES = [
  ['wide, light, Italian', { width: 1280, height: 800 }, 'light', 'it-IT'],
  ['wide, dark, English', { width: 1280, height: 800 }, 'dark', 'en-GB'],
  ['320 pixels, light, Italian', { width: 320, height: 640 }, 'light', 'it-IT'],
  ['320 pixels, dark, English', { width: 320, height: 640 }, 'dark', 'en-GB'],
] as const;

/** Takes a picture and says what is wrong: a violation, or words lost beside a narrow window. */
async function look(page: Page, name: string): Promise<readonly string[]> {
  await shoot(page, name);
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`${scrollWidth} pixels wide in ${clientWidth}`] : [];
  });
  return [...wide, ...(await violations(page))].map((fault) => `${name}: ${fault}`);
}

describe.each(DEVICES)('every state at %s', (name, viewport, colorScheme, locale) => {
  const slug = name.replaceAll(', ', '-').replaceAll(' ', '-');

  it('is accessible before signing in', async () => {
    const faults: string[] = [];
    const context = await world.browser.newContext({ viewport, colorScheme, locale });
    const page = await context.newPage();
    await page.goto(`${world.server.url}/console`);
    await page.locator('#password').waitFor();
    faults.push(...(await look(page, `${slug}-sign-in`)));

    await page.locator('#name').fill('nessuno');
    await page.locator('#password').fill('sbagliata');
    await page.locator('#password').press('Enter');
    await page.locator('.sign-in-fault:not(:empty)').waitFor();
    faults.push(...(await look(page, `${slug}-sign-in-wrong`)));
    await page.goto(`${world.server.url}/console/first?token=x`);
    await page.locator('#password').waitFor();
    faults.push(...(await look(page, `${slug}-first`)));
    await context.close();

    expect(faults).toEqual([]);
  });

  it('is accessible in queue, conversation and windows', async () => {
    const faults: string[] = [];
    openCases(world.server);
    const page = await world.enter('anna', { viewport, colorScheme, locale });
    await page.locator('.card-link').first().waitFor();
    faults.push(...(await look(page, `${slug}-queue`)));
    await page.locator('.more-filters summary').click();
    faults.push(...(await look(page, `${slug}-filters`)));
    await page.locator('.more-filters summary').click();

    await page.locator('.card-link', { hasText: 'Cooperativa' }).click();
    await page.locator('.bubble-citizen').first().waitFor();
    faults.push(...(await look(page, `${slug}-conversation`)));
    await page.keyboard.press('c');
    await page.locator('#reply:focus').waitFor();
    await page.keyboard.type('/');
    await page.locator('#canned').waitFor();
    faults.push(...(await look(page, `${slug}-canned`)));
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.locator('.bubble-held').waitFor();
    faults.push(...(await look(page, `${slug}-held`)));
    await page.keyboard.press('Escape');

    for (const [key, window] of [
      ['e', 'close'],
      ['t', 'transfer'],
      ['a', 'articles'],
      ['?', 'help'],
    ] as const) {
      await page.keyboard.press(key);
      await page.locator('dialog').waitFor();
      faults.push(...(await look(page, `${slug}-${window}`)));
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
    }
    await page.keyboard.press('z');
    await page.locator('.top .bar-button').first().click();
    faults.push(...(await look(page, `${slug}-settings`)));

    expect(faults).toEqual([]);
  });

  it('is accessible on the wall', async () => {
    openCases(world.server);
    await world.server.desk.claim({ handoffId: 'bando1', by: { id: 'o9', name: 'Luca', anyones: false } });
    const page = await world.enter('boss', { viewport, colorScheme, locale });
    await page.getByRole('button', { name: /^(Come va|How the desk)/ }).click();
    await page.locator('.wall-list li').first().waitFor();
    const faults = [...(await look(page, `${slug}-wall`))];
    await page.locator('.wall .btn').last().click();
    await page.locator('dialog').waitFor();
    faults.push(...(await look(page, `${slug}-new-operator`)));

    expect(faults).toEqual([]);
  });
});
