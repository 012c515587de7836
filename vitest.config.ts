import { defineConfig } from 'vitest/config';

/** Tests of the inner rings: nothing in them changes what another file sees. Restify does: it patches Node's HTTP. */
const INNER = ['knowledge', 'dialogs', 'transcripts', 'bots'].map((ring) => `test/${ring}/**/*.test.ts`);

export default defineConfig({
  test: {
    globalSetup: ['test/support/browser-setup.ts', 'test/support/engine-setup.ts'],
    // Two cores: more workers would only make browsers and servers wait for one another.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    passWithNoTests: false,
    // The identity provider that judges our sign-in says at each start that it is one for tests.
    onConsoleLog: (log) => !/^oidc-provider (WARNING|NOTICE):/m.test(log),
    projects: [
      {
        extends: true,
        test: { name: 'outer', include: ['test/**/*.test.ts'], exclude: INNER },
      },
      {
        extends: true,
        // They share their worker's modules: loading the engine anew for each file takes six times as long.
        test: { name: 'inner', include: INNER, isolate: false },
      },
    ],
  },
});
