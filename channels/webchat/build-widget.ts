import { join } from 'node:path';

/**
 * Builds the widget and returns the folder to serve, `.build/widget` unless another is named. `root` is the folder of
 * the project.
 */
export async function buildWidget(root: string, outDir = join(root, '.build/widget')): Promise<string> {
  // Vite is needed to build and not to serve, so it is loaded only here.
  const { build } = await import('vite');
  const configFile = join(root, 'channels/webchat/widget/vite.config.ts');
  await build({ configFile, build: { outDir, emptyOutDir: true } });
  return outDir;
}
