import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { Role } from '../../bots/desk/accounts-api.ts';
import { builtFolder } from '../../channels/built-folder.ts';
import { type ConsoleServer, openConsole, PASSWORD, signedIn } from '../channels/console/console-server.ts';
import { openBrowser } from '../support/browser.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Pictures to look at, made anew by a run that is asked for them: `SHOTS=1 npx vitest run test/browser`. */
const SHOTS = process.env['SHOTS'] === undefined ? undefined : join(ROOT, '.build/shots/console');

/** Whoever is not named here is an operator. */
const ROLES: Readonly<Record<string, Role>> = {
  sara: 'supervisor',
  boss: 'administrator',
  capo: 'administrator',
};

/** The console as it is built over a desk in memory, and a Chromium. */
export interface ConsoleWorld {
  readonly server: ConsoleServer;
  readonly browser: Browser;
  /** A page of its own, signed in as `name` after the operator was made. */
  enter(name: string, options?: BrowserContextOptions): Promise<Page>;
  /** Closes every page: one left open on a conversation reads what the next test looks for. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

export async function openWorld(): Promise<ConsoleWorld> {
  const pageFolder = builtFolder('console');
  const [server, browser] = await Promise.all([openConsole({ pageFolder }), openBrowser()]);
  const contexts: BrowserContext[] = [];
  const leave = async (): Promise<void> => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  };
  return {
    server,
    browser,
    async enter(name, options = {}) {
      if (!(await server.accounts.findByName(name))) {
        await signedIn(server, name, ROLES[name]);
      }
      const context = await browser.newContext({
        locale: 'it-IT',
        viewport: { width: 1280, height: 800 },
        ...options,
      });
      context.setDefaultTimeout(15_000);
      contexts.push(context);
      const page = await context.newPage();
      await page.goto(`${server.url}/console`);
      await page.locator('#name').fill(name);
      await page.locator('#password').fill(PASSWORD);
      await page.locator('#password').press('Enter');
      await page.locator('.live-live').waitFor();
      return page;
    },
    leave,
    async close() {
      await leave();
      await browser.close();
      await server.close();
    },
  };
}

/** A button on its way from one colour to another has neither; what breathes for ever is looked at as it is. */
async function standStill(): Promise<void> {
  const passing = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
  await Promise.allSettled(passing.map(({ finished }) => finished));
}

/** What axe finds at any level up to WCAG 2.2 AA and in its best practices; empty when all is well. */
export async function violations(page: Page): Promise<readonly string[]> {
  // The page's policy allows no script of others, so axe is run from outside.
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    await page.evaluate(axe.source);
  }
  await page.evaluate(standStill);
  return page.evaluate(async () => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
    const { violations: found } = await inPage.run(document);
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
    );
  });
}

export async function shoot(page: Page, name: string): Promise<void> {
  if (SHOTS !== undefined) {
    mkdirSync(SHOTS, { recursive: true });
    await page.screenshot({ path: join(SHOTS, `${name}.png`) });
  }
}

/** Windows in which every state is looked at. */
export const DEVICES = [
  ['wide, light, Italian', { width: 1280, height: 800 }, 'light', 'it-IT'],
  ['wide, dark, English', { width: 1280, height: 800 }, 'dark', 'en-GB'],
  ['320 pixels, light, Italian', { width: 320, height: 640 }, 'light', 'it-IT'],
  ['320 pixels, dark, English', { width: 320, height: 640 }, 'dark', 'en-GB'],
] as const;

/** Runs in the page: fields that would lie over their label when focused, or that leave the colours of the theme. */
function fieldFaults(): string[] {
  const RING_PX = 5;
  const fields = document.querySelectorAll<HTMLInputElement>('input, select, textarea');
  const covered = [...fields].filter((field) => {
    const { top, left } = field.getBoundingClientRect();
    const boxes = [...(field.labels ?? [])].filter((label) => !label.contains(field));
    return boxes
      .map((label) => label.getBoundingClientRect())
      .some((label) => label.width > 1 && label.bottom > top - RING_PX && label.right > left - RING_PX);
  });
  const grounds = [...document.querySelectorAll('#name, #password')].map(
    (field) => getComputedStyle(field).backgroundColor,
  );
  return [
    ...covered.map(({ id }) => `#${id} covers its label when focused`),
    ...(new Set(grounds).size > 1 ? [`fields on ${grounds.join(' and ')}`] : []),
  ];
}

/** Takes a picture, where they are wanted, and says what is wrong: a violation, words lost beside a narrow window, or a field over its label. */
export async function look(page: Page, name: string): Promise<readonly string[]> {
  await shoot(page, name);
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`${scrollWidth} pixels wide in ${clientWidth}`] : [];
  });
  const found = [...(await violations(page)), ...(await page.evaluate(fieldFaults))];
  return [...wide, ...found].map((fault) => `${name}: ${fault}`);
}
