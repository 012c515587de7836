import { chromium as bundled } from 'playwright-core';
import type { Browser } from 'playwright-core';
import chromium from '@sparticuz/chromium';

/** Starts the real Chromium that comes from the registry; the caller closes it. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await chromium.executablePath();
  return await bundled.launch({ executablePath, headless: true, args: ['--no-sandbox'] });
}
