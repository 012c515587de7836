import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { chromium as bundled } from 'playwright-core';
import type { Browser } from 'playwright-core';
import chromium from '@sparticuz/chromium';

/** Starts the real Chromium that comes from the registry; the caller closes it. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await chromium.executablePath();
  // The package unpacks a font beside the browser, for machines that have none.
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(tmpdir(), 'fonts') };
  const env = { ...process.env, ...fonts };
  const options = { executablePath, headless: true, args: ['--no-sandbox'], env };
  try {
    return await bundled.launch(options);
  } catch (error) {
    if (!String(error).includes('error while loading shared libraries')) {
      throw error;
    }
    return await bundled.launch({ ...options, env: { ...env, LD_LIBRARY_PATH: await ownLibraries() } });
  }
}

/** libnss3 and what it needs, which a bare Debian lacks. The package brings them, but uses them on Lambda only. */
async function ownLibraries(): Promise<string> {
  const folder = join(tmpdir(), 'helpdesk-chromium-libraries');
  if (!existsSync(folder)) {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    const packed = await readFile(join(entry, '../../../bin/al2023.tar.br'));
    const own = await mkdtemp(`${folder}-`);
    await untar(await promisify(brotliDecompress)(packed), own);
    // Test files run at once: the first one wins, and what stands there is always whole.
    await rename(own, folder).catch(() => rm(own, { recursive: true }));
  }
  return join(folder, 'lib');
}

async function untar(archive: Buffer, folder: string): Promise<void> {
  const tar = spawn('tar', ['-x', '-C', folder], { stdio: ['pipe', 'ignore', 'inherit'] });
  tar.stdin.end(archive);
  const code = await new Promise((resolve, reject) => {
    tar.on('error', reject);
    tar.on('close', resolve);
  });
  if (code !== 0) {
    throw new Error(`tar ended with ${String(code)}`);
  }
}
