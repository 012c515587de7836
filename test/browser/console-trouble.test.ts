import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, signedIn } from '../channels/console/console-server.ts';
import { type ConsoleWorld, openWorld, shoot } from './console-fixture.ts';

const SUPERVISOR = { id: 'o9', name: 'Sara', anyones: true };

let world: ConsoleWorld;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterEach(() => world.leave());
afterAll(() => world.close());

/** A new handoff with one message of the citizen. */
function someoneWaits(text: string): string {
  return world.server.desk.open({ reason: text, preview: text, entries: [{ role: 'citizen', text }] });
}

/** Goes to a conversation; what it shows is there once the citizen's words are. */
async function open(page: Page, id: string, text: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/handoffs/${id}`);
  await page.locator('.bubble-citizen', { hasText: text }).waitFor();
}

async function claim(page: Page, id: string, text: string): Promise<void> {
  await open(page, id, text);
  await page.keyboard.press('c');
  await page.locator('#reply:focus').waitFor();
}

async function signIn(page: Page, name: string): Promise<void> {
  await page.locator('#name').fill(name);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('#password').press('Enter');
  await page.locator('.live-live').waitFor();
}

/** Opens the window to close, and writes last words and a note. */
async function closing(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('e');
  await page.getByLabel(/Ultima risposta/).fill('Grazie, a presto');
  await page.getByLabel(/Nota per i colleghi/).fill('Tutto a posto');
}

async function written(page: Page): Promise<readonly string[]> {
  return [
    await page.getByLabel(/Ultima risposta/).inputValue(),
    await page.getByLabel(/Nota per i colleghi/).inputValue(),
  ];
}

describe('an operator who takes one after another', () => {
  it('sees the words of this citizen only', async () => {
    const page = await world.enter('anna');
    await claim(page, someoneWaits('le parole di prima'), 'le parole di prima');
    someoneWaits('le parole di adesso');

    await page.getByRole('button', { name: 'Prendi la prossima' }).click();
    await page.locator('.bubble-citizen', { hasText: 'le parole di adesso' }).waitFor();

    expect(await page.locator('.timeline').count()).toBe(1);
    expect(await page.locator('.bubble-citizen').allInnerTexts()).toEqual([
      expect.stringContaining('le parole di adesso'),
    ]);
  });
});

describe('whoever presses twice', () => {
  it.each([
    [
      'C',
      async (page: Page) => {
        await page.keyboard.press('c');
        await page.keyboard.press('c');
      },
    ],
    ['the button', (page: Page) => page.getByRole('button', { name: 'Prendi la prossima' }).dblclick()],
  ])('%s claims one citizen', async (_what, press) => {
    const page = await world.enter('anna');
    someoneWaits('primo in fila');
    const last = someoneWaits('ultimo in fila');
    await page.getByRole('button', { name: 'Prendi la prossima' }).waitFor();
    let asked = 0;
    let arrive: (() => void) | undefined;
    const pressed = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route('**/handoffs/next', async (route) => {
      asked += 1;
      await pressed;
      await route.continue();
    });

    await press(page);
    arrive?.();
    await page.locator('#reply:focus').waitFor();

    expect(asked).toBe(1);
    expect((await world.server.desk.get(last)).handoff.state).toBe('waiting');
  });
});

describe('a reply that does not arrive', () => {
  it('is not taken back once the citizen may have it', async () => {
    const page = await world.enter('anna');
    const id = someoneWaits('mi risponde?');
    await page.clock.install();
    await claim(page, id, 'mi risponde?');
    await page.route('**/messages', (route) => route.abort());

    await page.keyboard.insertText('Eccomi');
    await page.keyboard.press('Enter');
    await page.locator('.bubble-held').waitFor();
    await page.clock.fastForward(5000);
    await page.getByText('Non si sa ancora se è arrivata').waitFor();
    await shoot(page, 'reply-doubtful');

    expect(await page.getByRole('button', { name: 'Annulla invio' }).count()).toBe(0);
  });

  it('can still be read when the conversation was closed meanwhile', async () => {
    const page = await world.enter('anna');
    const id = someoneWaits('mi scrive?');
    await page.clock.install();
    await claim(page, id, 'mi scrive?');
    await page.keyboard.insertText('Parole da non perdere');
    await page.keyboard.press('Enter');
    await page.locator('.bubble-held').waitFor();
    await world.server.desk.close({ handoffId: id, by: SUPERVISOR, outcome: 'solved' });
    await page.clock.fastForward(5000);
    await page.locator('.bubble-refused').waitFor();

    await page.getByRole('button', { name: 'Riporta nel testo' }).click();
    await page.locator('#reply:focus').waitFor();
    await shoot(page, 'reply-in-note');

    expect(await page.locator('#reply').inputValue()).toBe('Parole da non perdere');
  });
});

describe('a computer that two operators share', () => {
  it('says so when the signing out has failed', async () => {
    const page = await world.enter('anna');
    await page.context().setOffline(true);

    await page.getByRole('button', { name: 'Esci' }).click();
    await page.getByRole('alert').getByText('Non sei uscito').waitFor();
    await shoot(page, 'still-signed-in');

    expect(await page.locator('#password').count()).toBe(0);
  });

  it('lets no old tab act in the name of whoever signed in after', async () => {
    const old = await world.enter('anna');
    await signedIn(world.server, 'rita');
    const id = someoneWaits('chi mi segue?');
    const page = await old.context().newPage();
    await page.goto(`${world.server.url}/console`);
    await page.locator('.live-live').waitFor();
    await page.getByRole('button', { name: 'Esci' }).click();
    await signIn(page, 'rita');

    await old.keyboard.press('c');
    await old.getByText('ha fatto l’accesso un’altra persona').waitFor();
    await shoot(old, 'session-of-another');

    expect((await world.server.desk.get(id)).handoff.state).toBe('waiting');
  });

  it('shows the next one nothing of what the last one looked for', async () => {
    const page = await world.enter('anna');
    await signedIn(world.server, 'mara');
    await open(page, someoneWaits('cosa leggeva anna?'), 'cosa leggeva anna?');
    await page.keyboard.press('s');
    await page.keyboard.insertText('leggeva');
    await page.locator('mark').first().waitFor();
    await page.getByRole('button', { name: 'Esci' }).click();
    await signIn(page, 'mara');

    await page.locator('.card-link').first().waitFor();

    expect(await page.locator('#search').inputValue()).toBe('');
    expect(await page.getByText('Scegli una richiesta').count()).toBe(1);
  });
});

describe('an operator who is interrupted while closing', () => {
  it('reads that it was put back in the queue, and loses no word', async () => {
    const page = await world.enter('anna');
    const id = someoneWaits('la chiudete?');
    await claim(page, id, 'la chiudete?');
    await closing(page);
    await world.server.desk.release({ handoffId: id, by: SUPERVISOR });
    await page.locator('.composer-why').waitFor();

    await page.getByRole('button', { name: 'Chiudi conversazione' }).click();
    await page.getByRole('dialog').getByText('Prima prendila in carico.').waitFor();
    await shoot(page, 'close-refused');
    const inWindow = await written(page);
    await page.getByRole('button', { name: 'Annulla' }).click();
    await page.keyboard.press('c');
    await page.locator('#reply:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('e');
    await page.getByRole('dialog').waitFor();

    expect(inWindow).toEqual(['Grazie, a presto', 'Tutto a posto']);
    expect(await written(page)).toEqual(inWindow);
  });

  it('finds the words again after a reload, and none that were put away', async () => {
    const page = await world.enter('anna');
    const id = someoneWaits('mi chiudete?');
    await claim(page, id, 'mi chiudete?');
    await closing(page);
    await page.reload();
    await page.getByRole('button', { name: 'Chiudi', exact: true }).click();
    const after = await written(page);

    await page.getByRole('button', { name: 'Annulla' }).click();
    await page.getByRole('button', { name: 'Chiudi', exact: true }).click();

    expect(after).toEqual(['Grazie, a presto', 'Tutto a posto']);
    expect(await written(page)).toEqual(['', '']);
  });
});

describe('a supervisor who moves many', () => {
  it('reads what was moved and keeps the rest ticked', async () => {
    const { desk } = world.server;
    const by = { id: 'o9', name: 'Luca', anyones: false };
    const [stuck, moved] = [someoneWaits('questa non va'), someoneWaits('questa va')];
    await desk.claim({ handoffId: stuck, by });
    await desk.claim({ handoffId: moved, by });
    const page = await world.enter('sara');
    await page.route(`**/handoffs/${stuck}/transfer`, (route) => route.abort());
    await page.getByLabel('questa non va').check();
    await page.getByLabel('questa va').check();
    await page.getByLabel('Trasferisci a').selectOption('wemi');

    await page.getByRole('button', { name: 'Trasferisci (2)' }).click();
    await page.getByText('Conversazioni trasferite: 1').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Trasferisci (1)' }).waitFor();

    expect(await page.getByRole('alert').innerText()).toContain('Il servizio non risponde');
    expect(await page.getByLabel('questa non va').isChecked()).toBe(true);
    expect((await desk.get(moved)).handoff.team).toBe('wemi');
  });
});
