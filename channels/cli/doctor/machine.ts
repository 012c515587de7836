import { access, constants, mkdir, statfs } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../../../bots/config.ts';
import { fail, ok, warn, type Finding } from './finding.ts';

const MEBIBYTE = 1024 * 1024;
const LITTLE_MEBIBYTES = 1024;
const TOO_LITTLE_MEBIBYTES = 100;
const OLDEST_NODE = [20, 19] as const;

export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const isOld = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
  return isOld
    ? fail('node', `Node ${version} is too old`, `Install Node ${OLDEST_NODE.join('.')} or later.`)
    : ok('node', `Node ${version}`);
}

/** The folders that the service writes to: that it may, and how much room they have. */
export async function checkFolders({ databaseUrl, uploadsFolder }: Config): Promise<readonly Finding[]> {
  const isFile = databaseUrl.startsWith('sqlite:') && databaseUrl !== 'sqlite::memory:';
  const database = isFile ? [path.dirname(path.resolve(databaseUrl.replace(/^sqlite:/, '')))] : [];
  const findings: Finding[] = [];
  for (const folder of new Set([...database, path.resolve(uploadsFolder)])) {
    findings.push(await checkFolder(folder));
  }
  return findings;
}

async function checkFolder(folder: string): Promise<Finding> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch {
    return fail('disk', `${folder} cannot be written`, 'Give the user of the service this folder.');
  }
  const { bavail, bsize } = await statfs(folder);
  const free = Math.floor((bavail * bsize) / MEBIBYTE);
  const words = `${folder} can be written, ${free} MiB are free`;
  if (free < TOO_LITTLE_MEBIBYTES) {
    return fail('disk', words, 'Make room: a full disk stops the service from taking anything in.');
  }
  return free < LITTLE_MEBIBYTES
    ? warn('disk', words, 'Make room before the disk is full.')
    : ok('disk', words);
}
