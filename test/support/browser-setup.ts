import chromium from '@sparticuz/chromium';

/** Unpacks the browser before the test files start: two at once would write the same file. */
export async function setup(): Promise<void> {
  await chromium.executablePath();
}
