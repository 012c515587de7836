import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';

/** Builds the page into `outDir` (`.build/console`), each file with its gzip beside it. Takes a few seconds. */
export async function buildConsole(sources: string, outDir: string): Promise<void> {
  // Only who builds pays for loading Vite.
  const { build } = await import('vite');
  await build({
    configFile: join(sources, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  });
  for (const entry of readdirSync(outDir, { recursive: true, encoding: 'utf8' })) {
    if (/\.(js|css|svg|html)$/.test(entry)) {
      const file = join(outDir, entry);
      writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: constants.Z_BEST_COMPRESSION }));
    }
  }
}
