import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sectionsOf } from '../../channels/console/page/administration/sections.ts';
import { PASSWORD } from '../channels/console/console-server.ts';
import { type ConsoleWorld, DEVICES, look, openWorld } from './console-fixture.ts';

let world: ConsoleWorld;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterEach(() => world.leave());
afterAll(() => world.close());

function code(secret: string): string {
  const timestamp = world.server.clock.now().getTime();
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}

async function goTo(page: Page, section: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/office/${section}`);
  await page.locator('.office-page h2:focus').waitFor();
}

const BOSS = {
  id: 'o0',
  name: 'boss',
  displayName: 'Boss',
  role: 'administrator',
  hasSecondFactor: false,
} as const;

describe.each(DEVICES)('every page beside the desk at %s', (name, viewport, colorScheme, locale) => {
  const slug = name.replaceAll(', ', '-').replaceAll(' ', '-');

  it('is accessible while a second factor is asked for', async () => {
    const faults: string[] = [];
    await world.enter('capo');
    await world.server.staff.policies.write({ administratorsNeedSecondFactor: true }, { name: 'Boss' });
    const context = await world.browser.newContext({ viewport, colorScheme, locale });
    const page = await context.newPage();
    await page.route('**/api/console/sign-in', (route) => route.fulfill({ json: { oidc: true } }));
    const enter = async (): Promise<void> => {
      await page.goto(`${world.server.url}/console`);
      await page.locator('#name').fill('capo');
      await page.locator('#password').fill(PASSWORD);
      await page.keyboard.press('Enter');
    };
    await enter();
    await page.locator('#second-factor').waitFor();
    faults.push(...(await look(page, `${slug}-enrol-first`)));
    await page.locator('.office-part .btn').click();
    const secret = ((await page.locator('.secret').textContent()) ?? '').replaceAll(' ', '');
    await page.locator('input[name=code]').fill(code(secret));
    await page.keyboard.press('Enter');
    await page.locator('.recovery').waitFor();
    faults.push(...(await look(page, `${slug}-recovery-codes`)));
    await context.clearCookies();
    await enter();
    await page.locator('#code:focus').waitFor();
    faults.push(...(await look(page, `${slug}-sign-in-code`)));
    await world.server.staff.policies.write({ administratorsNeedSecondFactor: false }, { name: 'Boss' });
    const capo = await world.server.accounts.findByName('capo');
    await world.server.staff.secondFactors.turnOff(capo?.operator.id ?? '', { name: 'Boss' });
    await context.close();

    expect(faults).toEqual([]);
  });

  it('is accessible and fits', async () => {
    const faults: string[] = [];
    const page = await world.enter('boss', { viewport, colorScheme, locale });

    for (const section of sectionsOf(BOSS)) {
      await goTo(page, section);
      await page.waitForLoadState('networkidle');
      faults.push(...(await look(page, `${slug}-office-${section}`)));
      for (const summary of await page.locator('.office-page summary').all()) {
        await summary.click();
      }
      faults.push(...(await look(page, `${slug}-office-${section}-open`)));
    }

    expect(faults).toEqual([]);
  });

  it('shows a second factor being set up and the bot silenced', async () => {
    const faults: string[] = [];
    const page = await world.enter('boss', { viewport, colorScheme, locale });
    await goTo(page, 'account');
    await page.getByRole('button', { name: /^(Attiva il codice|Turn the code on)$/ }).click();
    await page.locator('.qr').waitFor();
    await page.getByRole('button', { name: /^(Collega il mio|Link my) Telegram$/ }).click();
    await page.getByText('/start staff-').waitFor();
    faults.push(...(await look(page, `${slug}-office-enrol`)));

    await goTo(page, 'bot');
    await page.locator('textarea[name=it]').fill('Stiamo aggiornando le informazioni sul bando.');
    await page.locator('.office-form [type=submit]').click();
    await page.locator('.silence').waitFor();
    faults.push(...(await look(page, `${slug}-office-silenced`)));
    await page.locator('.office-part .btn').click();
    await page.locator('.silence').waitFor({ state: 'detached' });

    expect(faults).toEqual([]);
  });
});
