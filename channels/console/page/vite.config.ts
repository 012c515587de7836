import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Everything is bundled: a public body's network may have no way out. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  plugins: [react()],
  build: {
    outDir: '../../../.build/console',
    emptyOutDir: true,
    // A `data:` font or script would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
  },
});
