import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

type Step = readonly [string, ...string[]];

/**
 * What `npm test` runs before the tests: what only reads the code beside what builds it and trains on the content, each in
 * order and up to its first fault. The last line it prints is "N passed, N failed", from vitest's own JSON figures.
 */
const READS: readonly Step[] = [
  ['npm', 'run', '-s', 'format:check'],
  ['npm', 'run', '-s', 'lint'],
  ['npm', 'run', '-s', 'typecheck'],
];
const BUILDS: readonly Step[] = [
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

/** The first step that fails; what a step prints comes out whole once it has ended, unmixed with what runs beside it. */
async function firstFault(steps: readonly Step[]): Promise<Step | undefined> {
  for (const step of steps) {
    const { status, output } = await outcomeOf(step);
    process.stdout.write(output);
    if (status !== 0) {
      return step;
    }
  }
  return undefined;
}

function outcomeOf([command, ...args]: Step): Promise<{ readonly status: number; readonly output: Buffer }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const pieces: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    child.stderr.on('data', (piece: Buffer) => pieces.push(piece));
    child.on('error', () => resolve({ status: 1, output: Buffer.concat(pieces) }));
    child.on('close', (status) => resolve({ status: status ?? 1, output: Buffer.concat(pieces) }));
  });
}

const LOCK = path.resolve(import.meta.dirname, '../.build/test.lock');
/** A run that was killed leaves its lock; nothing that holds it takes this long. */
const STALE_MS = 5 * 60_000;
const ASK_AGAIN_MS = 200;

/** One run at a time writes to `.build`: another, started beside it, must not read half a program. */
async function alone<T>(work: () => Promise<T>): Promise<T> {
  mkdirSync(path.dirname(LOCK), { recursive: true });
  while (!taken()) {
    await wait(ASK_AGAIN_MS);
  }
  try {
    return await work();
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

async function main(): Promise<number> {
  const faults = await Promise.all([firstFault(READS), alone(() => firstFault(BUILDS))]);
  const [fault] = faults.filter((step) => step !== undefined);
  if (fault !== undefined) {
    process.stdout.write(`${fault.join(' ')} failed\n0 passed, 1 failed\n`);
    return 1;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'helpdesk-test-'));
  try {
    const file = path.join(folder, 'figures.json');
    const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const status = spawnSync('npx', ['vitest', 'run', ...reports], { stdio: 'inherit' }).status ?? 1;
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

process.exitCode = await main();
