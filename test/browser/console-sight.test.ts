import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { type ConsoleWorld, openWorld, shoot } from './console-fixture.ts';

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

/** How many pixels lie below what is seen of the conversation. */
async function below(page: Page): Promise<number> {
  return page
    .locator('.timeline')
    .evaluate(({ scrollHeight, scrollTop, clientHeight }) =>
      Math.round(scrollHeight - scrollTop - clientHeight),
    );
}

async function scrollUp(page: Page): Promise<void> {
  await page.locator('.timeline').evaluate(async (element) => {
    await new Promise((resolve) => {
      element.addEventListener('scroll', resolve, { once: true });
      element.scrollTop = 0;
    });
  });
}

const LONG = 'Le scrivo per il bando e le racconto tutto. '.repeat(41);

describe('a conversation at its end', () => {
  it('stays there when a message comes that is longer than the window', async () => {
    const page = await world.enter('anna');
    const id = someoneWaits(...Array.from({ length: 30 }, (_, n) => `riga ${n}`));
    await openCase(page, id);

    world.server.desk.hear(id, LONG);
    await page.locator('.bubble-citizen', { hasText: 'racconto tutto' }).waitFor();

    await expect.poll(() => below(page)).toBe(0);
    world.server.desk.hear(id, 'e poi');
    await page.locator('.bubble-citizen', { hasText: 'e poi' }).waitFor();
    await expect.poll(() => below(page)).toBe(0);
    expect(await page.getByRole('button', { name: 'Nuovi messaggi' }).count()).toBe(0);
  });

  it('tells whoever reads further up what has come, and shows them what they write', async () => {
    const page = await world.enter('anna');
    const id = someoneWaits(...Array.from({ length: 30 }, (_, n) => `riga ${n}`));
    await openCase(page, id);
    await page.keyboard.press('c');
    await page.locator('#reply:focus').waitFor();
    await scrollUp(page);

    world.server.desk.hear(id, LONG);
    const told = page.getByRole('button', { name: 'Nuovi messaggi' });
    await told.waitFor();
    const stayed = await below(page);
    await shoot(page, 'below');
    await told.click();
    await told.waitFor({ state: 'detached' });
    const after = await below(page);
    await scrollUp(page);
    await page.locator('#reply').fill('Eccomi');
    await page.locator('#reply').press('Enter');
    await page.locator('.bubble-held').waitFor();

    expect(stayed).toBeGreaterThan(300);
    expect(after).toBe(0);
    await expect.poll(() => below(page)).toBe(0);
  });
});

describe('the page around it', () => {
  it.each([
    ['wide', { width: 1280, height: 800 }],
    ['narrow', { width: 320, height: 640 }],
  ])('keeps the time of a long title in its card, %s', async (name, viewport) => {
    const page = await world.enter('anna', { viewport });
    const ids = [
      someoneWaits('Vorrei sapere tutto del bando e degli spazi, per favore. '.repeat(5)),
      someoneWaits('أريد أن أعرف كل شيء عن الإعلان والمساحات من فضلك. '.repeat(6)),
      someoneWaits('x'.repeat(280)),
    ];
    await page.locator(`.card-link[href$="${ids[2] ?? ''}"]`).waitFor();
    await shoot(page, `titles-${name}`);

    const beyond = await page.locator('.cards').evaluate((list) => {
      const { right } = list.getBoundingClientRect();
      const times = [...list.querySelectorAll('.card-time')].map((time) => time.getBoundingClientRect());
      return [list.scrollWidth - list.clientWidth, ...times.map((time) => Math.max(0, time.right - right))];
    });

    expect(new Set(beyond)).toEqual(new Set([0]));
  });

  it.each([
    ['wide', { width: 1280, height: 800 }],
    ['narrow', { width: 320, height: 640 }],
  ])('stands still when a search result is opened, %s', async (name, viewport) => {
    const page = await world.enter('anna', { viewport });
    const lines = Array.from({ length: 60 }, (_, n) => (n === 59 ? 'cerco una badante' : `riga ${n}`));
    const entries = lines.flatMap((text) => [
      { role: 'citizen' as const, text },
      { role: 'bot' as const, text: 'Ecco.', articles: ['wemi.what'], confidence: 0.9 },
    ]);
    world.server.desk.open({ reason: 'cerco', preview: 'cerco', entries });
    await page.locator('#search').fill('badante');
    await page.locator('.card-found').first().click();
    await page.locator('.item-found').waitFor();
    await shoot(page, `found-${name}`);

    const place = await page.evaluate(() => {
      const [line, box, bar] = ['.item-found', '.timeline', '.top'].map((css) =>
        document.querySelector(css)?.getBoundingClientRect(),
      );
      const isSeen = line && box && line.top >= box.top && line.bottom <= box.bottom;
      const { scrollHeight, clientHeight } = document.documentElement;
      return { top: bar?.top, beyond: scrollHeight - clientHeight, isSeen };
    });

    expect(place).toEqual({ top: 0, beyond: 0, isSeen: true });
  });
});

describe('the keyboard', () => {
  it.each(['key', 'button'])('keeps its place when a conversation is closed by %s', async (by) => {
    const page = await world.enter('anna');
    const id = someoneWaits();
    await openCase(page, id);
    await page.keyboard.press('c');
    await page.locator('#reply:focus').waitFor();
    await page.keyboard.press('Escape');

    if (by === 'key') {
      await page.keyboard.press('e');
    } else {
      await page.locator('.head').getByRole('button', { name: 'Chiudi' }).press('Enter');
    }
    await page.locator('dialog input:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Conversazione chiusa').waitFor({ state: 'attached' });
    await page.locator('.composer-why').waitFor();

    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('conversation');
  });

  it('leaves the search with Escape, and goes through what was found', async () => {
    const page = await world.enter('anna');
    const id = someoneWaits('cerco una tata');
    await page.keyboard.press('s');
    await page.keyboard.insertText('tata');
    await page.locator('.card-found').waitFor();

    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.locator('.item-found').waitFor();

    expect(page.url()).toContain(id);
    expect(await page.locator('#search').inputValue()).toBe('tata');
  });
});

describe('a queue longer than the list', () => {
  it('is told as it is, in the list and on the wall', async () => {
    const { desk } = world.server;
    const by = { id: 'anna', name: 'Anna', anyones: false };
    await desk.claim({ handoffId: someoneWaits('tenuta da anna'), by });
    for (let n = 0; n < 224; n += 1) {
      someoneWaits(`richiesta ${n}`);
    }
    const page = await world.enter('sara');
    const { waiting, claimed } = await desk.counts('');
    await page.locator('.wall-list label', { hasText: 'tenuta da anna' }).waitFor();
    await page.locator('.cards-cut').scrollIntoViewIfNeeded();
    await shoot(page, 'long-queue');

    const tiles = await page.locator('.tile').allInnerTexts();

    expect(waiting).toBeGreaterThanOrEqual(224);
    expect(tiles[0]).toContain(String(waiting));
    expect(tiles[2]).toContain(String(claimed));
    expect(await page.locator('.cards-cut').innerText()).toContain('Qui ne vedi 200');
  });
});
