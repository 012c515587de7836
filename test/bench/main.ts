import { spawn } from 'node:child_process';
import path from 'node:path';

/** What `npm run bench` measures; each in a process of its own, so that none warms another. */
const BENCHES = [
  'answers',
  'console',
  'dates',
  'delivery',
  'hostile',
  'memory',
  'scale',
  'start',
  'widget',
] as const;

/** `npm run bench -- --delivery` and its like; everything without a flag. Ends with 1 when one of them failed. */
async function main(): Promise<void> {
  const asked = BENCHES.filter((name) => process.argv.includes(`--${name}`));
  for (const name of asked.length > 0 ? asked : BENCHES) {
    process.stdout.write(`\n# ${name}\n`);
    const code = await run(name);
    process.exitCode = code === 0 ? process.exitCode : 1;
  }
}

function run(name: string): Promise<number | null> {
  const entry = path.join(import.meta.dirname, `${name}.ts`);
  const child = spawn(process.execPath, ['--expose-gc', '--import', 'tsx', entry], { stdio: 'inherit' });
  return new Promise((resolve) => {
    child.once('exit', resolve);
  });
}

await main();
