import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ConsoleWorld, openWorld } from './console-fixture.ts';

let world: ConsoleWorld;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterEach(() => world.leave());
afterAll(() => world.close());

/** Would be seen if any browser ran it. */
function script(where: string): string {
  return `<img src=x onerror="window.ran='${where}'"><script>window.ran='${where}'</script>${where}`;
}

describe('script that somebody stored', () => {
  it('shows as text wherever a citizen or colleague put it', async () => {
    const { desk, staff } = world.server;
    const id = desk.open({
      citizenName: script('name'),
      reason: script('reason'),
      preview: script('preview'),
      labels: [script('label')],
      entries: [
        {
          role: 'citizen',
          text: script('message'),
          attachments: [{ kind: 'document', name: script('file'), url: 'javascript:window.ran="link"' }],
        },
      ],
    });
    const by = { id: 'o9', name: script('colleague'), anyones: true };
    await desk.addNote({ handoffId: id, by, text: script('note') });
    const reason = { it: script('silence'), en: script('silence') };
    await staff.killSwitch.silence(reason, { name: script('boss') });
    const page = await world.enter('sara');
    const refused: string[] = [];
    page.on('console', (message) => refused.push(message.text()));

    await page.goto(`${world.server.url}/console#/handoffs/${id}`);
    await page.locator('.bubble-citizen').first().waitFor();
    const conversation = (await page.locator('body').textContent()) ?? '';
    await page.goto(`${world.server.url}/console#/office/audit`);
    await page.locator('.staff tbody tr').first().waitFor();
    const audit = (await page.locator('body').textContent()) ?? '';
    await staff.killSwitch.resume({ name: 'Sara' });

    for (const where of ['name', 'message', 'file', 'note', 'silence']) {
      expect(conversation).toContain(script(where));
    }
    expect(audit).toContain(script('boss'));
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
    expect(await page.locator('img[src=x]').count()).toBe(0);
    expect(refused.filter((text) => text.includes('Content Security Policy'))).toEqual([]);
  });

  it('is not run by the policy either, should it ever get into the page', async () => {
    const page = await world.enter('anna');

    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), script('page'));
    await page.locator('img[src=x]').waitFor({ state: 'attached' });
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const end = document.createElement('img');
          end.addEventListener('error', () => resolve());
          end.src = '/nothing.png';
          document.body.append(end);
        }),
    );

    expect(await page.evaluate('window.ran')).toBeUndefined();
  });
});
