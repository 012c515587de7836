import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD } from '../channels/console/console-server.ts';
import { type ConsoleWorld, openWorld } from './console-fixture.ts';

let world: ConsoleWorld;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterEach(() => world.leave());
afterAll(() => world.close());

async function goTo(page: Page, section: string): Promise<void> {
  await page.goto(`${world.server.url}/console#/office/${section}`);
  await page.locator('.office-page h2:focus').waitFor();
}

/** Presses Tab until the focus is on what `selector` names. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    if ((await page.locator(`${selector}:focus`).count()) > 0) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

function code(secret: string): string {
  const timestamp = world.server.clock.now().getTime();
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}

describe('an operator’s own account', () => {
  it('is given a second factor by keyboard, and asks for it', async () => {
    const page = await world.enter('anna');
    await goTo(page, 'account');
    await page.getByRole('button', { name: 'Attiva il codice' }).waitFor();
    await tabTo(page, '.office-part .btn');
    await page.keyboard.press('Enter');
    await page.locator('input[name=code]:focus').waitFor();
    const secret = ((await page.locator('.secret').textContent()) ?? '').replaceAll(' ', '');
    await page.keyboard.type(code(secret));
    await page.keyboard.press('Enter');
    await page.locator('.recovery li').nth(9).waitFor();
    await tabTo(page, '.recovery + .btn');
    await page.keyboard.press('Enter');
    await page.getByText('Ti restano 10 codici di riserva').waitFor();
    world.server.clock.forward(30_000);

    await page.getByRole('button', { name: 'Esci', exact: true }).click();
    await page.locator('#name').fill('anna');
    await page.locator('#password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.locator('#code:focus').waitFor();
    await page.keyboard.type(code(secret));
    await page.keyboard.press('Enter');
    await page.locator('.live-live').waitFor();

    expect((await world.server.accounts.findByName('anna'))?.operator.hasSecondFactor).toBe(true);
  });

  it('ends a session elsewhere, which then signs in again', async () => {
    const page = await world.enter('carla');
    const elsewhere = await world.enter('carla');
    await goTo(page, 'account');

    const other = page.locator('.office-list li', { hasText: 'Chrome' }).getByRole('button');

    await other.click();
    await other.waitFor({ state: 'detached' });
    await elsewhere.keyboard.press('2');
    await elsewhere.locator('#password').waitFor();

    expect(await page.locator('.live-live').count()).toBe(1);
  });

  it('must have a second factor where administrators need one', async () => {
    await world.enter('boss');
    const policy = { administratorsNeedSecondFactor: true };
    await world.server.staff.policies.write(policy, { name: 'Boss' });
    const page = await (await world.browser.newContext({ locale: 'it-IT' })).newPage();
    await page.goto(`${world.server.url}/console`);
    await page.locator('#name').fill('boss');
    await page.locator('#password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Serve un secondo passaggio' }).waitFor();
    await page.getByRole('button', { name: 'Attiva il codice' }).click();
    const secret = ((await page.locator('.secret').textContent()) ?? '').replaceAll(' ', '');
    await page.locator('input[name=code]').fill(code(secret));
    await page.keyboard.press('Enter');

    await page.getByRole('button', { name: 'Li ho conservati' }).click();
    await page.locator('.live-live').waitFor();
    await page.context().close();
    await world.server.staff.policies.write({ administratorsNeedSecondFactor: false }, { name: 'Boss' });

    expect((await world.server.accounts.findByName('boss'))?.operator.hasSecondFactor).toBe(true);
  });
});

describe('a supervisor', () => {
  it('silences the bot, and every console shows it', async () => {
    const anna = await world.enter('luca');
    const sara = await world.enter('sara');
    await goTo(sara, 'bot');

    await sara.locator('textarea[name=it]').fill('Correggiamo un errore.');
    await sara.keyboard.press('Tab');
    await sara.keyboard.press('Tab');
    await sara.keyboard.press('Enter');
    await sara.locator('.silence').waitFor();
    await anna.reload();
    await anna.locator('.silence', { hasText: 'Correggiamo un errore.' }).waitFor();
    await sara.getByRole('button', { name: 'Fallo parlare di nuovo' }).click();
    await sara.locator('.silence').waitFor({ state: 'detached' });

    expect(await world.server.staff.killSwitch.read()).toBeUndefined();
  });

  it('keeps a reply ready that the operator picks', async () => {
    const sara = await world.enter('sara');
    await goTo(sara, 'canned');
    await sara.getByText('Aggiungi risposta').first().click();
    await sara.locator('details[open] input[name=shortcut]').fill('termine');
    await sara.locator('details[open] textarea').fill('{name}, hai tempo fino a {deadline}.');
    await sara.locator('details[open] [type=submit]').click();
    await sara.getByText('/termine').waitFor();

    const page = await world.enter('luca');
    const id = world.server.desk.open({ citizenName: 'Rosa', entries: [{ role: 'citizen', text: 'ciao' }] });
    await page.goto(`${world.server.url}/console#/handoffs/${id}`);
    await page.locator('.bubble-citizen').first().waitFor();
    await page.keyboard.press('c');
    await page.locator('#reply:focus').waitFor();
    await page.keyboard.type('/term');
    await page.locator('#choices').waitFor();
    await page.keyboard.press('Enter');

    expect(await page.locator('#reply').inputValue()).toBe(
      'Rosa, hai tempo fino a lunedì 22 gennaio 2024 alle 12:00.',
    );
  });

  it('changes hours and what a colleague answers', async () => {
    const page = await world.enter('sara');
    await goTo(page, 'hours');
    await page.locator('input[name=day-6]').fill('09:00-12:00');
    await page.getByRole('button', { name: 'Aggiungi chiusura' }).click();
    await page.locator('input[name=closure-from]').fill('2024-08-12');
    await page.locator('input[name=closure-until]').fill('2024-08-16');
    await page.locator('input[name=closure-it]').fill('Ferie');
    await page.getByRole('button', { name: 'Salva orari' }).click();
    await page.getByText('Salvato').waitFor({ state: 'attached' });
    await goTo(page, 'staff');
    await page.locator('summary', { hasText: 'Luca' }).click();
    await page.locator('details[open] input[name=most]').fill('3');
    await page.locator('details[open] [type=submit]').click();
    await expect.poll(async () => mostOf('luca')).toBe(3);

    const hours = await world.server.settings.hours();
    expect(hours.week['6']).toEqual(['09:00-12:00']);
    expect(hours.closures).toEqual([
      { from: '2024-08-12', until: '2024-08-16', reason: { it: 'Ferie', en: 'Ferie' } },
    ]);
  });
});

async function mostOf(name: string): Promise<number> {
  const id = (await world.server.accounts.findByName(name))?.operator.id ?? '';
  return (await world.server.settings.skillsOf(id)).mostAtOnce;
}

describe('an administrator', () => {
  it('disables a colleague, who is out at once', async () => {
    const mara = await world.enter('mara');
    const boss = await world.enter('capo');
    await goTo(boss, 'staff');
    await boss.locator('summary', { hasText: 'Mara' }).click();
    const disable = boss.locator('details[open]').getByRole('button', { name: 'Disattiva account' });

    await disable.click();
    await boss.locator('details[open]').getByRole('button', { name: 'Conferma' }).click();
    await boss.locator('summary', { hasText: 'disattivato' }).waitFor();
    await mara.keyboard.press('2');
    await mara.locator('#password').waitFor();

    await goTo(boss, 'audit');
    await boss.getByText('Account cambiato').first().waitFor();
    const created = boss.getByRole('row', { name: 'Account creato mara' });
    expect(await created.innerText()).toMatch(/Sistema\s+Account creato mara · Operatore/);
    await boss.locator('select[name=group]').selectOption('session');
    await boss.getByRole('button', { name: 'Mostra', exact: true }).click();
    await boss.getByText('Account cambiato').waitFor({ state: 'detached' });
    expect(await boss.locator('.staff tbody tr').count()).toBeGreaterThan(3);
  });
});
