import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { seedHistory } from '../../channels/cli/seed-history.ts';
import { signedIn } from '../channels/console/console-server.ts';
import { shippedKnowledge } from '../support/world.ts';
import { openCases } from './console-cases.ts';
import { type ConsoleWorld, DEVICES, look, openWorld } from './console-fixture.ts';

let world: ConsoleWorld;
beforeAll(async () => {
  world = await openWorld();
  const { storage, clock } = world.server;
  const { articles } = await shippedKnowledge();
  await seedHistory(
    storage,
    {
      conversations: 3000,
      messages: 12_000,
      now: clock.now(),
      articles: articles.filter(({ locale }) => locale === 'it'),
    },
    () => undefined,
  );
}, 90_000);
afterEach(() => world.leave());
afterAll(() => world.close());

/** Runs in the page. */
function isInView(element: Element): boolean {
  const box = element.getBoundingClientRect();
  return box.bottom > 0 && box.top < window.innerHeight;
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
    await page.locator('#choices').waitFor();
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
      ['l', 'labels'],
      ['m', 'mentions'],
      ['?', 'help'],
    ] as const) {
      await page.keyboard.press(key);
      await page.locator('dialog').waitFor();
      faults.push(...(await look(page, `${slug}-${window}`)));
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
    }
    await page.keyboard.press('z');
    await page.locator('.top .bar-button').last().press('Escape');
    await page.getByRole('button', { name: /^(Impostazioni|Settings)$/ }).click();
    faults.push(...(await look(page, `${slug}-settings`)));

    expect(faults).toEqual([]);
  });

  it('is accessible in a search and where a note names somebody', async () => {
    openCases(world.server);
    const { desk } = world.server;
    const by = { id: 'o9', name: 'Luca', anyones: false };
    await world.server.staff.macros.save(
      { name: 'Grazie', locale: 'it', reply: 'Grazie, {name}.', outcome: 'solved', labels: ['isee'] },
      { name: 'Sara' },
    );
    const page = await world.enter('boss', { viewport, colorScheme, locale });
    await desk.addNote({ handoffId: 'bando1', by, text: '@boss, che cosa rispondo?' });
    await desk.label({ handoffId: 'wemi1', by, labels: ['badante', 'urgenza'] });
    await page.locator('.bar-count').waitFor();
    await page.keyboard.press('m');
    await page.locator('dialog .articles li').first().waitFor();
    const faults = [...(await look(page, `${slug}-mentioned`))];
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });

    await page.keyboard.press('s');
    await page.keyboard.insertText('ats');
    await page.locator('mark').first().waitFor();
    faults.push(...(await look(page, `${slug}-search`)));
    await page.locator('.card-link', { hasText: 'Cooperativa' }).click();
    await page.locator('.item-found').waitFor();
    expect(await page.locator('.item-found').evaluate(isInView)).toBe(true);
    await fetch(`${world.server.url}/api/console/handoffs/bando1/presence`, {
      method: 'POST',
      headers: {
        cookie: (await signedIn(world.server, `eva${slug}`)).cookie,
        'content-type': 'application/json',
      },
      body: '{"doing":"reading"}',
    });
    await page.locator('.readers').waitFor();
    faults.push(...(await look(page, `${slug}-found`)));
    await page.keyboard.press('c');
    await page.locator('#reply:focus').waitFor();
    await page.keyboard.press('Escape');
    desk.hear('bando1', 'e quando scade?');
    await page.locator('.bubble-citizen', { hasText: 'quando scade' }).waitFor();
    await page.keyboard.press('p');
    await page.locator('.proposal').waitFor();
    faults.push(...(await look(page, `${slug}-proposal`)));
    await page.keyboard.press('e');
    await page.locator('dialog .save-macro summary').click();
    faults.push(...(await look(page, `${slug}-close-supervisor`)));

    expect(faults).toEqual([]);
  });

  it('is accessible in reports', async () => {
    const page = await world.enter('boss', { viewport, colorScheme, locale });
    await page.getByRole('button', { name: /^(Rapporti|Reports)$/ }).click();
    // The first day may have none, and a bar of no height is not visible.
    await page.locator('.chart rect').first().waitFor({ state: 'attached' });
    const faults = [...(await look(page, `${slug}-reports`))];
    await page.locator('.chart summary').first().click();
    await page.locator('.shares').last().scrollIntoViewIfNeeded();
    faults.push(...(await look(page, `${slug}-reports-table`)));

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
