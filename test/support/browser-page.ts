import type { Browser, Page } from 'playwright-core';

/** A page with the errors it met; a test that ends well has none. */
export interface WatchedPage {
  readonly page: Page;
  readonly errors: string[];
}

export async function openPage(
  browser: Browser,
  options: Parameters<Browser['newPage']>[0] = {},
): Promise<WatchedPage> {
  const page = await browser.newPage(options);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') {
      errors.push(message.text());
    }
  });
  return { page, errors };
}
