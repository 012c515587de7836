import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Folders whose files take longest, by far: short as text, they would start last, and one core would wait for them. */
const LONGEST = ['faults', 'browser', 'contracts'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}

function rank({ moduleId }: TestSpecification): number {
  const index = LONGEST.findIndex((folder) => moduleId.includes(`/test/${folder}/`));
  return index === -1 ? LONGEST.length : index;
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['browser', 'engine', 'pages'].map((name) => `test/support/${name}-setup.ts`),
    // Two cores: more workers would only make browsers and servers wait for one another.
    maxWorkers: 2,
    // Files share their worker's modules, restify's changes to Node's HTTP among them, as they do in the service: loading
    // the engine, the SDK and the server anew for each file takes as long as all the conversations.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    passWithNoTests: false,
    // The identity provider that judges our sign-in says at each start that it is one for tests.
    onConsoleLog: (log) => !/^oidc-provider (WARNING|NOTICE):/m.test(log),
  },
});
