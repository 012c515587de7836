import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD } from '../channels/console/console-server.ts';
import { openCases } from './console-cases.ts';
import { type ConsoleWorld, openWorld } from './console-fixture.ts';

let world: ConsoleWorld;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterEach(() => world.leave());
afterAll(() => world.close());

/** A new handoff with one message of the citizen. */
function someoneWaits(text = 'vorrei un aiuto'): string {
  return world.server.desk.open({ reason: text, preview: text, entries: [{ role: 'citizen', text }] });
}

async function openCase(page: Page, id: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/handoffs/${id}`);
  await page.locator('.bubble-citizen').first().waitFor();
}

async function claimCase(page: Page, id: string): Promise<void> {
  await openCase(page, id);
  await page.keyboard.press('c');
  await page.locator('#reply:focus').waitFor();
}

/** What the operators said in a handoff. */
async function answers(id: string): Promise<readonly string[]> {
  const { entries } = await world.server.desk.get(id);
  return entries.filter(({ role }) => role === 'operator').map(({ text }) => text);
}

describe('an operator at the keyboard', () => {
  it('claims, replies and closes in five keystrokes', async () => {
    const page = await world.enter('anna');
    const id = someoneWaits();
    await page.locator('.card-link').waitFor();

    await page.keyboard.press('c');
    await page.locator('#reply:focus').waitFor();
    await page.keyboard.insertText('Buongiorno, eccomi.');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('e');
    await page.locator('dialog input:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Conversazione chiusa').waitFor({ state: 'attached' });

    expect(await answers(id)).toEqual(['Buongiorno, eccomi.']);
    expect((await world.server.desk.get(id)).handoff).toMatchObject({ state: 'closed', outcome: 'solved' });
  });

  it('claims one conversation after another by keyboard', async () => {
    const page = await world.enter('anna');
    const [first, second] = [someoneWaits('prima'), someoneWaits('seconda')];
    await claimCase(page, first);
    await page.keyboard.press('Escape');

    await openCase(page, second);
    expect(await page.locator('#reply:focus').count()).toBe(0);
    await claimCase(page, second);

    expect((await world.server.desk.get(second)).handoff).toMatchObject({ state: 'claimed' });
    expect((await world.server.desk.get(second)).notes).toEqual([]);
  });

  it('sees a new request without reloading', async () => {
    const page = await world.enter('anna');
    await page.locator('.queue-empty').waitFor();

    const id = someoneWaits('dov’è lo sportello?');
    await page.locator('.card-link', { hasText: 'dov’è lo sportello?' }).waitFor();

    expect(await page.title()).toMatch(/^\(1\) /);
    expect(await page.locator('[role=status]').last().textContent()).toBe('Nuova richiesta in attesa');
    await claimCase(page, id);
    world.server.desk.hear(id, 'grazie!');
    await page.locator('.bubble-citizen', { hasText: 'grazie!' }).waitFor();
  });

  it('sees what the citizen has edited', async () => {
    const page = await world.enter('anna');
    const id = someoneWaits('il mio numero è 111');
    await claimCase(page, id);

    world.server.desk.edit(id, 1, 'il mio numero è 222');
    const bubble = page.locator('.bubble-citizen', { hasText: 'il mio numero è 222' });
    await bubble.waitFor();

    expect(await bubble.locator('.bubble-head').textContent()).toContain('modificato');
    await page
      .getByText('Il cittadino ha modificato un messaggio: il mio numero è 222')
      .waitFor({ state: 'attached' });
  });

  it('reads why a claim was refused for as long as it takes', async () => {
    const page = await world.enter('anna');
    const id = someoneWaits();
    await openCase(page, id);
    await page.route('**/claim', (route) =>
      route.fulfill({ status: 409, json: { error: { code: 'HANDOFF_ALREADY_CLAIMED' } } }),
    );

    await page.keyboard.press('c');
    await page.getByRole('alert').waitFor();
    someoneWaits('intanto un altro');
    await page.locator('.card-link', { hasText: 'intanto un altro' }).waitFor();

    expect(await page.getByRole('alert').innerText()).toContain('L’ha già presa in carico un collega.');
  });

  it('reads in the window why nothing was closed', async () => {
    const page = await world.enter('anna');
    const id = someoneWaits();
    await claimCase(page, id);
    await page.keyboard.press('Escape');
    await page.route('**/close', (route) => route.abort());

    await page.keyboard.press('e');
    await page.locator('dialog input:focus').waitFor();
    await page.keyboard.press('Enter');

    await page.getByRole('dialog').getByRole('alert').getByText('Il servizio non risponde').waitFor();
    expect((await world.server.desk.get(id)).handoff.state).toBe('claimed');
  });

  it('takes a reply back within five seconds', async () => {
    const page = await world.enter('anna');
    const id = someoneWaits();
    await claimCase(page, id);
    await page.keyboard.insertText('Ho sbagliato');
    await page.keyboard.press('Enter');
    await page.locator('.bubble-held').waitFor();

    await page.keyboard.press('Escape');
    await page.keyboard.press('z');
    await page.locator('.bubble-held').waitFor({ state: 'detached' });

    expect(await page.locator('#reply').inputValue()).toBe('Ho sbagliato');
    expect(await answers(id)).toEqual([]);
  });

  it('sends after five seconds, once', async () => {
    const page = await world.enter('anna');
    const id = someoneWaits();
    await page.clock.install();
    await claimCase(page, id);
    await page.keyboard.insertText('Eccomi');
    await page.keyboard.press('Enter');
    await page.locator('.bubble-held').waitFor();

    await page.clock.fastForward(5000);
    await page.locator('.delivery-sent').waitFor();

    expect(await answers(id)).toEqual(['Eccomi']);
  });

  it('finds the draft again after a reload', async () => {
    const page = await world.enter('anna');
    const id = someoneWaits();
    await claimCase(page, id);
    await page.keyboard.insertText('Sto scrivendo');

    await page.reload();
    await page.locator('#reply').waitFor();

    expect(await page.locator('#reply').inputValue()).toBe('Sto scrivendo');
  });

  it('puts canned replies and articles into the text', async () => {
    const page = await world.enter('anna');
    const id = world.server.desk.open({
      citizenName: 'Rosa B.',
      entries: [{ role: 'citizen', text: 'quando è la scadenza?' }],
    });
    await claimCase(page, id);

    await page.keyboard.type('/sal');
    await page.locator('#choices').waitFor();
    await page.keyboard.press('Enter');
    const canned = await page.locator('#reply').inputValue();
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    await page.getByRole('button', { name: /Inserisci/ }).click();
    await page.locator('dialog').waitFor({ state: 'detached' });

    expect(canned).toBe('Buongiorno Rosa B., sono Anna. Leggo la tua richiesta e ti rispondo subito.');
    expect(await page.locator('#reply').inputValue()).toContain(
      'Avviso pubblico: https://www.comune.milano.it/',
    );
  });

  it('sends what the assistant proposes once the operator agrees', async () => {
    const page = await world.enter('anna');
    const id = someoneWaits('quando scade il bando?');
    await page.getByRole('button', { name: 'Impostazioni' }).click();
    await page.getByLabel('L’assistente propone una risposta a ogni messaggio').check();
    await page.keyboard.press('Escape');
    await claimCase(page, id);

    await page.locator('#proposal-send').click();
    await page.locator('.bubble-held', { hasText: 'entro le 12:00 del 22 gennaio' }).waitFor();

    expect(await page.locator('.proposal').count()).toBe(0);
    expect(await answers(id)).toEqual([]);
  });

  it('asks the assistant by one key and edits its answer', async () => {
    const page = await world.enter('anna');
    const id = someoneWaits('quando scade il bando?');
    await claimCase(page, id);
    await page.keyboard.press('Escape');
    expect(await page.locator('.proposal').count()).toBe(0);

    await page.keyboard.press('p');
    await page.getByRole('button', { name: 'Modifica' }).click();
    await page.locator('#reply:focus').waitFor();

    expect(await page.locator('#reply').inputValue()).toContain('entro le 12:00 del 22 gennaio');
  });

  it('leaves no words to the next at the computer', async () => {
    const page = await world.enter('anna');
    const id = someoneWaits();
    await claimCase(page, id);
    await page.keyboard.insertText('Non ancora inviato');
    await world.server.desk.release({ handoffId: id, by: { id: '', name: 'Sara', anyones: true } });
    await page.getByRole('button', { name: 'Esci' }).click();
    await world.enter('luca');

    await page.locator('#name').fill('luca');
    await page.locator('#password').fill(PASSWORD);
    await page.locator('#password').press('Enter');
    await page.locator('.live-live').waitFor();
    await claimCase(page, id);

    expect(await page.locator('#reply').inputValue()).toBe('');
  });

  it('can turn single keys off', async () => {
    const page = await world.enter('anna');
    await page.keyboard.press('?');
    await page.getByLabel('Usa le scorciatoie con un solo tasto').uncheck();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });

    await page.keyboard.press('?');

    expect(await page.locator('dialog').count()).toBe(0);
  });
});

describe('two operators', () => {
  it('see who writes, and only one has it', async () => {
    const [anna, luca] = await Promise.all([world.enter('anna'), world.enter('luca')]);
    const id = someoneWaits();
    await openCase(luca, id);

    await claimCase(anna, id);
    await anna.keyboard.type('B');
    await luca.getByText('Anna sta scrivendo…').waitFor();

    expect(await luca.locator('.composer-why').textContent()).toContain('Risponde Anna');
    expect(await luca.getByRole('button', { name: 'Prendi in carico' }).count()).toBe(0);
  });

  it('keep private notes between them', async () => {
    const [anna, luca] = await Promise.all([world.enter('anna'), world.enter('luca')]);
    const id = someoneWaits();
    await claimCase(anna, id);
    await openCase(luca, id);

    await luca.keyboard.press('n');
    await luca.locator('#reply:focus').waitFor();
    await luca.keyboard.insertText('La conosco bene');
    await luca.keyboard.press('Enter');
    await anna.locator('.bubble-note', { hasText: 'La conosco bene' }).waitFor();

    expect(await answers(id)).toEqual([]);
  });
});

describe('a supervisor', () => {
  it('sees who has what, and moves it', async () => {
    const [anna, sara] = await Promise.all([world.enter('anna'), world.enter('sara')]);
    const id = someoneWaits('quanto costa?');
    await claimCase(anna, id);

    await sara.getByLabel('quanto costa?').check();
    await sara.getByLabel('Trasferisci a').selectOption('wemi');
    await sara.getByRole('button', { name: 'Trasferisci (1)' }).click();
    await sara.getByText('Conversazioni trasferite: 1').waitFor({ state: 'attached' });

    expect((await world.server.desk.get(id)).handoff).toMatchObject({ state: 'waiting', team: 'wemi' });
  });

  it('adds a colleague as administrator', async () => {
    const boss = await world.enter('boss');
    await boss.getByRole('button', { name: 'Aggiungi collega' }).click();
    await boss.getByLabel('Nome utente').fill('marta');
    await boss.getByLabel('Nome che leggono i cittadini').fill('Marta');
    await boss.getByLabel(/Password/).fill('una frase lunga');
    await boss.locator('dialog').getByRole('button', { name: 'Aggiungi collega' }).click();
    await boss.getByRole('rowheader', { name: 'Marta' }).waitFor();

    expect(await world.server.accounts.findByName('marta')).toMatchObject({ operator: { role: 'operator' } });
  });
});

describe('the page', () => {
  it('catches up after a restart of the server', async () => {
    const page = await world.enter('anna');
    const id = someoneWaits();
    await claimCase(page, id);

    await world.server.restart();
    world.server.desk.hear(id, 'ci siete ancora?');
    await page.locator('.bubble-citizen', { hasText: 'ci siete ancora?' }).waitFor();

    expect(await page.locator('.bubble-citizen', { hasText: 'ci siete ancora?' }).count()).toBe(1);
  });

  it('shows stored script as text', async () => {
    const page = await world.enter('anna');
    const script = '<img src=x onerror="document.title=1"><script>alert(1)</script>';
    const id = world.server.desk.open({
      citizenName: script,
      reason: script,
      preview: script,
      entries: [
        {
          role: 'citizen',
          text: script,
          attachments: [{ kind: 'document', name: script, url: 'javascript:alert(1)' }],
        },
      ],
    });

    await openCase(page, id);

    expect(await page.locator('.bubble-text').textContent()).toBe(script);
    expect(await page.locator('.attachments').textContent()).toContain(script);
    expect(await page.locator('.conversation img, .conversation script, .attachments a').count()).toBe(0);
  });

  it('asks to sign in again when the session ends', async () => {
    const page = await world.enter('eva');
    await page.context().clearCookies();

    await page.keyboard.press('2');
    await page.getByText('La sessione è finita').waitFor();

    expect(await page.locator('#name').count()).toBe(1);
  });

  it('filters by team, channel and language', async () => {
    openCases(world.server);
    const page = await world.enter('anna');
    await page.locator('.card-link', { hasText: 'Rosa B.' }).waitFor();

    await page.getByText('Filtri', { exact: true }).click();
    await page.getByLabel('Canale').selectOption('telegram');
    await page.getByText('Filtri attivi: 1').waitFor();
    await page.locator('.card-link', { hasText: 'Cooperativa' }).waitFor({ state: 'detached' });

    expect(await page.locator('.card-link').count()).toBe(1);
  });
});
