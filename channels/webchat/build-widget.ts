import { join } from 'node:path';

/** Builds the widget into `.build/widget`. `root` is the folder of the project. */
export async function buildWidget(root: string): Promise<string> {
  // Vite is needed to build and not to serve, so it is loaded only here.
  const { build } = await import('vite');
  await build({ configFile: join(root, 'channels/webchat/widget/vite.config.ts') });
  return join(root, '.build/widget');
}
