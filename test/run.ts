import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * What `npm test` runs, in order, stopping at the first fault. The last line it prints is "N passed, N failed", from
 * vitest's own JSON figures.
 */
const STEPS: readonly (readonly [string, ...string[]])[] = [
  ['npm', 'run', '-s', 'format:check'],
  ['npm', 'run', '-s', 'lint'],
  ['npm', 'run', '-s', 'typecheck'],
  ['npm', 'run', '-s', 'build'],
  ['npm', 'run', '-s', 'helpdesk', '--', 'knowledge', 'check'],
];

interface Figures {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numFailedTestSuites: number;
  readonly success: boolean;
}

function run([command, ...args]: readonly [string, ...string[]]): number {
  return spawnSync(command, args, { stdio: 'inherit' }).status ?? 1;
}

const LOCK = path.resolve(import.meta.dirname, '../.build/test.lock');
/** A run that was killed leaves its lock; no step takes this long. */
const STALE_MS = 5 * 60_000;

/** One run at a time writes to `.build`: another, started beside it, must not read half a program. */
function alone<T>(work: () => T): T {
  mkdirSync(path.dirname(LOCK), { recursive: true });
  while (!taken()) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
  try {
    return work();
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

function taken(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    const age = Date.now() - (statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > STALE_MS) {
      rmSync(LOCK, { recursive: true, force: true });
    }
    return false;
  }
}

function main(): number {
  for (const step of STEPS) {
    const status = alone(() => run(step));
    if (status !== 0) {
      process.stdout.write(`${step.join(' ')} failed\n0 passed, 1 failed\n`);
      return status;
    }
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'helpdesk-test-'));
  try {
    const file = path.join(folder, 'figures.json');
    const status = run([
      'npx',
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]);
    const figures = JSON.parse(readFileSync(file, 'utf8')) as Figures;
    // A file that cannot even be loaded fails without failing a test.
    const failed = figures.success ? figures.numFailedTests : Math.max(1, figures.numFailedTests);
    const skipped = figures.numPendingTests > 0 ? `, ${figures.numPendingTests} skipped` : '';
    process.stdout.write(`${figures.numPassedTests} passed, ${failed} failed${skipped}\n`);
    return failed > 0 ? 1 : status;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = main();
