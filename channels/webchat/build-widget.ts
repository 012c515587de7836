import { join } from 'node:path';

/** Builds the widget from its sources into `outDir`. Takes a second or two. */
export async function buildWidget(sources: string, outDir: string): Promise<void> {
  // Vite is needed to build and not to serve, so it is loaded only here.
  const { build } = await import('vite');
  await build({
    configFile: join(sources, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  });
}
